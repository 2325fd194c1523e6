/// Recognises the number of a page that stands between the lines of a table: `— 3 —`, `- 3 -`, 第3页, 第 3 页 共 9 页.
enum PageNumber {
    static func matches(_ field: Field) -> Bool {
        guard field.end - field.start <= 40 else { return false }
        let plain = FoldTables.shared.plain
        var at = field.start
        var digits = 0
        var dashes = 0
        var pages = 0
        while at < field.end {
            let (value, length) = UTF8Bytes.scalar(at)
            let letter = plain[Int(value)]
            at += length
            switch letter {
            case 0, 0x2F, 0x2C: break
            case 0x30...0x39: digits += 1
            case 0x2D: dashes += 1
            case 0x9875: pages += 1  // 页, and 頁 folded
            case 0x7B2C, 0x5171: break  // 第, 共
            default: return false
            }
        }
        return digits > 0 && digits <= 8 && (pages > 0 || dashes >= 2)
    }
}
