import Checking

extension Phrases {
    static func sourceTitle(medium: String, encoding: String?) -> LocalizedText {
        let kind = [medium, encoding].compactMap(\.self).joined(separator: " ")
        return LocalizedText(zh: "原文（\(kind)）", en: "source (\(kind))")
    }
    static func sourceBytes(_ range: Range<Int>) -> LocalizedText {
        range.isEmpty
            ? LocalizedText(zh: "字节 \(range.lowerBound)，空格", en: "byte \(range.lowerBound), empty")
            : LocalizedText(zh: "字节 \(range.lowerBound)–\(range.upperBound)", en: "bytes \(range.lowerBound)–\(range.upperBound)")
    }
    static let sourceLacksCell = LocalizedText(zh: "来源中没有这一格", en: "the source has no such cell")
    static func openingOriginal(_ path: String) -> LocalizedText {
        LocalizedText(zh: "打开原件：\(path)", en: "opening the original: \(path)")
    }
}
