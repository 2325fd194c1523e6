import Terminal

/// Draws the help out of the key map.
struct HelpView {
    let state: DashboardState
    let help: HelpState

    func draw(on canvas: inout Canvas) {
        let geometry = OverlayGeometry(size: state.size)
        let lines = state.helpLines(help)
        let title = state.say(Phrases.helpTitle(help.context)) + (help.filter.isEmpty ? "" : "  /\(help.filter)")
        canvas.open(geometry, title: title, count: "\(lines.count)", glyphs: state.glyphs)
        let keyWidth = min(lines.map { TextWidth.of($0.keys) }.max() ?? 0, geometry.rows.columns / 2)
        canvas.cursor = Point(column: geometry.rows.column, row: geometry.rows.row)
        if lines.isEmpty { canvas.put(state.say(Phrases.noMatch), column: geometry.rows.column, row: geometry.rows.row, role: .dim) }
        for (row, line) in lines.dropFirst(help.top).prefix(geometry.rows.rows).enumerated() {
            let y = geometry.rows.row + row
            let right = geometry.rows.column + geometry.rows.columns
            canvas.put(TextWidth.cut(line.keys, to: keyWidth), column: geometry.rows.column, row: y, role: .key)
            canvas.put(line.words, column: geometry.rows.column + keyWidth + 2, row: y, role: .dialog, limit: right)
        }
    }
}
