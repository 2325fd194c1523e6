import Checking
import Library
import Terminal

/// Draws the list of reports.
struct ListView {
    let state: DashboardState
    private var list: ListState { state.list }
    private var geometry: ListGeometry { ListGeometry(size: state.size) }

    func draw(on canvas: inout Canvas) {
        drawTitle(on: &canvas)
        let columns = ListGeometry.columns(width: state.size.columns)
        drawHeads(columns, on: &canvas)
        drawRows(columns, on: &canvas)
        drawDetail(on: &canvas)
    }

    private func drawTitle(on canvas: inout Canvas) {
        guard geometry.title.rows > 0 else { return }
        canvas.fill(geometry.title, role: .title)
        var words = state.say(Phrases.reports(list.count))
        if !list.filter.isEmpty { words = state.say(Phrases.filtered(list.visible.count, of: list.count, by: list.filter)) }
        if list.showsLeftOnly { words += "  " + state.say(Phrases.leftToDo(list.left)) }
        let order =
            list.order.column == .worst
            ? state.say(list.order.isDescending ? Phrases.worstFirst : Phrases.worstLast)
            : state.say(Phrases.sortedBy(ListColumn.named(list.order.column).heading)) + arrow
        let end = canvas.put(" gouji 勾稽  \(words)", column: 0, row: 0, role: .title)
        let start = state.size.columns - TextWidth.of(order) - 1
        if start > end { canvas.put(order, column: start, row: 0, role: .title) }
    }

    private var arrow: String { list.order.isDescending ? state.glyphs.descending : state.glyphs.ascending }

    private func drawHeads(_ columns: [ListGeometry.Column], on canvas: inout Canvas) {
        guard geometry.heads.rows > 0 else { return }
        let row = geometry.heads.row
        canvas.fill(geometry.heads, role: .heading)
        for column in columns {
            let item = ListColumn.named(column.name)
            let isSorted = column.name == list.order.column
            var words = state.say(item.heading)
            if isSorted, TextWidth.of(words) + 1 <= column.width + 1 { words += arrow }
            put(words, in: column, alignment: item.alignment, row: row, role: isSorted ? .activeTab : .heading, on: &canvas)
        }
    }

    private func drawRows(_ columns: [ListGeometry.Column], on canvas: inout Canvas) {
        let area = geometry.rows
        guard !list.visible.isEmpty else {
            let words =
                list.count > 0
                ? (list.showsLeftOnly && list.filter.isEmpty ? Phrases.nothingLeft : Phrases.noMatch)
                : list.isComplete ? Phrases.emptyLibrary : Phrases.looking
            canvas.put(TextWidth.cut(state.say(words), to: area.columns - 2), column: 1, row: area.row, role: .dim)
            canvas.cursor = Point(column: 0, row: area.row)
            return
        }
        for offset in 0..<area.rows {
            let index = list.top + offset
            guard list.visible.indices.contains(index), let row = list.rows[list.visible[index]] else { break }
            let isSelected = row.entry.id == list.selected
            let line = Rectangle(column: 0, row: area.row + offset, columns: area.columns, rows: 1)
            if isSelected {
                canvas.fill(line, role: .selected)
                canvas.cursor = Point(column: 0, row: line.row)
            }
            draw(row, columns: columns, line: line.row, isSelected: isSelected, on: &canvas)
            if row.entry.id == state.marked {
                canvas.put(state.glyphs.marked, column: 0, row: line.row, role: isSelected ? .selected : .key)
            }
        }
    }

    private func draw(_ row: ListRow, columns: [ListGeometry.Column], line: Int, isSelected: Bool, on canvas: inout Canvas) {
        switch row.entry.state {
        case .loaded(let summary):
            for column in columns {
                let (words, role) = ListCellWords(row: row, summary: summary, glyphs: state.glyphs).words(column.name)
                put(
                    words, in: column, alignment: ListColumn.named(column.name).alignment, row: line, role: isSelected ? .selected : role,
                    on: &canvas)
            }
        case .waiting:
            let words = "\(row.name)  \(state.say(Phrases.waiting))"
            canvas.put(TextWidth.cut(words, to: canvas.size.columns - 2), column: 1, row: line, role: isSelected ? .selected : .dim)
        case .failed(let reason):
            let words = "\(state.glyphs.violated) \(row.name)  \(state.say(reason))"
            canvas.put(TextWidth.cut(words, to: canvas.size.columns - 2), column: 1, row: line, role: isSelected ? .selected : .error)
        }
    }

    private func put(
        _ words: String, in column: ListGeometry.Column, alignment: ListColumn.Alignment, row: Int, role: Role, on canvas: inout Canvas
    ) {
        let words = TextWidth.cut(words, to: max(column.width, alignment == .left ? 0 : TextWidth.of(words)))
        let spare = column.width - TextWidth.of(words)
        let offset =
            switch alignment {
            case .left: 0
            case .right: spare
            case .center: spare / 2
            }
        canvas.put(words, column: column.column + offset, row: row, role: role)
    }

    private func drawDetail(on canvas: inout Canvas) {
        let area = geometry.detail
        guard area.rows > 1, let row = list.selectedRow else { return }
        canvas.rule(area, glyphs: state.glyphs)
        var words = row.entry.path
        if let title = row.entry.summary?.title { words += "  \(title.oneLine)" }
        if case .failed(let reason) = row.entry.state { words += "  \(state.say(reason))" }
        canvas.put(TextWidth.cut(words, to: area.columns - 2), column: 1, row: area.row + 1, role: .dim)
    }
}

extension Canvas {
    /// Draws a line over the first row of an area.
    mutating func rule(_ area: Rectangle, glyphs: Glyphs) {
        let width = max(1, TextWidth.of(glyphs.horizontal))
        put(String(repeating: glyphs.horizontal, count: area.columns / width), column: area.column, row: area.row, role: .border)
    }
}
