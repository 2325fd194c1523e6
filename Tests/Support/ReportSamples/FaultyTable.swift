import ReportFormat

/// A table of section 三 as it was meant, and as it was printed with a fault that its sums show.
public struct FaultyTable: Sendable {
    public let fault: Fault
    public let style: Style
    public let template: TableTemplate
    public let meant: [Int64]
    public let printed: [Int64]

    /// What the table looks like apart from the fault.
    public enum Style: String, CaseIterable, Sendable {
        /// Of a size as they occur: mostly a few requests, sometimes thousands; of either template.
        case usual
        /// A few requests in all, as small offices have.
        case sparse
        /// The same with blank cells where a 0 belongs.
        case sparseWithBlanks = "sparse, blank for 0"
        /// The template of 2019.
        case template2019 = "2019"
    }

    /// Cells that are printed blank.
    public var blanks: [Bool] { printed.map { style == .sparseWithBlanks && $0 == 0 } }

    /// A fault that no sum shows, or that changes nothing, is drawn again.
    public init(_ fault: Fault, _ style: Style = .usual, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var drawn: (TableTemplate, [Int64], [Int64])?
        while drawn == nil {
            let template: TableTemplate = random.onceIn(4) || style == .template2019 ? .requests2019 : .requests2021
            let scale = random.pick([8, 20, 60, 60, 300, 3000])
            let table =
                style == .sparse || style == .sparseWithBlanks
                ? KnownFigures.sparseRequests(template, &random) : KnownFigures.requests(template, scale: scale, &random)
            let meant = table.cells.map(\.value.digits)
            var figures = FaultMaker(template: template, figures: meant)
            figures.make(fault, &random)
            if figures.breaksARule { drawn = (template, meant, figures.figures) }
        }
        (template, meant, printed) = drawn!
        (self.fault, self.style) = (fault, style)
    }

    /// Whether figures are those that were meant, as far as sums can tell: which of the rows of one column's items a block of rows began or
    /// ended at changes no sum, so that of such a block the other rows count.
    public func isMeant(_ figures: [Int64]) -> Bool {
        guard fault == .rowsShifted else { return figures == meant }
        let rows = ["newReceived", "carriedOver", "handledTotal", "carriedForward"].compactMap(template.rowIndex(of:))
        return rows.allSatisfy { figures[template.cells(ofRow: $0)] == meant[template.cells(ofRow: $0)] }
    }
}

/// Puts a fault into the figures of a table.
private struct FaultMaker {
    let template: TableTemplate
    var figures: [Int64]
    private var width: Int { template.rows[0].columns.count }

    init(template: TableTemplate, figures: [Int64]) {
        self.template = template
        self.figures = figures
    }

    var breaksARule: Bool {
        template.balanceRules.contains { rule in
            rule.left.reduce(0) { $0 + figures[$1] } != rule.right.reduce(0) { $0 + figures[$1] }
        }
    }

    mutating func make(_ fault: Fault, _ random: inout SplitMix64) {
        let row = random.below(template.rows.count)
        switch fault {
        case .mistypedCells(let count): for cell in cells(count, &random) { figures[cell] = mistyped(figures[cell], &random) }
        case .otherFigures(let count): for cell in cells(count, &random) { figures[cell] = other(figures[cell], &random) }
        case .cellsSwapped:
            let cell = random.below(figures.count)
            let isBeside = random.onceIn(2)
            guard isBeside ? cell % width < width - 1 : cell + width < figures.count else { return }
            figures.swapAt(cell, cell + (isBeside ? 1 : width))
        case .rowsSwapped:
            guard row + 1 < template.rows.count else { return }
            for column in 0..<width { figures.swapAt(row * width + column, (row + 1) * width + column) }
        case .neighbourColumn:
            let filled = figures.indices.filter { figures[$0] != 0 && $0 % width < width - 1 }
            guard !filled.isEmpty else { return }
            let cell = random.pick(filled)
            let neighbours = [cell - 1, cell + 1].filter {
                $0 / width == cell / width && $0 >= 0 && figures[$0] == 0 && $0 % width < width - 1
            }
            guard !neighbours.isEmpty else { return }
            figures.swapAt(cell, random.pick(neighbours))
        case .rowShifted: shiftRow(row, &random)
        case .rowsShifted: shiftRows(row, &random)
        case .totalColumnSwapped: for row in template.rows.indices { figures.swapAt(row * width + width - 2, row * width + width - 1) }
        case .columnShifted: shiftColumn(&random)
        case .totalsCopied: copyTotals(&random)
        case .neighbourColumnAndMistyped:
            make(.neighbourColumn, &random)
            make(.mistypedCells(1), &random)
        case .neighbourColumnTwice:
            make(.neighbourColumn, &random)
            make(.neighbourColumn, &random)
        case .omittedTotal:
            let total = row * width + width - 1
            figures[total] = 0
        case .recomputedTotal:
            let cell = row * width + random.below(width - 1)
            let slip = mistyped(figures[cell], &random) - figures[cell]
            figures[cell] += slip
            figures[row * width + width - 1] += slip
        }
    }

