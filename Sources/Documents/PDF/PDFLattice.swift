/// The places of a table between its ruling lines, and which of them are one cell.
struct PDFLattice {
    /// The columns' edges from left to right, and those of the rows from top to bottom.
    let columns: [Double]
    let rows: [Double]
    /// The cells by their upper left corner, row by row.
    private(set) var cells: [Cell] = []
    /// The cell of each place, row by row.
    private var places: [Int] = []

    struct Cell {
        var rows: Range<Int>
        var columns: Range<Int>
    }

    var columnCount: Int { columns.count - 1 }
    var rowCount: Int { rows.count - 1 }
    var box: PDFBox { PDFBox(left: columns[0], top: rows[0], right: columns[columns.count - 1], bottom: rows[rows.count - 1]) }

    func cell(row: Int, column: Int) -> Int { places[row * columnCount + column] }

    /// `nil` where the lines enclose nothing that could be a table: one cell, a frame, or a drawing.
    init?(level: [PDFRule], upright: [PDFRule]) {
        var columns = Self.edges(upright)
        var rows = Self.edges(level)
        // Lines that reach beyond the outermost ones of the other direction: the table is open there.
        Self.addEnds(of: level, to: &columns)
        Self.addEnds(of: upright, to: &rows)
        guard columns.count >= 2, rows.count >= 2, columns.count <= TableContent.mostColumns, rows.count <= 1_000 else { return nil }
        let isWall = Self.walls(upright, at: columns, between: rows)
        let isFloor = Self.walls(level, at: rows, between: columns)
        // An edge that is no wall of any place parts nothing.
        let keptColumns = columns.indices.filter { $0 == 0 || $0 == columns.count - 1 || isWall[$0].contains(true) }
        let keptRows = rows.indices.filter { $0 == 0 || $0 == rows.count - 1 || isFloor[$0].contains(true) }
        self.columns = keptColumns.map { columns[$0] }
        self.rows = keptRows.map { rows[$0] }
        guard self.columns.count >= 3 || self.rows.count >= 3 else { return nil }
        divide(
            wall: Self.walls(upright, at: self.columns, between: self.rows), floor: Self.walls(level, at: self.rows, between: self.columns))
    }

    private static func edges(_ rules: [PDFRule]) -> [Double] {
        var edges: [(position: Double, length: Double)] = []
        for rule in rules.sorted(by: { $0.position < $1.position }) {
            if let last = edges.last, rule.position - last.position <= PDFRules.nearness {
                let length = last.length + rule.length
                edges[edges.count - 1] = ((last.position * last.length + rule.position * rule.length) / length, length)
            } else {
                edges.append((rule.position, rule.length))
            }
        }
        return edges.map(\.position)
    }

    private static func addEnds(of rules: [PDFRule], to edges: inout [Double]) {
        let start = rules.map(\.start).min() ?? 0
        let end = rules.map(\.end).max() ?? 0
        if edges.isEmpty || start < edges[0] - 2 * PDFRules.nearness { edges.insert(start, at: 0) }
        if end > edges[edges.count - 1] + 2 * PDFRules.nearness { edges.append(end) }
    }

    /// For each edge, between which of the edges across it lines run along it.
    private static func walls(_ rules: [PDFRule], at edges: [Double], between crossing: [Double]) -> [[Bool]] {
        edges.map { edge in
            let along = rules.filter { abs($0.position - edge) <= PDFRules.nearness * 1.2 }
            return crossing.indices.dropLast().map { index in
                let (start, end) = (crossing[index], crossing[index + 1])
                let covered = along.reduce(0) { $0 + max(0, min($1.end, end) - max($1.start, start)) }
                return covered > (end - start) * 0.5
            }
        }
    }

    /// Joins places without a line between them. What comes of it and is no rectangle is cut into the pieces of its rows.
    private mutating func divide(wall: [[Bool]], floor: [[Bool]]) {
        var sets = DisjointSets(count: rowCount * columnCount)
        for row in 0..<rowCount {
            for column in 0..<columnCount {
                let place = row * columnCount + column
                if column + 1 < columnCount, !wall[column + 1][row] { sets.unite(place, place + 1) }
                if row + 1 < rowCount, !floor[row + 1][column] { sets.unite(place, place + columnCount) }
            }
        }
        var boxes: [Int: (cell: Cell, count: Int)] = [:]
        for row in 0..<rowCount {
            for column in 0..<columnCount {
                let root = sets.find(row * columnCount + column)
                var (cell, count) = boxes[root] ?? (Cell(rows: row..<(row + 1), columns: column..<(column + 1)), 0)
                cell.rows = cell.rows.lowerBound..<(row + 1)
                cell.columns = min(cell.columns.lowerBound, column)..<max(cell.columns.upperBound, column + 1)
                count += 1
                boxes[root] = (cell, count)
            }
        }
        places = Array(repeating: -1, count: rowCount * columnCount)
        for row in 0..<rowCount {
            for column in 0..<columnCount where places[row * columnCount + column] < 0 {
                let root = sets.find(row * columnCount + column)
                let (box, count) = boxes[root]!
                if count == box.rows.count * box.columns.count {
                    add(box)
                } else {
                    var end = column + 1
                    while end < columnCount, sets.find(row * columnCount + end) == root { end += 1 }
                    add(Cell(rows: row..<(row + 1), columns: column..<end))
                }
            }
        }
    }

    private mutating func add(_ cell: Cell) {
        for row in cell.rows { for column in cell.columns { places[row * columnCount + column] = cells.count } }
        cells.append(cell)
    }
}
