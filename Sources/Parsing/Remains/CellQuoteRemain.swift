/// Cells between tabs, each in quotes, as spreadsheets copy those that hold a line feed: `"行政许可"⇥"340"`.
enum CellQuoteRemain {
    private static let quote = UInt8(ascii: "\"")
    private static let fewestCells = 6
    /// A quote that is not closed within so many bytes opens no cell.
    private static let longestCell = 600

    static func uncover(_ text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        var cells: [Range<Int>] = []
        var hasTab = false
        var at = 0
        while at < text.count {
            if text[at] == 0x09 { hasTab = true }
            if text[at] == quote, at == 0 || text[at - 1] == 0x09 || text[at - 1] == 0x0A, let end = end(of: at, text) {
                cells.append(at..<end)
                at = end
            }
            at += 1
        }
        guard hasTab, cells.count >= fewestCells else { return false }
        for cell in cells {
            text[cell.lowerBound] = 0x20
            text[cell.upperBound] = 0x20
            for place in cell where text[place] == 0x0A || text[place] == 0x09 || text[place] == quote { text[place] = 0x20 }
        }
        return true
    }

    /// The place of the quote that closes a cell: behind it the cell, the line or the text ends.
    private static func end(of start: Int, _ text: UnsafeMutableBufferPointer<UInt8>) -> Int? {
        for at in (start + 1)..<max(start + 1, min(text.count, start + longestCell)) where text[at] == quote {
            guard at + 1 < text.count else { return at }
            if text[at + 1] == 0x09 || text[at + 1] == 0x0A || text[at + 1] == 0x0D { return at }
        }
        return nil
    }
}
