import Documents
import Terminal

/// The text that a report was read from, as rows of a screen: each line with its number, tabs and spaces as they are, nothing folded away.
///
/// Of a long text only what stands near the place asked for is laid out.
struct SourceText: Sendable {
    /// A row of the screen: a piece of a line.
    struct Row: Sendable, Equatable {
        /// The number of the line, from 1; `nil` for the pieces after its first.
        let line: Int?
        /// Offsets in the report's text.
        let range: Range<Int>
    }

    let rows: [Row]
    /// The part of the text that is laid out.
    let window: Range<Int>
    let width: Int

    /// Bytes that are laid out at most before and behind the place asked for.
    static let reach = 128 << 10

    /// - Parameter width: the columns for text.
    init(_ document: Document, around place: Int, width: Int) {
        self.width = max(2, width)
        let text = document.text
        let place = min(max(0, place), text.count)
        var start = max(0, place - Self.reach)
        if start > 0 { start = text[start..<place].firstIndex(of: 0x0A).map { $0 + 1 } ?? place }
        while start > 0, start < text.count, text[start] & 0xC0 == 0x80 { start -= 1 }
        var end = min(text.count, place + Self.reach)
        if end < text.count { end = text[place..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? end }
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        window = start..<max(start, end)
        var rows: [Row] = []
        var line = 1 + text[..<start].count { $0 == 0x0A }
        var at = start
        repeat {
            let lineEnd = text[at..<window.upperBound].firstIndex(of: 0x0A) ?? window.upperBound
            var number: Int? = line
            for piece in Self.pieces(of: document, at..<lineEnd, width: self.width) {
                rows.append(Row(line: number, range: piece))
                number = nil
            }
            at = lineEnd + 1
            line += 1
        } while at < window.upperBound
        self.rows = rows
    }

    /// A line cut where the screen ends; an empty line is one empty piece.
    private static func pieces(of document: Document, _ line: Range<Int>, width: Int) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = line.lowerBound
        var at = start
        var used = 0
        for character in document.string(line) {
            let columns = TextWidth.of(character)
            if used + columns > width, at > start {
                pieces.append(start..<at)
                start = at
                used = 0
            }
            used += columns
            at += character.utf8.count
        }
        pieces.append(start..<line.upperBound)
        return pieces
    }

    /// The row that holds an offset, the last one before it where none does.
    func row(of offset: Int) -> Int {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }
}
