import Terminal

/// Where the parts of the report screen stand. Drawing and mouse share it.
struct ReportGeometry: Sendable {
    let header: Rectangle
    let tabs: Rectangle
    let body: Rectangle
    /// The explanation of what is selected; no rows on a low screen.
    let panel: Rectangle
    let status: Rectangle

    /// Whether the panel stands beside the body and not under it.
    let isPanelBeside: Bool

    /// From this width on there is room for the panel beside the body.
    private static let wideScreen = 150

    init(size: Size, isPanelLarge: Bool = false) {
        let statusRows = size.rows >= 3 ? 1 : 0
        let headerRows = size.rows >= 8 ? 1 : 0
        let tabRows = size.rows >= 4 ? 1 : 0
        let middle = max(0, size.rows - statusRows - headerRows - tabRows)
        let top = headerRows + tabRows
        func area(_ row: Int, _ rows: Int, column: Int = 0, columns: Int = size.columns) -> Rectangle {
            Rectangle(column: column, row: row, columns: columns, rows: rows)
        }
        header = area(0, headerRows)
        tabs = area(headerRows, tabRows)
        status = area(max(0, size.rows - 1), statusRows)
        isPanelBeside = size.columns >= Self.wideScreen
        if isPanelBeside {
            let columns = isPanelLarge ? size.columns / 2 : max(50, size.columns * 3 / 10)
            body = area(top, middle, columns: size.columns - columns)
            panel = area(top, middle, column: size.columns - columns, columns: columns)
        } else {
            let rows = size.rows < 12 ? 0 : isPanelLarge ? size.rows / 2 : max(4, min(10, size.rows / 4))
            body = area(top, middle - rows)
            panel = area(top + middle - rows, rows)
        }
    }

    /// The width of the lines, with a column left free on both sides.
    var pageWidth: Int { max(1, body.columns - 2 * margin) }
    var margin: Int { body.columns >= 20 ? 1 : 0 }
}
