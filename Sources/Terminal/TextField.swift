/// A text that a person edits: a filter on one line, a note on many. It knows no terminal; keys go in by `handle`, it shows itself by `draw`.
///
///     var field = TextField(isMultiline: true)
///     field.handle(.text("核对第三行"), width: 40)
///     field.handle(.key("C-w"), width: 40)
///     field.draw(on: &canvas, in: area)
public struct TextField: Sendable, Hashable {
    /// Whether Enter breaks the line. On one line Enter is left to the caller, and line ends in pasted text become spaces.
    public let isMultiline: Bool
    /// The graphemes of the text.
    public internal(set) var characters: [Character] = []
    /// The caret stands before this grapheme; `characters.count` is the end.
    public internal(set) var caret = 0

    /// The column that Up and Down aim at while they pass shorter lines.
    var goalColumn: Int?
    var history = EditHistory()

    /// A field with a text and the caret at its end.
    public init(_ text: String = "", isMultiline: Bool = false) {
        self.isMultiline = isMultiline
        characters = Array(Self.accepted(text, isMultiline: isMultiline))
        caret = characters.count
    }

    public var text: String { String(characters) }
    public var isEmpty: Bool { characters.isEmpty }

    /// Replaces the whole text, which can be undone; the caret goes to its end.
    public mutating func replace(with text: String) {
        record(.other)
        characters = Array(Self.accepted(text, isMultiline: isMultiline))
        caret = characters.count
    }

    /// Puts text at the caret, without controls that a terminal would obey.
    public mutating func insert(_ text: String) {
        let accepted = Self.accepted(text, isMultiline: isMultiline)
        guard !accepted.isEmpty else { return }
        let isTyping = accepted.count == 1 && accepted != " " && accepted != "\n"
        record(isTyping ? .typing : .other)
        // A mark that is inserted joins the grapheme before it, so the graphemes are counted anew.
        let before = String(characters[..<caret]) + accepted
        let after = String(characters[caret...])
        caret = before.count
        characters = Array(before + after)
        caret = min(caret, characters.count)
    }

    /// Deletes the grapheme before the caret.
    public mutating func deleteBackward() { delete(from: caret - 1, to: caret, .deleting) }

    /// Deletes the grapheme behind the caret.
    public mutating func deleteForward() { delete(from: caret, to: caret + 1, .deleting) }

    /// Takes the last edit back; false if there is none. Letters typed without a pause of another kind are one edit.
    @discardableResult
    public mutating func undo() -> Bool {
        guard let state = history.undo(from: EditHistory.State(text: text, caret: caret)) else { return false }
        restore(state)
        return true
    }

    /// Makes the last undone edit again; false if there is none.
    @discardableResult
    public mutating func redo() -> Bool {
        guard let state = history.redo(from: EditHistory.State(text: text, caret: caret)) else { return false }
        restore(state)
        return true
    }

    mutating func delete(from start: Int, to end: Int, _ kind: EditHistory.Kind = .other) {
        let start = max(0, start)
        let end = min(characters.count, end)
        guard start < end else { return }
        record(kind)
        characters = Array(String(characters[..<start]) + String(characters[end...]))
        caret = min(start, characters.count)
    }

    mutating func record(_ kind: EditHistory.Kind) {
        goalColumn = nil
        history.record(EditHistory.State(text: text, caret: caret), kind: kind)
    }

    private mutating func restore(_ state: EditHistory.State) {
        characters = Array(state.text)
        caret = min(state.caret, characters.count)
        goalColumn = nil
    }

    private static func accepted(_ text: String, isMultiline: Bool) -> String {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            let isLineEnd = scalar == "\r" || (scalar == "\n" && previous != "\r") || scalar == "\u{2028}" || scalar == "\u{2029}"
            if isLineEnd {
                result.append(isMultiline ? "\n" : " ")
            } else if scalar == "\t" {
                result.append(" ")
            } else if CharacterClass.of(scalar) != .control {
                result.append(scalar)
            }
            previous = scalar
        }
        return String(result)
    }
}

/// What can be undone and made again.
struct EditHistory: Sendable, Hashable {
    enum Kind: Sendable {
        case typing, deleting, other
    }

    struct State: Sendable, Hashable {
        let text: String
        let caret: Int
    }

    private static let limit = 100

    private var past: [State] = []
    private var future: [State] = []
    private var lastKind: Kind?

    /// Remembers the state before an edit. Edits of one kind that follow each other are one.
    mutating func record(_ state: State, kind: Kind) {
        future.removeAll()
        if kind == .other || kind != lastKind {
            past.append(state)
            if past.count > Self.limit { past.removeFirst() }
        }
        lastKind = kind
    }

    /// The caret moved: the next edit stands alone.
    mutating func separate() { lastKind = nil }

    mutating func undo(from present: State) -> State? {
        lastKind = nil
        guard let state = past.popLast() else { return nil }
        future.append(present)
        return state
    }

    mutating func redo(from present: State) -> State? {
        lastKind = nil
        guard let state = future.popLast() else { return nil }
        past.append(present)
        return state
    }
}
