import ReportFormat

/// Signs that the figures of rows, or of the whole table, do not stand where the placement put them.
extension TablePlacement {
    /// Of rows that may be shifted those that nothing holds in their places: where the other rows have their totals, the sums of the columns
    /// may, if they ask for the figures where they stand.
    func unheld(_ rows: [Int], _ cells: [Cell], _ counts: [Int]) -> [Int] {
        let told = template.rows.indices.count { counts[$0] > 0 && cells[template.rowStarts[$0 + 1] - 1].state == .number }
        guard told > rows.count else { return rows }
        let sums = ColumnSums(template: template, cells: cells)
        return rows.filter { !sums.holdFigures(ofRow: $0) }
    }

    /// Whether most rows have a figure more than there are columns: one with as many lacks one.
    func rowsAreCrowded(_ counts: [Int]) -> Bool {
        guard template.table == .requests else { return false }
        var crowded = 0
        var filled = 0
        for row in counts.indices where counts[row] > 0 {
            filled += 1
            if counts[row] > template.columnCounts[row] { crowded += 1 }
        }
        return crowded > 2 && crowded * 2 > filled
    }

    /// Whether each row's figures stand on the lines over its label: those of the first row before all labels, none behind the last.
    func figuresStandOverLabels(_ counts: [Int]) -> Bool {
        guard template.table == .requests, counts.last == 0 else { return false }
        return walk.leftOver >= template.columnCounts[0]
    }

    /// Whether a column was lost in every row, so that it cannot be told which: no row has as many figures as there are columns, and rows
    /// that are placed with their total are not more than rows that could not be placed.
    func lacksColumn(_ cells: [Cell], _ counts: [Int]) -> Bool {
        var rows = 0
        var unplaced = 0
        var told = 0
        for row in template.rows.indices where counts[row] > 0 {
            let range = template.cells(ofRow: row)
            if counts[row] >= range.count { return false }
            rows += 1
            let last = cells[range.upperBound - 1].state
            if cells[range].contains(where: { $0.state == .uncertain }) {
                unplaced += 1
            } else if last != .blank, last != .missing {
                told += 1
            }
        }
        return rows > 2 && unplaced >= told
    }
}

extension [Cell] {
    /// Nothing tells where the figures of a row stand, nor then which of its cells are empty. A row without figures stays as it is.
    mutating func makeUncertain(_ row: Range<Int>) {
        guard self[row].contains(where: { $0.state == .number || $0.state == .uncertain }) else { return }
        for index in row {
            if self[index].state == .number { self[index].state = .uncertain }
            if self[index].state == .blank { self[index] = .missing }
        }
    }
}
