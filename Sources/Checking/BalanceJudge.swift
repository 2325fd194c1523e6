import ReportFormat

/// Both sides of a rule as printed, in units of 10⁻ⁿ; `nil` for a side with cells that cannot be read.
struct BalanceSums {
    let left: Int128?
    let right: Int128?
    let scale: UInt8

    var difference: Int128? {
        guard let left, let right else { return nil }
        return left - right
    }
}

/// What becomes of one balance rule.
enum BalanceJudgement {
    case holds
    /// Holds, or does not, only if blank and `/` cells are 0.
    case violated(BalanceSums, assumesBlankZero: Bool)
    /// No way of placing the figures in doubt fulfils the rule.
    case brokenByEveryPlacement(BalanceSums, assumesBlankZero: Bool)
    case notAssessable
}

extension TableInspection {
    /// Judges a rule. Whatever the figures are, nothing overflows.
    func judge(_ planned: PlannedRule) -> BalanceJudgement {
        var seen: CellTraits = []
        var left: Int64 = 0
        var right: Int64 = 0
        for cell in planned.left {
            seen.formUnion(traits[cell])
            left &+= counts[cell]
        }
        for cell in planned.right {
            seen.formUnion(traits[cell])
            right &+= counts[cell]
        }
        let assumes = !seen.isDisjoint(with: .assumedZero)
        if !seen.isDisjoint(with: .unknown) {
            return canHold(planned, plainDifference: left &- right)
                ? .notAssessable : .brokenByEveryPlacement(exactSums(planned), assumesBlankZero: assumes)
        }
        guard seen.contains(.exact) else {
            if left == right { return .holds }
            return .violated(BalanceSums(left: Int128(left), right: Int128(right), scale: 0), assumesBlankZero: assumes)
        }
        let sums = exactSums(planned)
        return sums.left == sums.right ? .holds : .violated(sums, assumesBlankZero: assumes)
    }

    private func exactSums(_ planned: PlannedRule) -> BalanceSums {
        BalanceSums(left: exactSum(planned.left), right: exactSum(planned.right), scale: scale)
    }

    private func exactSum(_ cells: [Int]) -> Int128? {
        var sum: Int128 = 0
        for cell in cells {
            guard let value = value(cell) else { return nil }
            sum += value
        }
        return sum
    }
}
