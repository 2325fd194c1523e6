extension PDFTable {
    /// Takes the rows of a table that stands at the top of the next page, if its columns are those of this one. A header that is repeated
    /// there is dropped.
    /// - Returns: whether it is one table.
    mutating func goOn(with next: PDFTable) -> Bool {
        guard let shift = shift(to: next) else { return false }
        let others = next.columns.map { $0 - shift }
        var edges = columns
        for edge in others where !edges.contains(where: { abs($0 - edge) <= Self.nearness }) { edges.append(edge) }
        guard edges.count <= TableContent.mostColumns + 1, rows.count + next.rows.count <= TableContent.mostRows else { return false }
        edges.sort()
        let own = columns.map { Self.place(of: $0, in: edges) }
        let theirs = others.map { Self.place(of: $0, in: edges) }
        // Two edges of one part that are one edge of the whole would leave a cell without a place.
        guard Set(own).count == own.count, Set(theirs).count == theirs.count else { return false }
        columns = edges
        rows = Self.moved(rows, to: own)
        let behind = Self.moved(next.rows, to: theirs)
        rows += behind.dropFirst(repeatedRows(behind))
        return true
    }

    private static let nearness = PDFRules.nearness * 1.2

    /// How far the other part stands to the right: odd and even pages may have different margins. `nil` where the columns differ.
    private func shift(to next: PDFTable) -> Double? {
        let left = next.columns[0] - columns[0]
        let right = next.columns[next.columns.count - 1] - columns[columns.count - 1]
        guard abs(left - right) <= Self.nearness, abs(left) < 60 else { return nil }
        let shift = abs(left) <= Self.nearness ? 0 : left
        let (few, many) =
            columns.count <= next.columns.count ? (columns, next.columns.map { $0 - shift }) : (next.columns.map { $0 - shift }, columns)
        // A part in which merged cells hide some edges is welcome, one with edges of its own is another table.
        let strange = few.count { edge in !many.contains { abs($0 - edge) <= Self.nearness } }
        return strange == 0 || (shift == 0 && strange * 4 <= few.count) ? shift : nil
    }

    private static func place(of edge: Double, in edges: [Double]) -> Int {
        edges.indices.min { abs(edges[$0] - edge) < abs(edges[$1] - edge) } ?? 0
    }

    private static func moved(_ rows: [Row], to places: [Int]) -> [Row] {
        rows.map { row in
            var row = row
            for index in row.cells.indices {
                let columns = row.cells[index].columns
                row.cells[index].columns = places[columns.lowerBound]..<places[columns.upperBound]
            }
            return row
        }
    }

    /// How many rows at the beginning of the other part say what this one begins with.
    private func repeatedRows(_ behind: [Row]) -> Int {
        var count = 0
        while count < min(rows.count, behind.count), count < 6, rows[count].isHeader, rows[count].says(behind[count]) { count += 1 }
        // A merged cell that reaches below the rows of the header is no header.
        let isWhole = behind.prefix(count).enumerated().allSatisfy { at, row in row.cells.allSatisfy { at + $0.rowSpan <= count } }
        return isWhole ? count : 0
    }
}

extension PDFTable.Row {
    /// Whether it holds words and no figure.
    fileprivate var isHeader: Bool {
        cells.allSatisfy { !$0.text.contains { (0x30...0x39).contains($0) } || $0.text.contains { $0 >= 0xE0 } }
            && cells.contains { !$0.isEmpty }
    }

    fileprivate func says(_ other: PDFTable.Row) -> Bool {
        cells.count == other.cells.count && zip(cells, other.cells).allSatisfy { $0.text == $1.text && $0.columns == $1.columns }
    }
}
