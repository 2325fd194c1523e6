import ReportFormat

/// Columns that are kept by spaces: each figure by the display columns that it takes.
extension TablePlacement {
    /// Whether the rows of section 二 that have a figure in each of several columns have them under their headings: if not, the spaces between cells do not
    /// keep columns.
    static func figuresStandUnderHeadings(_ walk: TableWalk, template: TableTemplate, sources: [Int]) -> Bool {
        for (row, source) in sources.enumerated() where source >= 0 {
            let found = walk.rows[source]
            guard found.structure == .spaces, found.filled == template.columnCounts[row], found.count == found.filled, found.count > 1,
                let places = walk.headingPlacesByRow[source], places.count == found.filled
            else { continue }
            for (index, place) in places.enumerated() {
                let value = walk.values[found.first + index]
                guard Int(value.firstColumn) < place.last, Int(value.lastColumn) > place.first else { return false }
            }
        }
        return true
    }

    func spacedPlaces(of tokens: Range<Int>, row: Int, columns: Int) -> [(column: Int, token: Int)]? {
        var ranges = spacedColumns
        if template.table == .active {
            guard figuresStandUnderHeadings, let places = walk.headingPlacesByRow[sources[row]] else { return nil }
            ranges = places.map { $0.first...max($0.first, $0.last - 1) }
        }
        guard ranges.count == columns else { return nil }
        var places: [(column: Int, token: Int)] = []
        for token in tokens where walk.values[token].kind != .empty {
            let value = walk.values[token]
            let span = Int(value.firstColumn)...max(Int(value.firstColumn), Int(value.lastColumn) - 1)
            let hits = ranges.indices.filter { ranges[$0].overlaps(span) }
            guard hits.count == 1, hits[0] > (places.last?.column ?? -1) else { return nil }
            places.append((hits[0], token))
        }
        return places
    }

    /// The display columns of the table's columns: from rows with a figure in each, else from the headings.
    static func columns(of walk: TableWalk, template: TableTemplate, sources: [Int]) -> [ClosedRange<Int>] {
        guard template.table == .requests else { return [] }
        let columns = template.rows[0].columns.count
        var ranges: [ClosedRange<Int>] = []
        for source in sources where source >= 0 && walk.rows[source].structure == .spaces && walk.rows[source].filled == columns {
            let row = walk.rows[source]
            for column in 0..<columns {
                let token = walk.values[row.first + column]
                let span = Int(token.firstColumn)...max(Int(token.firstColumn), Int(token.lastColumn) - 1)
                if ranges.count <= column {
                    ranges.append(span)
                } else {
                    ranges[column] = min(ranges[column].lowerBound, span.lowerBound)...max(ranges[column].upperBound, span.upperBound)
                }
            }
        }
        if ranges.isEmpty {
            let places = walk.headingPlaces.sorted { $0.column < $1.column }
            guard places.count == columns, places.enumerated().allSatisfy({ $0.offset == $0.element.column }) else { return [] }
            ranges = places.map { $0.first...max($0.first, $0.last - 1) }
        }
        for column in 1..<ranges.count where ranges[column - 1].upperBound >= ranges[column].lowerBound { return [] }
        return ranges
    }
}
