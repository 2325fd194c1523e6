import Checking
import Notes
import Terminal

/// The editor of a note, or of the reason for a dismissal.
struct EditorState: Sendable {
    let purpose: TextDraft.Purpose
    let title: LocalizedText
    var field: TextField
    /// The request that is saving this text.
    var request: Int?

    init(purpose: TextDraft.Purpose, title: LocalizedText, text: String) {
        self.purpose = purpose
        self.title = title
        field = TextField(text, isMultiline: true)
    }

    var isDismissal: Bool {
        if case .dismissal = purpose { true } else { false }
    }

    /// Whether nothing is written but spaces and line ends.
    var isEmpty: Bool { field.characters.allSatisfy(\.isWhitespace) }
}
