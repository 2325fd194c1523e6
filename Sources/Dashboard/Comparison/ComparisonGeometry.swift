import Terminal

/// Where the parts of the screen of two reports stand. Drawing and mouse share it.
struct ComparisonGeometry: Sendable {
    let header: Rectangle
    let tabs: Rectangle
    let body: Rectangle

    init(size: Size) {
        let headerRows = size.rows >= 8 ? 1 : 0
        let tabRows = size.rows >= 4 ? 1 : 0
        let statusRows = size.rows >= 3 ? 1 : 0
        header = Rectangle(column: 0, row: 0, columns: size.columns, rows: headerRows)
        tabs = Rectangle(column: 0, row: headerRows, columns: size.columns, rows: tabRows)
        let top = headerRows + tabRows
        body = Rectangle(column: 0, row: top, columns: size.columns, rows: max(0, size.rows - top - statusRows))
    }

    /// The width of the lines, between the mark of the reader's line and a free column.
    var width: Int { max(1, body.columns - Self.margin - 1) }
    static let margin = 2
}
