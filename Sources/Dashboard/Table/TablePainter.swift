import Parsing
import ReportFormat
import Terminal

/// Draws the lines of a table: labels at the left, headings over their columns, figures to the right of their cells with a mark behind them.
struct TablePainter {
    let painter: PagePainter
    private var glyphs: Glyphs { painter.glyphs }

    func draw(_ line: PageLine, column: Int, row: Int, on canvas: inout Canvas) {
        guard let table = painter.page.table, let reading = painter.page.reading else { return }
        let frame = Frame(
            table: table, column: column, right: min(canvas.size.columns, column + table.width), firstColumn: painter.firstColumn)
        switch line {
        case .heads(let band, let number): drawHeads(table, band: band, line: number, frame: frame, row: row, on: &canvas)
        case .rule: drawRule(frame, row: row, on: &canvas)
        case .group(let words, let depth): drawLabel(words, depth: depth, role: .dim, frame: frame, row: row, on: &canvas)
        case .labelStart(let words, let depth): drawLabel(words, depth: depth, role: .label, frame: frame, row: row, on: &canvas)
        case .figures(let number):
            drawFigures(
                table.shape.lines[number], label: table.labels[number].last ?? "", reading: reading, frame: frame, row: row, on: &canvas)
        case .blank, .heading, .text, .notice: break
        }
    }

    /// Where columns stand on the canvas.
    private struct Frame {
        let table: TableLayout
        let column: Int
        /// The first column of the canvas that does not belong to the table.
        let right: Int
        let firstColumn: Int

        var left: Int { column + table.labelWidth }

        /// The columns in view. A column that does not fit whole is not drawn, so that no figure loses a digit unseen.
        var shown: Range<Int> { table.shownColumns(from: firstColumn) }

        /// The part of a span that is in view, without the line before it.
        func visible(_ columns: Range<Int>) -> Range<Int>? {
            let columns = columns.clamped(to: shown)
            guard !columns.isEmpty else { return nil }
            let start = left + table.offset(of: columns.lowerBound, firstColumn: firstColumn)
            let end = min(start + table.width(of: columns), right)
            return start < end ? start..<end : nil
        }

        /// Where the figures end on the right.
        var end: Int { visible(shown)?.upperBound ?? left }
    }

    private func drawRule(_ frame: Frame, row: Int, on canvas: inout Canvas) {
        let width = max(1, TextWidth.of(glyphs.horizontal))
        canvas.put(
            String(repeating: glyphs.horizontal, count: max(0, frame.end - frame.column) / width), column: frame.column, row: row,
            role: .border)
        for column in frame.shown {
            if let span = frame.visible(column..<(column + 1)), frame.left < span.lowerBound {
                canvas.put(glyphs.cross, column: span.lowerBound - 1, row: row, role: .border, limit: frame.right)
            }
        }
        if frame.firstColumn > 0 { canvas.put(glyphs.toTheLeft, column: max(frame.column, frame.left - 1), row: row, role: .key) }
        if frame.shown.upperBound < frame.table.columnWidths.count {
            canvas.put(glyphs.toTheRight, column: min(frame.end, canvas.size.columns - 1), row: row, role: .key)
        }
    }

    private func drawHeads(_ table: TableLayout, band: Int, line: Int, frame: Frame, row: Int, on canvas: inout Canvas) {
        let lines = table.heads[band]
        if line == lines.count - 1 {
            canvas.put(
                TextWidth.cut(table.shape.bands[band].corner, to: table.labelWidth - 1), column: frame.column, row: row, role: .label)
        }
        var covered = Set<Int>()
        for head in lines[line] {
            covered.formUnion(head.columns)
            guard let span = frame.visible(head.columns) else { continue }
            separator(before: span, row: row, on: &canvas)
            let words = TextWidth.cut(head.words, to: span.count)
            canvas.put(
                words, column: span.lowerBound + (span.count - TextWidth.of(words)) / 2, row: row, role: .heading, limit: span.upperBound)
        }
        let leaves = table.shape.bands[band].levels.last ?? []
        for leaf in leaves where !covered.contains(leaf.columns.lowerBound) {
            let isInsideSpan = line < lines.count - 1 && isInside(leaf.columns, of: table.shape.bands[band], line: line, lines: lines)
            if !isInsideSpan, let span = frame.visible(leaf.columns) { separator(before: span, row: row, on: &canvas) }
        }
    }

    /// Whether a wider heading whose words stand on another line covers these columns here.
    private func isInside(_ columns: Range<Int>, of band: TableShape.Band, line: Int, lines: [[TableShape.Head]]) -> Bool {
        guard line == 0 else { return false }
        return band.levels.dropLast().contains { level in
            level.contains { $0.columns.lowerBound < columns.lowerBound && $0.columns.upperBound >= columns.upperBound }
        }
    }

