import Checking
import Parsing
import ReportFormat

/// Findings as a person reads them.
struct CheckText: Sendable {
    let language: Language
    let palette: Palette

    /// A heading line, then the findings; one line for a report without any.
    func report(_ report: Report, _ findings: [Finding]) -> [UInt8] {
        var text = heading(report, isClean: findings.isEmpty) + "\n"
        for finding in findings { text += lines(finding, in: report) }
        return Array(text.utf8)
    }

    /// The closing line.
    func summary(_ outcome: BatchOutcome) -> [UInt8] {
        let counts = LocalizedText(
            zh: "共 \(outcome.reports) 份报告，\(outcome.faulty) 份有错误：错误 \(outcome.errors) 项，警告 \(outcome.warnings) 项，提示 \(outcome.infos) 项",
            en: "Reports: \(outcome.reports), with errors: \(outcome.faulty); errors: \(outcome.errors), warnings: \(outcome.warnings), "
                + "remarks: \(outcome.infos)")
        let unreadable = LocalizedText(zh: "；\(outcome.unreadable) 个文件无法读取", en: "; unreadable files: \(outcome.unreadable)")
        let ink: Palette.Ink = outcome.errors > 0 ? .red : outcome.warnings > 0 ? .yellow : .green
        let line = counts.text(language) + (outcome.unreadable > 0 ? unreadable.text(language) : "")
        return Array((palette.paint(line, ink) + "\n").utf8)
    }

    private func heading(_ report: Report, isClean: Bool) -> String {
        let organ = report.organ?.visible ?? language.choose("（机关名称不明）", "(organ unknown)")
        let year = report.year.map { language.choose("\($0) 年", String($0)) } ?? language.choose("（年份不明）", "(year unknown)")
        let mark = isClean ? palette.paint("✓", .green) : palette.paint("●", .bold)
        let verdict = isClean ? palette.paint(language.choose("  未发现问题", "  nothing found"), .green) : ""
        return "\(mark) \(palette.paint(organ, .bold))  \(year)  \(palette.paint(report.path.visible, .faint))\(verdict)"
    }

    private func lines(_ finding: Finding, in report: Report) -> String {
        let severity = finding.severity
        let mark = palette.paint("\(severity.mark) \(severity.name.text(language))", Palette.ink(of: severity))
        let place = PlaceWords(report: report, language: language).place(of: finding)
        let status = finding.status == .notAssessable ? language.choose("（无法判断）", " (not assessable)") : ""
        var text = "  \(mark)\(status)  \(place)  \(palette.paint("[" + finding.rule + "]", .faint))\n"
        let message = finding.message(in: language)
        text += "      \(message.visible)\n"
        let formula = finding.formula(in: language)
        if !formula.isEmpty, !message.contains(formula) { text += "      \(formula.visible)\n" }
        return text + suspects(finding.suspects, in: report)
    }

    /// The likeliest explanations of a broken sum, one a line.
    private func suspects(_ suspects: [Suspect], in report: Report) -> String {
        let places = PlaceWords(report: report, language: language)
        var text = ""
        for suspect in suspects.prefix(Self.suspectLimit) {
            let mark = suspect.rank == 1 ? language.choose("可能：", "perhaps: ") : language.choose("也可能：", "or else: ")
            text += "      " + mark + suspect.explanation(in: language, name: places.name).visible + "\n"
        }
        let rest = suspects.count - Self.suspectLimit
        if rest > 0 { text += "      " + language.choose("另有 \(rest) 种可能", "and \(rest) more") + "\n" }
        return text
    }

    private static let suspectLimit = 3
}
