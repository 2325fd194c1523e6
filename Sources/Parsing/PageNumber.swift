/// Recognises the number of a page that stands between the lines of a table: `— 3 —`, `- 3 -`, 第3页, 第 3 页 共 9 页.
enum PageNumber {
    private static let words: Set<UInt16> = Set("第页共頁".unicodeScalars.map { UInt16($0.value) })

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
            default:
                guard words.contains(value) else { return false }
                if value == 0x9875 || value == 0x9801 { pages += 1 }
            }
        }
        return digits > 0 && digits <= 8 && (pages > 0 || dashes >= 2)
    }
}
