/// Finds the smallest sets of changes that make the rules of a table hold.
///
/// One change is a cell or an edit operation. Sets of one change are looked for first, then of two, three and, of cells only, four. The work
/// is bounded by a number of attempts, not by time, so that the same table always gets the same answer.
struct SuspectSearch {
    let table: SuspectTable
    let likelihood: Likelihood
    private let residuals: [Int64]

    /// Attempts for one table: some milliseconds.
    static let attemptLimit = 30_000
    static let cellLimit = 4

    init(_ table: SuspectTable, hints: [Int: [Int64]] = [:]) {
        self.table = table
        likelihood = Likelihood(table: table, hints: hints)
        residuals = table.residuals
    }

    /// For each rule that does not hold the hypotheses, best first; empty where none was found.
    func hypotheses() -> [Int: [Hypothesis]] {
        let broken = RuleSet(residuals.indices.filter { table.active.contains($0) && residuals[$0] != 0 })
        let parts = table.code.parts.filter { !$0.isDisjoint(with: broken) && $0.isDisjoint(with: table.hopeless) }
        var found: [Int: [Hypothesis]] = [:]
        if parts.count > 1 {
            let common = hypotheses(parts.reduce(.empty, |), sizes: 1...1)
            if !common.isEmpty {
                broken.forEach { found[$0] = common }
                return found
            }
        }
        for part in parts {
            let own = hypotheses(part, sizes: 1...Self.cellLimit)
            (part & broken).forEach { found[$0] = own }
        }
        return found
    }

    /// The hypotheses that make all rules of the table hold at once, best first; none where they do.
    func hypothesesOfWholeTable(sizes: ClosedRange<Int>) -> [Hypothesis] {
        guard table.hopeless.isEmpty, residuals.indices.contains(where: { table.active.contains($0) && residuals[$0] != 0 }) else {
            return []
        }
        return hypotheses(table.code.allRules, sizes: sizes)
    }

    private func hypotheses(_ rules: RuleSet, sizes: ClosedRange<Int>) -> [Hypothesis] {
        // Operations may reach into other parts, whose rules must go on to hold.
        let holding = RuleSet(residuals.indices.filter { residuals[$0] == 0 })
        let syndrome = Syndrome(table.code, residuals: residuals, counts: table.active & (rules | holding))
        var search = ChangeSearch(table, syndrome, attemptLimit: Self.attemptLimit)
        for size in sizes {
            let found = best(search.sets(of: size, withOperations: size < Self.cellLimit), syndrome)
            if !found.isEmpty { return found }
            if size == 2 {
                let pairs = best(search.pairsOfOperations(), syndrome)
                if !pairs.isEmpty { return pairs }
            }
        }
        return []
    }

    /// The sets as hypotheses, best first; of those that come to the same figures the one that is easiest to believe.
    private func best(_ sets: [ChangeSet], _ syndrome: Syndrome) -> [Hypothesis] {
        var hypotheses: [Hypothesis] = []
        for set in sets {
            let hypothesis = Hypothesis(set, likelihood)
            if mayHold(hypothesis.changes, syndrome) { hypotheses.append(hypothesis) }
        }
        guard hypotheses.count > 1 else { return hypotheses }
        hypotheses.sort(by: Hypothesis.precedes)
        var known: Set<[CellChange]> = []
        return hypotheses.filter { known.insert($0.changes).inserted }
    }

    /// Whether the rules that cannot be told for sure may hold after the changes.
    private func mayHold(_ changes: [CellChange], _ syndrome: Syndrome) -> Bool {
        guard table.active != table.code.allRules else { return true }
        var syndrome = syndrome
        for change in changes { syndrome.add(change.value - table.values[change.cell], at: change.cell) }
        var rules = table.code.allRules - table.active
        while let rule = rules.popFirst() {
            if !table.mayHold(rule, residual: syndrome.residuals[rule]) { return false }
        }
        return true
    }
}
