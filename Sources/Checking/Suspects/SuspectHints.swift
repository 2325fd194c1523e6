import ReportFormat

/// What other parts of a report, or last year's, say that cells should hold. Ranks hypotheses that are equally small; proves nothing.
///
///     var hints = SuspectHints()
///     hints.expect(12, in: CellID(rawValue: "requests.newReceived.total"))
///     Checker.check(report, hints: hints)
public struct SuspectHints: Sendable, Hashable {
    private(set) var figures: [CellID: [Int64]] = [:]

    /// Nothing is known.
    public static let none = SuspectHints()

    public init() {}

    public var isEmpty: Bool { figures.isEmpty }

    /// Notes that something else states a figure for a cell. Sources that differ are all kept.
    public mutating func expect(_ figure: Int64, in cell: CellID) {
        if figures[cell]?.contains(figure) != true { figures[cell, default: []].append(figure) }
    }

    /// The figures stated for a cell.
    public func figures(for cell: CellID) -> [Int64] { figures[cell] ?? [] }
}
