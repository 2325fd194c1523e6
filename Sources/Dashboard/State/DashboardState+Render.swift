import Terminal

extension DashboardState {
    /// The screen as it is now. Pure, and as cheap as what is visible.
    public func render() -> Canvas {
        var canvas = Canvas(size: size)
        guard size.columns > 0, size.rows > 0 else { return canvas }
        guard size.columns >= Self.leastSize.columns, size.rows >= Self.leastSize.rows else {
            let words = say(Phrases.tooSmall)
            canvas.put(
                size.columns < TextWidth.of(words.prefix(1).description) ? glyphs.violation : words, column: 0, row: 0, role: .warning)
            canvas.cursor = Point(column: 0, row: 0)
            return canvas
        }
        if let comparison {
            ComparisonView(state: self, compared: comparison).draw(on: &canvas)
        } else if report != nil {
            ReportView(state: self).draw(on: &canvas)
        } else {
            ListView(state: self).draw(on: &canvas)
        }
        for overlay in overlays {
            switch overlay {
            case .help(let help): HelpView(state: self, help: help).draw(on: &canvas)
            case .findings(let list): FindingListView(state: self, list: list).draw(on: &canvas)
            case .notes(let list): NoteListView(state: self, list: list).draw(on: &canvas)
            case .source(let source): SourceView(state: self, source: source).draw(on: &canvas)
            case .editor(let editor): EditorView(state: self, editor: editor).draw(on: &canvas)
            case .prompt: break
            }
        }
        StatusView(state: self).draw(on: &canvas)
        return canvas
    }

    private static let leastSize = Size(columns: 20, rows: 5)
}
