/// Rows of a sheet that stand together without a gap, on their way to become a grid.
struct SheetBlock {
    let spans: SheetSpans
    /// Whether lines are drawn anywhere on the sheet, which then tell the tables from what stands around them.
    let hasRules: Bool
    private var rows: [(row: Int, cells: [SheetContent.Cell])] = []

    /// Text of one cell that is longer than this, in bytes, is prose.
    private static let longestLabel = 240

    init(spans: SheetSpans, hasRules: Bool) {
        self.spans = spans
        self.hasRules = hasRules
    }

    /// Takes the next row; what comes to an end by it is written.
    mutating func add(_ cells: [SheetContent.Cell], row: Int, to builder: inout DocumentBuilder) {
        let filled = cells.filter { $0.text.contains { $0 > 0x20 } }
        if filled.isEmpty, !spans.reachInto(row), rows.isEmpty || !cells.contains(where: \.isRuled) {
            finish(to: &builder)
        } else if filled.count == 1, isProse(filled[0], among: cells, row: row) {
            finish(to: &builder)
            builder.addParagraph(filled[0].text)
        } else {
            rows.append((row, cells))
        }
    }

    /// Whether the only text of a row belongs to no table.
    private func isProse(_ cell: SheetContent.Cell, among cells: [SheetContent.Cell], row: Int) -> Bool {
        guard !spans.reachInto(row), spans.size(row, cell.column).rows == 1 else { return false }
        if cell.text.count > Self.longestLabel { return true }
        return hasRules && !cells.contains { $0.isRuled }
    }

    /// Writes the rows: a grid, with paragraphs for the rows of one cell above and below it.
    mutating func finish(to builder: inout DocumentBuilder) {
        defer { rows = [] }
        let first = rows.firstIndex { !isAlone($0) } ?? rows.count
        let last = rows.lastIndex { !isAlone($0) } ?? -1
        for row in rows[..<first] { writeParagraphs(row.cells, to: &builder) }
        if first <= last {
            writeGrid(rows[first...last], to: &builder)
            for row in rows[(last + 1)...] { writeParagraphs(row.cells, to: &builder) }
        }
    }

    private func isAlone(_ row: (row: Int, cells: [SheetContent.Cell])) -> Bool {
        guard !spans.reachInto(row.row), !row.cells.contains(where: { $0.isRuled }) else { return false }
        return row.cells.filter { !$0.text.isEmpty }.allSatisfy { spans.size(row.row, $0.column).rows == 1 }
            && row.cells.filter { !$0.text.isEmpty }.count <= 1
    }

    private func writeParagraphs(_ cells: [SheetContent.Cell], to builder: inout DocumentBuilder) {
        for cell in cells { builder.addParagraph(cell.text) }
    }

    private func writeGrid(_ rows: ArraySlice<(row: Int, cells: [SheetContent.Cell])>, to builder: inout DocumentBuilder) {
        var columns = Int.max..<Int.max
        for (row, cells) in rows {
            for cell in cells {
                let end = cell.column + spans.size(row, cell.column).columns
                columns = min(columns.lowerBound, cell.column)..<max(columns.upperBound == .max ? 0 : columns.upperBound, end)
            }
        }
        guard columns.lowerBound < columns.upperBound else { return }
        var table = TableContent()
        for (row, cells) in rows {
            table.beginRow()
            var next = cells[...]
            for column in columns where !spans.isCovered(row, column) {
                let size = spans.size(row, column)
                var text: [UInt8] = []
                if let cell = next.first, cell.column == column {
                    text = cell.text
                    next = next.dropFirst()
                }
                // A span that begins in the rows of one cell above the grid ends there, so that all of it lies within.
                table.addCell(text, rowSpan: size.rows, columnSpan: min(size.columns, columns.upperBound - column))
            }
        }
        builder.addTable(table)
    }
}
