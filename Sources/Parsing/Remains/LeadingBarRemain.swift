/// Cells that have a line each with a rule before them and none behind: `| 规章 ⏎ | 0 ⏎ |`.
///
/// Where the first cell of a row has no rule before it the rest of the row is put behind it; where all cells have one the rules tell nothing.
enum LeadingBarRemain {
    private static let fewestCells = 12
    private static let fewestRows = 2

    static func uncover(_ text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        var cells = 0
        var loneBars = 0
        var rows = 0
        var isOther = false
        var isBehindWords = false
        text.forEachLine { line in
            let content = text.trimmed(line)
            guard let first = content.first(where: { text[$0] == 0x7C }) else {
                isBehindWords = !content.isEmpty
                return
            }
            guard first == content.lowerBound, content.dropFirst().allSatisfy({ text[$0] != 0x7C }) else {
                isOther = true
                return
            }
            if content.count == 1 { loneBars += 1 } else { cells += 1 }
            if isBehindWords { rows += 1 }
            isBehindWords = false
        }
        guard !isOther, cells + loneBars >= fewestCells else { return false }
        if rows >= fewestRows, cells > 0 {
            text.forEachLine { line in
                let content = text.trimmed(line)
                if !content.isEmpty, text[content.lowerBound] == 0x7C, line.lowerBound > 0 { text[line.lowerBound - 1] = 0x20 }
            }
            return true
        }
        guard cells >= fewestCells else { return false }
        for at in text.indices where text[at] == 0x7C { text[at] = 0x20 }
        return true
    }
}
