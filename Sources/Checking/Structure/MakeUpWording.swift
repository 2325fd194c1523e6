import ReportFormat

/// What there is to say of a report's make-up.
struct MakeUpWording {
    let language: Language

    func fact(_ fact: StructureFact) -> String { (language == .chinese ? chinese : english)(fact) }

    private func chinese(_ fact: StructureFact) -> String {
        switch fact {
        case .sectionOutOfOrder(let kind): "“\(kind.heading)”一节不在规定的位置。请按六个部分的顺序排列"
        case .sectionRepeated(let kind): "“\(kind.heading)”的标题出现不止一次，且各有内容；核对以第一处为准。请删去多余的一处"
        case .sectionEmpty(let kind): "“\(kind.heading)”一节只有标题，没有内容。请补写；确无内容的写明“无”"
        case .sectionNumber(let kind, let printed):
            "“\(kind.heading)”一节的序号写作“\(ChineseNumeral.text(printed))”"
                + "，应为“\(ChineseNumeral.text(kind.rawValue))”"
        case .staleYear(let printed, let expected): "第一节只提到\(printed)年，没有提到报告年度\(expected)年。请确认是否沿用了上年的文字"
        case .stalePeriod(let printed, let expected): "统计期限写的是\(printed)年，报告年度是\(expected)年。请核实年份"
        case .prefaceParts(let stated, let found): "前言说报告由\(stated)个部分组成，正文读到\(found)个。请核实"
        case .publishedLate(let date, let deadline): "发布日期\(date)晚于次年\(deadline.month)月\(deadline.day)日的期限"
        case .publishedEarly(let date, let year): "发布日期\(date)早于报告年度（\(year)年）结束。请核实日期或年度"
        case .olderTemplate(let table, let year):
            "\(language.name(table.shortName))用的是2019年试行格式，\(year)年度应使用国办公开办函〔2021〕30号的格式"
        case .noOrgan: "没有读到报告的机关。请在标题或落款中写明"
        case .noYear: "没有读到报告的年度。请在标题中写明"
        case .noDate: "没有读到发布日期。请确认报告载有日期"
        case .tooShort(let characters, let limit): "正文（表格除外）\(characters)字，少于要求的\(limit)字"
        case .tooLong(let characters, let limit): "正文（表格除外）\(characters)字，多于要求的\(limit)字"
        }
    }

    private func english(_ fact: StructureFact) -> String {
        switch fact {
        case .sectionOutOfOrder(let kind): "Section “\(kind.englishHeading)” stands out of order. Put the six sections in their order"
        case .sectionRepeated(let kind):
            "Section “\(kind.englishHeading)” has a second heading with text of its own; the first is checked. Remove one of them"
        case .sectionEmpty(let kind): "Section “\(kind.englishHeading)” is a heading without text. Write it, or state that there is nothing"
        case .sectionNumber(let kind, let printed):
            "Section “\(kind.englishHeading)” is numbered \(ChineseNumeral.text(printed)) where \(ChineseNumeral.text(kind.rawValue)) belongs"
        case .staleYear(let printed, let expected):
            "Section 1 speaks of \(printed) and never of \(expected), the year of the report. See whether it is last year's text"
        case .stalePeriod(let printed, let expected):
            "The period of the figures is that of \(printed), the report is on \(expected). Check the year"
        case .prefaceParts(let stated, let found):
            "The preface says that the report has \(stated) parts; \(found) were found. Check which is right"
        case .publishedLate(let date, let deadline): "Published on \(date), after the deadline of \(deadline) in the following year"
        case .publishedEarly(let date, let year):
            "Published on \(date), before the year of the report (\(year)) was over. Check date and year"
        case .olderTemplate(let table, let year):
            "The \(language.name(table.shortName)) has the trial format of 2019; reports on \(year) follow 国办公开办函〔2021〕30号"
        case .noOrgan: "The organ of the report was not found. State it in the title or the signature"
        case .noYear: "The year of the report was not found. State it in the title"
        case .noDate: "No date of publication was found. See whether the report bears one"
        case .tooShort(let characters, let limit):
            "The text has \(characters) characters without its tables, fewer than the \(limit) asked for"
        case .tooLong(let characters, let limit):
            "The text has \(characters) characters without its tables, more than the \(limit) asked for"
        }
    }
}
