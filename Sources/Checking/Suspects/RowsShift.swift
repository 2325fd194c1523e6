/// Rows that were typed one row too high or too low: a row was skipped, or an empty one put in. What the lost row held is what the sums of
/// the columns ask for.
///
/// Where the block begins and ends among rows of one kind no sum can tell; the shortest block is taken.
struct RowsShift {
    private let table: SuspectTable
    private let lines: [Range<Int>]
    private let kinds: [Int]
    private var syndrome: Syndrome
    private var figures: [CellChange] = []

    init(_ table: SuspectTable, _ syndrome: Syndrome) {
        self.table = table
        self.syndrome = syndrome
        lines = table.code.shape.lines
        kinds = table.code.shape.kinds
    }

    /// The shifts that make every rule hold.
    mutating func operations() -> [EditOperation] {
        guard lines.count > 1, !table.isLost.contains(true) else { return [] }
        var found: [BlockEnds: EditOperation] = [:]
        for first in lines.indices.dropLast() {
            for last in (first + 1)..<lines.count where kinds[first...last].contains(where: { $0 != kinds[first] }) {
                for isUpwards in [true, false] where isEmpty(isUpwards ? last : first) {
                    guard let shift = shift(first, last, isUpwards) else { continue }
                    let ends = BlockEnds(first: group(first), last: group(last), isUpwards: isUpwards)
                    if let known = found[ends], known.changes.count <= shift.changes.count { continue }
                    found[ends] = shift
                }
            }
        }
        return found.keys.sorted().map { found[$0]! }
    }

    /// Blocks that begin and end in the same runs of rows of one kind.
    private struct BlockEnds: Hashable, Comparable {
        let first: Int
        let last: Int
        let isUpwards: Bool

        static func < (left: BlockEnds, right: BlockEnds) -> Bool {
            (left.first, left.last, left.isUpwards ? 0 : 1) < (right.first, right.last, right.isUpwards ? 0 : 1)
        }
    }

    /// The first row of the run of one kind that a row stands in.
    private func group(_ line: Int) -> Int {
        var first = line
        while first > 0 && kinds[first - 1] == kinds[line] { first -= 1 }
        return first
    }

    private func isEmpty(_ line: Int) -> Bool { lines[line].allSatisfy { table.values[$0] == 0 } }

    private mutating func shift(_ first: Int, _ last: Int, _ isUpwards: Bool) -> EditOperation? {
        defer { takeBack() }
        let lost = isUpwards ? first : last
        for line in first...last where line != lost {
            for (cell, source) in zip(lines[line], lines[isUpwards ? line - 1 : line + 1]) { put(table.values[source], cell) }
        }
        for cell in lines[lost] {
            guard let sum = table.code.terms(of: cell).first(where: { !table.code.isWithinLine[$0.rule] }) else { return nil }
            put(table.values[cell] - syndrome.residuals[sum.rule] * sum.sign, cell)
        }
        guard syndrome.isZero, !figures.isEmpty, figures.allSatisfy({ $0.value >= 0 }) else { return nil }
        return EditOperation(.rowsShifted, figures, in: table)
    }

    private mutating func put(_ value: Int64, _ cell: Int) {
        guard value != table.values[cell] else { return }
        figures.append(CellChange(cell: cell, value: value))
        syndrome.add(value - table.values[cell], at: cell)
    }

    private mutating func takeBack() {
        for change in figures { syndrome.add(table.values[change.cell] - change.value, at: change.cell) }
        figures.removeAll(keepingCapacity: true)
    }
}
