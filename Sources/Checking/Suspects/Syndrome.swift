/// The residuals of the rules while changes are tried, with how many of each class differ from 0.
struct Syndrome {
    let code: SumCode
    /// Rules that count: those that can be told, of the part that is looked at.
    let counts: [Bool]
    private(set) var residuals: [Int64]
    /// By class, how many of the rules that count do not hold.
    private(set) var broken: [Int]
    private(set) var brokenCount: Int

    init(_ code: SumCode, residuals: [Int64], counts: [Bool]) {
        self.code = code
        self.counts = counts
        self.residuals = residuals
        broken = [Int](repeating: 0, count: code.classCount)
        brokenCount = 0
        for rule in residuals.indices where counts[rule] && residuals[rule] != 0 {
            broken[code.classes[rule]] += 1
            brokenCount += 1
        }
    }

    var isZero: Bool { brokenCount == 0 }

    /// A cell changes by a difference.
    @inline(__always)
    mutating func add(_ difference: Int64, at cell: Int) {
        for term in code.terms(of: cell) {
            let before = residuals[term.rule]
            let after = before + term.sign * difference
            residuals[term.rule] = after
            if counts[term.rule], (before == 0) != (after == 0) {
                let step = after == 0 ? -1 : 1
                broken[code.classes[term.rule]] += step
                brokenCount += step
            }
        }
    }

    /// Whether this many changed cells may be enough: each of them stands in one rule of a class at most.
    @inline(__always)
    func isWithin(_ count: Int) -> Bool {
        for broken in broken where broken > count { return false }
        return true
    }

    /// A class each of whose broken rules must hold exactly one of so many changed cells.
    @inline(__always)
    func tightClass(_ count: Int) -> Int? {
        for kind in broken.indices where broken[kind] == count { return kind }
        return nil
    }
}
