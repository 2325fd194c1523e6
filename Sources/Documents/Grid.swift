/// A table of which the source keeps rows, columns and spans: HTML, a word processor's file, a sheet, or the ruling lines of a PDF.
public struct Grid: Sendable, Hashable {
    public let rowCount: Int
    public let columnCount: Int
    /// By their upper left corner, row by row from left to right. No two cover the same place; places that no cell covers are possible.
    public let cells: [GridCell]
    /// Offsets of the grid's lines in the document's text: one line a row, its columns set apart by tabs.
    public let range: Range<Int>

    public init(rowCount: Int, columnCount: Int, cells: [GridCell], range: Range<Int>) {
        self.rowCount = rowCount
        self.columnCount = columnCount
        self.cells = cells
        self.range = range
    }
}

/// A cell of a grid, with the places that it covers.
public struct GridCell: Sendable, Hashable {
    /// The upper left place, 0-based.
    public let row: Int
    public let column: Int
    /// At least 1; clipped to the grid.
    public let rowSpan: Int
    public let columnSpan: Int
    /// Offsets of its content in the document's text; empty for an empty cell.
    public let range: Range<Int>

    public init(row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, range: Range<Int>) {
        self.row = row
        self.column = column
        self.rowSpan = rowSpan
        self.columnSpan = columnSpan
        self.range = range
    }
}
