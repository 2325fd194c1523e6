import ReportFormat

/// Finds the cells that another way to read the table would fill differently.
struct AlignmentDoubt {
    let walk: TableWalk
    let template: TableTemplate
    let sources: [Int]

    /// Whether another row of the table might just as well be the one that a label was taken for: its label is about as much like the
    /// source's, or begins with the same letters, and it was not found anywhere else.
    func isContested(row: Int) -> Bool {
        let found = walk.rows[sources[row]]
        guard found.isMatched, found.filled > 0, !found.isAdopted, found.labelIndex >= 0 else { return false }
        if found.rival >= 0, sources.contains(found.rival), !walk.rows[found.rival].isMatched { return true }
        let label = walk.book.labels[found.labelIndex]
        guard found.match == .beginning, found.letters < label.count else { return false }
        return sources.contains { other in
            other != sources[row] && !walk.rows[other].isMatched
                && walk.book.rows[other].labels.contains { index in
                    let candidate = walk.book.labels[index]
                    return candidate.count >= found.letters && TableWalk.same(candidate.text, label.text, found.letters)
                }
        }
    }

    /// Makes the figures of contested rows uncertain.
    /// - Parameter adopted: which of `walk.unknown` were given to rows.
    func mark(_ placed: inout Placed, adopted: Set<Int> = []) {
        for row in template.rows.indices where isContested(row: row) || isOneOfSeveral(row: row, adopted: adopted) {
            placed.makeUncertain(template.cells(ofRow: row))
        }
    }

    /// Whether rows follow that the format does not have, with as many figures: a row that was broken up, as 其他对外管理服务事项 is by kind of
    /// service, and whose figures are those of its first part only.
    private func isOneOfSeveral(row: Int, adopted: Set<Int>) -> Bool {
        guard template.table == .active, !walk.unknown.isEmpty else { return false }
        let columns = template.columnCounts[row]
        guard columns > 1, walk.rows[sources[row]].filled == columns else { return false }
        return walk.unknown.enumerated().contains { index, other in
            other.after == sources[row] && other.filled == columns && !adopted.contains(index)
        }
    }

    /// Makes the figures uncertain that another shape of the table would hold in other cells.
    func mark(_ placed: inout Placed, where other: Placed, of otherTemplate: TableTemplate) {
        for (index, id) in template.cellIDs.enumerated() where placed.cells[index].state == .number {
            let same = otherTemplate.index(of: id).map { other.cells[$0].range == placed.cells[index].range } ?? false
            if !same { placed.cells[index].state = .uncertain }
        }
    }
}

extension Placed {
    mutating func makeUncertain(_ range: Range<Int>) {
        for index in range where cells[index].state == .number { cells[index].state = .uncertain }
    }
}
