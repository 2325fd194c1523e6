import ReportFormat

/// Finds rows of requests whose figures may have moved to the left: the last column, the total, is empty although the row has figures.
struct LostTotal {
    let template: TableTemplate

    /// The rows of the template, empty for a table in which the column of totals simply is not filled in.
    func rows(of placed: Placed) -> [Int] {
        guard template.table == .requests else { return [] }
        var lacking: [Int] = []
        var told = 0
        var shifted = 0
        for row in template.rows.indices where placed.counts[row] > 0 {
            let cells = placed.cells[template.cells(ofRow: row)]
            guard let total = cells.last, cells.contains(where: { $0.plainCount > 0 }) else { continue }
            if total.state == .number { told += 1 }
            guard total.state == .blank else { continue }
            // The last figure can only be the total if it is what the others come to, or, with figures lost or wrong, if it stands beside the
            // total and none of the others is larger.
            let counts = cells.map(\.plainCount).filter { $0 >= 0 }
            let others = counts.dropLast()
            let rest = others.reduce(0, +)
            guard let last = counts.last, last == rest || last >= others.max() ?? 0 && cells.dropLast().last?.state == .number else {
                continue
            }
            lacking.append(row)
            if counts.count > 1, last == rest { shifted += 1 }
        }
        if told > lacking.count {
            let sums = ColumnSums(template: template, cells: placed.cells)
            return lacking.filter { !sums.holdFigures(ofRow: $0) }
        }
        return shifted * 2 > lacking.count ? lacking : []
    }

    func mark(_ placed: inout Placed) {
        for row in rows(of: placed) {
            placed.makeUncertain(template.cells(ofRow: row))
            placed.bases[row] = .none
        }
    }
}
