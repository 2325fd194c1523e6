extension TextField {
    private static let movements: [String: Movement] = [
        "Left": .left, "C-b": .left, "Right": .right, "C-f": .right, "C-Left": .wordLeft, "M-Left": .wordLeft, "C-Right": .wordRight,
        "M-Right": .wordRight, "Home": .lineStart, "C-a": .lineStart, "End": .lineEnd, "C-e": .lineEnd, "C-Home": .textStart,
        "C-End": .textEnd,
    ]

    private static let linesPerPage = 10
    private static let lineMovements: [String: Int] = [
        "Up": -1, "C-p": -1, "Down": 1, "C-n": 1, "PgUp": -linesPerPage, "PgDn": linesPerPage,
    ]

    private static let edits: [String: @Sendable (inout TextField) -> Void] = [
        "Backspace": { $0.deleteBackward() },
        "C-h": { $0.deleteBackward() },
        "Delete": { $0.deleteForward() },
        "C-d": { $0.deleteForward() },
        "C-w": { $0.delete(from: $0.wordStart(before: $0.caret), to: $0.caret) },
        "C-k": { $0.delete(from: $0.caret, to: max($0.lineEnd, min($0.caret + 1, $0.characters.count))) },
        "C-u": { $0.delete(from: min($0.lineStart, max(0, $0.caret - 1)), to: $0.caret) },
        "C-_": { $0.undo() },
        "C-r": { $0.redo() },
    ]

    /// Edits or moves as a key or text asks.
    /// - Parameter width: The width of the area in which the field is drawn.
    /// - Returns: False for what means nothing to a field, such as Esc, Tab, `C-s`, and on one line Enter, Up and Down.
    @discardableResult
    public mutating func handle(_ event: InputEvent, width: Int, ambiguous: AmbiguousWidth = .current) -> Bool {
        switch event {
        case .text(let text):
            insert(text)
            return true
        case .key(let key):
            if let text = key.text {
                insert(text)
            } else if let movement = Self.movements[key.name] {
                move(movement, width: width, ambiguous: ambiguous)
            } else if let edit = Self.edits[key.name] {
                edit(&self)
            } else if isMultiline, let lines = Self.lineMovements[key.name] {
                history.separate()
                moveByLines(lines, width: width, ambiguous: ambiguous)
            } else if isMultiline, key == "Enter" {
                insert("\n")
            } else {
                return false
            }
            return true
        default: return false
        }
    }
}
