import Glibc

/// Tells GB18030 from Big5 without a label: both are tried, and the one that reads like official Chinese wins.
///
/// The words are those that every report holds, so this is surer for reports than general statistics are.
enum ChineseDetection {
    /// Enough text to tell by.
    private static let sample = 1024
    /// Text read in the wrong encoding scores hardly more than 1.
    private static let certain = 3.0

    static func decode(_ bytes: [UInt8]) -> (text: [UInt8], encoding: String)? {
        var best: (encoding: String, score: Double)?
        for encoding in ["gb18030", "big5"] {
            guard let text = CharsetConversion.utf8(bytes.prefix(sample), from: encoding, isLenient: true) else { continue }
            let score = likeness(text)
            if score > (best?.score ?? 0) { best = (encoding, score) }
            if score > certain { break }
        }
        guard let best, let text = CharsetConversion.utf8(bytes[...], from: best.encoding, isLenient: true) else { return nil }
        return (text, best.encoding)
    }

    private static let words = ["政府信息", "公开", "公開", "情况", "情況", "申请", "申請", "年度", "报告", "報告", "政府", "工作", "行政", "一、", "，", "。"].map {
        Array($0.utf8)
    }

    /// Domain words per character, less what no text holds (private use, replacement characters, rare extensions).
    private static func likeness(_ text: [UInt8]) -> Double {
        let (words, firstBytes) = (words, firstBytes)
        return text.withUnsafeBufferPointer { text in
            var found = 0
            var strange = 0
            var characters = 0
            var at = 0
            while at < text.count {
                let lead = text[at]
                characters += 1
                if lead == 0xEE || lead == 0xF0 || (lead == 0xEF && at + 1 < text.count && text[at + 1] < 0xBC) { strange += 1 }
                if lead >= 0xE3, lead < 0xF0, at + 2 < text.count, firstBytes[Int(text[at + 1])] {
                    for word in words
                    where word[0] == lead && at + word.count <= text.count && memcmp(text.baseAddress! + at, word, word.count) == 0 {
                        found += word.count / 3
                        break
                    }
                }
                at += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            }
            guard characters > 0 else { return 0 }
            return max(0.0001, 1 + Double(found * 20 - strange * 10) / Double(characters))
        }
    }

    /// The second bytes of the words' first characters.
    private static let firstBytes: [Bool] = (0..<256).map { byte in words.contains { Int($0[1]) == byte } }
}
