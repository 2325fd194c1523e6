private let practice = LocalizedText(
    zh: "读数的疑点与报告的错误分开说明；归列不明的数字不用于下结论",
    en: "Doubts of reading are told apart from faults of the report; no verdict rests on a figure whose column is uncertain")

/// Figures whose place in a table cannot be told.
let readingRuleDescriptions: [RuleDescription] = [
    RuleDescription(
        .uncertainRow, .warning,
        title: LocalizedText(zh: "归列不明的行", en: "Rows whose figures cannot be placed"),
        method: LocalizedText(
            zh: "一行的数字少于列数，或无法确定各属哪一列；每表合为一条",
            en: "A row with fewer figures than columns, or with columns that cannot be told; one finding a table"),
        explanation: LocalizedText(
            zh: "数字按原样保留。涉及的勾稽关系不作判断，除非无论怎样归列、补上何数都不平。",
            en: "The figures are kept as printed. Rules that need them are not assessable, unless no placement of the figures fulfils them."
        ),
        example: LocalizedText(zh: "“属于国家秘密”行有5个数字，应为7个", en: "5 figures for the 7 columns of 属于国家秘密"),
        source: practice),
    RuleDescription(
        .uncertainTable, .warning,
        title: LocalizedText(zh: "归列不明的表", en: "Tables whose figures cannot be placed"),
        method: LocalizedText(zh: "一半以上的行归列不明，合为一条", en: "More than half of the rows cannot be placed; one finding"),
        explanation: LocalizedText(
            zh: "多因转成文本时丢了一列。请在原文件中核对。", en: "Often a column was lost on the way into a text. Look at the original."),
        example: LocalizedText(zh: "25行各有6个数字，应为7个", en: "25 rows with 6 of 7 figures"),
        source: practice),
    RuleDescription(
        .surplusFigures, .warning,
        title: LocalizedText(zh: "数字过多的行", en: "Rows with too many figures"),
        method: LocalizedText(zh: "一行的数字多于列数；每表合为一条", en: "A row with more figures than columns; one finding a table"),
        explanation: LocalizedText(
            zh: "可能混入了别处的数字，也可能一个数字被拆成两个（10拆成1和0）。",
            en: "A figure from elsewhere may have got in, or one figure was split in two (10 into 1 and 0)."),
        example: LocalizedText(zh: "“逾期未缴费”行有8个数字，应为7个", en: "8 figures for the 7 columns of 逾期未缴费"),
        source: practice),
    RuleDescription(
        .figuresLeftOver, .warning,
        title: LocalizedText(zh: "不属于任何一行的数字", en: "Figures that belong to no row"),
        method: LocalizedText(zh: "表内有数字而找不到它的行", en: "The table's text holds figures whose row was not found"),
        explanation: LocalizedText(
            zh: "这些数字未被采用。常见原因是行名丢失或页码混入。", en: "They were not used. A lost label or a page number is a common cause."),
        example: LocalizedText(zh: "表中间单独一行的“0 0 0”", en: "A line “0 0 0” of its own in the middle of the table"),
        source: practice),
    RuleDescription(
        .tableWithoutFigures, .warning,
        title: LocalizedText(zh: "没有数字的表", en: "Tables without figures"),
        method: LocalizedText(zh: "只有标题、行名或空框，没有数字", en: "Headings, labels or an empty frame, and no figure"),
        explanation: LocalizedText(
            zh: "表可能是图片，或未随文本保存。该表的勾稽关系一律不能核对。",
            en: "The table may be a picture, or was lost with the copy. None of its rules can be assessed."),
        example: LocalizedText(zh: "第三节只剩竖线", en: "Nothing but rules under section 3"),
        source: practice),
    RuleDescription(
        .pastedTwice, .info,
        title: LocalizedText(zh: "正文重复", en: "The report stands in the file twice"),
        method: LocalizedText(zh: "同一报告在文件中出现不止一次，采用第一份完整的", en: "The same report more than once; the first whole one is read"),
        explanation: LocalizedText(zh: "请确认两份数字是否一致。", en: "See whether the figures of both are the same."),
        example: LocalizedText(zh: "网页正文后又附一遍全文", en: "A page whose text is followed by all of it again"),
        source: practice),
]
