import Terminal

/// Where the editor stands: the lower half of the screen.
struct EditorGeometry: Sendable {
    let area: Rectangle
    let text: Rectangle

    init(size: Size) {
        let rows = max(2, min(size.rows - 1, max(4, size.rows / 2)))
        area = Rectangle(column: 0, row: size.rows - 1 - rows, columns: size.columns, rows: rows)
        text = Rectangle(column: 1, row: area.row + 1, columns: max(2, size.columns - 2), rows: rows - 1)
    }
}

/// Draws the editor.
struct EditorView {
    let state: DashboardState
    let editor: EditorState

    func draw(on canvas: inout Canvas) {
        let geometry = EditorGeometry(size: state.size)
        canvas.fill(geometry.area, role: .dialog)
        let area = geometry.area
        canvas.rule(Rectangle(column: 0, row: area.row, columns: area.columns, rows: 1), glyphs: state.glyphs)
        canvas.put(" \(TextWidth.cut(state.say(editor.title).oneLine, to: area.columns - 6)) ", column: 2, row: area.row, role: .title)
        editor.field.draw(on: &canvas, in: geometry.text, role: .dialog)
    }
}
