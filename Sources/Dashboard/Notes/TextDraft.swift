import Notes

/// A text that was begun and not saved.
public struct TextDraft: Sendable, Hashable {
    /// What the text will become.
    public enum Purpose: Sendable, Hashable {
        case note(Anchor)
        case edit(note: String)
        case dismissal(fingerprint: String)
    }

    /// The path of the report.
    public let path: String
    public let purpose: Purpose
    public let text: String

    public init(path: String, purpose: Purpose, text: String) {
        self.path = path
        self.purpose = purpose
        self.text = text
    }

    /// Whether both texts are about the same thing, so that one replaces the other.
    public func isSame(as other: TextDraft) -> Bool {
        guard path == other.path else { return false }
        // What the cell held when the draft was begun makes no other place of it.
        if case (.note(.cell(let own, _)), .note(.cell(let others, _))) = (purpose, other.purpose) { return own == others }
        return purpose == other.purpose
    }
}
