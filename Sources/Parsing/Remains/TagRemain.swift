/// The source of a page's table among the lines of a text: `<tr><td>规章</td><td>0</td></tr>`.
enum TagRemain {
    static func uncover(_ text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        var isFound = false
        var isInTable = false
        var isFirstCell = true
        var at = 0
        while at < text.count {
            guard text[at] == 0x3C, let tag = Tag(text, at: at) else {
                if isInTable, text[at] == 0x0A { text[at] = 0x20 }
                at += 1
                continue
            }
            text.blank(tag.range)
            switch tag.name {
            case .table:
                isInTable = !tag.isEnd
                text[at] = 0x0A
            case .row:
                isInTable = true
                isFirstCell = true
                text[at] = 0x0A
            case .cell:
                isFound = true
                if !tag.isEnd {
                    if !isFirstCell { text[at] = 0x09 }
                    isFirstCell = false
                }
            case .other: break
            }
            at = tag.range.upperBound
        }
        return isFound
    }

    /// A tag, and what it means to a table.
    private struct Tag {
        enum Name { case table, row, cell, other }

        let range: Range<Int>
        let name: Name
        let isEnd: Bool

        private static let longest = 4_000

        init?(_ text: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
            var end = start + 1
            let limit = min(text.count, start + Self.longest)
            while end < limit, text[end] != 0x3E { end += 1 }
            guard end < limit, end > start + 1 else { return nil }
            range = start..<(end + 1)
            isEnd = text[start + 1] == 0x2F
            var letters: [UInt8] = []
            var at = start + (isEnd ? 2 : 1)
            while at < end, letters.count < 8, UInt8(ascii: "a")...UInt8(ascii: "z") ~= text[at] | 0x20 {
                letters.append(text[at] | 0x20)
                at += 1
            }
            guard !letters.isEmpty else { return nil }
            switch letters {
            case Array("table".utf8): name = .table
            case Array("tr".utf8): name = .row
            case Array("td".utf8), Array("th".utf8): name = .cell
            default: name = .other
            }
        }
    }
}
