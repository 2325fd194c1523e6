/// Recognises the number of a page that stands between the lines of a table: `— 3 —`, `- 3 -`, 第3页, 第 3 页 共 9 页.
enum PageNumber {
    static func matches(_ field: Field) -> Bool {
        guard field.end - field.start <= 40 else { return false }
        let plain = FoldTables.shared.plain
        var at = field.start
        var digits = 0
        var groups = 0
        var isInGroup = false
        var pages = 0
        var first: UInt16 = 0
        var last: UInt16 = 0
        while at < field.end {
            let (value, length) = UTF8Bytes.scalar(at)
            let letter = plain[Int(value)]
            at += length
            let isDigit = (0x30...0x39).contains(letter)
            if isDigit {
                digits += 1
                if !isInGroup { groups += 1 }
            }
            isInGroup = isDigit
            if letter != 0 {
                if first == 0 { first = letter }
                last = letter
            }
            switch letter {
            case 0, 0x2F, 0x2C, 0x30...0x39, 0x2D: break
            case 0x9875: pages += 1  // 页, and 頁 folded
            case 0x7B2C, 0x5171: break  // 第, 共
            default: return false
            }
        }
        guard digits > 0, digits <= 8 else { return false }
        // Several figures between dashes are a row with empty cells.
        return pages > 0 || (groups == 1 && first == 0x2D && last == 0x2D)
    }
}
