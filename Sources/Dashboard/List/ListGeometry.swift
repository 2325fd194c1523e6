import Terminal

/// Where the parts of the list screen stand. Drawing and mouse share it.
struct ListGeometry: Sendable {
    let title: Rectangle
    let heads: Rectangle
    let rows: Rectangle
    /// Path and title of the selected report, or the reason why it cannot be read.
    let detail: Rectangle
    let status: Rectangle

    init(size: Size) {
        let statusRows = size.rows >= 3 ? 1 : 0
        let titleRows = size.rows >= 6 ? 1 : 0
        let headRows = size.rows >= 4 ? 1 : 0
        let detailRows = size.rows >= 10 ? 2 : 0
        let rowCount = max(0, size.rows - statusRows - titleRows - headRows - detailRows)
        func area(_ row: Int, _ rows: Int) -> Rectangle { Rectangle(column: 0, row: row, columns: size.columns, rows: rows) }
        title = area(0, titleRows)
        heads = area(titleRows, headRows)
        rows = area(titleRows + headRows, rowCount)
        detail = area(titleRows + headRows + rowCount, detailRows)
        status = area(max(0, size.rows - 1), statusRows)
    }

    struct Column: Sendable {
        let name: ListColumn.Name
        let column: Int
        let width: Int
    }

    /// The columns that fit a width, the more dispensable left out.
    static func columns(width: Int) -> [Column] {
        var kept = ListColumn.shown
        while kept.count > 1, kept.reduce(1, { $0 + $1.width + 1 }) > width,
            let last = kept.max(by: { $0.dispensability < $1.dispensability })
        {
            kept.removeAll { $0.name == last.name }
        }
        let shares = max(1, kept.reduce(0) { $0 + $1.share })
        let spare = max(0, width - kept.reduce(1) { $0 + $1.width + 1 })
        var column = 1
        return kept.map { item in
            let width = min(max(1, width - column), item.width + spare * item.share / shares)
            defer { column += width + 1 }
            return Column(name: item.name, column: column, width: width)
        }
    }
}
