import Parsing
import ReportFormat

/// The balance rules of one template as flat arrays of indices, made once, so that a table without faults costs a few hundred additions.
final class BalancePlan: Sendable {
    let template: TableTemplate
    let rules: [PlannedRule]
    /// What each cell of the template may hold.
    let quantities: [Quantity]
    /// The cells of all rules: of each its left side, then its right side.
    private let terms: [Int32]
    /// Where each rule's right side begins in `terms`, and where it ends.
    private let splits: [Int32]
    private let ends: [Int32]

    init(_ template: TableTemplate) {
        self.template = template
        rules = template.balanceRules.compactMap(PlannedRule.init)
        quantities = template.rows.flatMap { $0.columns.map(\.quantity) }
        var terms: [Int32] = []
        var splits: [Int32] = []
        var ends: [Int32] = []
        for rule in rules {
            terms += rule.left.map(Int32.init)
            splits.append(Int32(terms.count))
            terms += rule.right.map(Int32.init)
            ends.append(Int32(terms.count))
        }
        self.terms = terms
        self.splits = splits
        self.ends = ends
    }

    private static let known: [BalancePlan] = TableKind.allCases.flatMap { TableTemplate.all($0).map(BalancePlan.init) }

    /// The plan of a template.
    static func of(_ template: TableTemplate) -> BalancePlan {
        for plan in known where plan.template === template { return plan }
        return BalancePlan(template)
    }

    /// Whether every cell holds a figure that its column allows and every rule holds. Allocates nothing.
    func isClean(_ reading: TableReading) -> Bool {
        guard reading.cells.count == quantities.count, reading.surplus.isEmpty else { return false }
        return rules.isEmpty ? holdsAllowedFigures(reading.cells) : balances(reading.cells)
    }

    private func holdsAllowedFigures(_ cells: [Cell]) -> Bool {
        for index in cells.indices where cells[index].plainCount < 0 {
            guard cells[index].isAllowed(as: quantities[index]) else { return false }
        }
        return true
    }

    private func balances(_ cells: [Cell]) -> Bool {
        withUnsafeTemporaryAllocation(of: Int64.self, capacity: cells.count) { counts in
            for index in cells.indices {
                let count = cells[index].plainCount
                guard count >= 0 else { return false }
                counts.initializeElement(at: index, to: count)
            }
            return terms.withUnsafeBufferPointer { terms in
                var term = 0
                for rule in ends.indices {
                    var difference: Int64 = 0
                    let split = Int(splits[rule])
                    let end = Int(ends[rule])
                    while term < split {
                        difference &+= counts[Int(terms[term])]
                        term += 1
                    }
                    while term < end {
                        difference &-= counts[Int(terms[term])]
                        term += 1
                    }
                    guard difference == 0 else { return false }
                }
                return true
            }
        }
    }
}

/// A balance rule with its name as a value.
final class PlannedRule: Sendable {
    let name: RuleName
    let rule: BalanceRule
    let left: [Int]
    let right: [Int]
    /// The left side, then the right.
    let cells: [Int]
    /// Whether all its cells stand in one printed row.
    let isWithinRow: Bool

    init?(_ rule: BalanceRule) {
        guard let name = RuleName(rawValue: rule.name) else { return nil }
        self.name = name
        self.rule = rule
        left = rule.left
        right = rule.right
        cells = rule.left + rule.right
        isWithinRow = name == .rowTotal || name == .caseTotal
    }
}

extension Cell {
    /// Whether the cell holds a figure that can stand in a column of this kind.
    func isAllowed(as quantity: Quantity) -> Bool {
        guard state == .number, let figure else { return false }
        return switch quantity {
        case .count: !figure.isNegative && figure.whole != nil
        case .change: figure.whole != nil
        case .amount: !figure.isNegative
        }
    }
}
