import Checking
import Notes
import Terminal

/// The editor of a note, or of the reason for a dismissal.
struct EditorState: Sendable {
    let purpose: TextDraft.Purpose
    let title: LocalizedText
    var buffer: TextBuffer
    /// The request that is saving this text.
    var request: Int?

    init(purpose: TextDraft.Purpose, title: LocalizedText, text: String) {
        self.purpose = purpose
        self.title = title
        buffer = TextBuffer(text)
    }

    /// The text broken into lines, as ranges of characters; a line that ends with a line feed does not hold it.
    func lines(width: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        let characters = buffer.characters
        while true {
            let end = characters[start...].firstIndex(of: "\n") ?? characters.count
            let paragraph = String(characters[start..<end])
            var position = start
            for piece in LineBreaking.wrap(paragraph, width: max(2, width)) {
                let count = Self.characterCount(in: paragraph, piece)
                lines.append(position..<(position + count))
                position += count
            }
            guard end < characters.count else { return lines }
            start = end + 1
        }
    }

    private static func characterCount(in paragraph: String, _ piece: Range<Int>) -> Int {
        let lower = paragraph.utf8.index(paragraph.startIndex, offsetBy: piece.lowerBound)
        let upper = paragraph.utf8.index(paragraph.startIndex, offsetBy: piece.upperBound)
        return paragraph[lower..<upper].count
    }

    /// Line and column of the caret among these lines.
    func caret(in lines: [Range<Int>]) -> (line: Int, column: Int) {
        let line = lines.lastIndex { $0.lowerBound <= buffer.caret } ?? 0
        guard lines.indices.contains(line) else { return (0, 0) }
        let before = buffer.characters[lines[line].lowerBound..<min(buffer.caret, buffer.characters.count)]
        return (line, TextWidth.of(String(before)))
    }

    /// Moves the caret up or down by lines as they are shown.
    mutating func moveCaret(lines count: Int, width: Int) {
        let lines = lines(width: width)
        let (line, column) = caret(in: lines)
        let target = min(max(0, line + count), lines.count - 1)
        var used = 0
        var place = lines[target].lowerBound
        while place < lines[target].upperBound {
            let next = TextWidth.of(buffer.characters[place])
            if used + next > column { break }
            used += next
            place += 1
        }
        if place == lines[target].upperBound, target + 1 < lines.count, lines[target + 1].lowerBound == place,
            place > lines[target].lowerBound
        {
            place -= 1
        }
        buffer.place(caret: place)
    }
}
