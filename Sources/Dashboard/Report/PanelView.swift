import Terminal

/// Draws the panel under a report.
struct PanelView {
    let content: PanelContent
    let state: DashboardState
    /// The style of plain words, which follows that of what lies around.
    var plain = Role.normal

    func draw(in area: Rectangle, isBeside: Bool, on canvas: inout Canvas) {
        guard area.rows > 1, area.columns > 6 else { return }
        let right = area.column + area.columns
        if isBeside {
            for row in area.row..<(area.row + area.rows) { canvas.put(state.glyphs.vertical, column: area.column, row: row, role: .border) }
        } else {
            canvas.rule(area, glyphs: state.glyphs)
        }
        let title = TextWidth.cut(content.title.oneLine, to: area.columns - 6)
        canvas.put(" \(title) ", column: area.column + 2, row: area.row, role: .title, limit: right)
        let drawn = lines(width: area.columns - 4, atMost: area.rows)
        let room = area.rows - 1
        for (row, line) in drawn.prefix(room).enumerated() {
            canvas.put(line.mark, column: area.column + 1, row: area.row + 1 + row, role: line.markRole, limit: right)
            canvas.put(
                line.words, column: area.column + 3, row: area.row + 1 + row, role: line.role == .normal ? plain : line.role, limit: right)
        }
        if drawn.count > room, state.context == .report, let key = state.settings.keyMap.key(for: .enlargePanel, in: .report) {
            let words = " \(state.glyphs.ellipsis) \(key.name) \(state.say(Phrases.more)) "
            canvas.put(words, column: max(area.column, right - TextWidth.of(words) - 1), row: area.row, role: .key, limit: right)
        }
    }

    /// The content broken into lines; at least one more than asked for if there are more.
    private func lines(width: Int, atMost count: Int) -> [PanelContent.Line] {
        var drawn: [PanelContent.Line] = []
        for line in content.lines {
            let bytes = Array(line.words.utf8)
            for (index, range) in LineBreaking.wrap(line.words, width: max(2, width)).enumerated() {
                var words = String(decoding: bytes[range], as: UTF8.self)
                if index > 0 { words = String(words.drop { $0 == " " }) }
                drawn.append(PanelContent.Line(mark: index == 0 ? line.mark : "", markRole: line.markRole, words: words, role: line.role))
            }
            if drawn.count > count { break }
        }
        return drawn
    }
}
