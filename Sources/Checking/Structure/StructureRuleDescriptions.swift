private let sections = LocalizedText(
    zh: "年度报告的六个部分：国办公开办函〔2021〕30号（试行格式：国办公开办函〔2019〕60号）；《政府信息公开条例》第四十九条、第五十条",
    en: "The six sections of an annual report: 国办公开办函〔2021〕30号 (trial format: 国办公开办函〔2019〕60号); "
        + "articles 49 and 50 of the Regulations on Open Government Information")

/// What a report must consist of.
let structureRuleDescriptions: [RuleDescription] = [
    RuleDescription(
        .tableMissing, .warning,
        title: LocalizedText(zh: "缺表", en: "Tables that the report lacks"),
        method: LocalizedText(
            zh: "第二、三、四部分各有一张统计表，有节而找不到表",
            en: "Sections 2, 3 and 4 each hold a table; the section is there, the table is not"),
        explanation: LocalizedText(
            zh: "该表的勾稽关系一律不能核对。请在原文件中查看。", en: "None of its rules can be assessed. Look at the original."),
        example: LocalizedText(zh: "第四节只有一句“无复议诉讼”", en: "A section 4 of one sentence: no cases"),
        source: sections),
    RuleDescription(
        .sectionMissing, .warning,
        title: LocalizedText(zh: "缺少规定的部分", en: "Sections that the report lacks"),
        method: LocalizedText(zh: "规定的六个部分逐一查找标题，容许常见的不同写法", en: "Each of the six headings is looked for, with its common variants"),
        explanation: LocalizedText(
            zh: "可能漏写，也可能标题另有写法。", en: "The report may lack it, or name it otherwise."),
        example: LocalizedText(zh: "没有“六、其他需要报告的事项”", en: "No section 6"),
        source: sections),
]
