/// Names one cell of a statutory table as `table.row.column`, for instance `requests.newReceived.naturalPerson`.
public struct CellID: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public init(table: TableKind, row: String, column: String) {
        rawValue = "\(table.identifier).\(row).\(column)"
    }

    /// The table named by the first component, `nil` for an unknown one.
    public var table: TableKind? {
        TableKind.allCases.first { rawValue.hasPrefix($0.identifier + ".") }
    }

    /// The row, which may itself hold a dot (`refused.stateSecret`).
    public var row: String {
        let parts = rawValue.split(separator: ".")
        return parts.count > 2 ? parts[1..<(parts.count - 1)].joined(separator: ".") : ""
    }

    /// The last component.
    public var column: String { rawValue.split(separator: ".").last.map(String.init) ?? "" }

    public var description: String { rawValue }

    public static func < (left: CellID, right: CellID) -> Bool { left.rawValue < right.rawValue }
}
