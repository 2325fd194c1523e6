import Parsing
import ReportFormat

/// The figures of a table as whole numbers, with the rules that can be told from them.
struct SuspectTable {
    let code: SumCode
    /// As printed; blank and `/` cells as 0, since only the changed cells are told of.
    let values: [Int64]
    /// Cells that print no figure: they are unknowns of at least 0.
    let isOpen: [Bool]
    /// Cells that take no part: missing, words, a figure that is no whole number, and all of a line whose figures cannot be placed.
    let isLost: [Bool]
    /// Rules all of whose cells can be read.
    let isActive: [Bool]
    /// Rules that cannot be told from the cells that take part, and do not hold whatever the others are.
    let isHopeless: [Bool]
    /// Whether the figure of a lost cell may make the sides of a rule meet: it raises left − right, or lowers it.
    let canRise: [Bool]
    let canFall: [Bool]

    /// Larger figures take no part, so that no sum overflows.
    private static let limit: Int64 = 1_000_000_000_000_000

    init(_ table: TableInspection) {
        let code = table.plan.code
        self.code = code
        let kinds = table.kinds
        var values: [Int64] = []
        var isLost: [Bool] = []
        for cell in table.counts.indices {
            var value: Int64? = table.counts[cell]
            if kinds.exact.contains(cell) { value = table.reading.cell(at: cell).figure?.whole }
            let isUsable = value.map { $0.magnitude <= Self.limit.magnitude } ?? false
            values.append(isUsable ? value! : 0)
            isLost.append(table.unknown.contains(cell) || !isUsable)
        }
        for line in code.shape.lines where line.contains(where: { kinds.uncertain.contains($0) }) {
            for cell in line { isLost[cell] = true }
        }
        self.values = values
        self.isLost = isLost
        isOpen = table.counts.indices.map { table.assumedZero.contains($0) }
        isActive = code.cells.map { cells in !cells.contains { isLost[$0] } }
        isHopeless = code.cells.indices.map { rule in
            guard code.cells[rule].contains(where: { isLost[$0] }) else { return false }
            return switch table.judge(rule) {
            case .holds, .notAssessable: false
            case .violated, .brokenByEveryPlacement: true
            }
        }
        canRise = table.plan.rules.map { rule in rule.left.contains { isLost[$0] } }
        canFall = table.plan.rules.map { rule in rule.right.contains { isLost[$0] } }
    }

    /// Left − right of every rule, cells that take no part as 0.
    var residuals: [Int64] {
        var residuals = [Int64](repeating: 0, count: code.cells.count)
        for cell in values.indices where values[cell] != 0 {
            for term in code.terms(of: cell) { residuals[term.rule] += term.sign * values[cell] }
        }
        return residuals
    }

    /// Whether a rule that cannot be told may still hold with this residual.
    func mayHold(_ rule: Int, residual: Int64) -> Bool {
        if residual == 0 { return true }
        return residual < 0 ? canRise[rule] : canFall[rule]
    }
}
