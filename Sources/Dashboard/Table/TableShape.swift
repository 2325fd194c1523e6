import ReportFormat

/// A statutory table as it is printed: which cell stands where, and which headings stand over which columns.
struct TableShape: Sendable {
    /// A cell of the template and the printed columns that it takes.
    struct Place: Sendable, Hashable {
        let cell: Int
        let columns: Range<Int>
    }

    /// A printed line of figures.
    struct Line: Sendable {
        let label: String
        /// The merged headings that the line stands under, outermost first.
        let groups: [String]
        let places: [Place]
    }

    struct Head: Sendable, Hashable {
        let words: String
        let columns: Range<Int>
    }

    /// Lines under common headings.
    struct Band: Sendable {
        /// What stands over the labels.
        let corner: String
        /// The headings by level, outermost first.
        let levels: [[Head]]
        let lines: Range<Int>
    }

    let template: TableTemplate
    let columnCount: Int
    let bands: [Band]
    let lines: [Line]

    init(_ template: TableTemplate) {
        self.template = template
        switch template.table {
        case .active: (columnCount, bands, lines) = Self.active(template)
        case .requests: (columnCount, bands, lines) = Self.requests(template)
        case .cases: (columnCount, bands, lines) = Self.cases(template)
        }
    }

    private typealias Parts = (Int, [Band], [Line])

    /// Every paragraph of article 20 has headings of its own; fewer columns are wider.
    private static func active(_ template: TableTemplate) -> Parts {
        let count = template.rows.map(\.columns.count).max() ?? 0
        var bands: [Band] = []
        var lines: [Line] = []
        for (index, row) in template.rows.enumerated() {
            let spans = row.columns.indices.map { $0..<($0 == row.columns.count - 1 ? count : $0 + 1) }
            let first = template.rowStarts[index]
            let places = spans.indices.map { Place(cell: first + $0, columns: spans[$0]) }
            lines.append(Line(label: row.label, groups: [], places: places))
            let corner = row.groups.first ?? ""
            if let last = bands.last, last.corner == corner, template.rows[index - 1].columns == row.columns {
                bands[bands.count - 1] = Band(corner: corner, levels: last.levels, lines: last.lines.lowerBound..<(index + 1))
            } else {
                let heads = zip(row.columns, spans).map { Head(words: $0.label, columns: $1) }
                bands.append(Band(corner: corner, levels: [heads], lines: index..<(index + 1)))
            }
        }
        return (count, bands, lines)
    }

    private static let organisations = "法人或其他组织"

    private static func requests(_ template: TableTemplate) -> Parts {
        let columns = template.rows[0].columns
        let lines = template.rows.indices.map { row in
            let first = template.rowStarts[row]
            return Line(
                label: template.rows[row].label, groups: template.rows[row].groups,
                places: columns.indices.map { Place(cell: first + $0, columns: $0..<($0 + 1)) })
        }
        let heads = columns.enumerated().map { Head(words: $1.label, columns: $0..<($0 + 1)) }
        let over = [Head(words: organisations, columns: 1..<(columns.count - 1))]
        return (columns.count, [Band(corner: "", levels: [over, heads], lines: lines.indices)], lines)
    }

    /// Three blocks side by side, 行政诉讼 over two of them.
    private static func cases(_ template: TableTemplate) -> Parts {
        var start = 0
        var outer: [Head] = []
        var inner: [Head] = []
        var heads: [Head] = []
        var places: [Place] = []
        for (index, row) in template.rows.enumerated() {
            let span = start..<(start + row.columns.count)
            if let group = row.groups.first {
                inner.append(Head(words: row.label, columns: span))
                if let last = outer.last, last.words == group {
                    outer[outer.count - 1] = Head(words: group, columns: last.columns.lowerBound..<span.upperBound)
                } else {
                    outer.append(Head(words: group, columns: span))
                }
            } else {
                outer.append(Head(words: row.label, columns: span))
            }
            for (offset, column) in row.columns.enumerated() {
                heads.append(Head(words: column.label, columns: (start + offset)..<(start + offset + 1)))
                places.append(Place(cell: template.rowStarts[index] + offset, columns: (start + offset)..<(start + offset + 1)))
            }
            start = span.upperBound
        }
        let line = Line(label: "", groups: [], places: places)
        return (start, [Band(corner: "", levels: [outer, inner, heads], lines: 0..<1)], [line])
    }
}

extension TableTemplate {
    /// Row and column of a cell in words: （三）不予公开 · 1.属于国家秘密 · 自然人.
    func path(of cell: Int) -> String {
        let (row, column) = position(of: cell)
        return (rows[row].groups + [rows[row].label, rows[row].columns[column].label]).joined(separator: " · ")
    }
}
