import Parsing
import ReportFormat

/// Hints from all sources, put together only when suspects are looked for.
struct GatheredHints: Sendable {
    let given: SuspectHints
    let facts: ProseFacts
    let report: Report

    var all: SuspectHints { given.adding(SuspectHints(facts, in: report)) }
}

extension SuspectHints {
    /// What the sentences of a report state of single cells.
    init(_ facts: ProseFacts, in report: Report) {
        self.init()
        let tables = ProseTables(report: report)
        for claim in facts.claims where claim.isPlain && claim.scope == nil && claim.value.decimals == 0 && claim.subject.namesOneCell {
            guard let meaning = tables.meaning(of: claim.subject), meaning.cells.count == 1 else { continue }
            expect(claim.value.digits, in: meaning.cells[0])
        }
    }

    /// What last year's report carried forward, where it printed a figure: what this year's should carry over.
    public init(lastYear: ReportSketch) {
        self.init()
        for (column, figure) in zip(TableTemplate.requests2021.rows[0].columns, lastYear.figures.carriedForward) {
            guard case .count(let count) = figure else { continue }
            expect(count, in: CellID(table: .requests, row: "carriedOver", column: column.id))
        }
    }

    /// These hints and others.
    func adding(_ others: SuspectHints) -> SuspectHints {
        var all = self
        for (cell, figures) in others.figures { for figure in figures { all.expect(figure, in: cell) } }
        return all
    }
}

extension ProseSubject {
    /// Whether what is told is one cell by the words alone: 办结 and 办理 can mean several.
    fileprivate var namesOneCell: Bool {
        switch self {
        case .processed, .settled, .administrativeFees, .processingFee: false
        default: true
        }
    }
}
