import Parsing
import ReportFormat

/// A cell in two reports.
public struct CellComparison: Sendable {
    public enum Change: String, Sendable {
        case same
        /// Both hold a figure, and they differ.
        case value
        /// The one holds a figure, a blank, `/` or text where the other holds something else.
        case state
        /// The table of the other report has no such cell.
        case onlyOld, onlyNew
    }

    public let id: CellID
    public let change: Change
    /// `nil` where the table has no such cell.
    public let old: Cell?
    public let new: Cell?
}

/// A statutory table in two reports, cell by cell.
public struct TableComparison: Sendable {
    public let kind: TableKind
    /// `nil` where the report has no such table.
    public let old: TableTemplate?
    public let new: TableTemplate?
    /// Every cell of either, in the order of the new table; what only the old one has stands behind the row before it.
    public let cells: [CellComparison]

    public var changed: [CellComparison] { cells.filter { $0.change != .same } }
    /// From 0 to 1: the cells that are the same, of all; `nil` without any.
    public var share: Double? { cells.isEmpty ? nil : Double(cells.count { $0.change == .same }) / Double(cells.count) }
    public var isSame: Bool { (old == nil) == (new == nil) && cells.allSatisfy { $0.change == .same } }

    init?(_ kind: TableKind, _ old: Report, _ new: Report) {
        let (oldTable, newTable) = (old.table(kind), new.table(kind))
        guard oldTable != nil || newTable != nil else { return nil }
        self.kind = kind
        self.old = oldTable?.template
        self.new = newTable?.template
        cells = Self.ids(oldTable?.template, newTable?.template).map { id in
            let (before, after) = (oldTable?[id], newTable?[id])
            return CellComparison(id: id, change: Self.change(before, after, old, new), old: before, new: after)
        }
    }

    private static func change(_ old: Cell?, _ new: Cell?, _ oldReport: Report, _ newReport: Report) -> CellComparison.Change {
        guard let old else { return .onlyNew }
        guard let new else { return .onlyOld }
        if old.state != new.state { return .state }
        if old.figure != new.figure || old.unit != new.unit { return .value }
        guard old.state == .text else { return .same }
        return letters(old, oldReport) == letters(new, newReport) ? .same : .value
    }

    private static func letters(_ cell: Cell, _ report: Report) -> [UInt16] {
        ComparableText(report.document, cell.range.map { [$0] } ?? []).letters
    }

    /// Row by row, so that a row that both have stays in one place.
    private static func ids(_ old: TableTemplate?, _ new: TableTemplate?) -> [CellID] {
        guard let old, let new, old !== new else { return (new ?? old)?.cellIDs ?? [] }
        var ids: [CellID] = []
        var next = 0
        func addOld(upTo row: Int) {
            while next < row {
                ids += old.cells(ofRow: next).map { old.cellIDs[$0] }.filter { new.index(of: $0) == nil }
                next += 1
            }
        }
        for (index, row) in new.rows.enumerated() {
            if let same = old.rowIndex(of: row.id), same >= next { addOld(upTo: same) }
            ids += new.cells(ofRow: index).map { new.cellIDs[$0] }
            if let same = old.rowIndex(of: row.id), same >= next { addOld(upTo: same + 1) }
        }
        addOld(upTo: old.rows.count)
        return ids
    }
}