    private func drawLabel(_ words: String, depth: Int, role: Role, frame: Frame, row: Int, on canvas: inout Canvas) {
        let start = frame.column + depth * 2
        canvas.put(TextWidth.cut(words, to: max(0, frame.left - start - 1)), column: start, row: row, role: role)
        for column in frame.shown {
            if let span = frame.visible(column..<(column + 1)) { separator(before: span, row: row, on: &canvas) }
        }
    }

    private func drawFigures(
        _ line: TableShape.Line, label: String, reading: TableReading, frame: Frame, row: Int, on canvas: inout Canvas
    ) {
        let isHere = line.places.contains { painter.cursor == .cell($0.cell) }
        let isMatch = line.places.first.map { painter.search?.cells.contains(reading.template.cellIDs[$0.cell]) ?? false } ?? false
        let start = frame.column + line.groups.count * 2
        let role: Role = isMatch ? .match : isHere ? .cursorLine : .label
        canvas.put(label, column: start, row: row, role: role)
        for place in line.places {
            guard let span = frame.visible(place.columns) else { continue }
            separator(before: span, row: row, on: &canvas)
            drawFigure(place.cell, reading: reading, span: span, row: row, on: &canvas)
        }
        guard !reading.surplus.isEmpty else { return }
        let surplus = CellWords(report: painter.report, glyphs: glyphs).surplus(line, in: reading)
        let room = painter.page.width - (frame.end - frame.column)
        canvas.put(TextWidth.cut(surplus, to: max(0, room)), column: frame.end, row: row, role: .uncertain)
    }

    private func separator(before span: Range<Int>, row: Int, on canvas: inout Canvas) {
        canvas.put(glyphs.vertical, column: span.lowerBound - 1, row: row, role: .border)
    }

    private func drawFigure(_ index: Int, reading: TableReading, span: Range<Int>, row: Int, on canvas: inout Canvas) {
        let cell = reading.cells[index]
        let id = reading.template.cellIDs[index]
        let isSelected = painter.cursor == .cell(index)
        let (mark, role) = style(cell, id: id)
        let words = TextWidth.cut(CellWords(report: painter.report, glyphs: glyphs).words(cell), to: span.count - 1)
        let area = Rectangle(column: span.lowerBound, row: row, columns: span.count, rows: 1)
        if isSelected {
            canvas.fill(area, role: .selected)
            canvas.cursor = Point(column: max(span.lowerBound, span.upperBound - 1 - TextWidth.of(words)), row: row)
        }
        let start = max(span.lowerBound, span.upperBound - 1 - TextWidth.of(words))
        canvas.put(words, column: start, row: row, role: isSelected ? .selected : role, limit: span.upperBound)
        canvas.put(mark, column: span.upperBound - 1, row: row, role: isSelected ? .selected : role, limit: span.upperBound)
        guard let (glyph, glyphRole) = markInFront(id), start > span.lowerBound || mark.isEmpty else { return }
        let column = start > span.lowerBound ? span.lowerBound : span.upperBound - 1
        canvas.put(glyph, column: column, row: row, role: isSelected ? .selected : glyphRole, limit: span.upperBound)
    }

    /// A note on the cell; else, where the cell breaks a rule, whether it may be the cause.
    private func markInFront(_ id: CellID) -> (String, Role)? {
        if painter.noted.cells.contains(id) { return (glyphs.note, .note) }
        let isBroken = painter.marks.violated.contains(id) || painter.marks.doubted.contains(id)
        return isBroken && painter.marks.suspects.contains(id) ? (glyphs.suspect, .suspect) : nil
    }

    /// The mark behind a figure, and its style: a broken rule before a doubt, a doubt before what the source has. What may be the cause of a
    /// broken rule looks different from its other cells.
    private func style(_ cell: Cell, id: CellID) -> (String, Role) {
        if painter.search?.cells.contains(id) ?? false { return (mark(cell, id: id).0, .match) }
        return mark(cell, id: id)
    }

    private func mark(_ cell: Cell, id: CellID) -> (String, Role) {
        let isSuspect = painter.marks.suspects.contains(id)
        if painter.marks.violated.contains(id) { return (glyphs.violation, isSuspect ? .suspect : .violation) }
        if cell.state == .uncertain || cell.state == .text { return (glyphs.uncertain, .uncertain) }
        if painter.marks.doubted.contains(id) { return (glyphs.violation, isSuspect ? .suspect : .warning) }
        if isSuspect { return (glyphs.suspect, .suspect) }
        return ("", cell.state.role)
    }
}
