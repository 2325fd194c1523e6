/// Figures of a whole line or column that were left out or copied from elsewhere.
extension ChangeSearch {
    /// All of 总计, or of （七）总计, that were left at 0 or blank, or that repeat another column or row.
    mutating func remakeTotals() {
        guard rest == 0, isUsed.isEmpty, code.shape.lines.count > 1 else { return }
        let values = values
        for totals in code.totals where !(syndrome.broken & totals.rules).hasAtMost(1) && mayMend(byTouching: totals.touched) {
            if totals.repeats(values) {
                remake(totals.cells, by: totals.rules, .copiedTotals) { _ in true }
            } else {
                remake(totals.cells, by: totals.rules, .omittedTotal) { values[$0] == 0 }
            }
        }
    }

    /// A column, or a row, of blank cells where there were figures.
    mutating func fillBlanks() {
        guard rest == 0, !open.isEmpty, isUsed.isEmpty, code.shape.lines.count > 1, !syndrome.broken.hasAtMost(1) else { return }
        let (across, open) = (code.allRules - code.withinLines, open)
        for column in code.columns.indices where mayMend(byTouching: code.withinLines | code.columns[column]) {
            remake(code.shape.lines.map { $0.lowerBound + column }, by: code.withinLines, .omittedValue) { open.contains($0) }
        }
        for line in code.shape.lines.indices where mayMend(byTouching: code.rulesOfLine[line]) {
            remake(Array(code.shape.lines[line]), by: across, .omittedValue) { open.contains($0) }
        }
    }

    /// A row that is empty although the columns lack figures.
    mutating func fillLines() {
        let rules = code.allRules - code.withinLines
        guard rest == 0, isUsed.isEmpty, code.shape.lines.count > 1, !syndrome.broken.hasAtMost(2), mayMend(byTouching: rules) else {
            return
        }
        for line in code.shape.lines where line.allSatisfy({ values[$0] == 0 }) {
            remake(Array(line), by: rules, .omittedRow) { _ in true }
        }
    }

    /// Puts into cells what sums that do not hold ask for, and looks at what it comes to.
    private mutating func remake(_ cells: [Int], by sums: RuleSet, _ reason: SuspectReason, where mayChange: (Int) -> Bool) {
        let start = edits.count
        defer { takeBack(to: start) }
        for cell in cells {
            var broken = code.stands[cell].rules & sums & syndrome.broken
            guard let sum = broken.popFirst() else { continue }
            let value = figure(cell, askedBy: sum)
            guard mayChange(cell), value >= 0 else { return }
            put(value, cell)
        }
        if edits.count > start + 1 { settle(reason, from: start) }
    }
}
