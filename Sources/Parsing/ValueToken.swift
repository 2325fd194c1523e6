/// What stands where a figure is expected: a figure, a mark for "none", something else, or nothing.
struct ValueToken {
    enum Kind: UInt8 {
        case number, notApplicable, text, empty
    }

    var kind: Kind
    var unit: FigureUnit = .none
    var decimals: UInt8 = 0
    /// Whether 增 or 减 stands before the digits.
    var hasDirection = false
    var digits: Int64 = 0
    var start: UInt32
    var end: UInt32
    /// The number of the field on its line.
    var field: UInt16 = 0
    /// First and last display column, on lines whose columns are kept by spaces.
    var firstColumn: UInt16 = 0
    var lastColumn: UInt16 = 0

    @inline(__always)
    init(kind: Kind, start: Int, end: Int) {
        self.kind = kind
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
    }
}
