import ReportFormat

extension Language {
    func name(_ name: ShortName) -> String { self == .chinese ? name.chinese : name.english }
}

/// The short names of a template's rows and columns, looked up once.
final class PlaceNames: Sendable {
    let table: TableKind
    let rows: [ShortName]
    /// The row of each cell.
    private let rowOfCell: [UInt8]
    /// The name of each cell's column.
    private let columns: [ShortName]
    private let cellsOfRow: [Range<Int>]
    /// Of each row the cells that it holds.
    private let setOfRow: [CellSet]
    /// Of a table whose rows share their columns, the cells of each column.
    private let setOfColumn: [CellSet]

    init(_ template: TableTemplate) {
        table = template.table
        rows = template.rows.map(\.shortName)
        columns = template.rows.flatMap { $0.columns.map(\.shortName) }
        cellsOfRow = template.rows.indices.map(template.cells(ofRow:))
        setOfRow = cellsOfRow.map { CellSet($0) }
        rowOfCell = cellsOfRow.enumerated().flatMap { row, cells in cells.map { _ in UInt8(row) } }
        let starts = cellsOfRow.map(\.lowerBound)
        setOfColumn =
            template.table == .requests ? cellsOfRow[0].map { column in CellSet(starts.map { $0 + column }) } : []
    }

    func row(ofCell cell: Int) -> ShortName { rows[Int(rowOfCell[cell])] }

    func column(ofCell cell: Int) -> ShortName { columns[cell] }

    func rowIndex(ofCell cell: Int) -> Int { Int(rowOfCell[cell]) }

    /// 自然人列, “重复申请”行, 行政复议.
    func subject(of planned: PlannedRule, _ language: Language) -> String {
        let name = language.name(planned.subjectName)
        switch (planned.name, language) {
        case (.caseTotal, _): return name
        case (.rowTotal, .chinese): return "“\(name)”行"
        case (.rowTotal, .english): return "Row “\(name)”"
        case (_, .chinese): return "\(name)列"
        case (_, .english): return "Column “\(name)”"
        }
    }

    /// 上年结转·商业企业.
    func cell(_ cell: Int, _ language: Language) -> String {
        let rowName = language.name(row(ofCell: cell))
        guard cellsOfRow[rowIndex(ofCell: cell)].count > 1 else { return rowName }
        let columnName = language.name(columns[cell])
        return language == .chinese ? "\(rowName)·\(columnName)" : "\(rowName) / \(columnName)"
    }

    /// The names of rows that are printed as one.
    func rows(_ range: Range<Int>, _ language: Language) -> String {
        if range.count == 1 { return language.name(rows[range.lowerBound]) }
        return rows[range].map(language.name).joined(separator: ShortList.separator(language))
    }

    /// The cells as a reader sees them: whole columns and whole rows by their names, the others one by one.
    func cells(_ cells: CellSet, _ language: Language) -> String {
        if cells.count == columns.count { return language == .chinese ? "全部\(columns.count)格" : "all \(columns.count) cells" }
        var rest = cells
        var list = ShortList(language)
        for (column, set) in setOfColumn.enumerated() where set.isSubset(of: rest) {
            rest -= set
            list.add(whole(column: column, set.count, language))
        }
        for (row, set) in setOfRow.enumerated() where !set.isDisjoint(with: rest) {
            if set.count > 1 && set.isSubset(of: rest) {
                list.add(whole(row: row, set.count, language))
            } else {
                (set & rest).forEach { cell in list.add(self.cell(cell, language)) }
            }
        }
        return list.text
    }

    private func whole(row: Int, _ count: Int, _ language: Language) -> String {
        let name = language.name(rows[row])
        if table == .cases { return language == .chinese ? "\(name)（\(count)格）" : "\(name) (\(count) cells)" }
        return language == .chinese ? "“\(name)”行（\(count)格）" : "row “\(name)” (\(count) cells)"
    }

    private func whole(column: Int, _ count: Int, _ language: Language) -> String {
        let name = language.name(columns[column])
        return language == .chinese ? "\(name)列（\(count)格）" : "column “\(name)” (\(count) cells)"
    }
}
