import Checking
import Parsing
import ReportFormat

/// A comparison as a person reads it: what changed in each section, changed words marked `[-旧-]` and `{+新+}`, cells as old → new.
struct DiffText: Sendable {
    let language: Language
    let palette: Palette

    func bytes(_ comparison: ReportComparison) -> [UInt8] {
        var text = palette.paint("--- " + name(comparison.old), .bold) + "\n" + palette.paint("+++ " + name(comparison.new), .bold) + "\n"
        if comparison.isSame { text += palette.paint(language.choose("两份报告相同", "the reports are the same"), .green) + "\n" }
        for line in properties(comparison) { text += "  " + line + "\n" }
        for section in comparison.sections where section.isPresent { text += "\n" + lines(section, comparison) }
        return Array(text.utf8)
    }

    private func name(_ report: Report) -> String {
        let organ = report.organ ?? language.choose("（机关名称不明）", "(organ unknown)")
        let year = report.year.map { language.choose("\($0) 年", String($0)) } ?? language.choose("（年份不明）", "(year unknown)")
        return "\(report.path.visible)  \(organ.visible)  \(year)"
    }

    private func properties(_ comparison: ReportComparison) -> [String] {
        let (old, new) = (comparison.old, comparison.new)
        let rows: [(String, String?, String?)] = [
            (language.choose("机关", "organ"), old.organ, new.organ),
            (language.choose("年度", "year"), old.year.map(String.init), new.year.map(String.init)),
            (language.choose("文号", "document number"), old.documentNumber, new.documentNumber),
            (language.choose("发布日期", "published"), old.published, new.published),
        ]
        return rows.filter { $0.1 != $0.2 }.map { "\($0.0)  " + arrow($0.1?.visible ?? unknown, $0.2?.visible ?? unknown) }
    }

    private var unknown: String { language.choose("不明", "unknown") }

    private func lines(_ section: SectionComparison, _ comparison: ReportComparison) -> String {
        var text = heading(section) + "\n"
        if !section.isHeadingSame {
            let none = language.choose("（没有本节）", "(no such section)")
            text +=
                "  \(language.choose("标题", "heading"))  " + arrow(section.oldHeading?.visible ?? none, section.newHeading?.visible ?? none)
                + "\n"
        }
        for excerpt in DiffExcerpts(section.prose, comparison, palette: palette).lines { text += "  " + excerpt + "\n" }
        if let table = section.table {
            for line in DiffCells(comparison: comparison, language: language, palette: palette).lines(table) { text += "  " + line + "\n" }
        }
        return text
    }

    private func heading(_ section: SectionComparison) -> String {
        let name =
            SectionKind(rawValue: section.number).map(PlaceWords(report: nil, language: language).name)
            ?? language.choose("正文之前", "Before the sections")
        let words =
            section.isSame
            ? palette.paint(language.choose("相同", "the same"), .green)
            : [
                section.prose.oldCount + section.prose.newCount > 0
                    ? language.choose("文字相同 \(percent(section.prose.share))", "text \(percent(section.prose.share)) the same") : nil,
                section.table?.share.map { language.choose("单元格相同 \(percent($0))", "cells \(percent($0)) the same") },
            ].compactMap { $0 }.joined(separator: language.choose("，", ", "))
        return palette.paint(name, .bold) + (words.isEmpty ? "" : "  " + words)
    }

    private func arrow(_ old: String, _ new: String) -> String { palette.paint(old, .red) + " → " + palette.paint(new, .green) }

    /// Cut and not rounded, so that 100% means all.
    private func percent(_ share: Double) -> String { "\(Int(share * 100))%" }
}
