/// Finds all sets of so many changes that make the rules hold, by decoding the residuals.
///
/// A change is a cell or an edit operation. Operations are tried in place, figure by figure, and taken back; something is built only for a set
/// that makes all rules hold. The extensions hold one kind of change each.
struct ChangeSearch {
    let code: SumCode
    /// The print.
    let values: [Int64]
    /// Changes that are left to be made besides the operation that is being tried.
    var rest = 0
    var syndrome: Syndrome
    /// Cells that take no part, or are changed already.
    var isUsed: CellSet
    /// The cells changed by the operations that are being tried, last one last.
    var edits: [CellChange] = []
    /// The single cells that are being tried.
    var chosen: [CellChange] = []
    var operations: [EditOperation] = []
    var closed = RuleSet.empty
    private(set) var solutions: [ChangeSet] = []
    private(set) var attempts = 0
    let attemptLimit: Int
    /// Rules all of whose cells can be read.
    let active: RuleSet
    /// Rules that an operation may touch: it leaves alone what does not hold elsewhere.
    let allowed: RuleSet
    /// What does not hold before the first of two operations; `nil` where no second one is looked for.
    private var lookedAt: RuleSet?
    /// Cells that print no figure.
    let open: CellSet

    init(_ table: SuspectTable, _ syndrome: Syndrome, attemptLimit: Int) {
        code = table.code
        values = table.values
        open = table.open
        active = table.active
        isUsed = table.lost
        self.syndrome = syndrome
        self.attemptLimit = attemptLimit
        allowed = table.code.allRules - (table.active - syndrome.counts)
    }

    var isExhausted: Bool { attempts >= attemptLimit }

    /// Looks for the sets of `count` changes, and of fewer cells beside an operation.
    mutating func sets(of count: Int, withOperations: Bool) -> [ChangeSet] {
        defer { solutions = [] }
        findCells(count)
        if withOperations { findOperations(rest: count - 1) }
        return solutions
    }

    /// Looks for two operations that mend different rules.
    mutating func pairsOfOperations() -> [ChangeSet] {
        defer { solutions = [] }
        lookedAt = syndrome.broken
        findOperations(rest: 1)
        lookedAt = nil
        return solutions
    }

    private mutating func findOperations(rest: Int) {
        self.rest = rest
        swapCells()
        shiftFiguresOfLines()
        recomputeTotals()
        swapLines()
        shiftLines()
        swapColumns()
        shiftColumns()
        remakeTotals()
        fillBlanks()
        fillLines()
    }

    /// Whether the changes that are left may do for the rules that an operation does not touch.
    @inline(__always)
    func mayMend(byTouching rules: RuleSet) -> Bool {
        guard rules.isSubset(of: allowed) else { return false }
        let others = syndrome.broken - rules
        return rest == 0 ? others.isEmpty : lookedAt != nil || code.canMend(others, with: rest)
    }

    /// Puts a figure into a cell as part of an operation.
    @inline(__always)
    mutating func put(_ value: Int64, _ cell: Int) {
        guard value != values[cell] else { return }
        edits.append(CellChange(cell: cell, value: value))
        syndrome.add(value &- values[cell], at: cell)
    }

    /// What a sum asks for in one of its cells.
    @inline(__always)
    func figure(_ cell: Int, askedBy sum: Int) -> Int64 {
        values[cell] &- syndrome.residuals[sum] &* code.stands[cell].sign(in: sum)
    }

    /// Takes the figures of operations back until so many are left.
    @inline(__always)
    mutating func takeBack(to count: Int) {
        while edits.count > count {
            let change = edits.removeLast()
            syndrome.add(values[change.cell] &- change.value, at: change.cell)
        }
    }

    /// Looks at what the figures put since `start` come to: alone, or with the changes that are left.
    @inline(__always)
    mutating func settle(_ reason: SuspectReason, from start: Int) {
        attempts &+= 1
        if rest == 0 {
            if syndrome.isZero { keep(reason, from: start) }
        } else if let lookedAt {
            if syndrome.broken.isSubset(of: lookedAt), syndrome.broken.count + 2 <= lookedAt.count { goOn(reason, from: start) }
        } else if code.canMend(syndrome.broken, with: rest) {
            goOn(reason, from: start)
        }
    }

    private mutating func keep(_ reason: SuspectReason, from start: Int) {
        guard edits.count > start else { return }
        let all = operations + [EditOperation(reason, edits[start...])]
        let set = ChangeSet(operations: all, cells: chosen.sorted { $0.cell < $1.cell })
        if !solutions.contains(set) { solutions.append(set) }
    }

    private mutating func goOn(_ reason: SuspectReason, from start: Int) {
        guard edits.count > start, !isExhausted else { return }
        let (used, left, before) = (isUsed, rest, lookedAt)
        operations.append(EditOperation(reason, edits[start...]))
        for change in edits[start...] { isUsed.insert(change.cell) }
        if before == nil {
            findCells(left)
        } else {
            lookedAt = nil
            findOperations(rest: 0)
        }
        operations.removeLast()
        (isUsed, rest, lookedAt) = (used, left, before)
    }

    /// Keeps the cells that are being tried, beside the operations.
    mutating func keepCells() {
        let set = ChangeSet(operations: operations, cells: chosen.sorted { $0.cell < $1.cell })
        if !solutions.contains(set) { solutions.append(set) }
    }

    mutating func countAttempt() { attempts &+= 1 }
}

/// Operations and single cells that make all rules hold.
struct ChangeSet: Hashable {
    let operations: [EditOperation]
    /// In template order.
    let cells: [CellChange]
}

/// A cell and the figure that it should hold.
struct CellChange: Hashable {
    let cell: Int
    let value: Int64
}
