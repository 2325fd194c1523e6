import Checking
import Notes
import Terminal

/// Draws all notes of the report, each with its place, whether it still stands there, and its text.
struct NoteListView {
    let state: DashboardState
    let list: NoteListState

    func draw(on canvas: inout Canvas) {
        guard let report = state.report else { return }
        let geometry = OverlayGeometry(size: state.size, hasDetail: true)
        let shown = state.notesShown(list)
        let title = state.say(Phrases.notesTitle) + (list.filter.isEmpty ? "" : "  /\(list.filter)")
        canvas.open(geometry, title: title, count: "\(shown.count)/\(report.review.notes.count)", glyphs: state.glyphs)
        let area = geometry.rows
        canvas.cursor = Point(column: area.column, row: area.row)
        if shown.isEmpty {
            canvas.put(
                state.say(report.review.notes.isEmpty ? Phrases.noNotes : Phrases.noMatch), column: area.column, row: area.row, role: .dim)
        }
        let count = max(1, area.rows / NoteListState.linesPerNote)
        let selected = list.selected ?? shown.first?.id
        for (offset, note) in shown.dropFirst(list.top).prefix(count).enumerated() {
            draw(note, isSelected: note.id == selected, row: area.row + offset * NoteListState.linesPerNote, area: area, on: &canvas)
        }
        if let note = shown.first(where: { $0.id == selected }) {
            let content = PanelContent(state: state, report: report, note: note)
            PanelView(content: content, state: state, plain: .dialog).draw(in: geometry.detail, isBeside: false, on: &canvas)
        }
    }

    private func draw(_ note: Note, isSelected: Bool, row: Int, area: Rectangle, on canvas: inout Canvas) {
        guard let report = state.report else { return }
        let role: Role = isSelected ? .selected : .dialog
        let right = area.column + area.columns
        if isSelected {
            canvas.fill(Rectangle(column: area.column, row: row, columns: area.columns, rows: 1), role: .selected)
            canvas.cursor = Point(column: area.column, row: row)
        }
        let placement = report.noted.placement(of: note)
        let (mark, markRole) = placement.mark(isResolved: note.isResolved, glyphs: state.glyphs)
        let column = canvas.put(mark + " ", column: area.column, row: row, role: isSelected ? .selected : markRole, limit: right)
        let place = state.say(state.words(for: note.anchor))
        let condition = state.say(Phrases.words(for: placement, isResolved: note.isResolved))
        let line = condition.isEmpty ? place : "[\(condition)] \(place)"
        canvas.put(TextWidth.cut(line, to: right - column), column: column, row: row, role: role, limit: right)
        let author = note.author.isEmpty ? "" : "\(note.author)："
        canvas.put(
            TextWidth.cut(author + note.text.oneLine, to: right - area.column - 2), column: area.column + 2, row: row + 1, role: .note,
            limit: right)
    }
}

extension NotePlacement {
    func mark(isResolved: Bool, glyphs: Glyphs) -> (String, Role) {
        switch self {
        case .orphaned: (glyphs.missing, .error)
        case .valueChanged: (glyphs.uncertain, .warning)
        case .anchored: isResolved ? (glyphs.clean, .ok) : (glyphs.note, .note)
        }
    }
}
