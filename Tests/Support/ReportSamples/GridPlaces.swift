/// A printed table row by row with the cells that reach into each row, as word processors and spreadsheets keep it.
struct GridPlaces {
    struct Place {
        let column: Int
        let cell: PrintedCell
        /// Whether the cell begins in this row.
        let isTop: Bool
    }

    private(set) var rows: [[Place]]

    init(_ grid: SampleGrid) {
        var rows = [[Place]](repeating: [], count: grid.rows.count)
        grid.place { row, column, cell in
            for reached in row..<min(row + cell.rows, rows.count) {
                rows[reached].append(Place(column: column, cell: cell, isTop: reached == row))
            }
        }
        self.rows = rows.map { $0.sorted { $0.column < $1.column } }
    }
}
