/// A note while its events are folded, deleted ones included.
struct NoteRecord: Sendable {
    let id: String
    private(set) var anchor: Anchor
    private(set) var text: String
    private(set) var author: String
    let created: String
    let createdTime: Timestamp
    private(set) var changed: String
    private(set) var changedTime: Timestamp
    private(set) var isResolved = false
    private(set) var isDeleted = false
    /// False while only events without a text are known.
    private(set) var hasText: Bool
    /// The `add` that made the note.
    private let addID: String?

    init(addedBy event: Event, anchor: Anchor, text: String) {
        self.init(event, anchor: anchor, text: text, addID: event.id)
    }

    /// A note whose `add` is nowhere.
    init(strayFrom event: Event) {
        self.init(event, anchor: .unknown(""), text: "", addID: nil)
    }

    private init(_ event: Event, anchor: Anchor, text: String, addID: String?) {
        id = event.note
        self.anchor = anchor
        self.text = text
        author = event.author
        created = event.at
        createdTime = event.time
        changed = event.at
        changedTime = event.time
        hasText = addID != nil
        self.addID = addID
    }

    mutating func apply(_ event: Event) {
        guard event.id != addID else { return }
        switch event.action {
        case .add(let anchor, let text), .edit(let anchor, let text):
            if addID == nil {
                if !hasText { author = event.author }
                if anchor != .unknown("") { self.anchor = anchor }
            }
            self.text = text
            hasText = true
            isDeleted = false
        case .resolve: isResolved = true
        case .reopen where isDeleted: isDeleted = false
        case .reopen: isResolved = false
        case .delete: isDeleted = true
        case .decide, .review, .unknown: return
        }
        if event.time >= changedTime {
            changed = event.at
            changedTime = event.time
        }
    }

    var note: Note {
        Note(id: id, anchor: anchor, text: text, author: author, created: created, changed: changed, isResolved: isResolved)
    }
}
