/// The rules that a cell stands in, at most three: the sum of its row, the sum of its column, the balance of its column.
struct Stand: Sendable {
    /// All of them.
    private(set) var rules = RuleSet.empty
    private var indices = InlineArray<3, UInt8>(repeating: 0)
    private var signs = InlineArray<3, Int8>(repeating: 0)
    private var length: UInt8 = 0

    @inline(__always)
    var count: Int { Int(length) }

    @inline(__always)
    func rule(_ place: Int) -> Int { Int(indices[place]) }

    /// 1 on the left side of the rule, −1 on the right.
    @inline(__always)
    func sign(_ place: Int) -> Int64 { Int64(signs[place]) }

    /// On which side of a rule the cell stands; 0 for a rule that it does not stand in.
    @inline(__always)
    func sign(in rule: Int) -> Int64 {
        for place in 0..<count where self.rule(place) == rule { return sign(place) }
        return 0
    }

    mutating func add(rule: Int, sign: Int8) {
        indices[count] = UInt8(rule)
        signs[count] = sign
        length += 1
        rules.insert(rule)
    }
}
