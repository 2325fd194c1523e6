/// A column of serial numbers (序号) before the labels: 1, 2, 3 … down the lines of a table.
enum SerialNumberRemain {
    /// The rows under one heading are counted too, up to 8.
    private static let shortestRun = 12

    static func uncover(_ text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        var run: [Range<Int>] = []
        var longest: [Range<Int>] = []
        var headings: [Range<Int>] = []
        text.forEachLine { line in
            guard let cell = firstCell(text, line) else { return }
            if text.trimmed(cell).count == heading.utf8CodeUnitCount, text.holds(heading, at: text.trimmed(cell).lowerBound) {
                headings.append(cell)
            }
            guard let number = number(text, text.trimmed(cell)) else { return }
            if number != run.count + 1 { run.removeAll(keepingCapacity: true) }
            if number == run.count + 1 { run.append(cell) }
            if run.count > longest.count { longest = run }
        }
        guard longest.count >= shortestRun else { return false }
        for cell in longest + headings { text.blank(cell) }
        return true
    }

    private static let heading: StaticString = "序号"

    /// The first cell of a line that holds a label behind it, with the separator that ends it.
    private static func firstCell(_ text: UnsafeMutableBufferPointer<UInt8>, _ line: Range<Int>) -> Range<Int>? {
        var start = line.lowerBound
        while start < line.upperBound, text[start] == 0x20 || text[start] == UInt8(ascii: "|") { start += 1 }
        var end = start
        while end < line.upperBound, !text.isSeparator(end), text[end] != 0x20 { end += 1 }
        while end < line.upperBound, text[end] == 0x20 { end += 1 }
        if end < line.upperBound, text.isSeparator(end) { end += 1 }
        return line.upperBound > end && (end..<line.upperBound).contains { text[$0] >= 0x80 } ? start..<end : nil
    }

    /// A plain number of at most two digits.
    private static func number(_ text: UnsafeMutableBufferPointer<UInt8>, _ cell: Range<Int>) -> Int? {
        let last = !cell.isEmpty && text.isSeparator(cell.upperBound - 1) ? text.trimmed(cell.lowerBound..<(cell.upperBound - 1)) : cell
        guard (1...2).contains(last.count) else { return nil }
        var number = 0
        for at in last {
            guard (0x30...0x39).contains(text[at]) else { return nil }
            number = number * 10 + Int(text[at] - 0x30)
        }
        return number
    }
}
