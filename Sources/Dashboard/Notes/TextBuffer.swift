/// A text of several lines that is being written, with its caret.
struct TextBuffer: Sendable, Hashable {
    private(set) var characters: [Character]
    /// In characters.
    private(set) var caret: Int

    init(_ text: String = "") {
        characters = Array(text)
        caret = characters.count
    }

    var text: String { String(characters) }
    var isEmpty: Bool { characters.allSatisfy(\.isWhitespace) }

    mutating func insert(_ text: String) {
        let fresh = Array(text.replacingLineEnds())
        characters.insert(contentsOf: fresh, at: caret)
        caret += fresh.count
    }

    mutating func deleteBackward() {
        guard caret > 0 else { return }
        caret -= 1
        characters.remove(at: caret)
    }

    mutating func deleteForward() {
        if caret < characters.count { characters.remove(at: caret) }
    }

    mutating func deleteToLineStart() {
        let start = lineStart
        characters.removeSubrange(start..<caret)
        caret = start
    }

    mutating func moveLeft() { caret = max(0, caret - 1) }
    mutating func moveRight() { caret = min(characters.count, caret + 1) }
    mutating func moveToLineStart() { caret = lineStart }
    mutating func moveToLineEnd() { caret = characters[caret...].firstIndex(of: "\n") ?? characters.count }
    mutating func place(caret: Int) { self.caret = min(max(0, caret), characters.count) }

    private var lineStart: Int { (characters[..<caret].lastIndex(of: "\n") ?? -1) + 1 }
}

extension String {
    fileprivate func replacingLineEnds() -> String {
        String(map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
    }
}
