import Parsing

/// What a cell means to a sum.
struct CellTraits: OptionSet {
    let rawValue: UInt8

    static let blank = CellTraits(rawValue: 1)
    static let notApplicable = CellTraits(rawValue: 2)
    static let missing = CellTraits(rawValue: 4)
    /// Holds no figure that could be summed.
    static let text = CellTraits(rawValue: 8)
    static let uncertain = CellTraits(rawValue: 16)
    /// A figure with a sign or decimals, or of a size that plain sums cannot take.
    static let exact = CellTraits(rawValue: 32)
    /// A figure that its column does not allow.
    static let notAllowed = CellTraits(rawValue: 64)

    /// Can be judged only as 0.
    static let assumedZero: CellTraits = [.blank, .notApplicable]
    /// No value is known for sure.
    static let unknown: CellTraits = [.missing, .text, .uncertain]

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ cell: Cell) {
        switch cell.state {
        case .number:
            self = cell.plainCount >= 0 ? [] : cell.figure.flatMap(ExactValue.decimals) == nil ? .text : .exact
        case .blank: self = .blank
        case .notApplicable: self = .notApplicable
        case .missing: self = .missing
        case .text: self = .text
        case .uncertain: self = .uncertain
        }
    }
}
