import Documents
import ReportFormat

/// Finds the grids that hold a statutory table.
struct GridFinder {
    let base: UnsafePointer<UInt8>
    let grids: [Grid]
    /// Offset behind the report: a second copy is not read.
    let end: Int
    private let reader = FigureReader(plain: FoldTables.shared.plain)

    /// The rows of grids that stand in a range, in the order of the text. A grid of one column is a frame around text and no table.
    func sheets(in range: Range<Int>, isTurned: Bool = false) -> [GridSheet] {
        grids.compactMap { grid in
            guard grid.columnCount >= 2, grid.range.overlaps(range) else { return nil }
            return GridSheet(grid, rows: grid.rows(in: range), base: base, reader: reader, isTurned: isTurned)
        }
    }

    /// The grids that hold labels of a table, wherever they stand: from the first of them to the last.
    func sheets(holding table: TableKind, isTurned: Bool = false) -> [GridSheet] {
        let sheets = sheets(in: 0..<end, isTurned: isTurned)
        let holding = sheets.indices.filter { holdsLabels(sheets[$0], of: table) }
        guard let first = holding.first, let last = holding.last else { return [] }
        return Array(sheets[first...last])
    }

    private func holdsLabels(_ sheet: GridSheet, of table: TableKind) -> Bool {
        let book = LabelBook.book(of: table)
        return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: TableWalk.longestLabel) { text in
            for piece in sheet.pieces where piece.isWords {
                let count = FoldTables.shared.foldLabel(
                    base + Int(piece.token.start), base + Int(piece.token.end), into: text.baseAddress!, capacity: TableWalk.longestLabel)
                guard count >= 4 else { continue }
                let known = table == .cases ? book.headings : book.labels
                if known.contains(where: { TableWalk.equal($0, text.baseAddress!, count) }) { return true }
            }
            return false
        }
    }
}

extension LabelBook {
    static func book(of table: TableKind) -> LabelBook {
        switch table {
        case .active: active
        case .requests: requests
        case .cases: cases
        }
    }
}
