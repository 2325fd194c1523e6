import ReportFormat

/// The sum rules of a template as a code: which rules each cell stands in, and with which sign.
///
/// The residuals (left − right) of the rules are the syndrome of the figures: a cell that is off by d adds d times its column of signs.
/// For the table of section 三 any four columns but those of a rectangle are independent.
final class SumCode: Sendable {
    /// A rule that a cell stands in: 1 on the left side, −1 on the right.
    struct Term {
        let rule: Int
        let sign: Int64
    }

    let template: TableTemplate
    /// The terms of all cells, those of one cell side by side.
    private let terms: [Term]
    private let starts: [Int]
    /// The cells of each rule.
    let cells: [[Int]]
    /// Rules of one name are a class: no cell stands in two rules of one class.
    let classes: [Int]
    let classCount: Int
    /// Rules that share no cell, directly or through others, are different parts.
    let parts: [[Int]]
    let shape: PrintedShape
    /// Whether all cells of a rule stand in one row.
    let isWithinLine: [Bool]
    /// Whether a cell is the total of other cells.
    let isTotal: [Bool]
    let recomputedTotals: [RecomputedTotals]

    init(_ plan: BalancePlan) {
        template = plan.template
        let count = plan.template.cellCount
        var byCell = [[Term]](repeating: [], count: count)
        for (rule, planned) in plan.rules.enumerated() {
            for cell in planned.left { byCell[cell].append(Term(rule: rule, sign: 1)) }
            for cell in planned.right { byCell[cell].append(Term(rule: rule, sign: -1)) }
        }
        terms = byCell.flatMap { $0 }
        starts = byCell.reduce(into: [0]) { $0.append($0.last! + $1.count) }
        cells = plan.rules.map { $0.left + $0.right }
        let names = plan.rules.reduce(into: [RuleName]()) { names, rule in if !names.contains(rule.name) { names.append(rule.name) } }
        classes = plan.rules.map { names.firstIndex(of: $0.name)! }
        classCount = names.count
        parts = Self.parts(plan.rules.count, byCell)
        shape = PrintedShape(plan.template)
        isWithinLine = plan.rules.map(\.isWithinRow)
        let totals = plan.rules.compactMap { $0.right.count == 1 ? $0.right[0] : nil }
        isTotal = (0..<count).map(totals.contains)
        recomputedTotals = RecomputedTotals.all(plan, byCell)
    }

    /// The rules that a cell stands in.
    @inline(__always)
    func terms(of cell: Int) -> ArraySlice<Term> { terms[starts[cell]..<starts[cell + 1]] }

    /// On which side of a rule a cell stands; 0 for one that does not stand in it.
    func sign(of cell: Int, in rule: Int) -> Int64 { terms(of: cell).first { $0.rule == rule }?.sign ?? 0 }

    private static func parts(_ ruleCount: Int, _ byCell: [[Term]]) -> [[Int]] {
        var part = Array(0..<ruleCount)
        var isSettled = false
        while !isSettled {
            isSettled = true
            for terms in byCell {
                guard let least = terms.map({ part[$0.rule] }).min() else { continue }
                for term in terms where part[term.rule] != least {
                    part[term.rule] = least
                    isSettled = false
                }
            }
        }
        return Set(part).sorted().map { least in part.indices.filter { part[$0] == least } }
    }
}
