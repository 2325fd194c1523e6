import Terminal

/// Draws the text that a report was read from: what was selected is marked, tabs are shown.
struct SourceView {
    let state: DashboardState
    let source: SourceState

    func draw(on canvas: inout Canvas) {
        guard let report = state.report else { return }
        let document = report.report.document
        let geometry = SourceGeometry(size: state.size, lineCount: source.lineCount)
        let place = source.mark.map { Phrases.sourceBytes($0) } ?? Phrases.sourceLacksCell
        let title = "\(state.say(Phrases.sourceTitle(medium: document.medium.rawValue, encoding: document.encoding)))  \(state.say(place))"
        let rows = source.text.rows
        canvas.open(
            OverlayGeometry(size: state.size), title: title, count: "\(min(rows.count, source.top + geometry.area.rows))/\(rows.count)",
            glyphs: state.glyphs)
        canvas.cursor = Point(column: geometry.area.column, row: geometry.area.row)
        for (index, row) in rows.dropFirst(source.top).prefix(geometry.area.rows).enumerated() {
            draw(row, of: document.string(row.range), geometry, y: geometry.area.row + index, on: &canvas)
        }
    }

    private func draw(_ row: SourceText.Row, of text: String, _ geometry: SourceGeometry, y: Int, on canvas: inout Canvas) {
        let left = geometry.area.column + geometry.numbers
        let right = geometry.area.column + geometry.area.columns
        if let number = row.line, geometry.numbers > 0 {
            let words = String(number)
            canvas.put(words, column: left - 1 - words.count, row: y, role: .dim, limit: left)
        }
        var column = left
        var offset = row.range.lowerBound
        if let mark = source.mark, mark.isEmpty, row.range.contains(mark.lowerBound) || row.range.upperBound == mark.lowerBound {
            drawEmptyMark(mark.lowerBound, row, of: text, left: left, right: right, y: y, on: &canvas)
            return
        }
        for character in text {
            let isMarked = source.mark.map { $0.contains(offset) } ?? false
            if isMarked, source.mark?.lowerBound == offset { canvas.cursor = Point(column: column, row: y) }
            column = put(character, column: column, row: y, isMarked: isMarked, limit: right, on: &canvas)
            offset += character.utf8.count
        }
    }

    /// An empty cell has no bytes: a bar stands where it is.
    private func drawEmptyMark(
        _ place: Int, _ row: SourceText.Row, of text: String, left: Int, right: Int, y: Int, on canvas: inout Canvas
    ) {
        var column = left
        var offset = row.range.lowerBound
        for character in text {
            if offset == place { column = bar(column: column, row: y, limit: right, on: &canvas) }
            column = put(character, column: column, row: y, isMarked: false, limit: right, on: &canvas)
            offset += character.utf8.count
        }
        if offset == place { _ = bar(column: column, row: y, limit: right, on: &canvas) }
    }

    private func bar(column: Int, row: Int, limit: Int, on canvas: inout Canvas) -> Int {
        canvas.cursor = Point(column: column, row: row)
        return canvas.put(state.glyphs.vertical, column: column, row: row, role: .selected, limit: limit)
    }

    private func put(_ character: Character, column: Int, row: Int, isMarked: Bool, limit: Int, on canvas: inout Canvas) -> Int {
        if character == "\t" {
            return canvas.put(state.glyphs.tab, column: column, row: row, role: isMarked ? .selected : .dim, limit: limit)
        }
        return canvas.put(String(character), column: column, row: row, role: isMarked ? .selected : .dialog, limit: limit)
    }
}
