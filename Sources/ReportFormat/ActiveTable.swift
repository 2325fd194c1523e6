extension TableTemplate {
    /// Table of section 二 in the format of 2021.
    public static let active2021 = TableTemplate(.active, "2021", rows: activeRows2021)
    /// Table of section 二 in the trial format of 2019.
    public static let active2019 = TableTemplate(.active, "2019", rows: activeRows2019)
}

private let issued = ColumnTemplate("issued", "本年制发件数", aliases: ["本年度制发件数"])
private let repealed = ColumnTemplate("repealed", "本年废止件数", aliases: ["本年度废止件数", "本年度止件数"])
private let inForce = ColumnTemplate("inForce", "现行有效件数", aliases: ["现行有效件数（历史累计）"])
private let decisions2021 = ColumnTemplate("decisions", "本年处理决定数量")
private let feeAmount = ColumnTemplate("amount", "本年收费金额（单位：万元）", aliases: ["本年收费金额", "本年收费金额（单位：万元，保留4位小数）"])

private let article1 = "第二十条第（一）项"
private let article5 = "第二十条第（五）项"
private let article6 = "第二十条第（六）项"
private let article8 = "第二十条第（八）项"
private let article9 = "第二十条第（九）项"

private let activeRows2021: [RowTemplate] = [
    RowTemplate("regulations", "规章", groups: [article1], columns: [issued, repealed, inForce]),
    RowTemplate("normativeDocuments", "行政规范性文件", groups: [article1], aliases: ["规范性文件"], columns: [issued, repealed, inForce]),
    RowTemplate("licensing", "行政许可", groups: [article5], columns: [decisions2021]),
    RowTemplate("penalty", "行政处罚", groups: [article6], columns: [decisions2021]),
    RowTemplate("coercion", "行政强制", groups: [article6], columns: [decisions2021]),
    RowTemplate("fees", "行政事业性收费", groups: [article8], columns: [feeAmount]),
]

private let created = ColumnTemplate("created", "本年新制作数量", aliases: ["本年制作数量"])
private let published = ColumnTemplate("published", "本年新公开数量", aliases: ["本年公开数量"])
private let publicTotal = ColumnTemplate("publicTotal", "对外公开总数量")
private let previousItems = ColumnTemplate("previousItems", "上一年项目数量", aliases: ["上年项目数量"])
private let change = ColumnTemplate("change", "本年增/减", aliases: ["本年增减"])
private let decisions2019 = ColumnTemplate("decisions", "处理决定数量")
private let projects = ColumnTemplate("projects", "采购项目数量")
private let purchaseAmount = ColumnTemplate("amount", "采购总金额")

private let activeRows2019: [RowTemplate] = [
    RowTemplate("regulations", "规章", groups: [article1], columns: [created, published, publicTotal]),
    RowTemplate("normativeDocuments", "规范性文件", groups: [article1], aliases: ["行政规范性文件"], columns: [created, published, publicTotal]),
    RowTemplate("licensing", "行政许可", groups: [article5], columns: [previousItems, change, decisions2019]),
    RowTemplate("otherServices", "其他对外管理服务事项", groups: [article5], columns: [previousItems, change, decisions2019]),
    RowTemplate("penalty", "行政处罚", groups: [article6], columns: [previousItems, change, decisions2019]),
    RowTemplate("coercion", "行政强制", groups: [article6], columns: [previousItems, change, decisions2019]),
    RowTemplate("fees", "行政事业性收费", groups: [article8], columns: [previousItems, change]),
    RowTemplate("procurement", "政府集中采购", groups: [article9], columns: [projects, purchaseAmount]),
]
