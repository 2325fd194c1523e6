/// A set of changes that makes all rules hold, with how hard it is to believe.
struct Hypothesis {
    let operations: [EditOperation]
    /// All changed cells in the order of the table: two hypotheses with the same are one.
    let changes: [CellChange]
    let cost: Int

    init(_ set: ChangeSet, _ likelihood: Likelihood) {
        operations = set.operations + set.cells.map { EditOperation(likelihood.kind(of: $0), CollectionOfOne($0)) }
        changes = operations.count == 1 ? operations[0].changes : operations.flatMap(\.changes).sorted { $0.cell < $1.cell }
        cost = likelihood.cost(of: set)
    }

    /// The better first; equally good ones by the place and value of their cells.
    static func precedes(_ left: Hypothesis, _ right: Hypothesis) -> Bool {
        if left.cost != right.cost { return left.cost < right.cost }
        for (one, other) in zip(left.changes, right.changes) {
            if one.cell != other.cell { return one.cell < other.cell }
            if one.value != other.value { return one.value < other.value }
        }
        return left.changes.count < right.changes.count
    }
}
