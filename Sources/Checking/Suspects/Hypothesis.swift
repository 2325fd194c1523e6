/// A set of changes that makes all rules hold, with how hard it is to believe.
struct Hypothesis: Hashable {
    let operations: [EditOperation]
    let cost: Int

    /// An edit operation, if any, and cells that were typed wrong.
    init(_ operation: EditOperation?, cells: [CellChange], _ likelihood: Likelihood) {
        let single = cells.sorted { $0.cell < $1.cell }
        operations =
            (operation.map { [$0] } ?? [])
            + single.map { EditOperation(likelihood.kind(of: $0), [$0], in: likelihood.table) }
        cost = (operation.map(likelihood.cost(of:)) ?? 0) + single.reduce(0) { $0 + likelihood.cost(of: $1) }
    }

    /// All changed cells in the order of the table: two hypotheses with the same are one.
    var changes: [CellChange] { operations.flatMap(\.changes).sorted { $0.cell < $1.cell } }

    /// The better first; equally good ones by the place and value of their cells.
    static func precedes(_ left: Hypothesis, _ right: Hypothesis) -> Bool {
        if left.cost != right.cost { return left.cost < right.cost }
        let (first, second) = (left.changes, right.changes)
        for (one, other) in zip(first, second) {
            if one.cell != other.cell { return one.cell < other.cell }
            if one.value != other.value { return one.value < other.value }
        }
        return first.count < second.count
    }
}
