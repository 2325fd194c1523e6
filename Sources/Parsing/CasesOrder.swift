/// Whether the headings of section 四 stand in the order of the format. Where they do not (诉讼 before 复议, 总计 first, the outcomes down
/// the side with three figures each), the fifteen figures cannot be read in order.
struct CasesOrder {
    private static let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map(FoldTables.shared.foldLabel)
    private static let grandTotal = FoldTables.shared.foldLabel("合计")
    private static let reconsideration = FoldTables.shared.foldLabel("行政复议")
    private static let litigation = ["行政诉讼", "未经复议直接起诉", "复议后起诉", "复议后再起诉"].map(FoldTables.shared.foldLabel)

    private var met: [(outcome: Int, values: Int)] = []
    private var meetsLitigationFirst = false
    private var meetsReconsideration = false
    private var reconsiderationIsLate = false

    /// Takes a heading that was met behind so many figures.
    mutating func meet(_ word: [UInt16], values: Int) {
        if word == Self.reconsideration {
            reconsiderationIsLate = reconsiderationIsLate || (meetsLitigationFirst && !meetsReconsideration)
            meetsReconsideration = true
        } else if Self.litigation.contains(word) {
            meetsLitigationFirst = meetsLitigationFirst || !meetsReconsideration
        } else if let outcome = Self.outcomes.firstIndex(of: word == Self.grandTotal ? Self.outcomes[4] : word) {
            met.append((outcome, values))
        }
    }

    /// Whether the order is another one, given how many figures there are in all.
    func isOther(values: Int) -> Bool { reconsiderationIsLate || startsWithTotals || goesBack || isTurned(values) }

    /// All three totals before their outcomes.
    private var startsWithTotals: Bool { met.count >= 10 && met[0].outcome == 4 && met[1].outcome == 0 }

    /// An outcome right behind one that it stands before in the format.
    private var goesBack: Bool {
        zip(met, met.dropFirst()).contains { $0.values == $1.values && $0.outcome < 4 && $1.outcome > 0 && $1.outcome < $0.outcome }
    }

    /// Each of several outcomes with three figures behind it: those of the three blocks.
    private func isTurned(_ values: Int) -> Bool {
        guard met.count >= 2, Set(met.map(\.outcome)).count == met.count else { return false }
        return zip(met, met.dropFirst().map(\.values) + [values]).allSatisfy { $1 - $0.values == 3 }
    }
}
