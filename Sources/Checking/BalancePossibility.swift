import ReportFormat

extension TableInspection {
    /// Whether figures that cannot be read for sure can be such that the rule holds.
    ///
    /// - Parameter difference: left − right of the plain counts of the rule, whatever is unknown taken as 0.
    func canHold(_ planned: PlannedRule, plainDifference difference: Int64) -> Bool {
        let doubt = doubt(of: planned)
        if doubt.isOpen || (doubt.canRise && doubt.canFall) { return true }
        let isPlain = !doubt.hasExactFigures
        if planned.isWithinRow, let stretch = doubt.stretch {
            // A lost total is as large as the items ask for.
            let losesTotal = stretch.doubt == .tooFew && planned.right.allSatisfy(stretch.places.contains)
            return losesTotal && isPlain ? true : canHoldWithinRow(planned, stretch)
        }
        if isPlain && !doubt.hasChoices { return difference == 0 || (difference < 0 ? doubt.canRise : doubt.canFall) }
        return canHoldAcrossRows(planned, doubt)
    }

    /// Each row's doubts are its own, so every cell takes any of its possible figures.
    private func canHoldAcrossRows(_ planned: PlannedRule, _ doubt: RuleDoubt) -> Bool {
        var differences: Set<Int128> = [knownDifference(planned)]
        for (cells, sign) in [(planned.left, Int128(1)), (planned.right, -1)] {
            for cell in cells {
                guard let stretch = stretch(at: cell), stretch.doubt == .tooMany else { continue }
                guard let values = possibleValues(of: cell) else { return true }
                differences = Set(differences.flatMap { difference in values.map { difference + sign * $0 } })
                guard differences.count <= Self.differenceLimit else { return true }
            }
        }
        return differences.contains { $0 == 0 || ($0 < 0 ? doubt.canRise : doubt.canFall) }
    }

    /// More differences than this are not followed; the question is left open.
    private static let differenceLimit = 4096

    /// The cells share one row of figures, so they are placed together.
    private func canHoldWithinRow(_ planned: PlannedRule, _ stretch: UncertainStretch) -> Bool {
        let known = knownDifference(planned)
        let left = planned.left.filter(hasNoValue).map(stretch.places.firstIndex)
        let right = planned.right.filter(hasNoValue).map(stretch.places.firstIndex)
        return stretch.placements(scale: scale).contains { slots in
            var difference = known
            var canRise = false
            var canFall = false
            for place in left {
                if let place, let figure = slots[place] { difference += figure } else { canRise = true }
            }
            for place in right {
                if let place, let figure = slots[place] { difference -= figure } else { canFall = true }
            }
            return difference == 0 || (difference < 0 ? canRise : canFall)
        }
    }

    private func hasNoValue(_ cell: Int) -> Bool { !traits[cell].isDisjoint(with: .unknown) }

    /// Left − right of the cells whose value is known.
    private func knownDifference(_ planned: PlannedRule) -> Int128 {
        var difference: Int128 = 0
        for cell in planned.left { difference += value(cell) ?? 0 }
        for cell in planned.right { difference -= value(cell) ?? 0 }
        return difference
    }
}

/// What a rule does not know of its cells.
struct RuleDoubt {
    /// A figure on the left was lost; it is a count, so it can only raise left − right.
    var canRise = false
    /// A figure on the right was lost.
    var canFall = false
    /// Nothing can be said of some cell.
    var isOpen = false
    /// Some cell holds one of several figures.
    var hasChoices = false
    var hasExactFigures = false
    /// The first row of figures in doubt that the rule takes part in.
    var stretch: UncertainStretch?
}

extension TableInspection {
    fileprivate func doubt(of planned: PlannedRule) -> RuleDoubt {
        var doubt = RuleDoubt()
        add(planned.left, onLeft: true, isWithinRow: planned.isWithinRow, to: &doubt)
        add(planned.right, onLeft: false, isWithinRow: planned.isWithinRow, to: &doubt)
        return doubt
    }

    private func add(_ cells: [Int], onLeft: Bool, isWithinRow: Bool, to doubt: inout RuleDoubt) {
        for cell in cells {
            let trait = traits[cell]
            if trait.contains(.exact) { doubt.hasExactFigures = true }
            guard !trait.isDisjoint(with: .unknown) else { continue }
            if let stretch = stretch(at: cell) {
                if doubt.stretch == nil { doubt.stretch = stretch }
                if stretch.doubt == .open { doubt.isOpen = true }
                if stretch.doubt == .tooMany { doubt.hasChoices = true }
                // Within one row the gap of one cell is the figure of another, so the row is looked at as a whole.
                if isWithinRow || stretch.doubt == .tooMany { continue }
            }
            if onLeft { doubt.canRise = true } else { doubt.canFall = true }
        }
    }
}
