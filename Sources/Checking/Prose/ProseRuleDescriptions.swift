private let narrative = LocalizedText(
    zh: "正文所述数字应与统计表一致：国办公开办函〔2021〕30号要求年度报告内容准确，六个部分相互印证",
    en: "What the text tells must be what the tables hold: 国办公开办函〔2021〕30号 asks for reports that are accurate throughout")

private let readings = LocalizedText(
    zh: "凡有一种合理读法与表相符即不报。句中有“全市”“各单位”“累计”等词、统计范围可能不同的，或用语不够明确的，只作警告；"
        + "部门报告中“全市”等数字、其他年度、网络或信函等单一渠道、计划和估数均不比较。",
    en: "A count that agrees in any legitimate reading is let be. Where a word such as 全市, 各单位 or 累计 may give it another scope, or the "
        + "words are not plain, the finding is a warning. Counts of a whole district in a department's report, of other years, of one channel, "
        + "plans and estimates are not compared.")

private func rule(
    _ name: RuleName, _ severity: Severity, title: LocalizedText, method: LocalizedText, example: LocalizedText,
    explanation: LocalizedText = readings
) -> RuleDescription {
    RuleDescription(name, severity, title: title, method: method, explanation: explanation, example: example, source: narrative)
}

/// Counts of the prose against the tables and against each other.
let proseRuleDescriptions: [RuleDescription] = [
    rule(
        .proseReceived, .error,
        title: LocalizedText(zh: "正文的收到申请数与表不符", en: "Requests received: text against table"),
        method: LocalizedText(
            zh: "收到、受理、新收申请的件数 = 本年新收（或加上年结转）；自然人、法人分列的，与各列比较；“未收到”为0",
            en:
                "Requests said to be received = newly received, or with those carried over; so for natural persons and organisations; 未收到 is 0"
        ),
        example: LocalizedText(
            zh: "正文“共收到政府信息公开申请12件”，即 12；表中“本年新收·总计”为 21", en: "共收到政府信息公开申请12件 (12 received); 21 in the table")),
    rule(
        .proseResults, .error,
        title: LocalizedText(zh: "正文的办理结果与表不符", en: "Results: text against table"),
        method: LocalizedText(
            zh: "予以公开、部分公开、不予公开、无法提供、不予处理、其他处理的件数 = 表中各组之和；点明的一项（国家秘密、本机关不掌握、重复申请等）= 该行或该组之和（警告）；办结、答复的件数 = （七）总计",
            en:
                "Each group of results = the sum of its rows; one reason by name (国家秘密, 不掌握, 重复申请 …) = its row or its group (a warning); settled or answered = (7) handled in total"
        ),
        example: LocalizedText(zh: "正文“予以公开3件”，即 3；表中“（一）予以公开”为 2", en: "予以公开3件 (3 granted); 2 in the table")),
    rule(
        .proseCarried, .error,
        title: LocalizedText(zh: "正文的结转数与表不符", en: "Carried over or forward: text against table"),
        method: LocalizedText(
            zh: "上年结转、结转下年度的件数与表比较；“无结转”为0；“全部办结”“均已答复”即结转下年度为0（警告）",
            en:
                "Requests carried over and carried forward against the table; 无结转 is 0; 全部办结 (all settled) means none carried forward (a warning)"
        ),
        example: LocalizedText(zh: "正文“均已按期办结”，即没有未办结的；表中“结转下年度·总计”为 1", en: "均已按期办结 (all settled); 1 carried forward in the table")),
    rule(
        .proseCases, .error,
        title: LocalizedText(zh: "正文的复议、诉讼数与表不符", en: "Reconsideration and litigation: text against table"),
        method: LocalizedText(
            zh: "行政复议、行政诉讼及其结果的件数 = 表中各格；不计尚未审结的也算相符；“未发生”为0",
            en: "Cases and their outcomes against the table, with or without those pending; 未发生 is 0"),
        example: LocalizedText(zh: "正文“未发生行政复议”，即 0；表中“行政复议·总计”为 2", en: "未发生行政复议 (no reconsideration); 2 in the table")),
    rule(
        .proseDocuments, .error,
        title: LocalizedText(zh: "正文的规章、规范性文件数与表不符", en: "Regulations and normative documents: text against table"),
        method: LocalizedText(
            zh: "制发、废止、现行有效的件数与表比较；合计规章的也算相符；公开、解读、修订的件数不比较",
            en:
                "Issued, repealed and in force against the table, with or without regulations; published, explained or amended ones are not compared"
        ),
        example: LocalizedText(zh: "正文“制发行政规范性文件3件”，即 3；表中“行政规范性文件·制发”为 2", en: "制发行政规范性文件3件 (3 issued); 2 in the table")),
    rule(
        .proseDecisions, .warning,
        title: LocalizedText(zh: "正文的行政许可、处罚、强制决定数与表不符", en: "Licensing, penalties, coercion: text against table"),
        method: LocalizedText(
            zh: "“作出行政许可（处罚、强制）决定N件”与表中处理决定数量比较", en: "作出行政许可决定N件 and the like against the decisions in the table"),
        example: LocalizedText(zh: "正文“作出行政处罚决定12件”，即 12；表中“行政处罚”为 10", en: "作出行政处罚决定12件 (12 penalties); 10 in the table")),
    rule(
        .proseFees, .warning,
        title: LocalizedText(zh: "正文的收费与表或前后不符", en: "Fees: text against table or against itself"),
        method: LocalizedText(
            zh: "行政事业性收费金额与表比较（元与万元换算）；信息处理费各处所述应相同，“未收取”为0",
            en: "Administrative fees against the table (元 and 万元 converted); sentences on the information processing fee against each other"
        ),
        example: LocalizedText(
            zh: "第一部分“未收取信息处理费”，第六部分“收取信息处理费120元”", en: "未收取信息处理费 (no fee) in section 1, 收取信息处理费120元 in section 6")),
    rule(
        .proseSum, .warning,
        title: LocalizedText(zh: "正文的分项之和与总数不符", en: "Breakdowns in the text"),
        method: LocalizedText(
            zh: "自然人 + 法人或其他组织 = 收到总数；各办理结果之和、各申请渠道之和不大于总数；渠道之后的“共计”= 各渠道之和",
            en:
                "Natural persons + organisations = total received; results, and channels, make no more than the total; 共计 behind channels = their sum"
        ),
        example: LocalizedText(
            zh: "正文“收到申请12件”，分项 10 + 3 = 13", en: "收到申请12件 (12 received), but 10 + 3 = 13")),
    rule(
        .prosePercentage, .warning,
        title: LocalizedText(zh: "正文的增减百分比与所述件数不符", en: "Percentages against the counts told with them"),
        method: LocalizedText(
            zh: "同一句中有本年件数、上年件数（或增减件数）和百分比时，比较三者；容许四舍五入或截尾",
            en:
                "Where one sentence tells this year's count, last year's (or the difference) and a percentage, the three must fit, rounded or cut"
        ),
        example: LocalizedText(
            zh: "正文“12件，较上年增加2件，增长30%”：由 10 到 12，变化应为 20.00%", en: "12件，较上年增加2件，增长30%: from 10 to 12 is 20.00%"),
        explanation: LocalizedText(
            zh: "只有一个件数、没有上年数的百分比不作判断。", en: "A percentage without last year's count in the same sentence is not judged.")),
]
