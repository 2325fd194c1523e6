import Terminal

/// Where a list or a text that lies over the screen stands: a heading, a line, its rows.
struct OverlayGeometry: Sendable {
    let area: Rectangle
    let rows: Rectangle
    /// All that there is to say of the selected row; no rows on a low screen.
    let detail: Rectangle

    private static let widest = 120

    init(size: Size, hasDetail: Bool = false) {
        let top = size.rows >= 12 ? 1 : 0
        let columns = min(size.columns, Self.widest)
        area = Rectangle(column: (size.columns - columns) / 2, row: top, columns: columns, rows: max(0, size.rows - 1 - top))
        let detailRows = hasDetail && area.rows >= 14 ? area.rows * 2 / 5 : 0
        rows = Rectangle(
            column: area.column + 1, row: area.row + 2, columns: max(0, area.columns - 2), rows: max(0, area.rows - 2 - detailRows))
        detail = Rectangle(
            column: area.column, row: area.row + area.rows - detailRows, columns: area.columns, rows: detailRows)
    }
}

extension Canvas {
    /// Clears the place of an overlay and draws its heading.
    mutating func open(_ geometry: OverlayGeometry, title: String, count: String, glyphs: Glyphs) {
        let area = geometry.area
        fill(Rectangle(column: area.column - 1, row: area.row, columns: area.columns + 2, rows: area.rows), role: .dialog)
        fill(Rectangle(column: area.column, row: area.row, columns: area.columns, rows: 1), role: .title)
        let room = area.columns - TextWidth.of(count) - 3
        put(TextWidth.cut(title, to: room), column: area.column + 1, row: area.row, role: .title)
        put(count, column: area.column + area.columns - TextWidth.of(count) - 1, row: area.row, role: .title)
        rule(Rectangle(column: area.column, row: area.row + 1, columns: area.columns, rows: 1), glyphs: glyphs)
    }
}
