/// Whether the headings of section 四 stand in the order of the format. Where they do not (诉讼 before 复议, 总计 first, the outcomes down
/// the side with three figures each), the fifteen figures cannot be read in order.
struct CasesOrder {
    private var met: [(outcome: Int, values: Int)] = []
    private var meetsLitigationFirst = false
    /// The display column of the first heading of 行政诉讼 on its line.
    private var litigationColumn = 0
    private var meetsReconsideration = false
    private var reconsiderationIsLate = false

    init() { met.reserveCapacity(16) }

    /// Takes a heading, by its number in `CasesReader.words`, that was met behind so many figures, with its display column.
    mutating func meet(_ word: Int, values: Int, column: Int) {
        switch word {
        case 0...4: met.append((word, values))
        // 合计 for 总计
        case 5: met.append((4, values))
        case 6:
            // A heading over two rows stands lower than the one beside it, and still before it.
            let standsBehind = meetsLitigationFirst && litigationColumn <= column
            reconsiderationIsLate = reconsiderationIsLate || (standsBehind && !meetsReconsideration)
            meetsReconsideration = true
        default:
            if !meetsLitigationFirst { litigationColumn = column }
            meetsLitigationFirst = meetsLitigationFirst || !meetsReconsideration
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
