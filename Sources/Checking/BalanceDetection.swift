import ReportFormat

extension Detections {
    /// The balance rules of a table that is not clean.
    mutating func addBalance(_ table: TableInspection) {
        let section = table.plan.template.table.sectionNumber
        let rules = table.plan.rules
        var unreadable: [Int] = []
        var blankSides: [(rule: Int, side: BlankSide)] = []
        for (index, planned) in rules.enumerated() {
            let content: Detection.Content
            let assumes: Bool
            switch table.judge(planned) {
            case .holds: continue
            case .notAssessable:
                unreadable.append(index)
                continue
            case .violated(let sums, let assumesBlankZero):
                if assumesBlankZero, let side = table.blankSide(of: planned) {
                    blankSides.append((index, side))
                    continue
                }
                assumes = assumesBlankZero
                content = .violation(table, rule: index, sums, assumesBlankZero: assumes, everyPlacement: false)
            case .brokenByEveryPlacement(let sums, let assumesBlankZero):
                assumes = assumesBlankZero
                content = .violation(table, rule: index, sums, assumesBlankZero: assumes, everyPlacement: true)
            }
            add(planned.name, assumes ? .warning : .error, .violated, section: section, place: planned.left[0], content)
        }
        addBlankSides(blankSides, table)
        addUnreadable(unreadable, table)
    }

    /// Rules that fail because one whole side of them was left blank have one cause, and are one finding.
    private mutating func addBlankSides(_ failures: [(rule: Int, side: BlankSide)], _ table: TableInspection) {
        let rules = table.plan.rules
        for name in RuleName.allCases {
            for side in [BlankSide.left, .right] {
                let group = failures.filter { $0.side == side && rules[$0.rule].name == name }.map(\.rule)
                guard let first = group.first else { continue }
                add(
                    name, .warning, .violated, section: table.plan.template.table.sectionNumber, place: rules[first].left[0],
                    .blankSides(table, rules: group))
            }
        }
    }

    private mutating func addUnreadable(_ unreadable: [Int], _ table: TableInspection) {
        var rest = unreadable[...]
        while let first = rest.first {
            let name = table.plan.rules[first].name
            let group = Array(rest.prefix { table.plan.rules[$0].name == name })
            rest = rest.dropFirst(group.count)
            var isConcerned = [Bool](repeating: false, count: table.traits.count)
            for rule in group {
                for cell in table.plan.rules[rule].cells where !table.traits[cell].isDisjoint(with: .unknown) { isConcerned[cell] = true }
            }
            let cells = isConcerned.indices.filter { isConcerned[$0] }
            add(
                name, .info, .notAssessable, .reading, section: table.plan.template.table.sectionNumber, place: cells.first ?? -1,
                .notAssessable(table, rules: group, cells: cells))
        }
    }
}

/// A side of a rule all of whose cells are blank or `/`.
enum BlankSide { case left, right }

extension TableInspection {
    fileprivate func blankSide(of planned: PlannedRule) -> BlankSide? {
        if planned.right.allSatisfy({ !traits[$0].isDisjoint(with: .assumedZero) }) { return .right }
        if planned.left.allSatisfy({ !traits[$0].isDisjoint(with: .assumedZero) }) { return .left }
        return nil
    }
}
