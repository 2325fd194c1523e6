/// The three statutory tables of an annual report (国办公开办函〔2021〕30号, annex).
public enum TableKind: UInt8, CaseIterable, Sendable, Hashable {
    /// 主动公开政府信息情况, the table of section 二.
    case active
    /// 收到和处理政府信息公开申请情况, the table of section 三.
    case requests
    /// 行政复议、行政诉讼情况, the table of section 四.
    case cases

    /// The name used in cell ids and in JSON.
    public var identifier: String {
        switch self {
        case .active: "active"
        case .requests: "requests"
        case .cases: "cases"
        }
    }

    /// The section that holds the table, 2 to 4.
    public var sectionNumber: Int { Int(rawValue) + 2 }

    /// The table of a section, `nil` for a section without one.
    public init?(sectionNumber: Int) {
        guard (2...4).contains(sectionNumber) else { return nil }
        self.init(rawValue: UInt8(sectionNumber - 2))
    }
}
