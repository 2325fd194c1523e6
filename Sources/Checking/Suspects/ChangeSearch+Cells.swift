/// Single cells.
///
/// In a smallest set there is always a rule with one changed cell only (the columns of the code are independent, and the rules and cells
/// form a forest), so that its whole residual is the error of that cell. Cells are peeled off in that way; a rule that was used up takes
/// no other changed cell. A set needs at least as many cells as rules of one class are broken, which ends most attempts at once.
extension ChangeSearch {
    mutating func findCells(_ count: Int) {
        if syndrome.isZero { return keepCells() }
        guard count > 0, !isExhausted, code.canMend(syndrome.broken, with: count) else { return }
        let tight = code.tightRules(syndrome.broken, with: count)
        var rules = (tight ?? syndrome.broken) - closed
        while let rule = rules.popFirst() {
            peel(rule, count)
            if tight != nil { return }
        }
    }

    /// Tries each cell of a rule as the one that bears its whole residual.
    private mutating func peel(_ rule: Int, _ count: Int) {
        let residual = syndrome.residuals[rule]
        let others = closed
        closed.insert(rule)
        for place in code.places(ofRule: rule) {
            let cell = code.cell(at: place)
            let stand = code.stands[cell]
            guard stand.rules.isDisjoint(with: others), !isUsed.contains(cell) else { continue }
            let difference = -residual &* stand.sign(in: rule)
            let value = values[cell] &+ difference
            guard value >= 0 else { continue }
            countAttempt()
            guard code.canMend(syndrome.broken(adding: difference, at: cell), with: count - 1) else { continue }
            let used = isUsed
            isUsed.insert(cell)
            chosen.append(CellChange(cell: cell, value: value))
            syndrome.add(difference, at: cell)
            findCells(count - 1)
            syndrome.add(-difference, at: cell)
            chosen.removeLast()
            isUsed = used
        }
        closed = others
    }
}
