import Checking
import Library
import Parsing
import ReportFormat
import Terminal

/// Draws lines of a section, for the screen and for `gouji show`.
struct PagePainter {
    let report: Report
    let page: SectionPage
    let marks: FindingPlaces
    let noted: NotedPlaces
    let glyphs: Glyphs
    let language: Language
    var cursor: Place?
    var passage: Range<Int>?
    var search: SearchState?
    var firstColumn = 0

    /// Draws one line of the page.
    /// - Parameter column: Where the page begins on the canvas.
    func draw(_ line: PageLine, column: Int, row: Int, on canvas: inout Canvas) {
        switch line {
        case .blank: break
        case .heading(let range): drawText(range, role: .heading, column: column, row: row, on: &canvas)
        case .text(let range): drawText(range, role: .normal, column: column, row: row, on: &canvas)
        case .notice(let words): canvas.put(TextWidth.cut(words.text(language), to: page.width), column: column, row: row, role: .warning)
        case .heads, .rule, .group, .labelStart, .figures: TablePainter(painter: self).draw(line, column: column, row: row, on: &canvas)
        }
    }

    private func drawText(_ range: Range<Int>, role: Role, column: Int, row: Int, on canvas: inout Canvas) {
        let pieces = pieces(of: range, role: role)
        var x = column
        for piece in pieces { x = canvas.put(report.document.string(piece.range), column: x, row: row, role: piece.role) }
        if case .text(let offset) = cursor, range.contains(offset) {
            let before = TextWidth.of(report.document.string(range.lowerBound..<offset))
            canvas.cursor = Point(column: min(column + before, canvas.size.columns - 1), row: row)
        }
    }

    /// A line cut where its style changes: at notes, matches and the passage that is selected; the later one is drawn over the earlier.
    private func pieces(of range: Range<Int>, role: Role) -> [(range: Range<Int>, role: Role)] {
        var layers: [(Range<Int>, Role)] = []
        for told in marks.marked where told.range.overlaps(range) { layers.append((told.range.clamped(to: range), told.role)) }
        for noted in noted.passages where noted.overlaps(range) { layers.append((noted.clamped(to: range), .note)) }
        for match in search?.ranges ?? [] where match.overlaps(range) { layers.append((match.clamped(to: range), .match)) }
        if let passage, passage.overlaps(range) { layers.append((passage.clamped(to: range), .selected)) }
        guard !layers.isEmpty else { return [(range, role)] }
        let cuts = Set([range.lowerBound, range.upperBound] + layers.flatMap { [$0.0.lowerBound, $0.0.upperBound] }).sorted()
        return zip(cuts, cuts.dropFirst()).map { lower, upper in
            (lower..<upper, layers.last { $0.0.contains(lower) }?.1 ?? role)
        }
    }
}
