/// Rows that were typed one row too high or too low: a row was skipped, or an empty one put in. What the lost row held is what the sums of
/// the columns ask for.
///
/// Where the block begins and ends among rows of one kind no sum can tell; the shortest block is taken.
extension ChangeSearch {
    mutating func shiftLines() {
        // Sums within rows go with their rows.
        let rules = code.allRules - code.withinLines
        guard rest == 0, !rules.isEmpty, code.shape.lines.count > 1, mayMend(byTouching: rules), isUsed.isEmpty else { return }
        var shortest: [LineShift: (shift: LineShift, count: Int)] = [:]
        let start = edits.count
        for shift in LineShifts(code, values, syndrome).all() {
            guard put(shift) else { continue }
            let ends = shift.ends(in: code.shape)
            if edits.count - start < shortest[ends]?.count ?? .max { shortest[ends] = (shift, edits.count - start) }
            takeBack(to: start)
        }
        for ends in shortest.keys.sorted() where put(shortest[ends]!.shift) {
            settle(.rowsShifted, from: start)
            takeBack(to: start)
        }
    }

    /// Whether the figures can stand so; if not, nothing is put.
    private mutating func put(_ shift: LineShift) -> Bool {
        let start = edits.count
        for line in shift.lines where line != shift.lost {
            for (cell, source) in zip(code.shape.lines[line], code.shape.lines[shift.source(of: line)]) { put(values[source], cell) }
        }
        for cell in code.shape.lines[shift.lost] {
            var sums = code.stands[cell].rules - code.withinLines
            guard let sum = sums.popFirst() else { continue }
            put(figure(cell, askedBy: sum), cell)
        }
        if syndrome.isZero, edits[start...].allSatisfy({ $0.value >= 0 }) { return true }
        takeBack(to: start)
        return false
    }
}
