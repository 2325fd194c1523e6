/// Finds all sets of at most so many cells whose change makes the rules hold, by decoding the residuals.
///
/// In a smallest set there is always a rule with one changed cell only (the columns of the code are independent, and the rules and cells
/// form a forest), so that its whole residual is the error of that cell. Cells are peeled off in that way; a rule that was used up takes
/// no other changed cell. A set needs at least as many cells as rules of one class are broken, which ends most attempts at once.
struct CellSearch {
    let table: SuspectTable
    private(set) var syndrome: Syndrome
    private(set) var solutions: Set<[CellChange]> = []
    private var chosen: [CellChange] = []
    private var isUsed: [Bool]
    private var isClosed: [Bool]
    private(set) var attempts = 0
    let attemptLimit: Int

    init(_ table: SuspectTable, _ syndrome: Syndrome, attemptLimit: Int) {
        self.table = table
        self.syndrome = syndrome
        self.attemptLimit = attemptLimit
        isUsed = table.isLost
        isClosed = [Bool](repeating: false, count: table.code.cells.count)
    }

    var isExhausted: Bool { attempts >= attemptLimit }

    /// Looks for the sets of at most `count` cells, besides those of an edit operation that was made before.
    mutating func run(_ count: Int, after edit: [CellChange] = []) {
        attempts += edit.count
        for change in edit {
            syndrome.add(change.value - table.values[change.cell], at: change.cell)
            isUsed[change.cell] = true
        }
        chosen = edit
        search(count)
        chosen = []
        for change in edit {
            syndrome.add(table.values[change.cell] - change.value, at: change.cell)
            isUsed[change.cell] = table.isLost[change.cell]
        }
    }

    mutating func takeSolutions() -> Set<[CellChange]> {
        defer { solutions = [] }
        return solutions
    }

    private mutating func search(_ count: Int) {
        if syndrome.isZero {
            solutions.insert(chosen.sorted { $0.cell < $1.cell })
            return
        }
        guard count > 0, !isExhausted, syndrome.isWithin(count) else { return }
        let tight = syndrome.tightClass(count)
        for rule in syndrome.residuals.indices where syndrome.counts[rule] && syndrome.residuals[rule] != 0 && !isClosed[rule] {
            if let tight, table.code.classes[rule] != tight { continue }
            peel(rule, count)
            if tight != nil { return }
        }
    }

    /// Tries each cell of a rule as the one that bears its whole residual.
    private mutating func peel(_ rule: Int, _ count: Int) {
        let residual = syndrome.residuals[rule]
        isClosed[rule] = true
        for cell in table.code.cells[rule] where !isUsed[cell] {
            var difference: Int64 = 0
            var isFree = true
            for term in table.code.terms(of: cell) {
                if term.rule == rule { difference = -residual * term.sign } else if isClosed[term.rule] { isFree = false }
            }
            let value = table.values[cell] + difference
            guard isFree, value >= 0 else { continue }
            attempts += 1
            isUsed[cell] = true
            chosen.append(CellChange(cell: cell, value: value))
            syndrome.add(difference, at: cell)
            search(count - 1)
            syndrome.add(-difference, at: cell)
            chosen.removeLast()
            isUsed[cell] = false
        }
        isClosed[rule] = false
    }
}

/// A cell and the figure that it should hold.
struct CellChange: Hashable {
    let cell: Int
    let value: Int64
}
