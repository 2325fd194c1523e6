/// A column of a table as the national format prints it.
public struct ColumnTemplate: Sendable, Hashable {
    /// The identifier in cell ids.
    public let id: String
    /// The printed heading.
    public let label: String
    /// Headings that stand for the same column in published reports.
    public let aliases: [String]

    init(_ id: String, _ label: String, aliases: [String] = []) {
        self.id = id
        self.label = label
        self.aliases = aliases
    }
}

/// A row of a table: its label, the headings it stands under, and its columns.
public struct RowTemplate: Sendable, Hashable {
    /// The identifier in cell ids; may hold a dot.
    public let id: String
    /// The printed label, with its ordinal.
    public let label: String
    /// The merged headings to the left of the label, outermost first (三、本年度办理结果 · （三）不予公开).
    public let groups: [String]
    /// Labels that stand for the same row in published reports.
    public let aliases: [String]
    /// The columns of this row, left to right.
    public let columns: [ColumnTemplate]

    init(_ id: String, _ label: String, groups: [String] = [], aliases: [String] = [], columns: [ColumnTemplate]) {
        self.id = id
        self.label = label
        self.groups = groups
        self.aliases = aliases
        self.columns = columns
    }
}

/// One shape of a statutory table. Cells are numbered row by row, left to right; that number is the index used everywhere.
public final class TableTemplate: Sendable {
    public let table: TableKind
    /// The year of the format that brought the shape: `2019` or `2021`.
    public let version: String
    public let rows: [RowTemplate]
    /// The id of each cell in template order.
    public let cellIDs: [CellID]
    /// The index of the first cell of each row, and the number of cells as the last element.
    public let rowStarts: [Int]
    /// How many columns each row has.
    public let columnCounts: [Int]
    /// How deep each row's label stands: 1 for a row without headings to its left, 3 for the items of （三） to （六）.
    public let labelDepths: [Int]
    private let indexByID: [CellID: Int]
    private let indexByRow: [String: Int]

    init(_ table: TableKind, _ version: String, rows: [RowTemplate]) {
        self.table = table
        self.version = version
        self.rows = rows
        var ids: [CellID] = []
        var starts: [Int] = []
        for row in rows {
            starts.append(ids.count)
            ids += row.columns.map { CellID(table: table, row: row.id, column: $0.id) }
        }
        starts.append(ids.count)
        cellIDs = ids
        rowStarts = starts
        columnCounts = rows.map(\.columns.count)
        labelDepths = rows.map { $0.groups.count + 1 }
        indexByID = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
        indexByRow = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.id, $0) })
    }

    public var cellCount: Int { cellIDs.count }

    /// The index of a cell in template order, `nil` if this shape has no such cell.
    public func index(of id: CellID) -> Int? { indexByID[id] }

    /// The index of a row by its identifier.
    public func rowIndex(of id: String) -> Int? { indexByRow[id] }

    /// The cells of a row as a range of indices.
    public func cells(ofRow row: Int) -> Range<Int> { rowStarts[row]..<rowStarts[row + 1] }

    /// Row and column of a cell.
    public func position(of cell: Int) -> (row: Int, column: Int) {
        var row = 0
        while rowStarts[row + 1] <= cell { row += 1 }
        return (row, cell - rowStarts[row])
    }

    /// The cell at a row and column, both 0-based.
    public func cell(row: Int, column: Int) -> Int { rowStarts[row] + column }
}

extension TableTemplate {
    /// All the shapes of a table, the newest first.
    public static func all(_ table: TableKind) -> [TableTemplate] {
        switch table {
        case .active: [.active2021, .active2019]
        case .requests: [.requests2021, .requests2019]
        case .cases: [.cases2021]
        }
    }
}
