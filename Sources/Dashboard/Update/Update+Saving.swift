import Checking
import Library
import Notes

extension DashboardState {
    /// Saves changes of the open report.
    mutating func save(_ changes: [ReviewChange], done: LocalizedText, draft: TextDraft? = nil) -> [Effect] {
        guard let report else { return [] }
        let inverse = changes.reversed().compactMap { $0.inverse(in: report.review) }
        return save(changes, inverse: inverse, entry: report.entry, path: report.report.path, done: done, draft: draft)
    }

    mutating func save(
        _ changes: [ReviewChange], inverse: [ReviewChange], entry: Int, path: String, done: LocalizedText, draft: TextDraft? = nil,
        isUndo: Bool = false
    ) -> [Effect] {
        lastRequest += 1
        saving[lastRequest] = PendingSave(entry: entry, path: path, inverse: inverse, isUndo: isUndo, done: done, draft: draft)
        notice = Notice(kind: .going, words: Phrases.saving)
        let summary = list.rows[entry]?.entry.summary
        return [
            .save(SaveRequest(id: lastRequest, entry: entry, path: path, organ: summary?.organ, year: summary?.year, changes: changes))
        ]
    }

    /// Only now the change is on disk, and only now this is said.
    mutating func finishSaving(_ request: Int, review: ReviewState) -> [Effect] {
        guard let pending = saving.removeValue(forKey: request) else { return [] }
        take(review, entry: pending.entry)
        if !pending.isUndo, !pending.inverse.isEmpty {
            undoable.append(UndoStep(entry: pending.entry, path: pending.path, changes: pending.inverse))
        }
        notice = Notice(kind: .done, words: pending.done)
        overlays.removeAll { overlay in
            if case .editor(let editor) = overlay { editor.request == request } else { false }
        }
        guard let draft = pending.draft, drafts.contains(where: { $0.isSame(as: draft) }) else { return [] }
        drafts.removeAll { $0.isSame(as: draft) }
        return [.keepDrafts(drafts)]
    }

    mutating func failSaving(_ request: Int, reason: LocalizedText) {
        guard saving.removeValue(forKey: request) != nil else { return }
        notice = Notice(kind: .failed, words: Phrases.notSaved(reason))
        guard case .editor(var editor) = overlays.last, editor.request == request else { return }
        editor.request = nil
        overlays[overlays.count - 1] = .editor(editor)
    }

    mutating func take(_ review: ReviewState, entry: Int) {
        if report?.entry == entry { report?.take(review) }
        guard let row = list.rows[entry], var summary = row.entry.summary else { return }
        summary.notes = review.notes.count
        summary.isReviewed = review.isReviewed
        if let report, report.entry == entry {
            summary.undecided = report.findings.count { finding in
                finding.severity > .info && review.decisions[finding.fingerprint].map { $0.verdict == Decision.Verdict.none } ?? true
            }
        }
        list.take([LibraryEntry(id: entry, path: row.entry.path, state: .loaded(summary))])
        fitList()
    }

    /// Takes the last saved change of the open report back, or on the list the last of all.
    mutating func undoLast() -> [Effect] {
        let index = undoable.lastIndex { report == nil || $0.entry == report?.entry }
        guard let index else {
            notice = Notice(kind: .going, words: Phrases.nothingToUndo)
            return []
        }
        let step = undoable.remove(at: index)
        return save(step.changes, inverse: [], entry: step.entry, path: step.path, done: Phrases.undone, isUndo: true)
    }
}
