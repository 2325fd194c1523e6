/// The lines that a field shows in a width, as ranges of graphemes.
public struct TextFieldLayout: Sendable, Hashable {
    /// A line's graphemes; a line end is part of no line.
    public let lines: [Range<Int>]
    /// Where the caret stands: a line's number and a column in cells.
    public let caret: Point
}

extension TextField {
    /// The lines in a width of which the last cell is kept for a caret behind a full line.
    public func layout(width: Int, ambiguous: AmbiguousWidth = .current) -> TextFieldLayout {
        guard isMultiline else {
            let column = cells(in: 0..<caret, ambiguous)
            return TextFieldLayout(lines: [0..<characters.count], caret: Point(column: column, row: 0))
        }
        var lines: [Range<Int>] = []
        var start = 0
        while true {
            let end = characters[start...].firstIndex(of: "\n") ?? characters.count
            appendLines(of: start..<end, width: max(1, width - 1), ambiguous, to: &lines)
            if end == characters.count { break }
            start = end + 1
        }
        // Between two lines of a paragraph the caret stands at the start of the lower one.
        let row = lines.lastIndex { $0.lowerBound <= caret } ?? 0
        return TextFieldLayout(lines: lines, caret: Point(column: cells(in: lines[row].lowerBound..<caret, ambiguous), row: row))
    }

    private func appendLines(of paragraph: Range<Int>, width: Int, _ ambiguous: AmbiguousWidth, to lines: inout [Range<Int>]) {
        let ranges = LineBreaking.wrap(String(characters[paragraph]), width: width, ambiguous: ambiguous)
        var index = paragraph.lowerBound
        var offset = 0
        for range in ranges {
            let start = index
            while index < paragraph.upperBound, offset < range.upperBound {
                offset += characters[index].utf8.count
                index += 1
            }
            lines.append(start..<index)
        }
    }

    func cells(in range: Range<Int>, _ ambiguous: AmbiguousWidth) -> Int {
        characters[range].reduce(0) { $0 + TextWidth.of($1, ambiguous: ambiguous) }
    }

    /// The grapheme of a line that stands at a column, or the line's end.
    func index(in line: Range<Int>, atColumn column: Int, ambiguous: AmbiguousWidth, isLast: Bool) -> Int {
        var used = 0
        for index in line {
            let width = TextWidth.of(characters[index], ambiguous: ambiguous)
            if used + width > column { return index }
            used += width
        }
        let endsParagraph = isLast || (line.upperBound < characters.count && characters[line.upperBound] == "\n")
        return endsParagraph || line.isEmpty ? line.upperBound : line.upperBound - 1
    }
}
