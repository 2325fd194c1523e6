/// The six sections of a report, in their order (国办公开办函〔2021〕30号).
public enum SectionKind: Int, CaseIterable, Sendable {
    case overview = 1
    case active
    case requests
    case cases
    case problems
    case other

    /// The heading that the format prescribes, with its ordinal.
    public var heading: String {
        switch self {
        case .overview: "一、总体情况"
        case .active: "二、主动公开政府信息情况"
        case .requests: "三、收到和处理政府信息公开申请情况"
        case .cases: "四、政府信息公开行政复议、行政诉讼情况"
        case .problems: "五、存在的主要问题及改进情况"
        case .other: "六、其他需要报告的事项"
        }
    }

    /// The statutory table that the section holds.
    public var table: TableKind? { TableKind(sectionNumber: rawValue) }
}
