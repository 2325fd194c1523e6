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
        let lines = editor.lines(width: geometry.text.columns)
        let caret = editor.caret(in: lines)
        let top = max(0, caret.line - geometry.text.rows + 1)
        for (row, line) in lines.dropFirst(top).prefix(geometry.text.rows).enumerated() {
            canvas.put(String(editor.buffer.characters[line]), column: geometry.text.column, row: geometry.text.row + row, role: .dialog)
        }
        canvas.cursor = Point(
            column: min(geometry.text.column + caret.column, state.size.columns - 1), row: geometry.text.row + caret.line - top)
    }
}
