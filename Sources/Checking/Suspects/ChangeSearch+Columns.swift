/// Columns: two in each other's place, or one whose figures slipped by a row.
extension ChangeSearch {
    /// The last column of items and 总计 in each other's place. Columns of items can change places unseen.
    mutating func swapColumns() {
        let lines = code.shape.lines
        guard rest == 0, lines.count > 1, !(syndrome.broken & code.withinLines).hasAtMost(1), mayMend(byTouching: code.allRules),
            isUsed.isEmpty
        else { return }
        let start = edits.count
        for line in lines where line.count > 1 {
            let total = line.upperBound - 1
            guard values[total] >= 0, values[total - 1] >= 0 else { return takeBack(to: start) }
            put(values[total], total - 1)
            put(values[total - 1], total)
        }
        settle(.columnsSwapped, from: start)
        takeBack(to: start)
    }

    /// The figures of one column one row too high or too low. The block reaches from the first to the last row that does not hold; what was lost
    /// at its end is what the sum of that row asks for.
    mutating func shiftColumns() {
        guard rest == 0, code.shape.lines.count > 1, isUsed.isEmpty, !(syndrome.broken & code.withinLines).hasAtMost(1),
            let (first, last) = brokenLines
        else { return }
        for column in code.columns.indices where mayMend(byTouching: code.withinLines | code.columns[column]) {
            shiftColumn(column, from: first, to: last, by: -1)
            shiftColumn(column, from: last, to: first, by: 1)
        }
    }

    /// The first and the last line whose own sum does not hold.
    private var brokenLines: (Int, Int)? {
        let broken = syndrome.broken & code.withinLines
        let lines = code.shape.lines.indices
        guard let first = lines.first(where: { !broken.isDisjoint(with: code.rulesOfLine[$0]) }),
            let last = lines.last(where: { !broken.isDisjoint(with: code.rulesOfLine[$0]) })
        else { return nil }
        return (first, last)
    }

    /// - Parameter step: from a line to the one that its figure is printed in.
    private mutating func shiftColumn(_ column: Int, from lost: Int, to vacated: Int, by step: Int) {
        let lines = code.shape.lines
        guard values[lines[vacated].lowerBound + column] == 0 else { return }
        let start = edits.count
        defer { takeBack(to: start) }
        var line = vacated
        while line != lost {
            let value = values[lines[line + step].lowerBound + column]
            guard value >= 0 else { return }
            put(value, lines[line].lowerBound + column)
            line += step
        }
        settleLost(lines[lost].lowerBound + column, .columnShifted, from: start)
    }
}
