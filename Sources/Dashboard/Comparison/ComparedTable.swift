import Checking
import Parsing
import ReportFormat
import Terminal

/// A table of two reports in one: every row that both have, with a figure where it stayed and `old→new` where it changed.
struct ComparedTable {
    private let table: TableComparison
    private let words: ComparedWords
    private var rows: [Row] = []

    /// A row of print: its name and its cells, under the headings that follow the last row with others.
    private struct Row {
        let name: String
        let headings: [String]
        let cells: [[ComparisonLine.Segment]]
        let isChanged: Bool
    }

    init(_ table: TableComparison, words: ComparedWords) {
        self.table = table
        self.words = words
        guard let template = table.new, table.old != nil else { return }
        let cells = Dictionary(uniqueKeysWithValues: table.cells.map { ($0.id, $0) })
        for (index, row) in template.rows.enumerated() {
            let compared = template.cells(ofRow: index).compactMap { cells[template.cellIDs[$0]] }
            let both = zip(row.columns, compared).filter { $1.change != .onlyNew }
            guard !both.isEmpty else { continue }
            rows.append(
                Row(
                    name: words.name(row.shortName), headings: both.map { words.name($0.0.shortName) },
                    cells: both.map { words.segments($0.1) }, isChanged: both.contains { $0.1.change != .same }))
        }
    }

    /// The table in lines, `nil` where it is wider than `width`.
    func lines(width: Int) -> [ComparisonLine]? {
        guard !rows.isEmpty else { return nil }
        var columns: [Int] = []
        for row in rows {
            for (column, cell) in row.cells.enumerated() {
                let needed = max(Self.leastColumn, cell.reduce(0) { $0 + TextWidth.of($1.words) })
                if column < columns.count { columns[column] = max(columns[column], needed) } else { columns.append(needed) }
            }
        }
        let figures = columns.reduce(0) { $0 + $1 + 1 }
        let longest = rows.map { TextWidth.of($0.name) }.max() ?? 0
        let labelWidth = min(longest, width - figures)
        guard labelWidth >= min(longest, Self.leastLabel) else { return nil }
        widen(&columns, by: width - figures - labelWidth)
        var lines: [ComparisonLine] = []
        var headings: [String] = []
        for row in rows {
            if row.headings != headings {
                headings = row.headings
                let heads = headings.map { [ComparisonLine.Segment(words: $0, role: .heading)] }
                lines.append(line("", heads, labelWidth, columns))
            }
            var next = line(row.name, row.cells, labelWidth, columns)
            next.beginsChange = row.isChanged
            lines.append(next)
        }
        return lines
    }

    private static let leastColumn = 4
    private static let leastLabel = 20

    /// Gives the columns what is left, as far as their headings need it, and each as much as the others.
    private func widen(_ columns: inout [Int], by spare: Int) {
        let headings = columns.indices.map { column in
            rows.compactMap { $0.headings.count > column ? TextWidth.of($0.headings[column]) : nil }.max() ?? 0
        }
        var spare = spare
        var isWider = true
        while spare > 0, isWider {
            isWider = false
            for column in columns.indices where columns[column] < headings[column] && spare > 0 {
                columns[column] += 1
                spare -= 1
                isWider = true
            }
        }
    }

    private func line(_ name: String, _ cells: [[ComparisonLine.Segment]], _ labelWidth: Int, _ columns: [Int]) -> ComparisonLine {
        let label = TextWidth.cut(name, to: labelWidth)
        var segments = [ComparisonLine.Segment(words: label, role: .label)]
        var gap = labelWidth - TextWidth.of(label)
        for (cell, width) in zip(cells, columns) {
            let cut = cell.count == 1 ? [ComparisonLine.Segment(words: TextWidth.cut(cell[0].words, to: width), role: cell[0].role)] : cell
            gap += 1 + width - cut.reduce(0) { $0 + TextWidth.of($1.words) }
            segments.append(.init(words: String(repeating: " ", count: gap), role: .normal))
            segments += cut
            gap = 0
        }
        return ComparisonLine(segments: segments)
    }
}
