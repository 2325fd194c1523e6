import ReportFormat

/// The sum rules of a template as a code: which rules each cell stands in, and with which sign.
///
/// The residuals (left − right) of the rules are the syndrome of the figures: a cell that is off by d adds d times its column of signs.
/// For the table of section 三 any four columns but those of a rectangle are independent.
final class SumCode: Sendable {
    let template: TableTemplate
    /// What each cell stands in.
    let stands: [Stand]
    let ruleCount: Int
    let allRules: RuleSet
    /// Rules of one name are a class: no cell stands in two rules of one class.
    let classes: [RuleSet]
    /// Rules that share no cell, directly or through others, are different parts.
    let parts: [RuleSet]
    let shape: PrintedShape
    /// Rules all of whose cells stand in one row.
    let withinLines: RuleSet
    /// The rules of which some cell stands on a line.
    let rulesOfLine: [RuleSet]
    /// The rules across the lines, by the place of their cells on a line.
    let columns: [RuleSet]
    /// Whether a cell is the total of other cells.
    let isTotal: [Bool]
    /// Whether a cell is one of many items of a sum: a row of results, or an outcome of a case. Mostly such a cell holds 0.
    let isDetail: [Bool]
    let recomputedTotals: [RecomputedTotals]
    let totals: [TotalCells]
    /// The cells of all rules, those of one rule side by side.
    private let members: [UInt8]
    private let starts: [Int]

    init(_ plan: BalancePlan) {
        template = plan.template
        let count = plan.template.cellCount
        ruleCount = plan.rules.count
        let allRules = RuleSet(plan.rules.indices)
        self.allRules = allRules
        var stands = [Stand](repeating: Stand(), count: count)
        for (rule, planned) in plan.rules.enumerated() {
            for cell in planned.left { stands[cell].add(rule: rule, sign: 1) }
            for cell in planned.right { stands[cell].add(rule: rule, sign: -1) }
        }
        self.stands = stands
        members = plan.rules.flatMap(\.cells)
        starts = plan.rules.reduce(into: [0]) { $0.append($0.last! + $1.cells.count) }
        let names = plan.rules.reduce(into: [RuleName]()) { names, rule in if !names.contains(rule.name) { names.append(rule.name) } }
        classes = names.map { name in RuleSet(plan.rules.indices.filter { plan.rules[$0].name == name }) }
        parts = Self.parts(plan.rules.count, stands)
        let shape = PrintedShape(plan.template)
        self.shape = shape
        let withinLines = RuleSet(plan.rules.indices.filter { plan.rules[$0].isWithinRow })
        self.withinLines = withinLines
        rulesOfLine = shape.lines.map { line in line.reduce(RuleSet.empty) { $0 | stands[$1].rules } }
        columns = (shape.lines.map(\.count).max().map { 0..<$0 } ?? 0..<0).map { place in
            shape.lines.reduce(RuleSet.empty) { place < $1.count ? $0 | stands[$1.lowerBound + place].rules : $0 } - withinLines
        }
        let totals = plan.rules.compactMap { $0.right.count == 1 ? $0.right[0] : nil }
        isTotal = (0..<count).map(totals.contains)
        recomputedTotals = RecomputedTotals.all(plan, stands)
        self.totals = TotalCells.all(plan, classes, stands, shape)
        let sums = plan.rules.filter { $0.right.count == 1 && (shape.lines.count == 1 || !$0.isWithinRow) }
        let details = CellSet(sums.flatMap(\.left))
        isDetail = (0..<count).map(details.contains)
    }

    /// The cells of a rule as positions in its list.
    @inline(__always)
    func places(ofRule rule: Int) -> Range<Int> { starts[rule]..<starts[rule + 1] }

    @inline(__always)
    func cell(at place: Int) -> Int { Int(members[place]) }

    /// Whether this many changed cells may mend rules: each of them stands in one rule of a class at most.
    @inline(__always)
    func canMend(_ broken: RuleSet, with count: Int) -> Bool {
        for rules in classes where !(broken & rules).hasAtMost(count) { return false }
        return true
    }

    /// Of a class each of whose broken rules must hold exactly one of so many changed cells, these rules.
    @inline(__always)
    func tightRules(_ broken: RuleSet, with count: Int) -> RuleSet? {
        for rules in classes where (broken & rules).count == count { return broken & rules }
        return nil
    }

    private static func parts(_ ruleCount: Int, _ stands: [Stand]) -> [RuleSet] {
        var parts = (0..<ruleCount).map { RuleSet([$0]) }
        for stand in stands where !stand.rules.isEmpty {
            let joined = parts.filter { !$0.isDisjoint(with: stand.rules) }.reduce(stand.rules, |)
            parts = parts.filter { $0.isDisjoint(with: stand.rules) } + [joined]
        }
        return parts.sorted { $0.bits.trailingZeroBitCount < $1.bits.trailingZeroBitCount }
    }
}
