/// Figures of a line that were typed one cell too far to the left or to the right: a cell was skipped, or one was filled in excess.
///
/// The figure that fell off the end is the one that the sum of its row asks for. Longer and longer ends of the line are moved, one figure more
/// at a time.
extension ChangeSearch {
    mutating func shiftFiguresOfLines() {
        for run in code.shape.runs where run.count >= Self.shortestShift {
            guard mayMend(byTouching: code.rulesOfLine[code.shape.line(of: run.lowerBound)]),
                run.contains(where: { values[$0] != 0 }), !run.contains(where: isUsed.contains)
            else { continue }
            if values[run.upperBound - 1] == 0 { moveToTheRight(run) }
            moveToTheLeft(run)
        }
    }

    /// Two cells are neighbours, not a shift.
    private static var shortestShift: Int { 3 }

    /// The figures up to the last cell, which is empty, go one to the right; the first of them lost its own.
    private mutating func moveToTheRight(_ run: Range<Int>) {
        let start = edits.count
        var fallen = run.upperBound - 2
        while fallen >= run.lowerBound, values[fallen] >= 0 {
            put(values[fallen], fallen + 1)
            if run.upperBound - fallen >= Self.shortestShift { settleShift(fallen, from: start) }
            fallen -= 1
        }
        takeBack(to: start)
    }

    /// The figures behind an empty cell go one to the left; the last one is lost.
    private mutating func moveToTheLeft(_ run: Range<Int>) {
        let start = edits.count
        var vacated = run.upperBound - 2
        while vacated >= run.lowerBound, values[vacated + 1] >= 0 {
            put(values[vacated + 1], vacated)
            if values[vacated] == 0 && run.upperBound - vacated >= Self.shortestShift { settleShift(run.upperBound - 1, from: start) }
            vacated -= 1
        }
        takeBack(to: start)
    }

    private mutating func settleShift(_ lost: Int, from start: Int) { settleLost(lost, .rowShifted, from: start) }

    /// Puts into the cell whose figure was lost what the sum of its row asks for, and looks at what it comes to.
    @inline(__always)
    mutating func settleLost(_ lost: Int, _ reason: SuspectReason, from start: Int) {
        var sums = code.stands[lost].rules & code.withinLines
        guard let sum = sums.popFirst(), active.contains(sum) else { return }
        let value = figure(lost, askedBy: sum)
        guard value >= 0 else { return }
        let before = edits.count
        put(value, lost)
        if edits.count > start + 1 { settle(reason, from: start) }
        takeBack(to: before)
    }
}
