import Checking
import Notes
import Terminal

extension DashboardState {
    /// Opens the editor; a draft of the same thing comes back.
    mutating func openEditor(_ purpose: TextDraft.Purpose, title: LocalizedText, text: String) {
        guard let report else { return }
        let wanted = TextDraft(path: report.report.path, purpose: purpose, text: text)
        let draft = drafts.first { $0.isSame(as: wanted) }
        overlays.append(.editor(EditorState(purpose: purpose, title: title, text: draft?.text ?? text)))
        if draft != nil { notice = Notice(kind: .going, words: Phrases.draftIsBack) }
    }

    mutating func performInEditor(_ command: Command) -> [Effect] {
        guard case .editor(var editor) = overlays.last else { return [] }
        switch command {
        case .save:
            guard editor.request == nil else { return [] }
            guard !editor.isEmpty else {
                notice = Notice(kind: .failed, words: editor.isDismissal ? Phrases.reasonNeeded : Phrases.textNeeded)
                return []
            }
            let effects = save([change(of: editor)], done: editor.isDismissal ? Phrases.dismissed : Phrases.saved, draft: draft(of: editor))
            editor.request = lastRequest
            overlays[overlays.count - 1] = .editor(editor)
            return effects
        case .externalEditor: return [.editExternally(editor.field.text)]
        case .back:
            let isKept = keep(editor)
            overlays.removeLast()
            if isKept { notice = Notice(kind: .done, words: Phrases.draftKept) }
            return [.keepDrafts(drafts)]
        default: return []
        }
    }

    private func change(of editor: EditorState) -> ReviewChange {
        let text = editor.field.text
        switch editor.purpose {
        case .note(let anchor): return .add(note: settings.newIdentifier(), anchor: anchor, text: text)
        case .edit(let note): return .edit(note: note, text: text)
        case .dismissal(let fingerprint):
            let finding = report?.findings.first { $0.fingerprint == fingerprint }
            let seen = finding.flatMap { finding in report?.opened.values(of: finding) } ?? ""
            return .decide(fingerprint: fingerprint, verdict: .dismissed, reason: text, seen: seen)
        }
    }

    private func draft(of editor: EditorState) -> TextDraft? {
        report.map { TextDraft(path: $0.report.path, purpose: editor.purpose, text: editor.field.text) }
    }

    /// Keeps what is written as a draft; nothing written leaves none.
    private mutating func keep(_ editor: EditorState) -> Bool {
        guard let draft = draft(of: editor) else { return false }
        drafts.removeAll { $0.isSame(as: draft) }
        guard !editor.isEmpty, editor.field.text != savedText(of: editor) else { return false }
        drafts.append(draft)
        return true
    }

    private func savedText(of editor: EditorState) -> String? {
        guard case .edit(let note) = editor.purpose else { return nil }
        return report?.review.notes.first { $0.id == note }?.text
    }

    mutating func keepOpenDrafts() {
        for case .editor(let editor) in overlays { _ = keep(editor) }
    }

    mutating func finishExternalEdit(_ text: String?) {
        guard case .editor(var editor) = overlays.last else { return }
        guard let text else {
            notice = Notice(kind: .failed, words: Phrases.editorFailed)
            return
        }
        editor.field.replace(with: text)
        overlays[overlays.count - 1] = .editor(editor)
    }
}
