import Parsing
import ReportFormat

extension ProseJudge {
    /// 行政事业性收费 against the table, and sentences on 信息处理费 against each other.
    var fees: [Found] {
        var found: [Found] = []
        if tells(.administrativeFees), let fees = administrativeFees { found.append(fees) }
        if tells(.processingFee), let fees = processingFees { found.append(fees) }
        return found
    }

    private var administrativeFees: Found? {
        let own = claims.filter { $0.subject == .administrativeFees && $0.scope == nil }
        guard let claim = own.first, let reading = report.table(.active), let row = reading.template.rowIndex(of: "fees"),
            let column = reading.template.rows[row].columns.firstIndex(where: { $0.id == "amount" })
        else { return nil }
        let index = reading.template.cell(row: row, column: column)
        let cell = reading.cell(at: index)
        guard cell.state == .number, let printed = cell.figure else { return nil }
        let yuan = printed.value * (cell.unit == .yuan ? 1 : 10_000)
        // Equal figures in different units are a matter of the unit, not of the count.
        guard !own.contains(where: { abs($0.value.value - yuan) < 100 || $0.value.value == printed.value }) else { return nil }
        return Found(
            rule: .proseFees, severity: .warning,
            contradiction: ProseContradiction(
                subject: "fees", cells: CellList([reading.template.cellIDs[index]]), left: claim.value, right: printed,
                assumesBlankZero: false,
                kind: .sentences, claims: own, document: report.document))
    }

    private var processingFees: Found? {
        let own = claims.filter { $0.subject == .processingFee && $0.scope == nil && $0.isPlain }
        guard let first = own.first, let other = own.first(where: { $0.value.value != first.value.value }) else { return nil }
        return Found(
            rule: .proseFees, severity: .warning,
            contradiction: ProseContradiction(
                subject: "processingFee", cells: .none, left: first.value, right: other.value, assumesBlankZero: false, kind: .sentences,
                claims: [first, other], document: report.document))
    }
}

extension Figure {
    /// The figure as a number for comparing amounts, exact to about 15 digits.
    fileprivate var value: Double { (0..<decimals).reduce(Double(digits)) { value, _ in value / 10 } }
}
