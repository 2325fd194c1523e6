/// A name short enough for a sentence or a formula, in the two languages of the program.
public struct ShortName: Sendable, Hashable {
    public let chinese: String
    public let english: String

    public init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }
}

extension RowTemplate {
    /// 国家秘密 for 1.属于国家秘密: the label as a sentence about the row has it.
    public var shortName: ShortName { rowNames[id] ?? ShortName(label, id) }
}

extension ColumnTemplate {
    /// The heading as a sentence about the column has it.
    public var shortName: ShortName { columnNames[id] ?? ShortName(label, id) }
}

extension TableKind {
    /// The table as a sentence about it has it.
    public var shortName: ShortName {
        switch self {
        case .active: ShortName("主动公开情况表", "table of section 2 (active disclosure)")
        case .requests: ShortName("申请情况表", "table of section 3 (requests)")
        case .cases: ShortName("复议诉讼情况表", "table of section 4 (cases)")
        }
    }
}

extension SectionKind {
    /// The name used in JSON; a section with a table is named as its table.
    public var identifier: String {
        switch self {
        case .overview: "overview"
        case .active: "active"
        case .requests: "requests"
        case .cases: "cases"
        case .problems: "problems"
        case .other: "other"
        }
    }

    /// The section as an English sentence about it has it.
    public var englishHeading: String {
        switch self {
        case .overview: "1. Overview"
        case .active: "2. Active disclosure"
        case .requests: "3. Requests received and handled"
        case .cases: "4. Reconsideration and litigation"
        case .problems: "5. Problems and improvements"
        case .other: "6. Other matters"
        }
    }
}

private let rowNames: [String: ShortName] = [
    "regulations": ShortName("规章", "regulations"),
    "normativeDocuments": ShortName("规范性文件", "normative documents"),
    "licensing": ShortName("行政许可", "licensing"),
    "otherServices": ShortName("其他对外管理服务事项", "other services"),
    "penalty": ShortName("行政处罚", "penalties"),
    "coercion": ShortName("行政强制", "coercion"),
    "fees": ShortName("行政事业性收费", "fees"),
    "procurement": ShortName("政府集中采购", "procurement"),
    "newReceived": ShortName("本年新收", "newly received"),
    "carriedOver": ShortName("上年结转", "carried over"),
    "granted": ShortName("予以公开", "granted"),
    "partiallyGranted": ShortName("部分公开", "partly granted"),
    "refused.stateSecret": ShortName("国家秘密", "state secrets"),
    "refused.prohibitedByLaw": ShortName("法律法规禁止公开", "prohibited by law"),
    "refused.securityAndStability": ShortName("三安全一稳定", "security and stability"),
    "refused.thirdPartyRights": ShortName("第三方合法权益", "third-party rights"),
    "refused.internalAffairs": ShortName("内部事务信息", "internal affairs"),
    "refused.processInformation": ShortName("过程性信息", "process information"),
    "refused.enforcementFiles": ShortName("行政执法案卷", "enforcement files"),
    "refused.administrativeInquiry": ShortName("行政查询事项", "administrative inquiries"),
    "unavailable.notHeld": ShortName("本机关不掌握", "not held"),
    "unavailable.needsCreation": ShortName("需要另行制作", "needs creation"),
    "unavailable.stillUnclear": ShortName("补正后仍不明确", "still unclear"),
    "notProcessed.petition": ShortName("信访举报投诉", "petitions"),
    "notProcessed.repeated": ShortName("重复申请", "repeated requests"),
    "notProcessed.publication": ShortName("公开出版物", "publications"),
    "notProcessed.excessive": ShortName("大量反复申请", "excessive requests"),
    "notProcessed.reissue": ShortName("确认或重新出具", "confirming or reissuing"),
    "otherHandling": ShortName("其他处理", "other handling"),
    "otherHandling.notCorrected": ShortName("逾期不补正", "not corrected in time"),
    "otherHandling.feeUnpaid": ShortName("逾期未缴费", "fee not paid in time"),
    "otherHandling.other": ShortName("其他处理中的其他", "all other handling"),
    "handledTotal": ShortName("（七）总计", "handled in total"),
    "carriedForward": ShortName("结转下年度", "carried forward"),
    "reconsideration": ShortName("行政复议", "reconsideration"),
    "litigationDirect": ShortName("行政诉讼（未经复议直接起诉）", "litigation without reconsideration"),
    "litigationAfterReconsideration": ShortName("行政诉讼（复议后起诉）", "litigation after reconsideration"),
]

private let columnNames: [String: ShortName] = [
    "issued": ShortName("本年制发件数", "issued"),
    "repealed": ShortName("本年废止件数", "repealed"),
    "inForce": ShortName("现行有效件数", "in force"),
    "decisions": ShortName("处理决定数量", "decisions"),
    "amount": ShortName("金额", "amount"),
    "created": ShortName("本年新制作数量", "newly made"),
    "published": ShortName("本年新公开数量", "newly published"),
    "publicTotal": ShortName("对外公开总数量", "public in total"),
    "previousItems": ShortName("上一年项目数量", "items of last year"),
    "change": ShortName("本年增/减", "change"),
    "projects": ShortName("采购项目数量", "projects"),
    "naturalPerson": ShortName("自然人", "natural persons"),
    "commercialEnterprise": ShortName("商业企业", "enterprises"),
    "researchInstitution": ShortName("科研机构", "research institutions"),
    "publicWelfare": ShortName("社会公益组织", "public welfare organisations"),
    "legalService": ShortName("法律服务机构", "legal services"),
    "otherOrganization": ShortName("其他", "other organisations"),
    "total": ShortName("总计", "total"),
    "upheld": ShortName("结果维持", "upheld"),
    "corrected": ShortName("结果纠正", "corrected"),
    "otherOutcome": ShortName("其他结果", "other outcome"),
    "pending": ShortName("尚未审结", "pending"),
]
