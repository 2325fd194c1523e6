import ReportFormat

extension Detections {
    /// The balance rules of a table that is not clean.
    mutating func addBalance(_ table: TableInspection) {
        let plan = table.plan
        let section = plan.template.table.sectionNumber
        var unreadable: [Int] = []
        var blankSides: [BlankFailure] = []
        for rule in plan.sides.indices {
            let violation: Detection.Violation
            switch table.judge(rule) {
            case .holds: continue
            case .notAssessable:
                unreadable.append(rule)
                continue
            case .violated(let sums, let assumesBlankZero):
                violation = Detection.Violation(rule: rule, sums: sums, assumesBlankZero: assumesBlankZero, everyPlacement: false)
                if assumesBlankZero, let side = table.blankSide(ofRule: rule) {
                    blankSides.append(BlankFailure(side: side, violation: violation))
                    continue
                }
            case .brokenByEveryPlacement(let sums, let assumesBlankZero):
                violation = Detection.Violation(rule: rule, sums: sums, assumesBlankZero: assumesBlankZero, everyPlacement: true)
            }
            add(violation, table)
        }
        if !blankSides.isEmpty { addBlankSides(blankSides, table) }
        addUnreadable(unreadable, table, section: section)
    }

    private mutating func add(_ violation: Detection.Violation, _ table: TableInspection) {
        add(
            table.plan.sides[violation.rule].name, violation.assumesBlankZero ? .warning : .error, .violated,
            section: table.template.table.sectionNumber, place: table.plan.rules[violation.rule].left[0], .violation(table, violation))
    }

    /// Rules that fail because one whole side of them was left blank have one cause, and are one finding.
    private mutating func addBlankSides(_ failures: [BlankFailure], _ table: TableInspection) {
        let plan = table.plan
        for name in RuleName.allCases {
            for side in [BlankSide.left, .right] {
                let group = failures.filter { $0.side == side && plan.sides[$0.violation.rule].name == name }.map(\.violation)
                guard let first = group.first else { continue }
                if group.count == 1 {
                    add(first, table)
                } else {
                    add(
                        name, .warning, .violated, section: plan.template.table.sectionNumber, place: plan.rules[first.rule].left[0],
                        .blankSides(table, rules: group.map(\.rule)))
                }
            }
        }
    }

    private mutating func addUnreadable(_ unreadable: [Int], _ table: TableInspection, section: Int) {
        var start = 0
        while start < unreadable.count {
            let name = table.plan.sides[unreadable[start]].name
            var cells = CellSet.empty
            var end = start
            while end < unreadable.count, table.plan.sides[unreadable[end]].name == name {
                cells |= table.plan.sides[unreadable[end]].cells
                end += 1
            }
            cells = cells & table.unknown
            add(
                name, .info, .notAssessable, .reading, section: section, place: cells.first ?? -1,
                .notAssessable(table, rules: unreadable[start..<end], cells: cells))
            start = end
        }
    }
}

/// A side of a rule all of whose cells are blank or `/`.
private enum BlankSide { case left, right }

/// A rule that fails because a side of it is blank.
private struct BlankFailure {
    let side: BlankSide
    let violation: Detection.Violation
}

extension TableInspection {
    fileprivate func blankSide(ofRule rule: Int) -> BlankSide? {
        let sides = plan.sides[rule]
        if sides.right.isSubset(of: assumedZero) { return .right }
        if sides.left.isSubset(of: assumedZero) { return .left }
        return nil
    }
}
