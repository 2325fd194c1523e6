/// Puts the cells of a word processor's table together that continue each other, as far as they stand in the same columns.
enum OfficeSpans {
    /// A cell with its spans, and which cell of the row's own holds its text; `nil` for columns that stay free.
    struct Cell {
        let source: Int?
        let columnSpan: Int
        var rowSpan: Int
        fileprivate let column: Int
    }

    /// The rows as a table of HTML has them: covered cells are left out.
    static func merged(_ rows: [OfficeRow]) -> [[Cell]] {
        var result: [[Cell]] = []
        /// By the first column, the cell that ends just above the row at hand.
        var above: [Int: (row: Int, index: Int)] = [:]
        for (rowIndex, row) in rows.enumerated() {
            var cells: [Cell] = []
            var below: [Int: (row: Int, index: Int)] = [:]
            var column = 0
            if row.before > 0 {
                column = min(row.before, TableContent.mostColumns)
                cells.append(Cell(source: nil, columnSpan: column, rowSpan: 1, column: 0))
            }
            for (index, width) in widths(row) {
                let cell = row.cells[index]
                if cell.continuesDown, let top = above[column], result[top.row][top.index].columnSpan == width {
                    result[top.row][top.index].rowSpan += 1
                    below[column] = top
                } else {
                    below[column] = (rowIndex, cells.count)
                    cells.append(Cell(source: index, columnSpan: width, rowSpan: max(1, cell.rowSpan), column: column))
                }
                column += width
            }
            above = below
            result.append(cells)
        }
        return result
    }

    /// The cells of a row that begin one, with the columns that they take together with those that continue them to the right.
    private static func widths(_ row: OfficeRow) -> [(index: Int, width: Int)] {
        var widths: [(index: Int, width: Int)] = []
        for (index, cell) in row.cells.enumerated() {
            let span = min(max(1, cell.columnSpan), TableContent.mostColumns)
            if cell.continuesRight, !widths.isEmpty {
                widths[widths.count - 1].width += span
            } else {
                widths.append((index, span))
            }
        }
        return widths
    }
}
