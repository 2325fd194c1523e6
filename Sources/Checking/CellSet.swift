/// A set of cells of one table by their indices in template order. Machine vectors: made, joined and asked without any memory.
struct CellSet: Sendable, Equatable {
    // Halves, since a whole vector would make every finding that holds a set ask for memory of a wider alignment, which malloc is slow to give.
    private var lower: SIMD2<UInt64>
    private var upper: SIMD2<UInt64>

    var words: SIMD4<UInt64> {
        @inline(__always) get { SIMD4(lowHalf: lower, highHalf: upper) }
        @inline(__always) set { (lower, upper) = (newValue.lowHalf, newValue.highHalf) }
    }

    /// No template has more cells than this.
    static let capacity = 256

    static let empty = CellSet(words: .zero)

    init(words: SIMD4<UInt64>) { (lower, upper) = (words.lowHalf, words.highHalf) }

    init(_ cells: some Sequence<Int>) {
        self.init(words: .zero)
        for cell in cells { insert(cell) }
    }

    var isEmpty: Bool { words == .zero }

    var count: Int {
        words[0].nonzeroBitCount + words[1].nonzeroBitCount + words[2].nonzeroBitCount + words[3].nonzeroBitCount
    }

    /// The first cell in template order.
    var first: Int? {
        for word in 0..<4 where words[word] != 0 { return word * 64 + words[word].trailingZeroBitCount }
        return nil
    }

    @inline(__always)
    func contains(_ cell: Int) -> Bool { words[cell >> 6] & 1 << UInt64(cell & 63) != 0 }

    /// How many cells of the set stand before a cell.
    func rank(of cell: Int) -> Int {
        var rank = (words[cell >> 6] & (1 << UInt64(cell & 63) - 1)).nonzeroBitCount
        for word in 0..<(cell >> 6) { rank += words[word].nonzeroBitCount }
        return rank
    }

    @inline(__always)
    func isDisjoint(with other: CellSet) -> Bool { words & other.words == .zero }

    @inline(__always)
    func isSubset(of other: CellSet) -> Bool { words & ~other.words == .zero }

    @inline(__always)
    mutating func insert(_ cell: Int) { words[cell >> 6] |= 1 << UInt64(cell & 63) }

    @inline(__always)
    static func | (left: CellSet, right: CellSet) -> CellSet { CellSet(words: left.words | right.words) }

    @inline(__always)
    static func & (left: CellSet, right: CellSet) -> CellSet { CellSet(words: left.words & right.words) }

    @inline(__always)
    static func - (left: CellSet, right: CellSet) -> CellSet { CellSet(words: left.words & ~right.words) }

    static func |= (left: inout CellSet, right: CellSet) { left.words |= right.words }

    @inline(__always)
    static func -= (left: inout CellSet, right: CellSet) { left.words &= ~right.words }

    /// Calls `body` for each cell, in template order.
    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
        for word in 0..<4 {
            var rest = words[word]
            while rest != 0 {
                body(word * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }

    /// The cells in template order.
    var indices: [UInt8] {
        let count = count
        return [UInt8](unsafeUninitializedCapacity: count) { indices, initialized in
            var next = 0
            forEach { cell in
                indices.initializeElement(at: next, to: UInt8(truncatingIfNeeded: cell))
                next += 1
            }
            initialized = count
        }
    }
}
