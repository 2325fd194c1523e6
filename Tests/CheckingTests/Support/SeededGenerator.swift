import Parsing
import ReportFormat

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

/// The figures of a table that fulfils every rule: random items, totals added up here and not by the rules.
func consistentFigures(_ template: TableTemplate, _ random: inout SeededGenerator) -> [Int64] {
    var figures = [Int64](repeating: 0, count: template.cellCount)
    func item() -> Int64 { Int.random(in: 0..<3, using: &random) == 0 ? Int64.random(in: 1...40, using: &random) : 0 }
    switch template.table {
    case .active:
        for index in figures.indices { figures[index] = item() }
    case .cases:
        for block in 0..<3 {
            for outcome in 0..<4 { figures[block * 5 + outcome] = item() }
            figures[block * 5 + 4] = figures[(block * 5)..<(block * 5 + 4)].reduce(0, +)
        }
    case .requests:
        let handled = template.rows.count - 2
        for column in 0..<6 {
            var total: Int64 = 0
            for row in 2..<handled {
                figures[row * 7 + column] = item()
                total += figures[row * 7 + column]
            }
            let forward = item()
            let carriedOver = Int64.random(in: 0...(total + forward), using: &random)
            figures[handled * 7 + column] = total
            figures[(handled + 1) * 7 + column] = forward
            figures[7 + column] = carriedOver
            figures[column] = total + forward - carriedOver
        }
        for row in template.rows.indices { figures[row * 7 + 6] = figures[(row * 7)..<(row * 7 + 6)].reduce(0, +) }
    }
    return figures
}

/// A reading in which every cell is a figure.
func reading(_ template: TableTemplate, _ figures: [Int64]) -> TableReading {
    TableReading(
        template: template, cells: figures.map { Cell(state: .number, figure: Figure(digits: $0), range: 0..<0) }, range: 0..<0)
}
