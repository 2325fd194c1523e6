extension TextField {
    /// Draws the part of the text around the caret, and with the focus puts the canvas' cursor on the caret.
    /// - Returns: Where the caret is, whether it has the focus or not.
    @discardableResult
    public func draw(on canvas: inout Canvas, in area: Rectangle, role: Role = .normal, isFocused: Bool = true) -> Point? {
        guard area.columns > 0, area.rows > 0 else { return nil }
        canvas.fill(area, role: role)
        let view = view(in: area, ambiguous: canvas.ambiguous)
        for (offset, line) in view.layout.lines[view.firstRow...].prefix(area.rows).enumerated() {
            drawLine(line, skipping: view.firstColumn, on: &canvas, area: area, row: area.row + offset, role: role)
        }
        let caret = Point(
            column: area.column + min(area.columns - 1, view.layout.caret.column - view.firstColumn),
            row: area.row + view.layout.caret.row - view.firstRow)
        if isFocused { canvas.cursor = caret }
        return caret
    }

    /// Puts the caret where a click on the drawn field was.
    public mutating func moveCaret(to point: Point, in area: Rectangle, ambiguous: AmbiguousWidth = .current) {
        guard area.columns > 0, area.rows > 0 else { return }
        history.separate()
        goalColumn = nil
        let view = view(in: area, ambiguous: ambiguous)
        let row = min(max(0, point.row - area.row + view.firstRow), view.layout.lines.count - 1)
        let column = max(0, point.column - area.column + view.firstColumn)
        caret = index(in: view.layout.lines[row], atColumn: column, ambiguous: ambiguous, isLast: row == view.layout.lines.count - 1)
    }

    /// The caret stays in the middle of an area that is too small, as far as the text's ends allow.
    private func view(in area: Rectangle, ambiguous: AmbiguousWidth) -> (layout: TextFieldLayout, firstRow: Int, firstColumn: Int) {
        let layout = layout(width: area.columns, ambiguous: ambiguous)
        let firstRow = max(0, min(layout.caret.row - area.rows / 2, layout.lines.count - area.rows))
        guard !isMultiline else { return (layout, firstRow, 0) }
        let total = cells(in: 0..<characters.count, ambiguous) + 1
        let wanted = max(0, min(layout.caret.column - area.columns / 2, total - area.columns))
        // The first grapheme shown is a whole one.
        var column = 0
        for character in characters {
            if column >= wanted { break }
            column += TextWidth.of(character, ambiguous: ambiguous)
        }
        return (layout, firstRow, min(column, layout.caret.column))
    }

    private func drawLine(_ line: Range<Int>, skipping: Int, on canvas: inout Canvas, area: Rectangle, row: Int, role: Role) {
        var column = 0
        var shown = ""
        for character in characters[line] {
            if column >= skipping { shown.append(character) }
            column += TextWidth.of(character, ambiguous: canvas.ambiguous)
            if column - skipping > area.columns { break }
        }
        canvas.put(shown, column: area.column, row: row, role: role, limit: area.column + area.columns)
    }
}
