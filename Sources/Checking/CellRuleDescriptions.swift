private let practice = LocalizedText(
    zh: "统计表每格应有一个数字；没有数字的格不能核对", en: "Every cell of a statutory table should hold a figure; a cell without one cannot be checked")

/// Cells that hold no figure, or one that cannot be right.
let cellRuleDescriptions: [RuleDescription] = [
    RuleDescription(
        .blankCells, .info,
        title: LocalizedText(zh: "空白格", en: "Blank cells"),
        method: LocalizedText(zh: "格在原文中存在而内容为空；每表合为一条", en: "The source has the cell and nothing in it; one finding a table"),
        explanation: LocalizedText(
            zh: "空白与0不同：可能是没有，也可能是漏填。勾稽关系按0核对并注明。整表空白时为警告。",
            en: "Blank is not 0: there may be nothing to report, or a figure may be missing. Sums take it as 0 and say so. "
                + "A table that is blank as a whole is a warning."),
        example: LocalizedText(zh: "行政复议五格空白，行政诉讼十格为0", en: "Five blank cells under reconsideration, ten zeros under litigation"),
        source: practice),
    RuleDescription(
        .notApplicableCells, .info,
        title: LocalizedText(zh: "填“/”“-”“无”“不适用”的格", en: "Cells with “/”, “-” or the like"),
        method: LocalizedText(zh: "格内为“/”“-”“—”“无”或“不适用”；每表合为一条", en: "The cell holds “/”, “-”, “—”, 无 or 不适用; one finding a table"),
        explanation: LocalizedText(
            zh: "勾稽关系按0核对并注明；由此造成的不平只作警告。", en: "Sums take it as 0 and say so; a failure that rests on it is a warning."),
        example: LocalizedText(zh: "规章三格均填“/”", en: "“/” in all three cells of 规章"),
        source: practice),
    RuleDescription(
        .notANumber, .warning,
        title: LocalizedText(zh: "不是数字的格", en: "Cells without a number"),
        method: LocalizedText(zh: "格内有文字而读不出数字；每表合为一条", en: "The cell holds words that give no figure; one finding a table"),
        explanation: LocalizedText(
            zh: "涉及的勾稽关系不作判断。请核实应填何数。", en: "The rules that need the cell are not assessable. Find out which figure belongs there."),
        example: LocalizedText(zh: "行政许可填“见附件”", en: "见附件 (see annex) in the cell of 行政许可"),
        source: practice),
    RuleDescription(
        .notACount, .warning,
        title: LocalizedText(zh: "件数为负数或小数", en: "A count that is negative or not whole"),
        method: LocalizedText(
            zh: "件数、数量应为非负整数，“本年增/减”应为整数，金额不应为负；每表合为一条",
            en: "Counts are whole numbers from 0, 本年增/减 is a whole number, amounts are not negative; one finding a table"),
        explanation: LocalizedText(
            zh: "勾稽关系仍按所填数字精确核对：数字本身读得清楚，等式是否成立可以判断。",
            en: "The sums are still judged exactly, with the figures as printed: they can be read, so it can be told whether they add up."),
        example: LocalizedText(zh: "本年新收填 2.5", en: "2.5 requests newly received"),
        source: practice),
    RuleDescription(
        .missingCells, .warning,
        title: LocalizedText(zh: "原文中找不到的格", en: "Cells that the source lacks"),
        method: LocalizedText(
            zh: "规定格式有而原文没有的格、行或列；每表合为一条", en: "A cell, row or column of the format that the source does not have; one finding a table"),
        explanation: LocalizedText(
            zh: "可能是报告漏列，也可能是网页或文本转换时丢失。涉及的勾稽关系不作判断。",
            en: "The report may have left it out, or it was lost on the way into a text. The rules that need it are not assessable."),
        example: LocalizedText(zh: "“重复申请”行没有数字", en: "A row 重复申请 without figures"),
        source: practice),
]
