import Terminal

/// Draws the panel under a report.
struct PanelView {
    let content: PanelContent
    let state: DashboardState

    func draw(in area: Rectangle, on canvas: inout Canvas) {
        guard area.rows > 1 else { return }
        canvas.rule(area, glyphs: state.glyphs)
        canvas.put(" \(TextWidth.cut(content.title.oneLine, to: area.columns - 6)) ", column: 2, row: area.row, role: .title)
        let width = max(2, area.columns - 4)
        var drawn: [(mark: String, markRole: Role, words: String, role: Role)] = []
        for line in content.lines {
            let bytes = Array(line.words.utf8)
            for (index, range) in LineBreaking.wrap(line.words, width: width).enumerated() {
                drawn.append((index == 0 ? line.mark : "", line.markRole, String(decoding: bytes[range], as: UTF8.self), line.role))
            }
            if drawn.count > area.rows + 1 { break }
        }
        let room = area.rows - 1
        for (row, line) in drawn.prefix(room).enumerated() {
            canvas.put(line.mark, column: 1, row: area.row + 1 + row, role: line.markRole)
            canvas.put(line.words, column: 3, row: area.row + 1 + row, role: line.role, limit: area.columns)
        }
        if drawn.count > room, let key = state.settings.keyMap.key(for: .enlargePanel, in: .report) {
            let words = " \(state.glyphs.ellipsis) \(key.name) \(state.say(Phrases.more)) "
            canvas.put(words, column: max(0, area.columns - TextWidth.of(words) - 1), row: area.row, role: .key)
        }
    }
}
