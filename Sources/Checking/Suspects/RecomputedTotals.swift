/// An item that is wrong, and with it the totals that were made from it: all of them are off by the same difference.
struct RecomputedTotals {
    /// An item, then its totals.
    let cells: [Int]
    /// The rules that the totals do not mend, with what a difference of 1 adds to them.
    let terms: [Term]
    /// These rules.
    let rules: RuleSet

    struct Term {
        let rule: Int
        let sign: Int64
    }

    init(_ cells: [Int], _ stands: [Stand]) {
        self.cells = cells
        var rules = cells.reduce(RuleSet.empty) { $0 | stands[$1].rules }
        var terms: [Term] = []
        while let rule = rules.popFirst() {
            let sign = cells.reduce(0) { $0 + stands[$1].sign(in: rule) }
            if sign != 0 { terms.append(Term(rule: rule, sign: sign)) }
        }
        self.terms = terms
        self.rules = RuleSet(terms.map(\.rule))
    }

    /// Every item with the total of its row, with the total of its column, and with both and the total of these.
    static func all(_ plan: BalancePlan, _ stands: [Stand]) -> [RecomputedTotals] {
        var totals: [Int: [Int]] = [:]
        for rule in plan.rules where rule.right.count == 1 {
            for item in rule.left { totals[item, default: []].append(rule.right[0]) }
        }
        var patterns: [RecomputedTotals] = []
        for item in totals.keys.sorted() {
            let own = totals[item]!
            for total in own { patterns.append(RecomputedTotals([item, total], stands)) }
            guard own.count == 2, let grand = totals[own[0]]?.first(where: { totals[own[1]]?.contains($0) == true }) else { continue }
            patterns.append(RecomputedTotals([item] + own + [grand], stands))
        }
        return patterns.filter { !$0.terms.isEmpty }
    }
}
