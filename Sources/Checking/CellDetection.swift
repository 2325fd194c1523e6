import Parsing
import ReportFormat

extension Detections {
    /// Cells without a figure, or with one that their column does not allow.
    mutating func addCells(_ table: TableInspection) {
        let blank = table.combined.contains(.blank) ? table.cells(with: .blank) : []
        if !blank.isEmpty {
            let isWholeTable = blank.count == table.traits.count
            addCells(.blankCells, isWholeTable ? .warning : .info, .violated, .report, table, blank)
        }
        let rest: [(CellTraits, RuleName, Severity, FindingStatus, FindingOrigin)] = [
            (.notApplicable, .notApplicableCells, .info, .violated, .report),
            (.notAllowed, .notACount, .warning, .violated, .report),
            (.missing, .missingCells, .warning, .notAssessable, .reading),
        ]
        for (trait, rule, severity, status, origin) in rest where table.combined.contains(trait) {
            addCells(rule, severity, status, origin, table, table.cells(with: trait))
        }
        if table.combined.contains(.text) {
            let cells = table.traits.indices.filter { table.reading.cell(at: $0).state == .text }
            addCells(.notANumber, .warning, .violated, .report, table, cells)
        }
    }

    private mutating func addCells(
        _ rule: RuleName, _ severity: Severity, _ status: FindingStatus, _ origin: FindingOrigin, _ table: TableInspection, _ cells: [Int]
    ) {
        guard let first = cells.first else { return }
        let section = table.plan.template.table.sectionNumber
        add(rule, severity, status, origin, section: section, place: first, .cells(table, cells))
    }

    /// Rows with too few or too many figures.
    mutating func addRows(_ table: TableInspection) {
        let template = table.plan.template
        let section = template.table.sectionNumber
        let crowded = table.crowdedRows
        if let first = crowded.first {
            let place = template.rowStarts[first.rows.lowerBound]
            add(.surplusFigures, .warning, .notAssessable, .reading, section: section, place: place, .surplus(table, rows: crowded))
        }
        let others = table.stretches.filter { stretch in !crowded.contains { $0.rows == stretch.rows } }
        guard let first = others.first else { return }
        let rowCount = others.reduce(0) { $0 + $1.rows.count }
        let rule: RuleName = rowCount * 2 > template.rows.count ? .uncertainTable : .uncertainRow
        let place = template.rowStarts[first.rows.lowerBound]
        add(rule, .warning, .notAssessable, .reading, section: section, place: place, .stretches(table, others))
    }
}

extension TableInspection {
    /// Rows with more figures than columns.
    fileprivate var crowdedRows: [(rows: Range<Int>, figures: Int, columns: Int)] {
        var crowded = stretches.filter { $0.figureCount > $0.columnCount }
            .map { (rows: $0.rows, figures: $0.figureCount, columns: $0.columnCount) }
        for (row, cells) in reading.surplus where !cells.isEmpty && plan.template.rows.indices.contains(row) {
            guard !crowded.contains(where: { $0.rows.contains(row) }) else { continue }
            guard !stretches.contains(where: { $0.rows.contains(row) }) else { continue }
            let columns = plan.template.cells(ofRow: row)
            let figures = columns.count { reading.cell(at: $0).figure != nil } + cells.count
            crowded.append((row..<(row + 1), figures, columns.count))
        }
        return crowded.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    }
}
