import Documents
import ReportFormat

/// Reads one table of a report: out of a grid where one is real, else out of the text.
struct TableParser {
    let base: UnsafePointer<UInt8>
    let grids: [Grid]
    let sections: [Section]
    /// Offset behind the report.
    let end: Int
    let year: Int?
    /// Whether the account of the reading is wanted.
    var isAccountWanted = false

    /// - Parameter reportUsesBlanks: Whether another table of the report leaves cells empty.
    func read(_ table: TableKind, reportUsesBlanks: Bool) -> TableReader.Result? {
        let range = range(of: table)
        guard let grid = readGrids(table, range) else { return range.map { readText(table, $0, reportUsesBlanks) } }
        if grid.isWhole { return grid }
        // Where the text shows many more rows with figures, the grid was none: a frame, or cells that hold whole rows. A few more may be
        // rows that took the numbers of others for figures.
        guard let range else { return grid }
        var text = readText(table, range, reportUsesBlanks)
        guard text.rowsWithFigures > grid.rowsWithFigures + max(1, grid.rowsWithFigures / 4) else { return grid }
        let rowsInText = text.rowsWithFigures
        text.account?.source = .textBeforeGrids(rowsInGrids: grid.rowsWithFigures, rowsInText: rowsInText)
        return text
    }

    private func readText(_ table: TableKind, _ range: Range<Int>, _ reportUsesBlanks: Bool) -> TableReader.Result {
        let plain = TextTableReader(
            table: table, range: range, year: year, reportUsesBlanks: reportUsesBlanks, isAccountWanted: isAccountWanted)
        let printed = plain.read(base)
        return printed.isWhole ? printed : plain.readRemains(base, printed)
    }

    /// Reads the grids under the section's heading, else those that hold the table's labels; `nil` where no grid holds the table.
    private func readGrids(_ table: TableKind, _ range: Range<Int>?) -> TableReader.Result? {
        guard !grids.isEmpty else { return nil }
        let finder = GridFinder(base: base, grids: grids, end: end)
        if let range {
            let result = readBothWays(table, range) { finder.sheets(in: range, isTurned: $0) }
            if result?.reading != nil { return result }
        }
        let result = readBothWays(table, 0..<end) { finder.sheets(holding: table, isTurned: $0) }
        return result?.reading == nil ? nil : result
    }

    /// Reads grids as they are and, where hardly a row comes of it, with rows and columns in each other's place.
    private func readBothWays(_ table: TableKind, _ range: Range<Int>, _ sheets: (_ isTurned: Bool) -> [GridSheet]) -> TableReader.Result? {
        let result = read(table, sheets(false), range)
        guard table == .requests, let result, result.rowsWithFigures < 8 else { return result }
        guard var turned = read(table, sheets(true), range), turned.rowsWithFigures > result.rowsWithFigures else { return result }
        if case .grids(let count) = turned.account?.source { turned.account?.source = .turnedGrids(count: count) }
        return turned
    }

    private func read(_ table: TableKind, _ sheets: [GridSheet], _ range: Range<Int>) -> TableReader.Result? {
        guard !sheets.isEmpty else { return nil }
        guard table == .cases else {
            return TableReader(base: base, isAccountWanted: isAccountWanted).read(table, in: range, sheets: sheets, year: year)
        }
        var result = GridCasesReader(base: base).read(sheets)
        if isAccountWanted { result.account = TableAccount(cases: result, source: .grids(count: sheets.count)) }
        return result
    }

    /// Where a table stands: under the heading of its section, else wherever the section would have to be. Where the next table's section
    /// has lost its heading, too, the words of that table end this one.
    private func range(of table: TableKind) -> Range<Int>? {
        let place = sections.first { $0.kind.table == table }?.body ?? gap(for: table)
        return place.map { TableBounds(base: base, sections: sections).clamped($0, of: table) }
    }

    /// What stands between the sections around a table whose own section lacks.
    private func gap(for table: TableKind) -> Range<Int>? {
        let before = sections.last { $0.number < table.sectionNumber }
        let after = sections.first { $0.number > table.sectionNumber }
        let start = before?.body.lowerBound ?? 0
        let stop = after?.range.lowerBound ?? end
        return start < stop ? start..<stop : nil
    }
}
