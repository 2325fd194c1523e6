import Checking
import Notes

/// A change that is on its way to the side file.
struct PendingSave: Sendable {
    let entry: Int
    let path: String
    /// What takes the change back.
    let inverse: [ReviewChange]
    let isUndo: Bool
    /// What the status line says when it is on disk.
    let done: LocalizedText
    /// The draft that the change came from.
    let draft: TextDraft?
}

/// A change that can be taken back.
struct UndoStep: Sendable {
    let entry: Int
    let path: String
    let changes: [ReviewChange]
}

extension ReviewChange {
    /// The change that takes this one back, seen from the state before it.
    func inverse(in review: ReviewState) -> ReviewChange? {
        switch self {
        case .add(let note, _, _), .restore(let note): .delete(note: note)
        case .edit(let note, _): review.notes.first { $0.id == note }.map { .edit(note: note, text: $0.text) }
        case .resolve(let note): .reopen(note: note)
        case .reopen(let note): .resolve(note: note)
        case .delete(let note): .restore(note: note)
        case .review(let isReviewed): .review(!isReviewed)
        case .decide(let fingerprint, _, _, let seen):
            review.decisions[fingerprint].map {
                .decide(fingerprint: fingerprint, verdict: $0.verdict, reason: $0.reason, seen: $0.seen)
            } ?? .decide(fingerprint: fingerprint, verdict: .none, reason: "", seen: seen)
        }
    }
}
