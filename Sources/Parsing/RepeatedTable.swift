import ReportFormat

/// Two tables of section 三 behind each other in a text, as where last year's is printed for comparison: which of them is the report's.
struct RepeatedTable {
    let base: UnsafePointer<UInt8>
    let range: Range<Int>
    let year: Int?

    /// No table is shorter, in bytes.
    private static let shortest = 800

    /// What stands behind a table, if it is long enough for another.
    func rest(behind first: TableReader.Result) -> Range<Int>? {
        guard let end = first.reading?.range.upperBound, range.upperBound - end > Self.shortest else { return nil }
        return end..<range.upperBound
    }

    /// The one that the words before it give the report's year; the first as uncertain where nothing tells them apart.
    func choice(_ first: TableReader.Result, _ second: TableReader.Result) -> TableReader.Result {
        guard let one = first.reading, let other = second.reading,
            other.figureCounts.count(where: { $0 > 0 }) * 2 > other.figureCounts.count
        else { return first }
        let firstYear = yearNamed(in: range.lowerBound..<Self.firstFigure(of: one))
        let secondYear = yearNamed(in: one.range.upperBound..<Self.firstFigure(of: other))
        if let year {
            if secondYear == year, firstYear != year { return second }
            if firstYear == year || secondYear != nil && secondYear != year { return first }
        }
        if one.cells.map(\.figure) == other.cells.map(\.figure) { return first }
        var uncertain = first
        let cells = one.cells.map { cell in
            var cell = cell
            if cell.state == .number { cell.state = .uncertain }
            return cell
        }
        uncertain.reading = TableReading(
            template: one.template, cells: cells, range: one.range, surplus: one.surplus, figureCounts: one.figureCounts)
        let count = other.cells.count { $0.figure != nil }
        uncertain.troubles.append(.figuresLeftOver(.requests, count: count, range: other.range))
        return uncertain
    }

    private static func firstFigure(of table: TableReading) -> Int {
        table.cells.first { $0.figure != nil }?.range?.lowerBound ?? table.range.lowerBound
    }

    /// The last year of four digits in a stretch.
    private func yearNamed(in stretch: Range<Int>) -> Int? {
        guard stretch.count >= 4 else { return nil }
        func digit(_ at: Int) -> Int? { (0x30...0x39).contains(base[at]) ? Int(base[at] - 0x30) : nil }
        for at in (stretch.lowerBound...(stretch.upperBound - 4)).reversed() {
            guard digit(at) == 2, digit(at + 1) == 0, let tens = digit(at + 2), let ones = digit(at + 3) else { continue }
            guard at == stretch.lowerBound || digit(at - 1) == nil, at + 4 == stretch.upperBound || digit(at + 4) == nil else { continue }
            return 2000 + 10 * tens + ones
        }
        return nil
    }
}
