import Checking

extension Phrases {
    static let notesTitle = LocalizedText(zh: "批注", en: "notes")
    static let noNotes = LocalizedText(zh: "还没有批注；在报告中按 a 写一条", en: "no notes yet; a in the report writes one")
    static let wholeReport = LocalizedText(zh: "整份报告", en: "the whole report")
    static let unknownPlace = LocalizedText(zh: "本版本不认识的位置", en: "a place that this version does not know")
    static func noteOn(_ place: LocalizedText) -> LocalizedText {
        LocalizedText(zh: "批注：\(place.chinese)", en: "note on \(place.english)")
    }
    static let editingNote = LocalizedText(zh: "修改批注", en: "edit the note")
    static let textNeeded = LocalizedText(zh: "还没有写内容", en: "there is no text yet")
    static let reasonNeeded = LocalizedText(zh: "排除须写明理由", en: "a dismissal needs a reason")
    static let saving = LocalizedText(zh: "正在保存……", en: "saving …")
    static let saved = LocalizedText(zh: "已保存", en: "saved")
    static func notSaved(_ reason: LocalizedText) -> LocalizedText {
        LocalizedText(zh: "没有保存：\(reason.chinese)", en: "not saved: \(reason.english)")
    }
    static let draftKept = LocalizedText(zh: "已留作草稿", en: "kept as a draft")
    static let draftIsBack = LocalizedText(zh: "这是上次的草稿", en: "this is your draft")
    static let noteResolved = LocalizedText(zh: "已标为处理完毕并保存", en: "resolved and saved")
    static let noteReopened = LocalizedText(zh: "已重开并保存", en: "reopened and saved")
    static let noteDeleted = LocalizedText(zh: "已删除；按 u 撤销", en: "deleted; u takes it back")
    static let undone = LocalizedText(zh: "已撤销并保存", en: "undone and saved")
    static let nothingToUndo = LocalizedText(zh: "没有可撤销的操作", en: "nothing to undo")
    static let markedReviewed = LocalizedText(zh: "已标记为已审", en: "marked as reviewed")
    static let markedUnreviewed = LocalizedText(zh: "已标记为未审", en: "marked as not reviewed")
    static let orphanHasNoPlace = LocalizedText(
        zh: "原处已不存在，批注保留在清单中", en: "its place is gone; the note stays in this list")
    static let editorFailed = LocalizedText(zh: "外部编辑器没有正常结束，内容未变", en: "the editor failed; the text is unchanged")

    /// What became of a note's place; empty where all is well.
    static func words(for placement: NotePlacement, isResolved: Bool) -> LocalizedText {
        switch placement {
        case .orphaned: LocalizedText(zh: "原处已不存在", en: "orphaned")
        case .valueChanged(_, let seen, let now):
            LocalizedText(
                zh: "数值已变：\(seen?.oneLine ?? "–") → \(now?.oneLine ?? "–")",
                en: "value changed: \(seen?.oneLine ?? "–") → \(now?.oneLine ?? "–")")
        case .anchored: isResolved ? LocalizedText(zh: "已处理", en: "resolved") : LocalizedText(zh: "", en: "")
        }
    }

    static func helpTitle(_ context: Context) -> LocalizedText {
        let place: LocalizedText =
            switch context {
            case .list: LocalizedText(zh: "报告清单", en: "the list")
            case .report: LocalizedText(zh: "报告", en: "a report")
            case .comparison: LocalizedText(zh: "两份报告的比较", en: "two reports compared")
            case .findings: LocalizedText(zh: "问题清单", en: "the findings")
            case .notes: LocalizedText(zh: "批注清单", en: "the notes")
            case .source: LocalizedText(zh: "原文", en: "the source")
            case .help: LocalizedText(zh: "帮助", en: "the help")
            case .editor: LocalizedText(zh: "编辑", en: "the editor")
            case .prompt: LocalizedText(zh: "输入行", en: "the prompt")
            }
        return LocalizedText(zh: "按键：\(place.chinese)", en: "keys: \(place.english)")
    }
}
