/// A balance rule (勾稽关系) of the statutory tables: the cells on its left add up to the cells on its right.
/// Where a total is stated, the items stand on the left and the total on the right.
public struct BalanceRule: Sendable, Hashable {
    /// `column-balance`, `handled-total`, `row-total` or `case-total`.
    public let name: String
    /// The column, row or block that it holds for, by its identifier.
    public let subject: String
    /// The printed name of the subject.
    public let subjectLabel: String
    /// Indices of cells in template order.
    public let left: [Int]
    public let right: [Int]
}

extension TableTemplate {
    /// The balance rules that hold within this table, in the order in which a reader meets them: columns first, then rows.
    public var balanceRules: [BalanceRule] {
        switch table {
        case .active: []
        case .requests: requestRules
        case .cases: caseRules
        }
    }

    private var requestRules: [BalanceRule] {
        let newReceived = rowIndex(of: "newReceived")!
        let carriedOver = rowIndex(of: "carriedOver")!
        let handledTotal = rowIndex(of: "handledTotal")!
        let carriedForward = rowIndex(of: "carriedForward")!
        let items = rows.indices.filter { ![newReceived, carriedOver, handledTotal, carriedForward].contains($0) }
        let columns = rows[0].columns
        var rules: [BalanceRule] = []
        for (index, column) in columns.enumerated() {
            rules.append(
                BalanceRule(
                    name: "column-balance", subject: column.id, subjectLabel: column.label,
                    left: [cell(row: newReceived, column: index), cell(row: carriedOver, column: index)],
                    right: [cell(row: handledTotal, column: index), cell(row: carriedForward, column: index)]))
        }
        for (index, column) in columns.enumerated() {
            rules.append(
                BalanceRule(
                    name: "handled-total", subject: column.id, subjectLabel: column.label,
                    left: items.map { cell(row: $0, column: index) },
                    right: [cell(row: handledTotal, column: index)]))
        }
        for (index, row) in rows.enumerated() {
            let cells = cells(ofRow: index)
            rules.append(
                BalanceRule(
                    name: "row-total", subject: row.id, subjectLabel: row.label,
                    left: Array(cells.dropLast()), right: [cells.upperBound - 1]))
        }
        return rules
    }

    private var caseRules: [BalanceRule] {
        rows.indices.map { index in
            let cells = cells(ofRow: index)
            return BalanceRule(
                name: "case-total", subject: rows[index].id, subjectLabel: rows[index].label,
                left: Array(cells.dropLast()), right: [cells.upperBound - 1])
        }
    }
}
