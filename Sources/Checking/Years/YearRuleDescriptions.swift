private let years = LocalizedText(
    zh: "同一机关相邻两年的报告。机关按名称认定，容许简称、繁体、省略上级地名；机关不能唯一认定、或同一年有数字不同的几份报告时不作判断。"
        + "check 按输入顺序逐份输出，问题记在两份中后读到的一份；界面记在后一年的报告。",
    en: "Two reports of one organ on years that follow each other. The organ is known by its name, short forms, traditional characters and "
        + "left-out outer places allowed; where it is not known for sure, or a year has several reports with different figures, nothing is judged. "
        + "check writes each report as soon as it is read, so the finding is told with the one read second; the dashboard has it with the later year."
)

private let format = LocalizedText(
    zh: "国办公开办函〔2021〕30号（2019、2020年度报告为国办公开办函〔2019〕60号）规定的统计表，逐年衔接",
    en: "The statutory tables of 国办公开办函〔2021〕30号 (reports on 2019 and 2020: 国办公开办函〔2019〕60号), year after year")

/// What two reports of a library must have in common, and what they should not.
let yearRuleDescriptions: [RuleDescription] = [
    RuleDescription(
        .carryOver, .error,
        title: LocalizedText(zh: "上年的四等于本年的二", en: "IV of last year = II of this year"),
        method: LocalizedText(
            zh: "上年报告的四、结转下年度继续办理 = 本年报告的二、上年结转；7列逐列核对",
            en: "IV carried forward in the report on the year before = II carried over in this year's, in each of the 7 columns"),
        explanation: LocalizedText(
            zh: years.chinese + "空白和“/”按0计时不平，或机关仅凭不完整的名称认定，只作警告；有格缺失或归列不明时不作判断。",
            en: years.english
                + " A failure that rests on blank cells or “/” taken as 0, or on an incomplete name of the organ, is a warning; "
                + "with cells that cannot be read it is not assessable."),
        example: LocalizedText(
            zh: "自然人：2022年四 2 ≠ 2023年二 1，差 1", en: "natural persons: IV of 2022 2 ≠ II of 2023 1, difference 1"),
        source: format),
    RuleDescription(
        .stock, .error,
        title: LocalizedText(zh: "现行有效件数与上年衔接", en: "What is in force follows from last year"),
        method: LocalizedText(
            zh: "现行有效件数 = 上年现行有效件数 + 本年制发件数 - 本年废止件数；规章、行政规范性文件分别核对，两年都用2021年格式时才核对",
            en:
                "in force = in force last year + issued − repealed, for regulations and for normative documents, where both years have the template of 2021"
        ),
        explanation: years,
        example: LocalizedText(
            zh: "规范性文件：现行有效 33 ≠ 上年现行有效 31 + 制发 4 - 废止 1，差 -1",
            en: "normative documents: in force 33 ≠ last year's 31 + issued 4 - repealed 1, difference -1"),
        source: format),
    RuleDescription(
        .copiedSection, .warning,
        title: LocalizedText(zh: "文字照抄上年", en: "Text copied from last year"),
        method: LocalizedText(
            zh: "第一、五节按分句与上年比较，含数字的分句和各报告通用的套话不计；相同部分达85%作警告，达70%作提示",
            en:
                "Sections 1 and 5, clause by clause; clauses with figures and standard phrases do not count. From 85 % on a warning, from 70 % on a remark"
        ),
        explanation: LocalizedText(
            zh: years.chinese + "相同不等于错误，请看改过的是否只有数字；gouji diff 逐字对照。",
            en: years.english
                + " To be the same is no fault in itself; see whether only figures were changed. gouji diff shows both word by word."),
        example: LocalizedText(zh: "“五、存在的主要问题及改进情况”有93%与上年相同", en: "93% of section 5 is last year's"),
        source: LocalizedText(
            zh: "《政府信息公开条例》第五十条：年度报告应当反映当年情况", en: "Article 50 of the Regulations: a report is on its own year")),
    RuleDescription(
        .peerCopy, .warning,
        title: LocalizedText(zh: "文字与另一机关雷同", en: "Text that another organ has, too"),
        method: LocalizedText(
            zh: "第一、五节按分句以 MinHash 和局部敏感哈希在同一批报告中找近似，再逐句核对；含数字的分句和套话不计；达80%作提示，达95%作警告",
            en:
                "Sections 1 and 5 by minhash and locality-sensitive hashing over the clauses of all reports, then compared clause by clause; clauses with "
                + "figures and standard phrases do not count. From 80 % on a remark, from 95 % on a warning"),
        explanation: LocalizedText(
            zh: "可能抄自另一份报告或同一范本，请两份对照（gouji diff）。check 按输入顺序逐份输出，只在后读到的一份提示；界面两份都提示。",
            en:
                "The text may come from another report or from a model; compare both (gouji diff). check writes each report as soon as it is read, "
                + "so only the one read second tells it; in the dashboard both do."),
        example: LocalizedText(zh: "“五、存在的主要问题及改进情况”与邻县同名局96%相同", en: "Section 5 is 96% the same as that of the next county's bureau"),
        source: LocalizedText(
            zh: "《政府信息公开条例》第四十九条、第五十条：各机关报告本机关情况",
            en: "Articles 49 and 50 of the Regulations: each organ reports on itself")),
]
