/// A set of rules of one template by their indices, in one machine word.
struct RuleSet: Equatable, Sendable {
    private(set) var bits: UInt64

    /// No template has more rules than this.
    static let capacity = 64

    static let empty = RuleSet(bits: 0)

    init(bits: UInt64) { self.bits = bits }

    init(_ rules: some Sequence<Int>) {
        bits = 0
        for rule in rules { insert(rule) }
    }

    @inline(__always)
    var isEmpty: Bool { bits == 0 }

    @inline(__always)
    func contains(_ rule: Int) -> Bool { bits &>> UInt64(truncatingIfNeeded: rule) & 1 != 0 }

    @inline(__always)
    mutating func insert(_ rule: Int) { bits |= 1 &<< UInt64(truncatingIfNeeded: rule) }

    /// Takes a rule in or out.
    @inline(__always)
    mutating func set(_ rule: Int, _ isMember: Bool) {
        bits = bits & ~(1 &<< UInt64(truncatingIfNeeded: rule)) | (isMember ? 1 : 0) &<< UInt64(truncatingIfNeeded: rule)
    }

    @inline(__always)
    func isDisjoint(with other: RuleSet) -> Bool { bits & other.bits == 0 }

    @inline(__always)
    func isSubset(of other: RuleSet) -> Bool { bits & ~other.bits == 0 }

    /// Whether there are no more than so many rules. For small numbers quicker than counting.
    @inline(__always)
    func hasAtMost(_ count: Int) -> Bool {
        var rest = bits
        for _ in 0..<count { rest &= rest &- 1 }
        return rest == 0
    }

    var count: Int { bits.nonzeroBitCount }

    /// Takes out the rule with the smallest index.
    @inline(__always)
    mutating func popFirst() -> Int? {
        guard bits != 0 else { return nil }
        defer { bits &= bits &- 1 }
        return bits.trailingZeroBitCount
    }

    /// Calls `body` for each rule, in order.
    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
        var rest = self
        while let rule = rest.popFirst() { body(rule) }
    }

    @inline(__always)
    static func | (left: RuleSet, right: RuleSet) -> RuleSet { RuleSet(bits: left.bits | right.bits) }

    @inline(__always)
    static func & (left: RuleSet, right: RuleSet) -> RuleSet { RuleSet(bits: left.bits & right.bits) }

    @inline(__always)
    static func - (left: RuleSet, right: RuleSet) -> RuleSet { RuleSet(bits: left.bits & ~right.bits) }
}
