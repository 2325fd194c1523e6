import Checking
import Notes

/// The reviewer's opinion: what was confirmed and what was noted, report by report. Dismissed findings are counted only.
struct ReviewOpinion: Sendable {
    let language: Language

    func blocks(_ reports: [ReviewedReport]) -> [OpinionBlock] {
        var blocks = [OpinionBlock.heading(1, language.choose("审核意见", "Review"))]
        if reports.count > 1 { blocks.append(.paragraph([OpinionRun(summary(reports))])) }
        for report in reports { blocks += section(report) }
        return blocks
    }

    private func summary(_ reports: [ReviewedReport]) -> String {
        let reviewed = reports.count(where: \.isReviewed)
        let confirmed = reports.reduce(0) { $0 + $1.confirmed.count }
        let notes = reports.reduce(0) { $0 + $1.open.count }
        return language.choose(
            "共 \(reports.count) 份报告，已审阅 \(reviewed) 份；确认的问题 \(confirmed) 项，批注 \(notes) 条。",
            "Reports: \(reports.count), reviewed: \(reviewed); confirmed findings: \(confirmed), notes: \(notes).")
    }

    private func section(_ report: ReviewedReport) -> [OpinionBlock] {
        let organ = report.organ ?? language.choose("（机关名称不明）", "(organ unknown)")
        let year = report.year.map { language.choose("　\($0)年度", " \($0)") } ?? ""
        var blocks: [OpinionBlock] = [
            .heading(2, organ + year),
            .paragraph([
                OpinionRun(language.choose("文件：", "File: ")), OpinionRun(report.path, .path),
                OpinionRun(
                    language.choose("　", " · ")
                        + (report.isReviewed ? language.choose("已审阅", "reviewed") : language.choose("未标记为已审阅", "not marked as reviewed"))),
            ]),
        ]
        blocks += report.notices.map { .notice($0.text(language)) }
        blocks += list(language.choose("确认的问题", "Confirmed findings"), report.confirmed.map(item))
        blocks += list(language.choose("批注", "Notes"), report.open.map(item))
        let dismissed = report.decisions.count { $0.decision.verdict == .dismissed }
        let resolved = report.notes.count { $0.note.isResolved }
        if dismissed + resolved > 0 {
            let words = language.choose(
                "另有已排除的问题 \(dismissed) 项，已解决的批注 \(resolved) 条。", "Besides: findings dismissed: \(dismissed), notes resolved: \(resolved).")
            blocks.append(.paragraph([OpinionRun(words)]))
        }
        return blocks
    }

    private func list(_ title: String, _ items: [[OpinionLine]]) -> [OpinionBlock] {
        items.isEmpty ? [] : [.heading(3, title), .list(items)]
    }

    private func item(_ placed: ReviewedReport.PlacedDecision) -> [OpinionLine] {
        let message = placed.finding?.message.text(language) ?? language.choose("问题已不存在", "the finding is gone")
        var lines = [message]
        if let formula = placed.finding?.formula.text(language), !formula.isEmpty, !message.contains(formula) { lines.append(formula) }
        var remarks = ""
        if !placed.decision.reason.isEmpty { remarks += language.choose("。说明：", ". Remark: ") + placed.decision.reason }
        if placed.isOnOtherValues { remarks += language.choose("（按旧数值作出，请复核）", " (made on other values; check again)") }
        lines[lines.count - 1] += remarks
        if let proposal = placed.proposal { lines.append(proposal.words.text(language)) }
        return lines.map { [OpinionRun($0)] }
    }

    private func item(_ placed: ReviewedReport.PlacedNote) -> [OpinionLine] {
        let quote = placed.quote.map { language.choose("“\($0)”", " “\($0)”") } ?? ""
        let standing =
            switch placed.standing {
            case .anchored: ""
            case .valueChanged(let now): language.choose("（值已变，现为“\(now ?? "缺")”）", " (value changed, now “\(now ?? "missing")”)")
            case .orphaned: language.choose("（原位置已找不到）", " (its place is gone)")
            }
        var lines = placed.note.text.split(separator: "\n").map { [OpinionRun(String($0))] }
        if lines.isEmpty { lines = [[]] }
        lines[0] = [OpinionRun(placed.place.text(language), .strong), OpinionRun(quote + standing + language.choose("：", ": "))] + lines[0]
        return lines
    }
}

extension ReviewedReport {
    /// The decisions that find a fault.
    fileprivate var confirmed: [PlacedDecision] { decisions.filter { $0.decision.verdict == .confirmed } }

    /// The notes that are not resolved.
    fileprivate var open: [PlacedNote] { notes.filter { !$0.note.isResolved } }
}
