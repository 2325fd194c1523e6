/// The totals of one kind: 总计 of all rows, or （七）总计 of all columns.
struct TotalCells {
    let cells: [Int]
    /// The sums that they are the totals of.
    let rules: RuleSet
    /// All rules that they stand in.
    let touched: RuleSet
    /// The other columns, or rows, that they may have been copied from by mistake.
    private let others: [[Int]]

    /// The totals of a template that has several rows of the same columns.
    static func all(_ plan: BalancePlan, _ classes: [RuleSet], _ stands: [Stand], _ shape: PrintedShape) -> [TotalCells] {
        guard shape.lines.count > 1 else { return [] }
        return classes.compactMap { rules in
            var own: [PlannedRule] = []
            rules.forEach { own.append(plan.rules[$0]) }
            guard own.allSatisfy({ $0.right.count == 1 }) else { return nil }
            let cells = own.map { $0.right[0] }
            let others =
                own[0].isWithinRow
                ? (0..<(shape.lines[0].count - 1)).map { place in shape.lines.map { $0.lowerBound + place } }
                : shape.lines.map(Array.init).filter { $0 != cells }
            return TotalCells(cells: cells, rules: rules, touched: cells.reduce(.empty) { $0 | stands[$1].rules }, others: others)
        }
    }

    /// Whether the totals print the same as another column, or row, that is not empty.
    func repeats(_ values: [Int64]) -> Bool {
        cells.contains { values[$0] != 0 } && others.contains { list in zip(list, cells).allSatisfy { values[$0] == values[$1] } }
    }
}
