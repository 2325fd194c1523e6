import ReportFormat

/// What there is to say of sections, tables and the text as a whole.
enum StructureWording {
    static func section(_ section: SectionKind, tableIsAbsent: Bool) -> LocalizedText {
        LocalizedText(
            zh: "没有找到“\(section.heading)”一节\(tableIsAbsent ? "，也没有找到其中的表，勾稽关系无法核对" : "")。请确认是报告漏写还是标题另有写法",
            en: "Section “\(section.englishHeading)” was not found\(tableIsAbsent ? ", nor its table, so its sums cannot be checked" : "")"
                + ". See whether the report lacks it or gives it another heading")
    }

    static let noSections = LocalizedText(
        zh: "没有找到规定的六节中的任何一节。请确认文件是否为年度报告、标题是否完整",
        en: "None of the six sections was found. See whether the file is an annual report with its headings")

    static func table(_ rule: RuleName, _ table: TableKind) -> LocalizedText {
        let chinese = table.shortName.chinese
        let english = table.shortName.english
        let hasRules = table != .active
        let sums = LocalizedText(zh: hasRules ? "，勾稽关系无法核对" : "", en: hasRules ? ", so its sums cannot be checked" : "")
        if rule == .tableWithoutFigures {
            return LocalizedText(
                zh: "\(chinese)只有标题或空框，没有任何数字\(sums.chinese)。请在原文件中查看（表可能是图片或未随文本保存）",
                en: "The \(english) has headings or an empty frame but no figure\(sums.english)"
                    + ". Look at the original: the table may be a picture, or was lost with the copy")
        }
        return LocalizedText(
            zh: "没有找到\(chinese)\(sums.chinese)。请在原文件中查看", en: "The \(english) was not found\(sums.english). Look at the original")
    }

    static func leftOver(_ table: TableKind, _ count: Int) -> LocalizedText {
        LocalizedText(
            zh: "\(table.shortName.chinese)处有\(count)个数字不属于任何一行，未采用。请对照原表",
            en: "\(count) \(count == 1 ? "figure" : "figures") at the \(table.shortName.english) belong to no row and were not used. "
                + "Compare the printed table")
    }

    static let pastedTwice = LocalizedText(
        zh: "报告正文在文件中出现不止一次，采用第一份完整的。请确认两份是否一致",
        en: "The report stands in the file more than once; the first whole one was read. See whether both are the same")
}