    private func cells(_ count: Int, _ random: inout SplitMix64) -> [Int] {
        var cells: [Int] = []
        while cells.count < count {
            let cell = random.below(figures.count)
            if !cells.contains(cell) { cells.append(cell) }
        }
        return cells
    }

    /// Draws slips until one changes the figure.
    private func mistyped(_ figure: Int64, _ random: inout SplitMix64) -> Int64 {
        while true {
            var digits = Array(String(figure).utf8)
            let place = random.below(digits.count)
            switch random.below(100) {
            case ..<74: digits[place] = 48 + UInt8(random.below(10))
            case ..<84: digits.remove(at: place)
            case ..<91: digits.insert(48 + UInt8(random.below(10)), at: random.below(digits.count + 1))
            default:
                guard place + 1 < digits.count else { continue }
                digits.swapAt(place, place + 1)
            }
            if let slip = Int64(String(decoding: digits, as: UTF8.self)), slip != figure { return slip }
        }
    }

    private func other(_ figure: Int64, _ random: inout SplitMix64) -> Int64 {
        while true {
            let other = Int64(random.below(random.pick([10, 100, 1000])))
            if other != figure { return other }
        }
    }

    private mutating func shiftRow(_ row: Int, _ random: inout SplitMix64) {
        let start = row * width
        let end = start + width - random.below(2)
        if random.onceIn(2) {
            figures.replaceSubrange(start..<end, with: figures[(start + 1)..<end] + [0])
        } else {
            figures.replaceSubrange(start..<end, with: [0] + figures[start..<(end - 1)])
        }
    }

    private mutating func shiftRows(_ row: Int, _ random: inout SplitMix64) {
        guard row + 1 < template.rows.count else { return }
        let last = row + 1 + random.below(template.rows.count - row - 1)
        let cells = (row * width)..<((last + 1) * width)
        let empty = [Int64](repeating: 0, count: width)
        if random.onceIn(2) {
            figures.replaceSubrange(cells, with: figures[cells].dropFirst(width) + empty)
        } else {
            figures.replaceSubrange(cells, with: empty + figures[cells].dropLast(width))
        }
    }
    private mutating func shiftColumn(_ random: inout SplitMix64) {
        let column = random.below(width)
        let filled = template.rows.indices.filter { figures[$0 * width + column] != 0 }
        guard filled.count > 1 else { return }
        let (first, last) = (max(0, filled[0] - random.below(2)), min(template.rows.count - 1, filled.last! + random.below(2)))
        var cells = (first...last).map { figures[$0 * width + column] }
        if random.onceIn(2) { cells = cells.dropFirst() + [0] } else { cells = [0] + cells.dropLast() }
        for (row, figure) in zip(first...last, cells) { figures[row * width + column] = figure }
    }

    private mutating func copyTotals(_ random: inout SplitMix64) {
        if random.onceIn(2) {
            let column = random.onceIn(2) ? 0 : random.below(width - 1)
            for row in template.rows.indices { figures[row * width + width - 1] = figures[row * width + column] }
        } else {
            let (total, copied) = (template.rowIndex(of: "handledTotal")!, template.rowIndex(of: "newReceived")!)
            for column in 0..<width { figures[total * width + column] = figures[copied * width + column] }
        }
    }
}
