import ReportFormat

/// Finds tables of requests whose first column, by the sums, is the total: figures that were read in the order of the format stand one place
/// to the right of their own.
struct LeadingTotal {
    let template: TableTemplate

    /// Rows that must speak for it.
    private static let fewestRows = 3

    func mark(_ placed: inout Placed) {
        guard template.table == .requests, isLikely(placed.cells) else { return }
        for row in template.rows.indices where placed.counts[row] > 0 {
            placed.makeUncertain(template.cells(ofRow: row))
            placed.bases[row] = .none
        }
    }

    private func isLikely(_ cells: [Cell]) -> Bool {
        var leading = 0
        var trailing = 0
        for row in template.rows.indices {
            let range = template.cells(ofRow: row)
            guard cells[range.lowerBound].plainCount > 0 || cells[range.upperBound - 1].plainCount > 0 else { continue }
            var sum: Int64 = 0
            for index in range { sum &+= max(0, cells[index].plainCount) }
            // A total is half of what stands in its row.
            let isLeading = 2 &* cells[range.lowerBound].plainCount == sum
            let isTrailing = 2 &* cells[range.upperBound - 1].plainCount == sum
            if isLeading, !isTrailing { leading += 1 }
            if isTrailing { trailing += 1 }
        }
        return leading >= Self.fewestRows && leading > trailing
    }
}
