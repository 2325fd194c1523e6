/// The residuals of the rules while changes are tried, with the set of those that differ from 0.
struct Syndrome {
    let code: SumCode
    /// Rules that count: those that can be told, of the part that is looked at.
    let counts: RuleSet
    private(set) var residuals: InlineArray<64, Int64>
    /// Of the rules that count those that do not hold.
    private(set) var broken: RuleSet

    init(_ code: SumCode, residuals: [Int64], counts: RuleSet) {
        self.code = code
        self.counts = counts
        self.residuals = InlineArray(repeating: 0)
        broken = .empty
        for rule in residuals.indices {
            self.residuals[rule] = residuals[rule]
            if counts.contains(rule) && residuals[rule] != 0 { broken.insert(rule) }
        }
    }

    @inline(__always)
    var isZero: Bool { broken.isEmpty }

    /// A cell changes by a difference.
    @inline(__always)
    mutating func add(_ difference: Int64, at cell: Int) {
        let stand = code.stands[cell]
        for place in 0..<stand.count {
            let rule = stand.rule(place)
            let residual = residuals[rule] &+ stand.sign(place) &* difference
            residuals[rule] = residual
            broken.set(rule, residual != 0 && counts.contains(rule))
        }
    }

    /// The rules that would not hold if a cell changed by a difference.
    @inline(__always)
    func broken(adding difference: Int64, at cell: Int) -> RuleSet {
        let stand = code.stands[cell]
        var after = broken
        for place in 0..<stand.count {
            let rule = stand.rule(place)
            after.set(rule, residuals[rule] &+ stand.sign(place) &* difference != 0 && counts.contains(rule))
        }
        return after
    }
}
