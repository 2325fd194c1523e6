/// Figures of a line that were typed one cell too far to the left or to the right: a cell was skipped, or one was filled in excess.
///
/// The figure that fell off the end is the one that the sum of its row asks for.
extension SuspectTable {
    func rowShifts(_ broken: BrokenLines) -> [EditOperation] {
        var shifts: [EditOperation] = []
        for run in code.shape.runs where broken.canBeMended(byTouching: code.shape.line(of: run.lowerBound)) {
            guard !run.contains(where: { isLost[$0] }), run.contains(where: { values[$0] != 0 }) else { continue }
            for start in run.lowerBound...(run.upperBound - Self.shortestShift) {
                addShift(start..<run.upperBound, isToTheLeft: true, to: &shifts)
                addShift(start..<run.upperBound, isToTheLeft: false, to: &shifts)
            }
        }
        return shifts
    }

    /// Two cells are neighbours, not a shift.
    private static let shortestShift = 3

    private func addShift(_ cells: Range<Int>, isToTheLeft: Bool, to shifts: inout [EditOperation]) {
        let vacated = isToTheLeft ? cells.upperBound - 1 : cells.lowerBound
        guard values[vacated] == 0, cells.contains(where: { values[$0] > 0 }) else { return }
        let fallen = isToTheLeft ? cells.lowerBound : cells.upperBound - 1
        var figures: [CellChange] = []
        for cell in cells where cell != fallen {
            let value = values[isToTheLeft ? cell - 1 : cell + 1]
            guard value >= 0 else { return }
            figures.append(CellChange(cell: cell, value: value))
        }
        guard let value = missing(fallen, with: figures), value >= 0 else { return }
        let shift = EditOperation(.rowShifted, figures + [CellChange(cell: fallen, value: value)], in: self)
        if shift.changes.count > 1 { shifts.append(shift) }
    }

    /// What a cell must hold for the sum of its row, given the other figures.
    private func missing(_ cell: Int, with figures: [CellChange]) -> Int64? {
        guard let sum = code.terms(of: cell).first(where: { code.isWithinLine[$0.rule] }), isActive[sum.rule] else { return nil }
        var residual: Int64 = 0
        for other in code.cells[sum.rule] where other != cell {
            let value = figures.first { $0.cell == other }?.value ?? values[other]
            residual += code.sign(of: other, in: sum.rule) * value
        }
        return -residual * sum.sign
    }
}
