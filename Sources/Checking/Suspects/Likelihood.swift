/// How hard a change is to believe, in rough steps: one step is about a factor of three.
///
/// Of typing errors in figures about 74 % replace a digit, 10 % omit one, 7 % add one and 9 % interchange two; a replaced digit can be any of
/// nine and an added one any of ten in any place, so that a certain printed figure is about equally likely under the first, second and
/// fourth, and less under the third. Fine differences are not told: what is about equally likely shares a rank.
struct Likelihood {
    let table: SuspectTable
    /// What else says which figure a cell should hold.
    let hints: [Int: [Int64]]

    func kind(of change: CellChange) -> SuspectReason {
        let printed = table.values[change.cell]
        let isTotal = table.code.isTotal[change.cell]
        if table.open.contains(change.cell) { return isTotal ? .omittedTotal : .omittedValue }
        if printed == 0 && isTotal { return .omittedTotal }
        return TypingError.kind(meant: change.value, printed: printed)
    }

    func cost(of set: ChangeSet) -> Int {
        set.operations.reduce(0) { $0 + cost(of: $1) } + set.cells.reduce(0) { $0 + cost(of: $1) }
    }

    func cost(of change: CellChange) -> Int {
        let printed = table.values[change.cell]
        let reason = kind(of: change)
        // A 0 is printed in most cells and meant in most: that one stands for another figure is rare.
        let isUnlikelyZero = printed == 0 && !table.open.contains(change.cell) && !table.code.isTotal[change.cell]
        return Self.cost(of: reason) + (isUnlikelyZero ? 1 : 0) + hintCost(change)
    }

    func cost(of operation: EditOperation) -> Int {
        let hinted = operation.changes.reduce(0) { $0 + hintCost($1) }
        guard operation.reason == .recomputedTotal, let item = operation.changes.first else {
            return Self.cost(of: operation.reason) + hinted
        }
        let slip = TypingError.kind(meant: item.value, printed: table.values[item.cell])
        let isUnlikelyZero = table.values[item.cell] == 0 && operation.changes.count > 2
        return Self.cost(of: slip) + operation.changes.count / 2 + (isUnlikelyZero ? 1 : 0) + hinted
    }

    private func hintCost(_ change: CellChange) -> Int {
        guard let figures = hints[change.cell] else { return 0 }
        return figures.contains(change.value) ? -2 : figures.contains(table.values[change.cell]) ? 2 : 0
    }

    private static func cost(of reason: SuspectReason) -> Int { costs[reason] ?? 5 }

    private static let costs: [SuspectReason: Int] = [
        .omittedTotal: 1, .omittedValue: 1, .digitsInterchanged: 2, .digitReplaced: 2, .digitOmitted: 2, .digitAdded: 3, .otherValue: 5,
        .neighbourColumn: 2, .neighbourRow: 3, .cellsSwapped: 3, .rowsSwapped: 3, .rowShifted: 3, .rowsShifted: 4,
    ]
}
