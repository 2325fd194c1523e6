/// An item that is wrong, and with it the totals that were made from it: all of them are off by the same difference.
struct RecomputedTotals {
    /// An item, then its totals.
    let cells: [Int]
    /// The rules that the totals do not mend.
    let terms: [SumCode.Term]
    /// Whether the sum of a row is among them.
    let mendsLines: Bool

    init(_ cells: [Int], _ plan: BalancePlan, _ byCell: [[SumCode.Term]]) {
        self.cells = cells
        var signs: [Int: Int64] = [:]
        for cell in cells { for term in byCell[cell] { signs[term.rule, default: 0] += term.sign } }
        terms = signs.keys.sorted().filter { signs[$0] != 0 }.map { SumCode.Term(rule: $0, sign: signs[$0]!) }
        mendsLines = terms.contains { plan.rules[$0.rule].isWithinRow }
    }

    /// Every item with the total of its row, with the total of its column, and with both and the total of these.
    static func all(_ plan: BalancePlan, _ byCell: [[SumCode.Term]]) -> [RecomputedTotals] {
        var totals: [Int: [Int]] = [:]
        for rule in plan.rules where rule.right.count == 1 {
            for item in rule.left { totals[item, default: []].append(rule.right[0]) }
        }
        var patterns: [RecomputedTotals] = []
        for item in totals.keys.sorted() {
            let own = totals[item]!
            for total in own { patterns.append(RecomputedTotals([item, total], plan, byCell)) }
            guard own.count == 2, let grand = totals[own[0]]?.first(where: { totals[own[1]]?.contains($0) == true }) else { continue }
            patterns.append(RecomputedTotals([item] + own + [grand], plan, byCell))
        }
        return patterns.filter { !$0.terms.isEmpty }
    }
}

extension SuspectTable {
    /// The differences of an item and its totals that mend at least one rule.
    func recomputations(_ syndrome: Syndrome, _ broken: BrokenLines) -> [EditOperation] {
        var operations: [EditOperation] = []
        for pattern in code.recomputedTotals {
            let (item, total) = (code.shape.line(of: pattern.cells[0]), code.shape.line(of: pattern.cells[1]))
            let mayMend = pattern.mendsLines ? broken.canBeMended(byTouching: item, total) : broken.canBeMendedElsewhere
            guard mayMend, !pattern.cells.contains(where: { isLost[$0] }) else { continue }
            var tried: [Int64] = [0]
            for term in pattern.terms where syndrome.counts[term.rule] && abs(term.sign) == 1 {
                let difference = -syndrome.residuals[term.rule] * term.sign
                guard !tried.contains(difference) else { continue }
                tried.append(difference)
                let changes = pattern.cells.map { CellChange(cell: $0, value: values[$0] + difference) }
                if changes.allSatisfy({ $0.value >= 0 }) { operations.append(EditOperation(.recomputedTotal, changes, in: self)) }
            }
        }
        return operations
    }
}
