/// The printed lines whose own sums do not hold. What is changed elsewhere does not mend them, which rules most operations out unbuilt.
struct BrokenLines {
    private let isBroken: [Bool]
    private let count: Int
    /// How many cells are changed besides the operation: each of them may mend one line.
    private let others: Int

    init(_ syndrome: Syndrome, others: Int) {
        let code = syndrome.code
        var isBroken = [Bool](repeating: false, count: code.shape.lines.count)
        for rule in code.cells.indices where code.isWithinLine[rule] && syndrome.counts[rule] && syndrome.residuals[rule] != 0 {
            isBroken[code.shape.line(of: code.cells[rule][0])] = true
        }
        self.isBroken = isBroken
        count = isBroken.count { $0 }
        self.others = others
    }

    /// Whether the changes elsewhere are enough for the lines that an operation does not touch.
    func canBeMended(byTouching lines: Int...) -> Bool {
        var rest = count
        for line in lines where isBroken[line] { rest -= 1 }
        return rest <= others
    }

    /// Whether they are enough for all lines.
    var canBeMendedElsewhere: Bool { count <= others }
}
