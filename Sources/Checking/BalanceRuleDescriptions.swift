private let format = LocalizedText(
    zh: "国办公开办函〔2021〕30号（2019、2020年度报告为国办公开办函〔2019〕60号）规定的统计表",
    en: "The statutory tables of 国办公开办函〔2021〕30号 (reports on 2019 and 2020: 国办公开办函〔2019〕60号)")

/// The balance rules (勾稽关系).
let balanceRuleDescriptions: [RuleDescription] = [
    RuleDescription(
        .columnBalance, .error,
        title: LocalizedText(zh: "每列：第一项加第二项等于第三项加第四项", en: "Each column: I + II = III + IV"),
        method: LocalizedText(
            zh: "一、本年新收 + 二、上年结转 = 三（七）总计 + 四、结转下年度继续办理；7列逐列核对",
            en: "I newly received + II carried over = III(7) handled in total + IV carried forward, in each of the 7 columns"),
        explanation: LocalizedText(
            zh: "收到的申请要么已办结，要么结转下年。"
                + "空白和“/”按0计时不平，只作警告；有格缺失或归列不明时不作判断，除非怎样归列都不平。",
            en: "A request received is either handled or carried forward. A failure that rests on blank cells or “/” taken as 0 "
                + "is a warning; with cells that cannot be read the rule is not assessable, unless no placement of the figures fulfils it."),
        example: LocalizedText(
            zh: "自然人：一 3 + 二 0 ≠ 三（七）2 + 四 0，差 1", en: "natural persons: I 3 + II 0 ≠ III(7) 2 + IV 0, difference 1"),
        source: LocalizedText(
            zh: "印在表内：“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”。" + format.chinese,
            en: "Printed in the table itself. " + format.english)),
    RuleDescription(
        .handledTotal, .error,
        title: LocalizedText(zh: "每列：（七）总计等于（一）至（六）之和", en: "Each column: total (7) is the sum of (1) to (6)"),
        method: LocalizedText(
            zh: "（一）予以公开 + （二）部分公开 + （三）各项 + （四）各项 + （五）各项 + （六）各项 = （七）总计；7列逐列核对",
            en: "the sum of all rows of (1) to (6) = (7) handled in total, in each of the 7 columns"),
        explanation: LocalizedText(
            zh: "总计是证据，不重算、不改动。2019年格式的（六）为一行，2021年格式为三行。",
            en: "The printed total is evidence and is never recomputed. (6) is one row in the format of 2019 and three in that of 2021."),
        example: LocalizedText(
            zh: "商业企业：予以公开 2 + 重复申请 1（其余为 0） ≠ （七）总计 2，差 1",
            en: "enterprises: granted 2 + repeated requests 1 (the rest 0) ≠ handled in total 2, difference 1"),
        source: format),
    RuleDescription(
        .rowTotal, .error,
        title: LocalizedText(zh: "每行：总计等于各类申请人之和", en: "Each row: the total is the sum of all applicants"),
        method: LocalizedText(
            zh: "自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他 = 总计；逐行核对",
            en: "natural persons + the five kinds of organisation = total, in each row"),
        explanation: LocalizedText(
            zh: "一格填错常同时打破一行和一列，行列交叉处最可疑。", en: "One wrong cell often breaks a row and a column; look where they cross."),
        example: LocalizedText(
            zh: "予以公开：自然人 1 + 科研机构 1（其余为 0） ≠ 总计 1，差 1",
            en: "granted: natural persons 1 + research institutions 1 (the rest 0) ≠ total 1, difference 1"),
        source: format),
    RuleDescription(
        .caseTotal, .error,
        title: LocalizedText(zh: "复议、诉讼：总计等于四种结果之和", en: "Each block of cases: the total is the sum of the outcomes"),
        method: LocalizedText(
            zh: "结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计；行政复议、未经复议直接起诉、复议后起诉三部分分别核对",
            en: "upheld + corrected + other outcome + pending = total, in each of the three blocks"),
        explanation: LocalizedText(
            zh: "总计漏填为0、尚未审结漏计是常见原因。", en: "A total left at 0, or pending cases left out, are common causes."),
        example: LocalizedText(
            zh: "行政复议：结果维持 10 + 结果纠正 1 + 其他结果 0 + 尚未审结 0 ≠ 总计 0，差 11",
            en: "reconsideration: upheld 10 + corrected 1 + other outcome 0 + pending 0 ≠ total 0, difference 11"),
        source: format),
]
