/// The title of the article in the title of a page, which names the site, too.
enum HTMLTitle {
    private static let separators: Set<Character> = ["-", "_", "|", "—", "–", "－", "｜", ">", "»", "·"]
    private static let words = ["年度报告", "年度報告", "年报", "年報", "信息公开", "信息公開"]

    /// The part that names a report; the title as a whole where it has one part only; `nil` where several parts name none.
    static func article(of title: [UInt8]) -> String? {
        let text = String(decoding: title, as: UTF8.self)
        let parts = text.split(whereSeparator: { separators.contains($0) || $0.isNewline }).map { part in
            part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.filter { !$0.isEmpty }
        if parts.count == 1 { return parts[0] }
        for word in words {
            if let part = parts.first(where: { $0.contains(word) }) { return part }
        }
        return nil
    }
}
