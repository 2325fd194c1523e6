import ReportFormat

/// Where the cells of a table stand on paper, for telling which are neighbours.
///
/// The blocks of section 四 are printed side by side, so that they are one line; the rows of section 三 are lines of their own.
struct PrintedShape: Sendable {
    let lines: [Range<Int>]
    /// The runs of cells that figures can slip along: each line, each line without its total, and each row of its own.
    let runs: [Range<Int>]
    /// Of each line which rules of several lines its cells stand in; lines of one kind can be exchanged without any sum changing.
    let kinds: [Int]
    /// The first line of the run of lines of one kind that a line stands in.
    private let firstsOfKind: [Int]

    init(_ template: TableTemplate) {
        let rows = template.rows.indices.map(template.cells(ofRow:))
        guard template.table != .cases else {
            lines = [0..<template.cellCount]
            runs = lines + rows
            (kinds, firstsOfKind) = ([0], [0])
            return
        }
        lines = rows
        runs = rows + rows.map { $0.dropLast() }
        var items: [[Int]] = []
        let rules = template.balanceRules
        let kinds = rows.map { row in
            let stands = rules.indices.flatMap { rule -> [Int] in
                guard rules[rule].name != RuleName.rowTotal.rawValue else { return [] }
                return rules[rule].left.contains(row.lowerBound)
                    ? [rule, 1] : rules[rule].right.contains(row.lowerBound) ? [rule, -1] : []
            }
            if let known = items.firstIndex(of: stands) { return known }
            items.append(stands)
            return items.count - 1
        }
        self.kinds = kinds
        firstsOfKind = kinds.indices.reduce(into: []) { firsts, line in
            firsts.append(line > 0 && kinds[line] == kinds[line - 1] ? firsts[line - 1] : line)
        }
    }

    func firstOfKind(at line: Int) -> Int { firstsOfKind[line] }

    /// Whether a line has many others of its kind.
    func hasManyOfKind(_ line: Int) -> Bool { kinds.count { $0 == kinds[line] } > 2 }

    /// The line that a cell stands on.
    func line(of cell: Int) -> Int { lines.count == 1 ? 0 : cell / lines[0].count }
}
