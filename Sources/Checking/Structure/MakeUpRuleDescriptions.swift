private let format = LocalizedText(
    zh: "国办公开办函〔2021〕30号（试行格式：国办公开办函〔2019〕60号）", en: "国办公开办函〔2021〕30号 (trial format: 国办公开办函〔2019〕60号)")
private let article50 = LocalizedText(
    zh: "《政府信息公开条例》第四十九条、第五十条", en: "Articles 49 and 50 of the Regulations on Open Government Information")
private let practice = LocalizedText(
    zh: "各地审核年度报告时反复指出的问题", en: "What offices that review the reports find again and again")
private let choice = LocalizedText(
    zh: "由项目文件 gouji.yaml 规定；没有规定则不核对", en: "Set in the project file gouji.yaml; not checked without it")

/// How a report must be made up.
let makeUpRuleDescriptions: [RuleDescription] = [
    RuleDescription(
        .sectionOrder, .warning,
        title: LocalizedText(zh: "各部分的顺序", en: "The order of the sections"),
        method: LocalizedText(zh: "带序号的标题不在其他各节之间应有的位置", en: "A numbered heading that does not stand where its section belongs"),
        explanation: LocalizedText(zh: "格式规定了六个部分的先后。", en: "The format prescribes the order of the six sections."),
        example: LocalizedText(zh: "“四、……行政复议、行政诉讼情况”在“三、”之前", en: "四 before 三"),
        source: format),
    RuleDescription(
        .sectionRepeated, .warning,
        title: LocalizedText(zh: "重复的部分", en: "Sections that stand twice"),
        method: LocalizedText(zh: "同一序号和标题再次出现，下面另有内容", en: "The same number and heading once more, with text of its own"),
        explanation: LocalizedText(
            zh: "多因粘贴两次。核对以第一处为准；目录不算。", en: "Often pasted twice. The first is checked; a table of contents does not count."),
        example: LocalizedText(zh: "两个“六、其他需要报告的事项”", en: "Two sections 六"),
        source: practice),
    RuleDescription(
        .sectionEmpty, .warning,
        title: LocalizedText(zh: "空的部分", en: "Sections without text"),
        method: LocalizedText(zh: "第一、五、六节的标题下没有文字", en: "Nothing stands under the heading of section 1, 5 or 6"),
        explanation: LocalizedText(zh: "没有事项的也应写明“无”。", en: "Where there is nothing to report, that is to be stated."),
        example: LocalizedText(zh: "“六、其他需要报告的事项”之后即落款", en: "Section 6 is followed by the signature"),
        source: format),
    RuleDescription(
        .sectionNumber, .info,
        title: LocalizedText(zh: "序号不符的部分", en: "Sections with another number"),
        method: LocalizedText(zh: "标题的序号不是该节的序号", en: "The ordinal of a heading is not that of its section"),
        explanation: LocalizedText(zh: "多因前面漏了一节，或增写了一节。", en: "Often a section before it is missing, or one was added."),
        example: LocalizedText(zh: "“五、其他需要报告的事项”", en: "其他需要报告的事项 numbered 五"),
        source: format),
    RuleDescription(
        .staleYear, .warning,
        title: LocalizedText(zh: "上年的年份", en: "Last year's year"),
        method: LocalizedText(
            zh: "第一节提到上年而全节不提报告年度；或前言的统计期限是另一年的",
            en: "Section 1 names the year before and never the report's, or the period of the figures is another year's"),
        explanation: LocalizedText(zh: "沿用上年的文字时最常见的遗漏。", en: "What is forgotten most when last year's text is used again."),
        example: LocalizedText(zh: "2023年度报告写“统计期限自2022年1月1日起”", en: "A report on 2023 with figures “from 1 January 2022”"),
        source: practice),
    RuleDescription(
        .prefaceParts, .warning,
        title: LocalizedText(zh: "前言所说的部分数", en: "How many parts the preface counts"),
        method: LocalizedText(zh: "前言“由…个部分组成”与正文读到的节数比较", en: "The parts that the preface counts against the sections that were found"),
        explanation: LocalizedText(zh: "可能漏了一节，也可能前言未改。", en: "A section may be missing, or the preface is an older one."),
        example: LocalizedText(zh: "“本报告由六个部分组成”，正文只有五节", en: "“Six parts”, and five stand there"),
        source: practice),
    RuleDescription(
        .olderTemplate, .warning,
        title: LocalizedText(zh: "旧格式的表", en: "Tables of the older format"),
        method: LocalizedText(zh: "2021年度及以后的报告使用了2019年试行格式的表", en: "A report on 2021 or later with a table of the trial format of 2019"),
        explanation: LocalizedText(zh: "按表的形状判断，不按年份。勾稽关系照常核对。", en: "Told by the shape of the table. Its sums are checked all the same."),
        example: LocalizedText(zh: "2023年度的申请情况表只有一行“（六）其他处理”", en: "A table of 2023 with the single row （六）其他处理"),
        source: format),
    RuleDescription(
        .noOrgan, .warning,
        title: LocalizedText(zh: "没有机关", en: "No organ"),
        method: LocalizedText(zh: "标题、字段、落款、正文中都没有读到机关名称", en: "Neither title, fields, signature nor text name the organ"),
        explanation: LocalizedText(zh: "报告单独转载时无法知道是谁的。", en: "A copy does not tell whose report it is."),
        example: LocalizedText(zh: "标题只有“政府信息公开工作年度报告”", en: "A title without a name"),
        source: article50),
    RuleDescription(
        .noYear, .warning,
        title: LocalizedText(zh: "没有年度", en: "No year"),
        method: LocalizedText(zh: "标题、字段、正文中都没有读到报告年度", en: "Neither title, fields nor text tell the year"),
        explanation: LocalizedText(zh: "涉及年度的规则不能核对。", en: "Rules that need the year cannot be judged."),
        example: LocalizedText(zh: "标题漏了年份", en: "A title without a year"),
        source: article50),
    RuleDescription(
        .noDate, .info,
        title: LocalizedText(zh: "没有发布日期", en: "No date of publication"),
        method: LocalizedText(zh: "页面字段、文头和落款中都没有读到日期", en: "No date in the fields of the page, at the head or at the foot"),
        explanation: LocalizedText(
            zh: "不能核对是否按期发布。草稿和复制的文本常常没有日期；不需要时可在 gouji.yaml 中关闭。",
            en: "The deadline cannot be judged. Drafts and copied text often have no date; gouji.yaml can turn the rule off."),
        example: LocalizedText(zh: "落款只有机关名称", en: "A signature without a date"),
        source: article50),
    RuleDescription(
        .publishedLate, .warning,
        title: LocalizedText(zh: "逾期发布", en: "Published late"),
        method: LocalizedText(
            zh: "发布日期晚于次年1月31日；政府、政府办公室、管委会为3月31日",
            en: "Published after 31 January of the following year; 31 March for a government or its office"),
        explanation: LocalizedText(
            zh: "页面日期可能是转载日期，请核实。期限可在 gouji.yaml 的 limits 中另定。",
            en: "The date of a page may be that of a copy; see for yourself. gouji.yaml can set other days under limits."),
        example: LocalizedText(zh: "市财政局2023年度报告2024年3月5日发布", en: "A bureau's report on 2023, published on 5 March 2024"),
        source: article50),
    RuleDescription(
        .publishedEarly, .warning,
        title: LocalizedText(zh: "发布日期早于年度结束", en: "Published before the year was over"),
        method: LocalizedText(zh: "发布日期不在报告年度之后", en: "The date of publication does not lie after the year of the report"),
        explanation: LocalizedText(zh: "年度或日期写错，常是沿用了上年的。", en: "Year or date is wrong, often last year's."),
        example: LocalizedText(zh: "2023年度报告落款为2023年1月12日", en: "A report on 2023, signed on 12 January 2023"),
        source: practice),
]

