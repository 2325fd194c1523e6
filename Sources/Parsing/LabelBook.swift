import ReportFormat

/// The labels of a statutory table, folded for matching. Rows of all its shapes stand in one list, in the order of the format,
/// so that one walk through the text serves them all.
final class LabelBook: @unchecked Sendable {
    struct Row {
        let id: String
        /// Labels that stand for the row, the printed one first.
        let labels: Range<Int>
        /// How many columns the row has in the widest shape.
        let columns: Int
    }

    struct Label {
        let text: UnsafePointer<UInt16>
        let count: Int
    }

    let table: TableKind
    let rows: [Row]
    /// All the rows' labels, one after the other.
    let labels: [Label]
    /// Headings over rows: （三）不予公开, 三、本年度办理结果, 第二十条第（一）项.
    let groups: [Label]
    /// Headings of columns and other fixed words of the table that are no row.
    let headings: [Label]
    /// For `headings`, the column (0-based) that the heading names, −1 for none; its shape for the table of section 二.
    let headingColumns: [Int]

    init(_ table: TableKind) {
        self.table = table
        let fold = FoldTables.shared
        func label(_ text: String) -> Label {
            let folded = fold.foldLabel(text)
            let copy = UnsafeMutablePointer<UInt16>.allocate(capacity: max(1, folded.count))
            copy.initialize(from: folded, count: folded.count)
            return Label(text: UnsafePointer(copy), count: folded.count)
        }

        var rows: [Row] = []
        var labels: [Label] = []
        var groups: [String] = []
        for row in Self.unitedRows(table) {
            let texts = ([row.label] + row.aliases).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            rows.append(Row(id: row.id, labels: labels.count..<(labels.count + texts.count), columns: row.columns.count))
            labels += texts.map(label)
            for group in row.groups where !groups.contains(group) { groups.append(group) }
        }
        self.rows = rows
        self.labels = labels
        self.groups = groups.map(label).sorted { $0.count > $1.count }

        var headings: [(String, Int)] = Self.fixedWords(table).map { ($0, -1) }
        for template in TableTemplate.all(table) {
            for row in template.rows {
                for (index, column) in row.columns.enumerated() {
                    for text in [column.label] + column.aliases where !headings.contains(where: { $0.0 == text }) {
                        headings.append((text, index))
                    }
                }
            }
        }
        self.headings = headings.map { label($0.0) }
        headingColumns = headings.map(\.1)
    }

    static let active = LabelBook(.active)
    static let requests = LabelBook(.requests)
    static let cases = LabelBook(.cases)

    func rowIndex(_ id: String) -> Int { rows.firstIndex { $0.id == id }! }

    /// The rows of all shapes in one order: each row of an older shape stands where its neighbours put it.
    private static func unitedRows(_ table: TableKind) -> [RowTemplate] {
        switch table {
        case .cases: return []
        case .active: return TableTemplate.active2019.rows
        case .requests:
            let old = TableTemplate.requests2019.rows.first { $0.id == "otherHandling" }!
            var rows = TableTemplate.requests2021.rows
            rows.insert(old, at: rows.firstIndex { $0.id == "otherHandling.notCorrected" }!)
            return rows
        }
    }

    private static func fixedWords(_ table: TableKind) -> [String] {
        switch table {
        case .active: ["信息内容", "单位：万元", "保留4位小数"]
        case .requests: ["本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和", "申请人情况", "法人或其他组织"]
        case .cases: ["行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉"]
        }
    }
}
