import Documents
import Parsing
import ReportFormat

/// A report whose sentences tell the counts of its tables, in one of many phrasings, so that a checker of prose can be judged.
public struct SampleNarrative: Sendable {
    /// What the sentences count, by the rule that compares it and the rule's subject.
    public enum Claim: String, CaseIterable, Sendable {
        case received = "prose-received total"
        case carriedOver = "prose-carried carriedOver"
        case carriedForward = "prose-carried carriedForward"
        case settled = "prose-results handledTotal"
        case granted = "prose-results granted"
        case partiallyGranted = "prose-results partiallyGranted"
        case refused = "prose-results refused"
        case unavailable = "prose-results unavailable"
        case notProcessed = "prose-results notProcessed"
        case otherHandling = "prose-results otherHandling"
        case reconsideration = "prose-cases reconsideration.total"
        case litigation = "prose-cases litigation.total"
        case issued = "prose-documents normativeDocuments.issued"
        case repealed = "prose-documents normativeDocuments.repealed"
        case inForce = "prose-documents normativeDocuments.inForce"
        case processingFee = "prose-fees processingFee"
    }

    public let report: Report
    /// The prose of section 一, for a message of a test.
    public let overview: String

    /// - Parameter contradicted: The claim that is told with another figure than the table has.
    public init(seed: UInt64, contradicting contradicted: Claim? = nil) {
        var random = SplitMix64(seed: seed)
        let tables = [
            KnownFigures.active(.active2021, &random),
            KnownFigures.requests(random.onceIn(2) ? .requests2021 : .requests2019, scale: 60, &random), KnownFigures.cases(&random),
        ]
        let year = 2021 + random.below(5)
        var phrases = NarrativePhrases(tables: tables, year: year, contradicted: contradicted, random: random)
        let prose = [1: phrases.overview, 4: phrases.cases, 5: phrases.problems, 6: phrases.other]
        overview = prose[1] ?? ""
        var text: [UInt8] = []
        var sections: [Section] = []
        for kind in SectionKind.allCases {
            let start = text.count
            text += Array(kind.heading.utf8) + [0x0A]
            let body = text.count
            text += Array((prose[kind.rawValue] ?? "").utf8) + [0x0A]
            sections.append(Section(kind: kind, heading: kind.heading, range: start..<text.count, body: body..<text.count))
        }
        report = Report(
            path: "narrative-\(seed).txt", document: Document(medium: .text, encoding: "utf-8", text: text), organ: "青榆市教育局", year: year,
            sections: sections,
            tables: tables.map { table in
                TableReading(
                    template: table.template,
                    cells: table.cells.map { Cell(state: .number, figure: $0.value, range: 0..<0) }, range: 0..<0)
            })
    }
}
