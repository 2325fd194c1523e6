import Parsing

/// The suspects of one table, by the rule that does not hold.
final class SuspectList: Sendable {
    private let byRule: [Int: [Suspect]]
    /// What makes all rules hold where rows whose figures cannot be placed for sure are taken as they were placed.
    let asPlaced: [Suspect]

    /// No finding has more than these, but for a first rank of so many equally good ones.
    static let limit = 5
    /// Where even more are equally good the sums cannot tell, and nothing is told.
    static let tieLimit = 24

    init(_ inspection: TableInspection) {
        let table = SuspectTable(inspection)
        let search = SuspectSearch(table, hints: inspection.hintsByCell)
        byRule = search.hypotheses().mapValues { Self.suspects($0, inspection, table) }
        asPlaced = Self.asPlaced(inspection)
    }

    func suspects(ofRule rule: Int) -> [Suspect] { byRule[rule] ?? asPlaced }

    private static func asPlaced(_ inspection: TableInspection) -> [Suspect] {
        let (code, uncertain) = (inspection.plan.code, inspection.kinds.uncertain)
        guard !uncertain.isEmpty, inspection.reading.surplus.isEmpty, code.shape.lines.count > 1 else { return [] }
        let doubtful = code.shape.lines.filter { $0.contains(where: uncertain.contains) }
        let table = SuspectTable(inspection, takesPlaces: true)
        let size = doubtful.count <= doubtfulLimit ? SuspectSearch.cellLimit - 1 : 1
        let hypotheses = SuspectSearch(table, hints: inspection.hintsByCell).hypothesesOfWholeTable(sizes: 1...size)
            .filter { hypothesis in
                // A row that is in doubt, and wrong in several ways besides, is another row altogether.
                doubtful.allSatisfy { line in
                    hypothesis.operations.count { $0.changes.contains { line.contains($0.cell) } } <= 1
                }
            }
        return hypotheses.isEmpty ? [] : suspects(hypotheses, inspection, table)
    }

    /// Where more rows than these are in doubt, only one change of all of them is worth telling.
    private static let doubtfulLimit = 2

    private static func suspects(_ hypotheses: [Hypothesis], _ inspection: TableInspection, _ table: SuspectTable) -> [Suspect] {
        let best = hypotheses.count { $0.cost == hypotheses[0].cost }
        guard best <= tieLimit else { return [] }
        var rank = 0
        var cost: Int?
        return hypotheses.prefix(max(best, limit)).map { hypothesis in
            if hypothesis.cost != cost { rank += 1 }
            cost = hypothesis.cost
            let steps = hypothesis.operations.map { operation in
                SuspectStep(reason: operation.reason.rawValue, cells: operation.changes.map { cell(of: $0, inspection) })
            }
            let rules = hypothesis.changes.reduce(RuleSet.empty) { $0 | table.code.stands[$1.cell].rules }
            return Suspect(steps: steps, rank: rank, ruleCount: (rules & table.active).count)
        }
    }

    private static func cell(of change: CellChange, _ inspection: TableInspection) -> SuspectCell {
        let printed = inspection.reading.cell(at: change.cell)
        return SuspectCell(
            id: inspection.template.cellIDs[change.cell], printed: printed.figure, proposed: Figure(digits: change.value))
    }
}
