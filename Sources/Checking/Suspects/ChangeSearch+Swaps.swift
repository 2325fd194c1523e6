/// Cells and lines that stand in each other's place.
extension ChangeSearch {
    /// Two neighbours on a line or in a column.
    mutating func swapCells() {
        let lines = code.shape.lines
        for line in lines.indices {
            for cell in lines[line].dropLast() { swapCells(cell, cell + 1, .neighbourColumn) }
            guard line + 1 < lines.count else { continue }
            let below = lines[line + 1].lowerBound - lines[line].lowerBound
            for cell in lines[line] { swapCells(cell, cell + below, .neighbourRow) }
        }
    }

    /// A figure beside a 0 was put into the wrong one of the two.
    @inline(__always)
    private mutating func swapCells(_ first: Int, _ second: Int, _ neighbour: SuspectReason) {
        let (one, other) = (values[first], values[second])
        guard one != other, mayMend(byTouching: code.stands[first].rules | code.stands[second].rules), one >= 0, other >= 0,
            !isUsed.contains(first), !isUsed.contains(second)
        else { return }
        let start = edits.count
        put(other, first)
        put(one, second)
        settle(one == 0 || other == 0 ? neighbour : .cellsSwapped, from: start)
        takeBack(to: start)
    }

    /// Two rows. Rows that the same sums run through can change places unseen. With other changes only neighbours are tried.
    mutating func swapLines() {
        let (lines, kinds) = (code.shape.lines, code.shape.kinds)
        // Sums within rows go with their rows.
        guard !lines.isEmpty, mayMend(byTouching: code.allRules - code.withinLines) else { return }
        let free = lines.indices.filter { !lines[$0].contains(where: isUsed.contains) }
        for upper in free {
            for lower in free where lower > upper && kinds[upper] != kinds[lower] && (rest == 0 || lower == upper + 1) {
                swapLines(lines[upper], lines[lower])
            }
        }
    }

    @inline(__always)
    private mutating func swapLines(_ upper: Range<Int>, _ lower: Range<Int>) {
        let start = edits.count
        defer { takeBack(to: start) }
        for place in 0..<upper.count {
            let (above, below) = (upper.lowerBound + place, lower.lowerBound + place)
            guard values[above] >= 0, values[below] >= 0 else { return }
            put(values[below], above)
            put(values[above], below)
            // What a column lacks no other column makes up for.
            if rest == 0, !(syndrome.broken & code.columns[place]).isEmpty { return }
        }
        settle(.rowsSwapped, from: start)
    }
}
