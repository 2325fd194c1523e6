import Parsing
import ReportFormat

/// The figures of a table as whole numbers, with the rules that can be told from them.
struct SuspectTable {
    let code: SumCode
    /// As printed; blank and `/` cells as 0, since only the changed cells are told of.
    let values: [Int64]
    /// Cells that print no figure: they are unknowns of at least 0.
    let open: CellSet
    /// Cells that take no part: missing, words, a figure that is no whole number, and all of a line whose figures cannot be placed.
    let lost: CellSet
    /// Rules all of whose cells can be read.
    let active: RuleSet
    /// Rules that cannot be told from the cells that take part, and do not hold whatever the others are.
    let hopeless: RuleSet
    /// Rules whose sides the figure of a lost cell may make meet: it raises left − right, or lowers it.
    private let canRise: RuleSet
    private let canFall: RuleSet

    /// Larger figures take no part, so that no sum overflows.
    private static let limit: Int64 = 1_000_000_000_000_000

    /// - Parameter takesPlaces: whether figures that cannot be placed for sure stand where the reading put them.
    init(_ table: TableInspection, takesPlaces: Bool = false) {
        let code = table.plan.code
        self.code = code
        let kinds = table.kinds
        var values = table.counts
        let placed = takesPlaces ? kinds.uncertain : .empty
        var lost = table.unknown - placed
        placed.forEach { cell in
            guard let figure = table.reading.cell(at: cell).figure else { return }
            if let value = figure.whole { values[cell] = value } else { lost.insert(cell) }
        }
        kinds.exact.forEach { cell in
            if let value = table.reading.cell(at: cell).figure?.whole { values[cell] = value } else { lost.insert(cell) }
        }
        for cell in values.indices where values[cell].magnitude > Self.limit.magnitude {
            values[cell] = 0
            lost.insert(cell)
        }
        if !takesPlaces, !kinds.uncertain.isEmpty {
            for line in code.shape.lines where line.contains(where: kinds.uncertain.contains) { lost |= CellSet(line) }
        }
        self.values = values
        self.lost = lost
        var open = table.assumedZero
        placed.forEach { cell in if table.reading.cell(at: cell).figure == nil { open.insert(cell) } }
        self.open = open
        let rules = table.plan.sides.indices
        let active = RuleSet(rules.filter { table.plan.sides[$0].cells.isDisjoint(with: lost) })
        self.active = active
        guard active != code.allRules else {
            (hopeless, canRise, canFall) = (.empty, .empty, .empty)
            return
        }
        hopeless = RuleSet(
            rules.filter { rule in
                guard !active.contains(rule) else { return false }
                return switch table.judge(rule) {
                case .holds, .notAssessable: false
                case .violated, .brokenByEveryPlacement: true
                }
            })
        canRise = RuleSet(rules.filter { !table.plan.sides[$0].left.isDisjoint(with: lost) })
        canFall = RuleSet(rules.filter { !table.plan.sides[$0].right.isDisjoint(with: lost) })
    }

    /// Left − right of every rule, cells that take no part as 0.
    var residuals: [Int64] {
        var residuals = [Int64](repeating: 0, count: code.ruleCount)
        for cell in values.indices where values[cell] != 0 {
            let stand = code.stands[cell]
            for place in 0..<stand.count { residuals[stand.rule(place)] += stand.sign(place) * values[cell] }
        }
        return residuals
    }

    /// Whether a rule that cannot be told may still hold with this residual.
    func mayHold(_ rule: Int, residual: Int64) -> Bool {
        if residual == 0 { return true }
        return residual < 0 ? canRise.contains(rule) : canFall.contains(rule)
    }
}
