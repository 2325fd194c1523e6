import Checking
import Notes

/// Notes and decisions as a person reads them.
struct ReviewText: Sendable {
    let language: Language
    let palette: Palette

    func report(_ report: ReviewedReport) -> String {
        let organ = report.organ?.visible ?? language.choose("（机关名称不明）", "(organ unknown)")
        let year = report.year.map { language.choose("\($0) 年", String($0)) } ?? language.choose("（年份不明）", "(year unknown)")
        let reviewed = report.isReviewed ? "  " + palette.paint(language.choose("✓ 已审阅", "✓ reviewed"), .green) : ""
        var text = "● \(palette.paint(organ, .bold))  \(year)  \(palette.paint(report.path.visible, .faint))\(reviewed)\n"
        for notice in report.notices { text += "  ! " + notice.text(language).visible + "\n" }
        for note in report.notes { text += lines(note) }
        for decision in report.decisions { text += lines(decision) }
        return text
    }

    func summary(_ reports: [ReviewedReport]) -> String {
        let notes = reports.reduce(0) { $0 + $1.notes.count }
        let orphans = reports.reduce(0) { $0 + $1.notes.count { $0.standing == .orphaned } }
        let decisions = reports.reduce(0) { $0 + $1.decisions.count }
        return language.choose(
            "共 \(reports.count) 份报告有批注：批注 \(notes) 条（\(orphans) 条找不到原位置），判定 \(decisions) 条\n",
            "Reports with notes: \(reports.count); notes: \(notes) (orphaned: \(orphans)), decisions: \(decisions)\n")
    }

    private func lines(_ placed: ReviewedReport.PlacedNote) -> String {
        let note = placed.note
        let resolved = note.isResolved ? language.choose("（已解决）", " (resolved)") : ""
        var text = "  ▪ \(placed.place.text(language).visible)\(quoted(placed.quote))\(standing(placed.standing))\(resolved)"
        text += palette.paint("  \(note.author.visible) \(note.changed.visible)", .faint) + "\n"
        for line in note.text.split(separator: "\n", omittingEmptySubsequences: false) { text += "      \(String(line).visible)\n" }
        return text
    }

    private func quoted(_ quote: String?) -> String { quote.map { language.choose("“\($0.visible)”", " “\($0.visible)”") } ?? "" }

    private func standing(_ standing: ReviewedReport.Standing) -> String {
        switch standing {
        case .anchored: ""
        case .valueChanged(let now):
            palette.paint(
                language.choose("（值已变，现为“\(now?.visible ?? "缺")”）", " (value changed, now “\(now?.visible ?? "missing")”)"), .yellow)
        case .orphaned: palette.paint(language.choose("（原位置已找不到）", " (orphaned: its place is gone)"), .yellow)
        }
    }

    private func lines(_ placed: ReviewedReport.PlacedDecision) -> String {
        let decision = placed.decision
        let mark = decision.verdict == .confirmed ? language.choose("✓ 已确认", "✓ confirmed") : language.choose("– 已排除", "– dismissed")
        let finding = placed.finding
        let subject =
            finding.map { "[\($0.rule)] \($0.message.text(language).visible)" }
            ?? language.choose("问题已不存在（\(decision.fingerprint.visible)）", "the finding is gone (\(decision.fingerprint.visible))")
        let others = placed.isOnOtherValues ? palette.paint(language.choose("（按旧数值作出）", " (made on other values)"), .yellow) : ""
        var text = "  \(mark)  \(subject)\(others)" + palette.paint("  \(decision.author.visible) \(decision.at.visible)", .faint) + "\n"
        if !decision.reason.isEmpty { text += "      \(decision.reason.visible)\n" }
        return text
    }
}
