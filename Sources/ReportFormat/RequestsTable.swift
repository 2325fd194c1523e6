extension TableTemplate {
    /// Table of section 三 in the format of 2021: 25 rows of 7 columns.
    public static let requests2021 = TableTemplate(.requests, "2021", rows: requestRows(otherHandling: otherHandling2021))
    /// Table of section 三 in the trial format of 2019: （六）其他处理 is one row, 23 rows in all.
    public static let requests2019 = TableTemplate(.requests, "2019", rows: requestRows(otherHandling: otherHandling2019))
}

private let applicants: [ColumnTemplate] = [
    ColumnTemplate("naturalPerson", "自然人"),
    ColumnTemplate("commercialEnterprise", "商业企业"),
    ColumnTemplate("researchInstitution", "科研机构"),
    ColumnTemplate("publicWelfare", "社会公益组织"),
    ColumnTemplate("legalService", "法律服务机构"),
    ColumnTemplate("otherOrganization", "其他"),
    ColumnTemplate("total", "总计", aliases: ["合计"]),
]

private let results = "三、本年度办理结果"
private let refused = "（三）不予公开"
private let unavailable = "（四）无法提供"
private let notProcessed = "（五）不予处理"
private let otherHandling = "（六）其他处理"

private func row(_ id: String, _ label: String, _ groups: [String] = [results], aliases: [String] = []) -> RowTemplate {
    RowTemplate(id, label, groups: groups, aliases: aliases, columns: applicants)
}

private let otherHandling2019: [RowTemplate] = [
    row("otherHandling", "（六）其他处理")
]

private let otherHandling2021: [RowTemplate] = [
    row("otherHandling.notCorrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", [results, otherHandling]),
    row(
        "otherHandling.feeUnpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", [results, otherHandling],
        aliases: ["2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请的"]),
    row("otherHandling.other", "3.其他", [results, otherHandling]),
]

private func requestRows(otherHandling: [RowTemplate]) -> [RowTemplate] {
    [
        row("newReceived", "一、本年新收政府信息公开申请数量", []),
        row("carriedOver", "二、上年结转政府信息公开申请数量", []),
        row("granted", "（一）予以公开"),
        row("partiallyGranted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", aliases: ["（二）部分公开"]),
        row("refused.stateSecret", "1.属于国家秘密", [results, refused]),
        row("refused.prohibitedByLaw", "2.其他法律行政法规禁止公开", [results, refused], aliases: ["2.其他法律法规禁止公开", "2.其他法律行政止公开"]),
        row("refused.securityAndStability", "3.危及“三安全一稳定”", [results, refused]),
        row("refused.thirdPartyRights", "4.保护第三方合法权益", [results, refused]),
        row("refused.internalAffairs", "5.属于三类内部事务信息", [results, refused]),
        row("refused.processInformation", "6.属于四类过程性信息", [results, refused]),
        row("refused.enforcementFiles", "7.属于行政执法案卷", [results, refused]),
        row("refused.administrativeInquiry", "8.属于行政查询事项", [results, refused]),
        row("unavailable.notHeld", "1.本机关不掌握相关政府信息", [results, unavailable]),
        row("unavailable.needsCreation", "2.没有现成信息需要另行制作", [results, unavailable]),
        row("unavailable.stillUnclear", "3.补正后申请内容仍不明确", [results, unavailable]),
        row("notProcessed.petition", "1.信访举报投诉类申请", [results, notProcessed]),
        row("notProcessed.repeated", "2.重复申请", [results, notProcessed]),
        row("notProcessed.publication", "3.要求提供公开出版物", [results, notProcessed]),
        row("notProcessed.excessive", "4.无正当理由大量反复申请", [results, notProcessed]),
        row("notProcessed.reissue", "5.要求行政机关确认或重新出具已获取信息", [results, notProcessed]),
    ] + otherHandling + [
        row("handledTotal", "（七）总计", aliases: ["合计"]),
        row("carriedForward", "四、结转下年度继续办理", []),
    ]
}
