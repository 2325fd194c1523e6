/// The table of a wiki: `{|`, `|-` between rows, `| cell` or `! cell` on a line of its own, `||` between cells of one line, `|}`.
enum WikiRemain {
    static func uncover(_ text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        var isInTable = false
        var isFound = false
        var isFirstCell = true
        text.forEachLine { line in
            let cell = text.trimmed(line)
            if text.holds("{|", at: cell.lowerBound) {
                isInTable = true
                isFound = true
                isFirstCell = true
                text.blank(line)
            } else if isInTable, text.holds("|}", at: cell.lowerBound) {
                isInTable = false
                text.blank(line)
            } else if isInTable, text.holds("|-", at: cell.lowerBound) || text.holds("|+", at: cell.lowerBound) {
                isFirstCell = true
                text.blank(line)
            } else if isInTable, !cell.isEmpty, text[cell.lowerBound] == 0x7C || text[cell.lowerBound] == 0x21 {
                text[cell.lowerBound] = 0x20
                if !isFirstCell, line.lowerBound > 0 { text[line.lowerBound - 1] = 0x09 }
                isFirstCell = false
                cut(text, cell.dropFirst())
            } else if isInTable, line.lowerBound > 0 {
                text[line.lowerBound - 1] = 0x20
            }
        }
        return isFound
    }

    /// Tabs for `||` and `!!`; what stands before a bar alone are the attributes of the cell.
    private static func cut(_ text: UnsafeMutableBufferPointer<UInt8>, _ cell: Range<Int>) {
        var start = cell.lowerBound
        var at = start
        while at < cell.upperBound {
            if text.holds("||", at: at) || text.holds("!!", at: at) {
                text[at] = 0x09
                text[at + 1] = 0x20
                at += 2
                start = at
            } else {
                if text[at] == 0x7C { text.blank(start..<(at + 1)) }
                at += 1
            }
        }
    }
}
