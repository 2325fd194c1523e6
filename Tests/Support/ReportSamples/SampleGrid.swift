import ReportFormat

/// A cell of a printed table, with its spans.
public struct PrintedCell: Sendable {
    public internal(set) var text: String
    public internal(set) var columns = 1
    public internal(set) var rows = 1
    var isFigure = false
}

/// A printed table before a layout has turned it into text: what a word processor holds.
public struct SampleGrid: Sendable {
    public internal(set) var rows: [[PrintedCell]]

    /// Each row at full width; a merged cell stands in its first place, the places that it covers are empty.
    var dense: [[String]] {
        var cells: [[String]] = rows.map { _ in [] }
        place { row, column, cell in
            for covered in row..<min(row + cell.rows, rows.count) {
                while cells[covered].count < column + cell.columns { cells[covered].append("") }
            }
            cells[row][column] = cell.text
        }
        let width = cells.map(\.count).max() ?? 0
        return cells.map { $0 + Array(repeating: "", count: width - $0.count) }
    }

    /// The same, but each place that a merged cell covers holds its text too.
    var copied: [[String]] {
        var cells = dense
        place { row, column, cell in
            for covered in row..<min(row + cell.rows, rows.count) {
                for across in column..<(column + cell.columns) { cells[covered][across] = cell.text }
            }
        }
        return cells
    }

    /// Calls `body` with the row and column at which each cell begins.
    func place(_ body: (Int, Int, PrintedCell) -> Void) {
        var covered: Set<[Int]> = []
        for (row, cells) in rows.enumerated() {
            var column = 0
            for cell in cells {
                while covered.contains([row, column]) { column += 1 }
                body(row, column, cell)
                for down in 0..<cell.rows {
                    for across in 0..<cell.columns { covered.insert([row + down, column + across]) }
                }
                column += cell.columns
            }
        }
    }

    mutating func mapCells(_ change: (PrintedCell) -> String) {
        for row in rows.indices {
            for column in rows[row].indices { rows[row][column].text = change(rows[row][column]) }
        }
    }
}

extension SampleGrid {
    /// Cuts one long label over two rows, as a page break does: the figures stay in the first, the second has the rest of the label alone.
    mutating func cutALabel(_ random: inout SplitMix64) {
        let rowsWithLongLabel = rows.indices.filter { row in
            rows[row].contains(where: \.isFigure) && (rows[row].last { !$0.isFigure }?.text.count ?? 0) > 14
        }
        guard !rowsWithLongLabel.isEmpty else { return }
        let row = random.pick(rowsWithLongLabel)
        let label = rows[row].lastIndex { !$0.isFigure }!
        let text = rows[row][label].text
        let end = text.index(text.startIndex, offsetBy: text.count / 2)
        rows[row][label].text = String(text[..<end])
        var rest = rows[row][label...].map { PrintedCell(text: "", columns: $0.columns, isFigure: $0.isFigure) }
        rest[0].text = String(text[end...])
        for above in 0...row {
            for cell in rows[above].indices where rows[above][cell].rows > max(1, row - above) { rows[above][cell].rows += 1 }
        }
        rows.insert(rest, at: row + 1)
    }
}

extension SampleTable {
    /// The table as the national format prints it; that of section 二 is a grid for each item of article 20.
    var grids: [SampleGrid] { grids(order: Array(0..<template.columnCounts[0])) }

    /// The same with the columns of sections 二 and 三 in another order; in section 四 the blocks are turned around then.
    func grids(order: [Int]) -> [SampleGrid] {
        switch template.table {
        case .active: activeGrids(order)
        case .requests: [requestsGrid(order)]
        case .cases: [casesGrid(isTurned: order != order.sorted())]
        }
    }

    private func figures(_ row: Int, _ order: [Int]? = nil) -> [PrintedCell] {
        let printed = printedRows[row]
        let cells = printed.map { PrintedCell(text: $0, isFigure: true) }
        guard let order, cells.count == template.columnCounts[row] else { return cells }
        return order.filter { $0 < cells.count }.map { cells[$0] }
    }

    private func activeGrids(_ order: [Int]) -> [SampleGrid] {
        var grids: [SampleGrid] = []
        var group = ""
        for (index, row) in template.rows.enumerated() {
            // The wider heading of one figure spans the columns of the grids above it.
            let span = row.columns.count == 1 ? 3 : 1
            if row.groups[0] != group {
                group = row.groups[0]
                let columns = order.filter { $0 < row.columns.count }.map { row.columns[$0] }
                let heads = columns.map { PrintedCell(text: $0.label, columns: span) }
                grids.append(SampleGrid(rows: [[PrintedCell(text: group, columns: 4)], [PrintedCell(text: "信息内容")] + heads]))
            }
            let cells = figures(index, order).map { PrintedCell(text: $0.text, columns: span, isFigure: true) }
            grids[grids.count - 1].rows.append([PrintedCell(text: row.label)] + cells)
        }
        return grids
    }

    private func requestsGrid(_ order: [Int]) -> SampleGrid {
        let columns = order.map { template.rows[0].columns[$0] }
        let first = order.firstIndex { (1...5).contains($0) }!
        var heads: [PrintedCell] = []
        for (place, column) in columns.enumerated() {
            if place == first { heads.append(PrintedCell(text: "法人或其他组织", columns: 5)) }
            if !(1...5).contains(order[place]) { heads.append(PrintedCell(text: column.label, rows: 2)) }
        }
        var rows: [[PrintedCell]] = [
            [
                PrintedCell(text: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", columns: 3, rows: 3),
                PrintedCell(text: "申请人情况", columns: 7),
            ],
            heads,
            columns[first..<(first + 5)].map { PrintedCell(text: $0.label) },
        ]
        var open: [String] = []
        for (index, row) in template.rows.enumerated() {
            var cells: [PrintedCell] = []
            for (depth, group) in row.groups.enumerated() where depth >= open.count || open[depth] != group {
                let covered = template.rows.count { $0.groups.count > depth && $0.groups[depth] == group }
                cells.append(PrintedCell(text: group, rows: covered))
            }
            open = row.groups
            cells.append(PrintedCell(text: row.label, columns: 3 - row.groups.count))
            rows.append(cells + figures(index, order))
        }
        return SampleGrid(rows: rows)
    }

    private func casesGrid(isTurned: Bool) -> SampleGrid {
        let outcomes = template.rows[0].columns.map(\.label)
        let single = PrintedCell(text: template.rows[0].label, columns: 5)
        let pair = PrintedCell(text: template.rows[1].groups[0], columns: 10)
        let heads = outcomes.map { PrintedCell(text: $0, rows: 2) }
        let parts = template.rows[1...].map { PrintedCell(text: $0.label, columns: 5) }
        return SampleGrid(rows: [
            isTurned ? [pair, single] : [single, pair],
            isTurned ? parts + heads : heads + parts,
            (outcomes + outcomes).map { PrintedCell(text: $0) },
            (isTurned ? [1, 2, 0] : [0, 1, 2]).flatMap { figures($0) },
        ])
    }
}
