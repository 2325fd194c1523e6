/// What the source says of a cell of the template.
public enum CellState: UInt8, Sendable, CaseIterable {
    /// A figure was read and placed.
    case number
    /// The cell is there and empty.
    case blank
    /// The cell holds `/`, `-`, `—`, 无 or 不适用.
    case notApplicable
    /// The cell holds something else.
    case text
    /// The source has no such cell.
    case missing
    /// A figure was read, but its column cannot be told for sure.
    case uncertain

    /// The name used in JSON.
    public var identifier: String {
        switch self {
        case .number: "number"
        case .blank: "blank"
        case .notApplicable: "notApplicable"
        case .text: "text"
        case .missing: "missing"
        case .uncertain: "uncertain"
        }
    }
}

/// A unit that the source states in a cell.
public enum FigureUnit: UInt8, Sendable, CaseIterable {
    case none, tenThousandYuan, yuan, items, documents, articles, copies, percent

    /// The unit as printed, `nil` for none.
    public var label: String? {
        switch self {
        case .none: nil
        case .tenThousandYuan: "万元"
        case .yuan: "元"
        case .items: "项"
        case .documents: "件"
        case .articles: "条"
        case .copies: "份"
        case .percent: "%"
        }
    }
}

/// A cell as it was read: the figure, its unit, and the bytes that it came from. Never repaired.
public struct Cell: Sendable, Hashable {
    public var state: CellState
    public var unit: FigureUnit
    @usableFromInline var decimals: UInt8
    @usableFromInline var digits: Int64
    private var lower: UInt32
    private var upper: UInt32

    @inline(__always)
    public init(state: CellState, figure: Figure? = nil, unit: FigureUnit = .none, range: Range<Int>? = nil) {
        self.state = state
        self.unit = unit
        digits = figure?.digits ?? 0
        decimals = figure?.decimals ?? .max
        lower = UInt32(truncatingIfNeeded: range?.lowerBound ?? 0)
        upper = UInt32(truncatingIfNeeded: range?.upperBound ?? 0)
    }

    public static let missing = Cell(state: .missing)

    /// The figure as printed; only in the states `number` and `uncertain`.
    public var figure: Figure? { decimals == .max ? nil : Figure(digits: digits, decimals: decimals) }

    /// The figure of a plain count, which is a whole number printed without decimals from 0 to 10¹⁵; −1 for any other cell.
    /// Sums of such counts cannot overflow. For loops over many cells.
    @inlinable public var plainCount: Int64 {
        state == .number && decimals == 0 && digits >= 0 && digits <= 1_000_000_000_000_000 ? digits : -1
    }

    /// The place in the report's text, `nil` where the source has no such cell. Empty for a blank cell.
    public var range: Range<Int>? { state == .missing ? nil : Int(lower)..<Int(upper) }
}
