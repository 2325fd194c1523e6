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
    /// Judges a rule by its index in the plan. Whatever the figures are, nothing overflows.
    func judge(_ rule: Int) -> BalanceJudgement {
        let cells = plan.sides[rule].cells
        let isKnown = cells.isDisjoint(with: unknown)
        let isPlain = cells.isDisjoint(with: kinds.exact)
        let (left, right) = plainSums(rule)
        if isKnown && isPlain && left == right { return .holds }
        let assumes = !cells.isDisjoint(with: assumedZero)
        if !isKnown {
            return canHold(rule, plainDifference: left &- right)
                ? .notAssessable : .brokenByEveryPlacement(exactSums(rule), assumesBlankZero: assumes)
        }
        if isPlain { return .violated(BalanceSums(left: Int128(left), right: Int128(right), scale: 0), assumesBlankZero: assumes) }
        let sums = exactSums(rule)
        return sums.left == sums.right ? .holds : .violated(sums, assumesBlankZero: assumes)
    }

    /// The sums of the plain counts; whatever else there is counts as 0.
    private func plainSums(_ rule: Int) -> (left: Int64, right: Int64) {
        var left: Int64 = 0
        var right: Int64 = 0
        for term in plan.left(ofRule: rule) { left &+= counts[Int(plan.terms[term])] }
        for term in plan.right(ofRule: rule) { right &+= counts[Int(plan.terms[term])] }
        return (left, right)
    }

    private func exactSums(_ rule: Int) -> BalanceSums {
        BalanceSums(left: exactSum(plan.left(ofRule: rule)), right: exactSum(plan.right(ofRule: rule)), scale: scale)
    }

    private func exactSum(_ terms: Range<Int>) -> Int128? {
        var sum: Int128 = 0
        for term in terms {
            guard let value = value(Int(plan.terms[term])) else { return nil }
            sum += value
        }
        return sum
    }
}
