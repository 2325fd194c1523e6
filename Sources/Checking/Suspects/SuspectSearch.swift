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
        let broken = residuals.indices.filter { table.isActive[$0] && residuals[$0] != 0 }
        let parts = table.code.parts.filter { part in
            part.contains(where: broken.contains) && !part.contains { table.isHopeless[$0] }
        }
        var found: [Int: [Hypothesis]] = [:]
        if parts.count > 1 {
            let common = hypotheses(parts.flatMap { $0 }, sizes: 1...1)
            if !common.isEmpty {
                for rule in broken { found[rule] = common }
                return found
            }
        }
        for part in parts {
            let own = hypotheses(part, sizes: 1...Self.cellLimit)
            for rule in part where broken.contains(rule) { found[rule] = own }
        }
        return found
    }

    private func hypotheses(_ rules: [Int], sizes: ClosedRange<Int>) -> [Hypothesis] {
        var counts = [Bool](repeating: false, count: residuals.count)
        for rule in rules { counts[rule] = table.isActive[rule] }
        // Operations may reach into other parts, whose rules must go on to hold.
        for rule in residuals.indices where residuals[rule] == 0 { counts[rule] = table.isActive[rule] }
        let syndrome = Syndrome(table.code, residuals: residuals, counts: counts)
        var search = CellSearch(table, syndrome, attemptLimit: Self.attemptLimit)
        for size in sizes {
            var found: [[CellChange]: Hypothesis] = [:]
            func add(_ hypothesis: Hypothesis) {
                let changes = hypothesis.changes
                if let known = found[changes], known.cost <= hypothesis.cost { return }
                if mayHold(changes, syndrome) { found[changes] = hypothesis }
            }
            search.run(size)
            for cells in search.takeSolutions() { add(Hypothesis(nil, cells: cells, likelihood)) }
            if size < Self.cellLimit {
                for operation in operations(size, syndrome) where !search.isExhausted && isWithin(operation, counts) {
                    search.run(size - 1, after: operation.changes)
                    let own = Set(operation.changes)
                    for cells in search.takeSolutions() {
                        add(Hypothesis(operation, cells: cells.filter { !own.contains($0) }, likelihood))
                    }
                }
            }
            if !found.isEmpty { return found.values.sorted(by: Hypothesis.precedes) }
        }
        return []
    }

    /// The edit operations of a hypothesis of so many changes.
    private func operations(_ size: Int, _ syndrome: Syndrome) -> [EditOperation] {
        let broken = BrokenLines(syndrome, others: size - 1)
        var operations = table.cellSwaps(broken) + table.rowShifts(broken) + table.recomputations(syndrome, broken)
        operations += table.rowSwaps(broken, onlyNeighbours: size > 1)
        if size == 1 && broken.canBeMendedElsewhere {
            var shift = RowsShift(table, syndrome)
            operations += shift.operations()
        }
        return operations
    }

    /// Whether an operation leaves alone what does not hold elsewhere.
    private func isWithin(_ operation: EditOperation, _ counts: [Bool]) -> Bool {
        operation.changes.allSatisfy { change in
            table.code.terms(of: change.cell).allSatisfy { counts[$0.rule] || !table.isActive[$0.rule] }
        }
    }

    /// Whether the rules that cannot be told for sure may hold after the changes.
    private func mayHold(_ changes: [CellChange], _ syndrome: Syndrome) -> Bool {
        guard table.isActive.contains(false) else { return true }
        var syndrome = syndrome
        for change in changes { syndrome.add(change.value - table.values[change.cell], at: change.cell) }
        return syndrome.residuals.indices.allSatisfy { table.isActive[$0] || table.mayHold($0, residual: syndrome.residuals[$0]) }
    }
}
