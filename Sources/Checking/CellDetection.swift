import Parsing
import ReportFormat

extension Detections {
    /// Cells without a figure, or with one that their column does not allow.
    mutating func addCells(_ table: TableInspection) {
        let kinds = table.kinds
        let isWholeTable = kinds.blank.count == table.counts.count
        addCells(.blankCells, isWholeTable ? .warning : .info, .violated, .report, table, kinds.blank)
        addCells(.notApplicableCells, .info, .violated, .report, table, kinds.notApplicable)
        addCells(.notACount, .warning, .violated, .report, table, kinds.notAllowed)
        addCells(.missingCells, .warning, .notAssessable, .reading, table, kinds.missing)
        addCells(.notANumber, .warning, .violated, .report, table, kinds.words)
    }

    private mutating func addCells(
        _ rule: RuleName, _ severity: Severity, _ status: FindingStatus, _ origin: FindingOrigin, _ table: TableInspection, _ cells: CellSet
    ) {
        guard let first = cells.first else { return }
        add(rule, severity, status, origin, section: table.template.table.sectionNumber, place: first, .cells(table, cells))
    }

    /// Rows with too few or too many figures.
    mutating func addRows(_ table: TableInspection) {
        guard !table.stretches.all.isEmpty || !table.reading.surplus.isEmpty else { return }
        let template = table.template
        let section = template.table.sectionNumber
        let crowded = table.crowdedRows
        if let first = crowded.first {
            let place = template.rowStarts[first.rows.lowerBound]
            add(.surplusFigures, .warning, .notAssessable, .reading, section: section, place: place, .surplus(table, rows: crowded))
        }
        let others = table.stretches.all.filter { $0.figureCount <= $0.columnCount }
        guard let first = others.first else { return }
        let rowCount = others.reduce(0) { $0 + $1.rows.count }
        let rule: RuleName = rowCount * 2 > template.rows.count ? .uncertainTable : .uncertainRow
        let place = template.rowStarts[first.rows.lowerBound]
        add(rule, .warning, .notAssessable, .reading, section: section, place: place, .stretches(table, others))
    }
}

/// A row, or several printed as one, with how many figures it holds.
struct CountedRow {
    let rows: Range<Int>
    let figures: Int
    let columns: Int
}

extension TableInspection {
    /// Rows with more figures than columns.
    fileprivate var crowdedRows: [CountedRow] {
        var crowded = stretches.all.filter { $0.figureCount > $0.columnCount }
            .map { CountedRow(rows: $0.rows, figures: $0.figureCount, columns: $0.columnCount) }
        guard !reading.surplus.isEmpty else { return crowded }
        for (row, cells) in reading.surplus where !cells.isEmpty && template.rows.indices.contains(row) {
            guard !stretches.all.contains(where: { $0.rows.contains(row) }) else { continue }
            let columns = template.cells(ofRow: row)
            let figures = columns.count { reading.cell(at: $0).figure != nil } + cells.count
            crowded.append(CountedRow(rows: row..<(row + 1), figures: figures, columns: columns.count))
        }
        return crowded.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    }
}
