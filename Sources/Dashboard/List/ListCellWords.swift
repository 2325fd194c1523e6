import Library
import Terminal

/// What stands in a column of the list for a report that was read.
struct ListCellWords {
    let row: ListRow
    let summary: ReportSummary
    let glyphs: Glyphs

    func words(_ column: ListColumn.Name) -> (String, Role) {
        switch column {
        case .worst: ("", .normal)
        case .year: summary.year.map { (String($0), .normal) } ?? ("?", .uncertain)
        case .organ: summary.organ.map { ($0.oneLine, .normal) } ?? ("?", .uncertain)
        case .file: (row.name, .dim)
        case .medium: (summary.medium.rawValue, .dim)
        case .active: condition(0)
        case .requests: condition(1)
        case .cases: condition(2)
        case .errors: count(summary.errors, role: .error)
        case .warnings: count(summary.warnings, role: .warning)
        case .infos: count(summary.infos, role: .info)
        case .undecided: count(summary.undecided, role: .warning)
        case .notes: count(summary.notes, role: .note)
        case .reviewed: (summary.isReviewed ? glyphs.clean : "", .ok)
        }
    }

    private func condition(_ index: Int) -> (String, Role) {
        guard summary.tables.indices.contains(index) else { return (glyphs.absent, .missing) }
        return summary.tables[index].mark(glyphs)
    }

    private func count(_ value: Int, role: Role) -> (String, Role) {
        value == 0 ? (glyphs.blank, .blank) : (String(value), role)
    }
}

extension TableCondition {
    func mark(_ glyphs: Glyphs) -> (String, Role) {
        switch self {
        case .clean: (glyphs.clean, .ok)
        case .violated: (glyphs.violated, .violation)
        case .notAssessable: (glyphs.notAssessable, .uncertain)
        case .absent: (glyphs.absent, .missing)
        }
    }
}
