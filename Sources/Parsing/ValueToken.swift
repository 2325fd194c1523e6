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
    /// Whether an empty cell may as well be the end of a row.
    var mayEndRow = false
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

    /// The cell as it was read. 增 and 减 stand before figures in the columns of changes only; elsewhere they make words of them.
    func cell(isChange: Bool) -> Cell {
        let range = Int(start)..<Int(end)
        switch kind {
        case .number:
            if hasDirection, !isChange { return Cell(state: .text, range: range) }
            return Cell(state: .number, figure: Figure(digits: digits, decimals: decimals), unit: unit, range: range)
        case .notApplicable: return Cell(state: .notApplicable, range: range)
        case .text: return Cell(state: .text, range: range)
        case .empty: return Cell(state: .blank, range: range)
        }
    }
}

extension Sequence<ValueToken> {
    /// Whether the values are 1, 2, 3 …: the numbers of columns, under which no figures balance.
    var countUp: Bool {
        var next: Int64 = 1
        for value in self {
            guard value.kind == .number, value.decimals == 0, value.digits == next else { return false }
            next += 1
        }
        return true
    }
}
