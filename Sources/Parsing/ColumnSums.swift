import ReportFormat

/// The sums down the columns of section 三, as evidence of where a row's figures stand: a figure that had moved to another column would be one
/// too many there.
struct ColumnSums {
    let template: TableTemplate
    let cells: [Cell]

    /// Whether the columns in which a row has figures add up with them.
    func holdFigures(ofRow row: Int) -> Bool {
        let figures = template.cells(ofRow: row).filter { cells[$0].plainCount >= 0 }
        let columns = figures.map { template.rows[row].columns[$0 - template.rowStarts[row]].id }
        return template.balanceRules.allSatisfy { rule in
            guard columns.contains(rule.subject) else { return true }
            guard let left = sum(of: rule.left), let right = sum(of: rule.right) else { return false }
            return left == right
        }
    }

    /// What figures come to, blank cells as 0; `nil` where one of them is not known.
    private func sum(of indices: [Int]) -> Int64? {
        var sum: Int64 = 0
        for index in indices {
            switch cells[index].plainCount {
            case let count where count >= 0: sum &+= count
            default: guard cells[index].state == .blank || cells[index].state == .notApplicable else { return nil }
            }
        }
        return sum
    }
}
