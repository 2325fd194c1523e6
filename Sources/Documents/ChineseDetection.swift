/// Tells GB18030 from Big5 without a label: both are tried, and the one that reads like official Chinese wins.
///
/// The words are those that every report holds, so this is surer for reports than general statistics are.
enum ChineseDetection {
    static func decode(_ bytes: [UInt8]) -> (text: [UInt8], encoding: String)? {
        var best: (text: [UInt8], encoding: String, score: Double)?
        for encoding in ["gb18030", "big5"] {
            guard let text = CharsetConversion.utf8(bytes[...], from: encoding, isLenient: true) else { continue }
            let score = likeness(text)
            if score > (best?.score ?? 0) { best = (text, encoding, score) }
        }
        return best.map { ($0.text, $0.encoding) }
    }

    private static let words = ["政府信息", "公开", "公開", "情况", "情況", "申请", "申請", "年度", "报告", "報告", "政府", "工作", "行政", "一、", "，", "。"].map { Array($0.utf8) }

    /// Domain words per character, less what no text holds (private use, replacement characters, rare extensions).
    private static func likeness(_ text: [UInt8]) -> Double {
        var words = 0
        var strange = 0
        var characters = 0
        var at = 0
        while at < text.count {
            let lead = text[at]
            if lead & 0xC0 != 0x80 { characters += 1 }
            if lead == 0xEE || lead == 0xF0 || (lead == 0xEF && at + 1 < text.count && text[at + 1] < 0xBC) { strange += 1 }
            if lead >= 0xE3 {
                for word in Self.words where text[at] == word[0] && at + word.count <= text.count && text[at..<(at + word.count)].elementsEqual(word) {
                    words += word.count / 3
                    break
                }
            }
            at += 1
        }
        guard characters > 0 else { return 0 }
        return max(0.0001, 1 + Double(words * 20 - strange * 10) / Double(characters))
    }
}
