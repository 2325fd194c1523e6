import ReportFormat

/// The labels of a statutory table, folded for matching. Rows of all its shapes stand in one list, in the order of the format,
/// so that one walk through the text serves them all.
///
/// Made once for each table and kept for the life of the program; a value of plain pointers, so that the walk counts no references.
struct LabelBook: @unchecked Sendable {
    struct Row {
        /// Labels that stand for the row, the printed one first.
        let labels: Range<Int>
    }

    struct Label {
        let text: UnsafePointer<UInt16>
        let count: Int

        func isEqual(to letters: [UInt16]) -> Bool { UnsafeBufferPointer(start: text, count: count).elementsEqual(letters) }

        @inline(__always)
        func isEqual(_ letters: UnsafePointer<UInt16>, _ count: Int) -> Bool { self.count == count && TableWalk.same(text, letters, count) }
    }

    let table: TableKind
    let rows: UnsafeBufferPointer<Row>
    /// Whether a row's label may begin with a letter, by the letter's last eight bits.
    let rowBeginnings: UnsafeBufferPointer<Bool>
    /// The identifiers of the rows.
    let ids: UnsafeBufferPointer<String>
    /// All the rows' labels, one after the other, and the row of each.
    let labels: UnsafeBufferPointer<Label>
    let rowsOfLabels: UnsafeBufferPointer<Int>
    /// Headings over rows: （三）不予公开, 三、本年度办理结果, 第二十条第（一）项.
    let groups: UnsafeBufferPointer<Label>
    /// Headings of columns and other fixed words of the table that are no row.
    let headings: UnsafeBufferPointer<Label>
    /// For `headings`, the column (0-based) that the heading names, −1 for none; its shape for the table of section 二.
    let headingColumns: UnsafeBufferPointer<Int>
    /// For `headings`, the place of the column's identifier in `columnNames`, −1 for none.
    let headingNames: UnsafeBufferPointer<Int>
    /// The identifiers of the columns of all shapes.
    let columnNames: UnsafeBufferPointer<String>
    /// For `headings`, +1 if only the shape of 2021 has it, −1 if only that of 2019 has it, else 0.
    let headingVotes: UnsafeBufferPointer<Int>

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
        var ids: [String] = []
        var labels: [Label] = []
        var groups: [String] = []
        for row in Self.unitedRows(table) {
            let texts = ([row.label] + row.aliases).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            rows.append(Row(labels: labels.count..<(labels.count + texts.count)))
            ids.append(row.id)
            labels += texts.map(label)
            for group in row.groups where !groups.contains(group) { groups.append(group) }
        }
        self.rows = Self.kept(rows)
        self.ids = Self.kept(ids)
        self.labels = Self.kept(labels)
        rowsOfLabels = Self.kept(rows.indices.flatMap { row in rows[row].labels.map { _ in row } })
        var beginnings = [Bool](repeating: false, count: 256)
        for label in labels { beginnings[Int(label.text[0] & 0xFF)] = true }
        rowBeginnings = Self.kept(beginnings)
        self.groups = Self.kept(groups.map(label).sorted { $0.count > $1.count })

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
        self.headings = Self.kept(headings.map { label($0.0) })
        let columns = TableTemplate.all(table).flatMap(\.rows).flatMap(\.columns)
        let names = columns.map(\.id).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        columnNames = Self.kept(names)
        headingNames = Self.kept(
            headings.map { heading in
                columns.first { $0.label == heading.0 || $0.aliases.contains(heading.0) }.flatMap { names.firstIndex(of: $0.id) } ?? -1
            })
        headingColumns = Self.kept(headings.map(\.1))
        func words(_ version: String) -> Set<[UInt16]> {
            let columns = TableTemplate.all(table).filter { $0.version == version }.flatMap(\.rows).flatMap(\.columns)
            return Set(columns.flatMap { [$0.label] + $0.aliases }.map(fold.foldLabel))
        }
        let (old, new) = (words("2019"), words("2021"))
        headingVotes = Self.kept(
            headings.map { heading in
                let word = fold.foldLabel(heading.0)
                return (new.contains(word) ? 1 : 0) - (old.contains(word) ? 1 : 0)
            })
    }

    private static func kept<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
        let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = copy.initialize(from: elements)
        return UnsafeBufferPointer(copy)
    }

    static let active = LabelBook(.active)
    static let requests = LabelBook(.requests)
    static let cases = LabelBook(.cases)

    /// Where the rows of a shape stand in `rows`.
    static func sources(of template: TableTemplate) -> [Int] {
        switch (template.table, template.version) {
        case (.active, "2019"): activeSources2019
        case (.active, _): activeSources2021
        case (.requests, "2019"): requestsSources2019
        default: requestsSources2021
        }
    }

    private static let activeSources2019 = active.places(of: .active2019)
    private static let activeSources2021 = active.places(of: .active2021)
    private static let requestsSources2019 = requests.places(of: .requests2019)
    private static let requestsSources2021 = requests.places(of: .requests2021)

    /// For each row of a shape, the places of its columns in `columnNames`.
    static func columns(of template: TableTemplate) -> [[Int]] {
        switch (template.table, template.version) {
        case (.active, "2019"): activeColumns2019
        case (.active, _): activeColumns2021
        default: requestsColumns
        }
    }

    private static let activeColumns2019 = active.columns(of: .active2019)
    private static let activeColumns2021 = active.columns(of: .active2021)
    private static let requestsColumns = requests.columns(of: .requests2021)

    /// The columns that only another shape of the table has, by the row's place in `rows`.
    static func columnsElsewhere(of template: TableTemplate) -> [Int: [Int]] {
        switch (template.table, template.version) {
        case (.active, "2019"): activeElsewhere2019
        case (.active, _): activeElsewhere2021
        case (_, "2019"): requestsElsewhere2019
        default: requestsElsewhere2021
        }
    }

    private static let activeElsewhere2019 = elsewhere(.active2019)
    private static let activeElsewhere2021 = elsewhere(.active2021)
    private static let requestsElsewhere2019 = elsewhere(.requests2019)
    private static let requestsElsewhere2021 = elsewhere(.requests2021)

    private static func elsewhere(_ template: TableTemplate) -> [Int: [Int]] {
        let (sources, names) = (sources(of: template), columns(of: template))
        var elsewhere: [Int: [Int]] = [:]
        for other in TableTemplate.all(template.table) where other !== template {
            for (row, source) in Self.sources(of: other).enumerated() {
                let own = sources.firstIndex(of: source).map { names[$0] } ?? []
                elsewhere[source] = columns(of: other)[row].filter { !own.contains($0) }
            }
        }
        return elsewhere
    }

    /// The labels of the rows from a place in `rows` on.
    @inline(__always)
    func labels(fromRow first: Int) -> Range<Int> { (first < rows.count ? rows[first].labels.lowerBound : labels.count)..<labels.count }

    /// Whether letters are the label of a row, from a place in `rows` on, or a heading.
    @inline(__always)
    func holds(_ letters: UnsafePointer<UInt16>, _ count: Int, fromRow first: Int) -> Bool {
        for index in labels(fromRow: first) where labels[index].isEqual(letters, count) { return true }
        for heading in headings where heading.isEqual(letters, count) { return true }
        return isGroup(letters, count)
    }

    /// Whether letters are a heading over rows.
    @inline(__always)
    func isGroup(_ letters: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        for group in groups where group.isEqual(letters, count) { return true }
        return false
    }

    private func columns(of template: TableTemplate) -> [[Int]] {
        template.rows.map { row in row.columns.map { column in columnNames.firstIndex(of: column.id)! } }
    }

    private func places(of template: TableTemplate) -> [Int] { template.rows.map { row in ids.firstIndex(of: row.id)! } }

    func rowIndex(_ id: String) -> Int { ids.firstIndex(of: id)! }

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
