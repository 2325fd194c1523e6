import Documents
import Parsing
import ReportFormat

/// A count that a sentence tells and that a table, or another sentence, tells otherwise.
struct ProseContradiction {
    let subject: String
    let cells: CellList
    /// What the sentence tells and what the table has.
    let left: Figure?
    let right: Figure?
    let assumesBlankZero: Bool
    let kind: Kind
    /// The sentences, the one to quote first in front.
    let claims: [ProseClaim]
    let document: Document

    enum Kind {
        /// Against cells of a table.
        case table(ProseMeaning)
        /// The kinds of applicants, or the results, against their total; the sum is on the right.
        case sum
        /// Two sentences on the same money.
        case sentences
        case percentage(ProseChange)
    }

    /// The same with further sentences.
    func adding(_ others: [ProseClaim]) -> ProseContradiction {
        ProseContradiction(
            subject: subject, cells: cells, left: left, right: right, assumesBlankZero: assumesBlankZero, kind: kind,
            claims: claims + others,
            document: document)
    }

    var difference: Figure? {
        guard let left, let right, left.decimals == 0, right.decimals == 0 else { return nil }
        let (difference, overflow) = left.digits.subtractingReportingOverflow(right.digits)
        return overflow ? nil : Figure(digits: difference)
    }

    var quotes: [FindingQuote] {
        if case .percentage(let change) = kind { return [FindingQuote(range: change.phrase, section: change.section)] }
        return claims.map { FindingQuote(range: $0.quote, section: $0.section) }
    }
}
