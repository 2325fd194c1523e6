import Terminal

/// Where the parts of the report screen stand. Drawing and mouse share it.
struct ReportGeometry: Sendable {
    let header: Rectangle
    let tabs: Rectangle
    let body: Rectangle
    /// The explanation of what is selected; no rows on a low screen.
    let panel: Rectangle
    let status: Rectangle

    init(size: Size, isPanelLarge: Bool = false) {
        let columns = size.columns
        let statusRows = size.rows >= 3 ? 1 : 0
        let headerRows = size.rows >= 8 ? 1 : 0
        let tabRows = size.rows >= 4 ? 1 : 0
        var panelRows = 0
        if size.rows >= 12 { panelRows = isPanelLarge ? size.rows / 2 : max(4, min(10, size.rows / 4)) }
        let bodyRows = max(0, size.rows - statusRows - headerRows - tabRows - panelRows)
        header = Rectangle(column: 0, row: 0, columns: columns, rows: headerRows)
        tabs = Rectangle(column: 0, row: headerRows, columns: columns, rows: tabRows)
        body = Rectangle(column: 0, row: headerRows + tabRows, columns: columns, rows: bodyRows)
        panel = Rectangle(column: 0, row: body.row + bodyRows, columns: columns, rows: panelRows)
        status = Rectangle(column: 0, row: max(0, size.rows - 1), columns: columns, rows: statusRows)
    }

    /// The width of the lines, with a column left free on both sides.
    var pageWidth: Int { max(1, body.columns - 2 * margin) }
    var margin: Int { body.columns >= 20 ? 1 : 0 }
}
