/// A block of lines whose figures belong one line lower, or higher.
struct LineShift: Hashable, Comparable {
    let first: Int
    let last: Int
    let isDownwards: Bool

    var lines: ClosedRange<Int> { first...last }
    /// The line that keeps no figures of its own.
    var lost: Int { isDownwards ? first : last }
    func source(of line: Int) -> Int { isDownwards ? line - 1 : line + 1 }

    /// The runs of many lines of one kind that the block begins and ends in, by their first lines.
    func ends(in shape: PrintedShape) -> LineShift {
        func end(_ line: Int) -> Int { shape.hasManyOfKind(line) ? shape.firstOfKind(at: line) : line }
        return LineShift(first: end(first), last: end(last), isDownwards: isDownwards)
    }

    static func < (left: LineShift, right: LineShift) -> Bool {
        (left.first, left.last, left.isDownwards ? 0 : 1) < (right.first, right.last, right.isDownwards ? 0 : 1)
    }
}

/// Which blocks of lines could be shifted so that the sums of the columns hold.
///
/// What moving a block does to a sum is the difference of two prefix sums, so that a block costs a few additions.
struct LineShifts {
    private let code: SumCode
    private let values: [Int64]
    private let syndrome: Syndrome
    /// By direction, column and line: what moving all lines up to this one adds to the first and to the second sum of the column.
    private var prefixes: [SIMD2<Int64>] = []
    /// What the columns' sums are off by.
    private var residuals: [SIMD2<Int64>] = []
    /// On which sides of the two sums each line stands.
    private var signs: [SIMD2<Int64>] = []
    private let isEmpty: [Bool]

    init(_ code: SumCode, _ values: [Int64], _ syndrome: Syndrome) {
        self.code = code
        self.values = values
        self.syndrome = syndrome
        let lines = code.shape.lines
        isEmpty = lines.map { $0.allSatisfy { values[$0] == 0 } }
        signs = lines.map { line in
            let rules = Self.sums(code.columns[0])
            let stand = code.stands[line.lowerBound]
            return SIMD2(stand.sign(in: rules.0), stand.sign(in: rules.1))
        }
        prefixes.reserveCapacity(2 * code.columns.count * lines.count)
        for isDownwards in [true, false] {
            for column in code.columns.indices {
                var sum = SIMD2<Int64>(0, 0)
                for line in lines.indices {
                    let source = isDownwards ? line - 1 : line + 1
                    if lines.indices.contains(source) {
                        let moved = values[lines[source].lowerBound + column] &- values[lines[line].lowerBound + column]
                        sum &+= signs[line] &* SIMD2(moved, moved)
                    }
                    prefixes.append(sum)
                }
            }
        }
        residuals = code.columns.map { column in
            let rules = Self.sums(column)
            return SIMD2(syndrome.residuals[rules.0], syndrome.residuals[rules.1])
        }
    }

    private static func sums(_ column: RuleSet) -> (Int, Int) {
        var rest = column
        let first = rest.popFirst() ?? 0
        return (first, rest.popFirst() ?? first)
    }

    /// The blocks, the highest first, that begin and end in lines of different kinds.
    func all() -> [LineShift] {
        var shifts: [LineShift] = []
        let shape = code.shape
        for first in shape.lines.indices.dropLast() {
            for last in (first + 1)..<shape.lines.count where shape.firstOfKind(at: last) != shape.firstOfKind(at: first) {
                if isEmpty[last] && mends(first, last, isDownwards: true) {
                    shifts.append(LineShift(first: first, last: last, isDownwards: true))
                }
                if isEmpty[first] && mends(first, last, isDownwards: false) {
                    shifts.append(LineShift(first: first, last: last, isDownwards: false))
                }
            }
        }
        return shifts
    }

    /// Whether some figures of the lost line make the sums of all columns hold.
    private func mends(_ first: Int, _ last: Int, isDownwards: Bool) -> Bool {
        let count = code.shape.lines.count
        let lost = signs[isDownwards ? first : last]
        for column in residuals.indices {
            let base = ((isDownwards ? 0 : residuals.count) + column) * count
            let moved =
                isDownwards
                ? prefixes[base + last] &- prefixes[base + first]
                : prefixes[base + last - 1] &- (first == 0 ? SIMD2(0, 0) : prefixes[base + first - 1])
            let off = residuals[column] &+ moved
            // A lost figure that stands in both sums changes both by as much, in the directions of its signs.
            if lost[0] == 0 && off[0] != 0 || lost[1] == 0 && off[1] != 0 { return false }
            if lost[0] != 0 && lost[1] != 0 && off[0] &* lost[0] != off[1] &* lost[1] { return false }
        }
        return true
    }
}
