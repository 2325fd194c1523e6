extension TableTemplate {
    /// Table of section 四: three blocks of five figures, printed as one row of fifteen. A block is a row here.
    public static let cases2021 = TableTemplate(.cases, "2021", rows: caseRows)
}

private let outcomes: [ColumnTemplate] = [
    ColumnTemplate("upheld", "结果维持"),
    ColumnTemplate("corrected", "结果纠正"),
    ColumnTemplate("otherOutcome", "其他结果"),
    ColumnTemplate("pending", "尚未审结"),
    ColumnTemplate("total", "总计", aliases: ["合计"]),
]

private let caseRows: [RowTemplate] = [
    RowTemplate("reconsideration", "行政复议", columns: outcomes),
    RowTemplate("litigationDirect", "未经复议直接起诉", groups: ["行政诉讼"], columns: outcomes),
    RowTemplate("litigationAfterReconsideration", "复议后起诉", groups: ["行政诉讼"], columns: outcomes),
]
