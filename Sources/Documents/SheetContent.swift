/// A sheet as its cells stand in rows and columns: what spreadsheets and separated values have in common.
///
/// Rows that hold a table become a grid. Titles and prose around it, which stand in one cell of their row, become paragraphs.
struct SheetContent {
    struct Cell {
        var column: Int
        var text: [UInt8]
        /// Whether lines are drawn around it: an empty cell of a table, and not the emptiness beside it.
        var isRuled = false
    }

    /// Places that are shown as one cell.
    struct Merge {
        var rows: Range<Int>
        var columns: Range<Int>
    }

    /// Row by row from the top; in a row from left to right.
    var rows: [[Cell]] = []
    var merges: [Merge] = []

    /// Writes what the sheet shows.
    func write(to builder: inout DocumentBuilder) {
        let spans = SheetSpans(merges, rowCount: rows.count)
        let visible = rows.indices.map { row in rows[row].filter { !spans.isCovered(row, $0.column) } }
        let hasRules = visible.contains { $0.contains { $0.isRuled } }
        var block = SheetBlock(spans: spans, hasRules: hasRules)
        for (row, cells) in visible.enumerated() { block.add(cells, row: row, to: &builder) }
        block.finish(to: &builder)
    }
}

/// The merged cells of a sheet, by their places.
struct SheetSpans {
    private let byAnchor: [Place: SheetContent.Merge]
    /// By row, the columns that merges cover there, and whether the merge begins in the row.
    private let byRow: [[(columns: Range<Int>, isTop: Bool)]]

    /// Of all merges together; more is no report.
    private static let mostRows = 100_000

    private struct Place: Hashable {
        let row: Int
        let column: Int
    }

    init(_ merges: [SheetContent.Merge], rowCount: Int) {
        var byAnchor: [Place: SheetContent.Merge] = [:]
        var byRow = [[(columns: Range<Int>, isTop: Bool)]](repeating: [], count: rowCount)
        var budget = Self.mostRows
        for merge in merges {
            let rows = merge.rows.clamped(to: 0..<rowCount)
            guard !rows.isEmpty, !merge.columns.isEmpty, rows.count <= budget else { continue }
            budget -= rows.count
            byAnchor[Place(row: rows.lowerBound, column: merge.columns.lowerBound)] = SheetContent.Merge(rows: rows, columns: merge.columns)
            for row in rows { byRow[row].append((merge.columns, row == rows.lowerBound)) }
        }
        self.byAnchor = byAnchor
        self.byRow = byRow
    }

    /// Whether a place belongs to a cell that begins above it or to its left.
    func isCovered(_ row: Int, _ column: Int) -> Bool {
        byRow[row].contains { $0.columns.contains(column) && !($0.isTop && $0.columns.lowerBound == column) }
    }

    /// Whether a cell that begins above reaches into a row.
    func reachInto(_ row: Int) -> Bool { byRow[row].contains { !$0.isTop } }

    /// The rows and the columns of the cell that begins at a place.
    func size(_ row: Int, _ column: Int) -> (rows: Int, columns: Int) {
        byAnchor[Place(row: row, column: column)].map { ($0.rows.count, $0.columns.count) } ?? (1, 1)
    }
}
