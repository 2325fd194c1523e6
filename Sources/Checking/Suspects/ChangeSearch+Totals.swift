/// Items that are wrong together with their totals.
extension ChangeSearch {
    /// Tries the differences that mend at least one rule.
    mutating func recomputeTotals() {
        for pattern in code.recomputedTotals {
            guard !(syndrome.broken & pattern.rules).isEmpty, mayMend(byTouching: pattern.rules),
                !pattern.cells.contains(where: isUsed.contains)
            else { continue }
            recompute(pattern)
        }
    }

    private mutating func recompute(_ pattern: RecomputedTotals) {
        let start = edits.count
        var tried = InlineArray<6, Int64>(repeating: 0)
        var count = 0
        for term in pattern.terms where syndrome.broken.contains(term.rule) && count < tried.count {
            let difference = -syndrome.residuals[term.rule] &* term.sign
            guard !(0..<count).contains(where: { tried[$0] == difference }) else { continue }
            tried[count] = difference
            count += 1
            if pattern.cells.allSatisfy({ values[$0] &+ difference >= 0 }) {
                for cell in pattern.cells { put(values[cell] &+ difference, cell) }
                settle(.recomputedTotal, from: start)
                takeBack(to: start)
            }
        }
    }
}
