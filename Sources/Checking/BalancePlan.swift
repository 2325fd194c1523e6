import Parsing
import ReportFormat
import Synchronization

/// The balance rules of one template as flat arrays of indices, made once, so that a table without faults costs a few hundred additions.
final class BalancePlan: Sendable {
    let template: TableTemplate
    let names: PlaceNames
    let rules: [PlannedRule]
    /// What each cell of the template may hold.
    let quantities: [Quantity]
    /// The cells of all rules: of each its left side, then its right side.
    let terms: [Int32]
    /// Where each rule's right side begins in `terms`, and where it ends.
    let splits: [Int32]
    let ends: [Int32]
    /// The sides of each rule once more, as sets.
    let sides: [RuleSides]
    private let fingerprintTable = AtomicLazyReference<FingerprintTable>()
    private let sumCode = AtomicLazyReference<SumCode>()

    init(_ template: TableTemplate) {
        self.template = template
        let names = PlaceNames(template)
        self.names = names
        rules = template.balanceRules.compactMap { PlannedRule($0, template, names) }
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
        sides = rules.map { RuleSides(left: CellSet($0.left), right: CellSet($0.right), name: $0.name, isWithinRow: $0.isWithinRow) }
    }

    private static let known: [BalancePlan] = TableKind.allCases.flatMap { TableTemplate.all($0).map(BalancePlan.init) }

    /// The plan of a template.
    static func of(_ template: TableTemplate) -> BalancePlan {
        for plan in known where plan.template === template { return plan }
        return BalancePlan(template)
    }

    /// The terms of a rule's left side as positions in `terms`.
    func left(ofRule rule: Int) -> Range<Int> { (rule == 0 ? 0 : Int(ends[rule - 1]))..<Int(splits[rule]) }

    func right(ofRule rule: Int) -> Range<Int> { Int(splits[rule])..<Int(ends[rule]) }

    /// The fingerprint of a finding about cells of the template.
    func fingerprint(_ rule: RuleName, subject: String, cells: [UInt8]) -> Fingerprint {
        var fingerprint = Fingerprint(rule: rule.rawValue, subject: subject)
        if cells.count < Self.longList {
            for cell in cells { fingerprint.add(template.cellIDs[Int(cell)].rawValue) }
        } else {
            let table = fingerprintTable.load() ?? fingerprintTable.storeIfNil(FingerprintTable(template))
            table.add(cells, to: &fingerprint)
        }
        return fingerprint
    }

    /// The rules as a code, for finding the wrong figures of a table that breaks some.
    var code: SumCode { sumCode.load() ?? sumCode.storeIfNil(SumCode(self)) }

    /// From how many cells on the prepared steps are worth their making.
    private static let longList = 16

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

/// A balance rule as sets of cells, without anything to be counted or followed.
struct RuleSides {
    let left: CellSet
    let right: CellSet
    let name: RuleName
    /// Whether all its cells stand in one printed row.
    let isWithinRow: Bool

    var cells: CellSet { left | right }
}

/// A balance rule with all that a finding about it says whatever the figures are.
final class PlannedRule: Sendable {
    let name: RuleName
    let rule: BalanceRule
    let left: [Int]
    let right: [Int]
    /// The left side, then the right.
    let cells: [UInt8]
    /// Whether all its cells stand in one printed row.
    let isWithinRow: Bool
    /// 自然人, 重复申请, 行政复议.
    let subjectName: ShortName
    /// Of a finding that names all its cells.
    let fingerprint: Fingerprint

    init?(_ rule: BalanceRule, _ template: TableTemplate, _ names: PlaceNames) {
        guard let name = RuleName(rawValue: rule.name) else { return nil }
        self.name = name
        self.rule = rule
        left = rule.left
        right = rule.right
        let all = rule.left + rule.right
        cells = all.map { UInt8($0) }
        isWithinRow = name == .rowTotal || name == .caseTotal
        subjectName = isWithinRow ? names.row(ofCell: all[0]) : names.column(ofCell: all[0])
        var fingerprint = Fingerprint(rule: name.rawValue, subject: rule.subject)
        for cell in all { fingerprint.add(template.cellIDs[cell].rawValue) }
        self.fingerprint = fingerprint
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
