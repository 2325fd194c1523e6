/// How hard a change is to believe, in rough steps: one step is about a factor of three.
///
/// Of typing errors in figures about 74 % replace a digit, 10 % omit one, 7 % add one and 9 % interchange two; a replaced digit can be any of
/// nine and an added one any of ten in any place, so that a certain printed figure is about equally likely under the first, second and
/// fourth, and less under the third. Most cells hold 0 and are meant to: that one of the many items was typed where 0 belongs is easier to
/// believe than another figure, that a printed 0 stands for something harder. Fine differences are not told: what is about equally likely
/// shares a rank. Two columns in each other's place make every row hold at once, which chance does not: nothing is easier to believe.
struct Likelihood {
    let table: SuspectTable
    /// What else says which figure a cell should hold.
    let hints: [Int: [Int64]]
    /// Whether the table leaves cells blank where it means 0.
    private let leavesZerosBlank: Bool
    /// Where one sum is all there is, another figure in any one cell mends it, but two cells in each other's place only by chance: where they
    /// do, that is no harder to believe than a digit.
    private let swapLimit: Int

    init(table: SuspectTable, hints: [Int: [Int64]]) {
        self.table = table
        self.hints = hints
        swapLimit = table.code.shape.lines.count == 1 ? Self.cost(of: .digitReplaced) : .max
        let blanks = table.open.count
        leavesZerosBlank = blanks > 0 && 2 * blanks > table.values.count { $0 == 0 }
    }

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
        let reason = kind(of: change)
        let isUnlikelyBlank = reason == .omittedValue && leavesZerosBlank
        return Self.cost(of: reason) + zeroCost(change) + (isUnlikelyBlank ? 3 : 0) + hintCost(change)
    }

    func cost(of operation: EditOperation) -> Int {
        let hinted = operation.changes.reduce(0) { $0 + hintCost($1) }
        guard operation.reason == .recomputedTotal, let item = operation.changes.first else {
            let own = Self.cost(of: operation.reason)
            return (operation.reason == .cellsSwapped ? min(own, swapLimit) : own) + orderCost(operation) + hinted
        }
        let slip = TypingError.kind(meant: item.value, printed: table.values[item.cell])
        // An item and a total that both print 0 were hardly both typed over.
        let isUnlikelyRow = table.values[item.cell] == 0 && table.code.isDetail[item.cell] && table.values[operation.changes[1].cell] == 0
        return Self.cost(of: slip) + operation.changes.count / 2 + zeroCost(item) + (isUnlikelyRow ? 1 : 0) + hinted
    }

    private func zeroCost(_ change: CellChange) -> Int {
        guard !table.code.isTotal[change.cell], !table.open.contains(change.cell) else { return 0 }
        if table.values[change.cell] == 0 { return table.code.isDetail[change.cell] ? 2 : 1 }
        return change.value == 0 && table.code.isDetail[change.cell] ? -1 : 0
    }

    /// More is received in a year than was left from the last.
    private func orderCost(_ operation: EditOperation) -> Int {
        guard operation.reason == .rowsShifted else { return 0 }
        func total(_ line: Int) -> Int64 {
            let cell = table.code.shape.lines[line].upperBound - 1
            return operation.changes.first { $0.cell == cell }?.value ?? table.values[cell]
        }
        let template = table.code.template
        guard let received = template.rowIndex(of: "newReceived"), let carried = template.rowIndex(of: "carriedOver") else { return 0 }
        return total(received) < total(carried) ? 1 : 0
    }

    private func hintCost(_ change: CellChange) -> Int {
        guard let figures = hints[change.cell] else { return 0 }
        return figures.contains(change.value) ? -2 : figures.contains(table.values[change.cell]) ? 2 : 0
    }

    private static func cost(of reason: SuspectReason) -> Int { costs[reason] ?? 6 }

    private static let costs: [SuspectReason: Int] = [
        .omittedTotal: 1, .omittedValue: 2, .digitsInterchanged: 3, .digitReplaced: 3, .digitOmitted: 3, .digitAdded: 4, .otherValue: 6,
        .neighbourColumn: 3, .neighbourRow: 4, .cellsSwapped: 4, .rowsSwapped: 4, .rowShifted: 4, .rowsShifted: 5,
        .columnsSwapped: 0, .columnShifted: 4, .omittedRow: 5, .copiedTotals: 2,
    ]
}
