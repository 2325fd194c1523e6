import Checking
import Dashboard
import Glibc
import Notes

/// Keeps unsaved texts in the draft store, and forgets those that were saved or thrown away.
final class DraftKeeper: @unchecked Sendable {
    // Used from the effect worker's thread only.
    private var known: [TextDraft] = []
    private let store: DraftStore

    init(store: DraftStore) { self.store = store }

    func drafts(of path: String) -> [TextDraft] {
        let found = store.drafts(reportPath: Self.absolute(path)).compactMap { TextDraft($0, path: path) }
        known.removeAll { $0.path == path }
        known += found
        return found
    }

    /// Makes the store hold these drafts of the reports that are known.
    /// - Returns: What went wrong, if anything did.
    func keep(_ drafts: [TextDraft]) -> LocalizedText? {
        var failure: LocalizedText?
        for draft in known where !drafts.contains(where: { $0.isSame(as: draft) }) {
            store.clear(draft.stored(at: Self.absolute(draft.path)))
        }
        for draft in drafts where !known.contains(draft) {
            do throws(NotesError) {
                try store.save(draft.stored(at: Self.absolute(draft.path)))
            } catch {
                failure = LocalizedText(zh: error.chinese, en: error.english)
            }
        }
        known = drafts
        return failure
    }

    private static func absolute(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

extension TextDraft {
    /// The name under which the reason of a dismissal is kept among the drafts of its finding.
    private static let dismissal = "dismissal"

    init?(_ draft: Draft, path: String) {
        switch (draft.note, draft.anchor) {
        case (Self.dismissal, .finding(let fingerprint)):
            self.init(path: path, purpose: .dismissal(fingerprint: fingerprint), text: draft.text)
        case (let note?, _): self.init(path: path, purpose: .edit(note: note), text: draft.text)
        case (nil, let anchor): self.init(path: path, purpose: .note(anchor), text: draft.text)
        }
    }

    func stored(at path: String) -> Draft {
        switch purpose {
        case .note(let anchor): Draft(reportPath: path, anchor: anchor, text: text)
        case .edit(let note): Draft(reportPath: path, anchor: .report, note: note, text: text)
        case .dismissal(let fingerprint): Draft(reportPath: path, anchor: .finding(fingerprint), note: Self.dismissal, text: text)
        }
    }
}
