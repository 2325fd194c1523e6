import ReportFormat

/// What there is to say of sections, tables and the text as a whole.
struct StructureWording {
    let language: Language

    func section(_ section: SectionKind, tableIsAbsent: Bool) -> String {
        language == .chinese
            ? "没有找到“\(section.heading)”一节\(tableIsAbsent ? "，也没有找到其中的表，勾稽关系无法核对" : "")。请确认是报告漏写还是标题另有写法"
            : "Section “\(section.englishHeading)” was not found\(tableIsAbsent ? ", nor its table, so its sums cannot be checked" : "")"
                + ". See whether the report lacks it or gives it another heading"
    }

    var noSections: String {
        language == .chinese
            ? "没有找到规定的六节中的任何一节。请确认文件是否为年度报告、标题是否完整"
            : "None of the six sections was found. See whether the file is an annual report with its headings"
    }

    func table(_ rule: RuleName, _ table: TableKind) -> String {
        let name = language.name(table.shortName)
        let hasRules = table != .active
        let sums = !hasRules ? "" : language == .chinese ? "，勾稽关系无法核对" : ", so its sums cannot be checked"
        if rule == .tableWithoutFigures {
            return language == .chinese
                ? "\(name)没有读到数字：只有标题或空框，或数字与文字连在一起\(sums)。请在原文件中查看（表可能是图片或未随文本保存）"
                : "No figure could be read in the \(name): headings or an empty frame only, or figures run into words\(sums)"
                    + ". Look at the original: the table may be a picture, or was lost with the copy"
        }
        return language == .chinese
            ? "没有找到\(name)\(sums)。请在原文件中查看" : "The \(name) was not found\(sums). Look at the original"
    }

    func leftOver(_ table: TableKind, _ count: Int) -> String {
        let name = language.name(table.shortName)
        return language == .chinese
            ? "\(name)处有\(count)个数字不属于任何一行，未采用。请对照原表"
            : "\(count) \(count == 1 ? "figure" : "figures") at the \(name) belong to no row and were not used. "
                + "Compare the printed table"
    }

    var pastedTwice: String {
        language == .chinese
            ? "报告正文在文件中出现不止一次，采用第一份完整的。请确认两份是否一致"
            : "The report stands in the file more than once; the first whole one was read. See whether both are the same"
    }
}
