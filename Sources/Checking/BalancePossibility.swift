import ReportFormat

extension TableInspection {
    /// Whether figures that cannot be read for sure can be such that the rule holds.
    ///
    /// - Parameter difference: left − right of the plain counts of the rule, whatever is unknown taken as 0.
    func canHold(_ rule: Int, plainDifference difference: Int64) -> Bool {
        let sides = plan.sides[rule]
        let doubt = RuleDoubt(sides, self)
        if doubt.isOpen || (doubt.canRise && doubt.canFall) { return true }
        if sides.isWithinRow, let cell = doubt.firstPlace, let stretch = stretches.stretch(at: cell) {
            // A lost total is as large as the items ask for.
            let losesTotal = stretch.doubt == .tooFew && sides.right.isSubset(of: stretch.places)
            return losesTotal && doubt.isPlain ? true : canHoldWithinRow(rule, stretch)
        }
        if doubt.isPlain && !doubt.hasChoices { return difference == 0 || (difference < 0 ? doubt.canRise : doubt.canFall) }
        return canHoldAcrossRows(rule, doubt)
    }

    /// Each row's doubts are its own, so every cell takes any of its possible figures.
    private func canHoldAcrossRows(_ rule: Int, _ doubt: RuleDoubt) -> Bool {
        guard plan.sides[rule].cells.isDisjoint(with: choices.unlisted) else { return true }
        var differences = [knownDifference(rule)]
        for (terms, sign) in [(plan.left(ofRule: rule), Int128(1)), (plan.right(ofRule: rule), -1)] {
            for term in terms where choices.cells.contains(Int(plan.terms[term])) {
                let figures = choices.figures(of: Int(plan.terms[term]))
                differences = differences.sums(with: figures, sign: sign)
                guard differences.count <= Self.differenceLimit else { return true }
            }
        }
        return differences.contains { $0 == 0 || ($0 < 0 ? doubt.canRise : doubt.canFall) }
    }

    /// More differences than this are not followed; the question is left open.
    private static let differenceLimit = 4096

    /// The cells share one row of figures, so they are placed together.
    private func canHoldWithinRow(_ rule: Int, _ stretch: UncertainStretch) -> Bool {
        let known = knownDifference(rule)
        let left = unknownPlaces(plan.sides[rule].left, stretch)
        let right = unknownPlaces(plan.sides[rule].right, stretch)
        return stretches.placements(stretch, scale: scale).contains { slots in
            var difference = known
            var canRise = left.holdsOthers
            var canFall = right.holdsOthers
            for place in left.places { if let figure = slots[place] { difference += figure } else { canRise = true } }
            for place in right.places { if let figure = slots[place] { difference -= figure } else { canFall = true } }
            return difference == 0 || (difference < 0 ? canRise : canFall)
        }
    }

    /// Which places of a stretch a side takes, and whether it has unknown cells elsewhere.
    private func unknownPlaces(_ side: CellSet, _ stretch: UncertainStretch) -> (places: [Int], holdsOthers: Bool) {
        var places: [Int] = []
        (side & stretch.places).forEach { places.append(stretch.places.rank(of: $0)) }
        return (places, !((side & unknown) - stretch.places).isEmpty)
    }

    /// Left − right of the cells whose value is known.
    private func knownDifference(_ rule: Int) -> Int128 {
        var difference: Int128 = 0
        for term in plan.left(ofRule: rule) { difference += value(Int(plan.terms[term])) ?? 0 }
        for term in plan.right(ofRule: rule) { difference -= value(Int(plan.terms[term])) ?? 0 }
        return difference
    }
}

/// What a rule does not know of its cells.
struct RuleDoubt {
    /// A figure on the left was lost; it is a count, so it can only raise left − right.
    let canRise: Bool
    /// A figure on the right was lost.
    let canFall: Bool
    /// Nothing can be said of some cell.
    let isOpen: Bool
    /// Some cell holds one of several figures.
    let hasChoices: Bool
    /// No figure has a sign or decimals.
    let isPlain: Bool
    /// The first cell that is a place of a row of figures in doubt.
    let firstPlace: Int?

    init(_ sides: RuleSides, _ table: TableInspection) {
        let cells = sides.cells
        let stretches = table.stretches
        // Within one row the gap of one cell is the figure of another, so the row is looked at as a whole.
        let lost = table.unknown - (sides.isWithinRow ? stretches.places : stretches.crowded)
        canRise = !sides.left.isDisjoint(with: lost)
        canFall = !sides.right.isDisjoint(with: lost)
        isOpen = !cells.isDisjoint(with: stretches.open)
        hasChoices = !cells.isDisjoint(with: stretches.crowded)
        isPlain = cells.isDisjoint(with: table.kinds.exact)
        firstPlace = (sides.left & stretches.places).first ?? (sides.right & stretches.places).first
    }
}

extension [Int128] {
    /// All sums of one of these and one of `figures`, each once.
    fileprivate func sums(with figures: ArraySlice<Int128>, sign: Int128) -> [Int128] {
        var sums: [Int128] = []
        sums.reserveCapacity(count * figures.count)
        for figure in figures { for difference in self { sums.append(difference + sign * figure) } }
        guard figures.count > 1 else { return sums }
        sums.sort()
        var distinct = 1
        for place in 1..<sums.count where sums[place] != sums[distinct - 1] {
            sums[distinct] = sums[place]
            distinct += 1
        }
        sums.removeSubrange(distinct...)
        return sums
    }
}
