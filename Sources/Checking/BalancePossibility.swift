import ReportFormat

/// Left − right of a rule as far as it is known: values it can take, and whether lost figures can still raise or lower it.
/// A lost figure is a count, so 0 or more.
struct PossibleDifference {
    private(set) var values: [Int128] = [0]
    private(set) var canRise = false
    private(set) var canFall = false

    /// More values than this are not followed; the question is left open.
    private static let valueLimit = 4096

    mutating func add(_ value: Int128, onLeft: Bool) {
        for index in values.indices { values[index] += onLeft ? value : -value }
    }

    mutating func addAny(of choices: Set<Int128>, onLeft: Bool) {
        let sums = Set(values.flatMap { value in choices.map { value + (onLeft ? $0 : -$0) } })
        values = Array(sums)
        if values.count > Self.valueLimit { leaveOpen() }
    }

    mutating func addLostFigure(onLeft: Bool) {
        if onLeft { canRise = true } else { canFall = true }
    }

    mutating func leaveOpen() {
        values = [0]
        canRise = true
        canFall = true
    }

    var canBeZero: Bool {
        if canRise && canFall { return true }
        return values.contains { $0 == 0 || (canRise && $0 < 0) || (canFall && $0 > 0) }
    }
}

extension TableInspection {
    /// Whether figures that cannot be read for sure can be such that the rule holds.
    func canHold(_ planned: PlannedRule) -> Bool {
        planned.isWithinRow ? canHoldWithinRow(planned) : canHoldAcrossRows(planned)
    }

    /// Each row's doubts are its own, so every cell takes any of its possible figures.
    private func canHoldAcrossRows(_ planned: PlannedRule) -> Bool {
        var difference = PossibleDifference()
        addKnown(planned, to: &difference) { cell, onLeft, difference in
            guard let stretch = stretch(at: cell) else { return difference.addLostFigure(onLeft: onLeft) }
            switch stretch.doubt {
            case .tooFew: difference.addLostFigure(onLeft: onLeft)
            case .tooMany:
                if let values = possibleValues(of: cell, in: stretch) {
                    difference.addAny(of: values, onLeft: onLeft)
                } else {
                    difference.leaveOpen()
                }
            case .open: difference.leaveOpen()
            }
        }
        return difference.canBeZero
    }

    /// The cells share one row of figures, so they are placed together.
    private func canHoldWithinRow(_ planned: PlannedRule) -> Bool {
        guard let stretch = stretches.first(where: { stretch in planned.cells.contains { stretch.places.contains($0) } }) else {
            return canHoldAcrossRows(planned)
        }
        guard stretch.doubt != .open else { return true }
        return stretch.placements(scale: scale).contains { slots in
            var difference = PossibleDifference()
            addKnown(planned, to: &difference) { cell, onLeft, difference in
                if let place = stretch.places.firstIndex(of: cell), let figure = slots[place] {
                    difference.add(figure, onLeft: onLeft)
                } else {
                    difference.addLostFigure(onLeft: onLeft)
                }
            }
            return difference.canBeZero
        }
    }

    private func addKnown(
        _ planned: PlannedRule, to difference: inout PossibleDifference,
        unknown: (_ cell: Int, _ onLeft: Bool, _ difference: inout PossibleDifference) -> Void
    ) {
        for (cells, onLeft) in [(planned.left, true), (planned.right, false)] {
            for cell in cells {
                if let value = value(cell) {
                    difference.add(value, onLeft: onLeft)
                } else {
                    unknown(cell, onLeft, &difference)
                }
            }
        }
    }

    /// The figures that a place can hold, `nil` where there are too many placements to list them.
    private func possibleValues(of cell: Int, in stretch: UncertainStretch) -> Set<Int128>? {
        guard let place = stretch.places.firstIndex(of: cell) else { return nil }
        var values: Set<Int128> = []
        let isCutShort = stretch.placements(scale: scale).contains { slots in
            if let value = slots[place] { values.insert(value) }
            return false
        }
        return isCutShort ? nil : values
    }
}
