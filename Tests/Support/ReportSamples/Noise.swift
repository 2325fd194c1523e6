/// What a site, a typist or a converter did to the words.
public enum Noise: String, CaseIterable, Sendable {
    case none
    case halfWidthPunctuation = "half-width"
    case nonBreakingSpaces = "nbsp"
    case ideographicSpaces = "ideographic-spaces"
    case zeroWidthSpaces = "zero-width"
    case splitWords = "split-words"
    case typos
    case suffixes
    case lostOrdinals = "lost-ordinals"
    case cutLabels = "cut-labels"
    case site
    case splitTitle = "split-title"
    case aboutTitle = "about-title"
    case labelledTitle = "labelled-title"
    case noTitle = "no-title"
    case staleYear = "stale-year"
    case headingVariants = "heading-variants"
    case headingsUnnumbered = "headings-unnumbered"
    case headingsDoubled = "headings-doubled"
    case innerHeading = "inner-heading"
    case traditional
    case windowsLines = "crlf"
    case pastedTwice = "pasted-twice"
    case byteOrderMark = "utf8-bom"
    case gb18030
    case utf16LittleEndian = "utf16le"
    case utf16BigEndian = "utf16be"
    case big5

    /// Changes one label of a table.
    func label(_ text: String, _ random: inout SplitMix64) -> String {
        switch self {
        case .halfWidthPunctuation: halfWidth(text)
        case .nonBreakingSpaces: random.onceIn(2) ? "\u{A0}" + text + "\u{A0}" : inserting("\u{A0}", in: text, &random)
        case .ideographicSpaces: random.onceIn(2) ? text + "\u{3000}" : inserting("\u{3000}", in: text, &random)
        case .zeroWidthSpaces: inserting("\u{200B}", in: text, &random)
        case .splitWords: splitForms[text] ?? (random.onceIn(3) ? inserting(" ", in: text, &random) : text)
        case .typos: typoForms[text].map { random.pick($0) } ?? text
        case .suffixes: suffixForms[text] ?? text
        case .lostOrdinals: random.onceIn(2) ? withoutOrdinal(text) : text
        default: text
        }
    }

    /// Changes one figure of a table: only the space around it.
    func figure(_ text: String, _ random: inout SplitMix64) -> String {
        guard !text.isEmpty else { return text }
        return switch self {
        case .nonBreakingSpaces: "\u{A0}" + text
        case .ideographicSpaces: text + "\u{3000}"
        case .zeroWidthSpaces: random.onceIn(2) ? "\u{200B}" + text : text + "\u{FEFF}"
        default: text
        }
    }

    /// Changes the whole text.
    func document(_ text: String) -> String {
        switch self {
        case .halfWidthPunctuation: halfWidth(text)
        case .traditional, .big5: inTraditionalScript(text)
        case .windowsLines: text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        default: text
        }
    }

    var encoding: TextEncoding {
        switch self {
        case .byteOrderMark: .utf8WithMark
        case .gb18030: .gb18030
        case .utf16LittleEndian: .utf16LittleEndian
        case .utf16BigEndian: .utf16BigEndian
        case .big5: .big5
        default: .utf8
        }
    }
}

private let splitForms = [
    "自然人": "自然 人", "总计": "总 计", "结果维持": "结 果 维 持", "结果纠正": "结果 纠正", "尚未审结": "尚未 审结", "商业企业": "商业 企业",
    "社会公益组织": "社会 公益 组织", "三、本年度办理结果": "三、本年 度办 理结 果", "规章": "规 章", "（七）总计": "（七）总 计",
    "本年新制作数量": "本年新 制作数量",
]

private let typoForms: [String: [String]] = [
    "本年废止件数": ["本年度止件数", "本年度废止件数"],
    "本年制发件数": ["本年度制发件数"],
    "2.其他法律行政法规禁止公开": ["2.其他法律法规禁止公开", "2.其他法律行政止公开"],
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）": ["（二）部分公开"],
    "1.本机关不掌握相关政府信息": ["1.本机关不掌握相关信息"],
    "5.属于三类内部事务信息": ["5.属于三类内部事物信息"],
    "6.属于四类过程性信息": ["6.属于四类过程信息"],
    "4.无正当理由大量反复申请": ["4.无正当理由大量重复申请"],
    "5.要求行政机关确认或重新出具已获取信息": ["5.要求行政机关确认或重新出具以获取信息"],
    "四、结转下年度继续办理": ["四、结转下一年度继续办理"],
    "一、本年新收政府信息公开申请数量": ["一、本年度新收政府信息公开申请数量"],
    "行政事业性收费": ["行政事业收费"],
    "结果纠正": ["结果 正"],
]

private let suffixForms = [
    "现行有效件数": "现行有效件数（历史累计）", "本年收费金额（单位：万元）": "本年收费金额（单位：万元，保留4位小数）", "行政许可": "行政许可（件）",
    "一、本年新收政府信息公开申请数量": "一、本年新收政府信息公开申请数量（件）", "总计": "总计（件）", "3.其他": "3.其他处理", "采购总金额": "采购总金额（万元）",
]

private let halfWidthForms: [Character: Character] = [
    "（": "(", "）": ")", "，": ",", "：": ":", "；": ";", "“": "\"", "”": "\"",
]

private func halfWidth(_ text: String) -> String { String(text.map { halfWidthForms[$0] ?? $0 }) }

private func inserting(_ space: String, in text: String, _ random: inout SplitMix64) -> String {
    guard text.count > 2 else { return text }
    let place = text.index(text.startIndex, offsetBy: 1 + random.below(text.count - 1))
    // A space between an ordinal's own characters is another fault than a split word.
    guard text[..<place].last.map({ !"（(0123456789".contains($0) }) ?? true else { return text }
    return text[..<place] + space + text[place...]
}

private func withoutOrdinal(_ text: String) -> String {
    for mark in ["）", "、", "."] as [Character] {
        if let end = text.firstIndex(of: mark), text.distance(from: text.startIndex, to: end) <= 2, !text.hasPrefix("（本") {
            return String(text[text.index(after: end)...])
        }
    }
    return text
}