/// Figures that cannot well be meant as printed, and limits that an office sets itself.
let figureRuleDescriptions: [RuleDescription] = [
    RuleDescription(
        .unitMisplaced, .warning,
        title: LocalizedText(zh: "金额的单位", en: "The unit of an amount"),
        method: LocalizedText(
            zh: "以万元为单位的格里写了“元”，或部门的数额达10万（10亿元）以上、政府的达1000万（1000亿元）以上",
            en: "元 in a cell of 万元, or an amount of 100,000 (a billion yuan) or more of an office, 10,000,000 of a government"),
        explanation: LocalizedText(zh: "数字按原样保留。", en: "The figure is kept as printed."),
        example: LocalizedText(zh: "行政事业性收费填“251000元”", en: "Fees of “251000元”"),
        source: format),
    RuleDescription(
        .implausibleFigure, .warning,
        title: LocalizedText(zh: "不合常理的数字", en: "Implausible figures"),
        method: LocalizedText(
            zh: "现行有效件数 < 本年制发件数 − 本年废止件数；或采购平均每个项目不足500元",
            en: "inForce < issued − repealed; or purchases of less than 500 yuan each"),
        explanation: LocalizedText(
            zh: "各表内没有求和关系的数字也可能填错位置。负数和小数件数见 not-a-count。",
            en: "Figures that no sum covers can be in the wrong place too. Negative and broken counts: see not-a-count."),
        example: LocalizedText(zh: "采购1007个项目共18万元", en: "1007 purchases for 18 万元"),
        source: practice),
    RuleDescription(
        .feeDecimals, .warning,
        title: LocalizedText(zh: "收费金额的小数位", en: "The decimals of fees"),
        method: LocalizedText(
            zh: "收费金额的小数位数与 gouji.yaml 中 limits.fee-decimals 不同", en: "Other decimals than limits.fee-decimals of gouji.yaml"),
        explanation: LocalizedText(zh: "0 不受限制。", en: "0 needs none."),
        example: LocalizedText(zh: "要求四位而填17.27", en: "17.27 where four decimals are asked for"),
        source: choice),
    RuleDescription(
        .reportLength, .warning,
        title: LocalizedText(zh: "篇幅", en: "The length of the text"),
        method: LocalizedText(
            zh: "六节的字数（表格和空白除外）与 gouji.yaml 中 limits.shortest-report、limits.longest-report 比较",
            en:
                "Characters of the six sections, without tables and white space, against limits.shortest-report and limits.longest-report of gouji.yaml"
        ),
        explanation: LocalizedText(zh: "篇幅由各地自定。", en: "Offices set it as they like."),
        example: LocalizedText(zh: "要求不少于1500字，只有620字", en: "620 characters where 1500 are asked for"),
        source: choice),
]
