import Checking
import Notes

/// The reviewer's opinion as Markdown: what was confirmed and what was noted, report by report. Dismissed findings are counted only.
struct ReviewOpinion: Sendable {
    let language: Language

    func document(_ reports: [ReviewedReport]) -> String {
        var text = "# " + language.choose("审核意见", "Review") + "\n"
        for report in reports { text += section(report) }
        return text
    }

    private func section(_ report: ReviewedReport) -> String {
        let organ = report.organ ?? language.choose("（机关名称不明）", "(organ unknown)")
        let year = report.year.map { language.choose("　\($0)年度", " \($0)") } ?? ""
        var text = "\n## \(escaped(organ))\(year)\n\n"
        text += language.choose("文件：", "File: ") + "`\(report.path.visible)`" + language.choose("　", " · ")
        text += report.isReviewed ? language.choose("已审阅", "reviewed") : language.choose("未标记为已审阅", "not marked as reviewed")
        text += "\n"
        for notice in report.notices { text += "\n> \(escaped(notice.text(language)))\n" }
        text += list(
            language.choose("确认的问题", "Confirmed findings"), report.decisions.filter { $0.decision.verdict == .confirmed }.map(item))
        text += list(language.choose("批注", "Notes"), report.notes.filter { !$0.note.isResolved }.map(item))
        let dismissed = report.decisions.count { $0.decision.verdict == .dismissed }
        let resolved = report.notes.count { $0.note.isResolved }
        if dismissed + resolved > 0 {
            text += language.choose(
                "\n另有已排除的问题 \(dismissed) 项，已解决的批注 \(resolved) 条。\n",
                "\nBesides: findings dismissed: \(dismissed), notes resolved: \(resolved).\n")
        }
        return text
    }

    private func list(_ title: String, _ items: [String]) -> String {
        guard !items.isEmpty else { return "" }
        return "\n### \(title)\n\n" + items.enumerated().map { "\($0.offset + 1). \($0.element)\n" }.joined()
    }

    private func item(_ placed: ReviewedReport.PlacedDecision) -> String {
        var text = escaped(placed.finding?.message.text(language) ?? language.choose("问题已不存在", "the finding is gone"))
        if let formula = placed.finding?.formula.text(language), !formula.isEmpty, !text.contains(escaped(formula)) {
            text += "  \n   " + escaped(formula)
        }
        if !placed.decision.reason.isEmpty { text += language.choose("。说明：", ". Remark: ") + escaped(placed.decision.reason) }
        if placed.isOnOtherValues { text += language.choose("（按旧数值作出，请复核）", " (made on other values; check again)") }
        return text
    }

    private func item(_ placed: ReviewedReport.PlacedNote) -> String {
        let quote = placed.quote.map { language.choose("“\(escaped($0))”", " “\(escaped($0))”") } ?? ""
        let standing =
            switch placed.standing {
            case .anchored: ""
            case .valueChanged(let now):
                language.choose("（值已变，现为“\(escaped(now ?? "缺"))”）", " (value changed, now “\(escaped(now ?? "missing"))”)")
            case .orphaned: language.choose("（原位置已找不到）", " (its place is gone)")
            }
        let lines = placed.note.text.split(separator: "\n").map { escaped(String($0)) }.joined(separator: "  \n   ")
        return "**\(escaped(placed.place.text(language)))**\(quote)\(standing)" + language.choose("：", ": ") + lines
    }

    /// Text that Markdown takes as it is.
    private func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text.visible {
            if "\\`*_[]<>#|".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }
}
