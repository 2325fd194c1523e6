extension SuspectTable {
    /// Two neighbours on a line or in a column that belong in each other's place.
    func cellSwaps(_ broken: BrokenLines) -> [EditOperation] {
        var swaps: [EditOperation] = []
        let lines = code.shape.lines
        for line in lines.indices where broken.canBeMended(byTouching: line) {
            for cell in lines[line].dropLast() { addSwap(cell, cell + 1, .neighbourColumn, to: &swaps) }
        }
        for line in lines.indices.dropLast() where broken.canBeMended(byTouching: line, line + 1) {
            for (above, below) in zip(lines[line], lines[line + 1]) { addSwap(above, below, .neighbourRow, to: &swaps) }
        }
        return swaps
    }

    /// A figure beside a 0 was put into the wrong one of the two.
    private func addSwap(_ first: Int, _ second: Int, _ neighbour: SuspectReason, to swaps: inout [EditOperation]) {
        guard values[first] != values[second], !isLost[first], !isLost[second], values[first] >= 0, values[second] >= 0 else { return }
        let reason = values[first] == 0 || values[second] == 0 ? neighbour : .cellsSwapped
        swaps.append(
            EditOperation(
                reason, [CellChange(cell: first, value: values[second]), CellChange(cell: second, value: values[first])], in: self))
    }

    /// Two rows that stand in each other's place. Rows that the same sums run through can change places unseen.
    func rowSwaps(_ broken: BrokenLines, onlyNeighbours: Bool) -> [EditOperation] {
        let lines = code.shape.lines
        var swaps: [EditOperation] = []
        for upper in lines.indices.dropLast() where !lines[upper].contains(where: { isLost[$0] }) {
            let last = onlyNeighbours ? upper + 1 : lines.count - 1
            for lower in (upper + 1)...last where code.shape.kinds[upper] != code.shape.kinds[lower] {
                guard broken.canBeMended(byTouching: upper, lower), !lines[lower].contains(where: { isLost[$0] }) else { continue }
                let figures = zip(lines[upper], lines[lower]).flatMap { above, below in
                    [CellChange(cell: above, value: values[below]), CellChange(cell: below, value: values[above])]
                }
                let swap = EditOperation(.rowsSwapped, figures, in: self)
                if !swap.changes.isEmpty && swap.changes.allSatisfy({ $0.value >= 0 }) { swaps.append(swap) }
            }
        }
        return swaps
    }
}
