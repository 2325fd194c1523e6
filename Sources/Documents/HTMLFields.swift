/// The table of fields that sites put over an article (索引号, 信息名称, 发文日期 …): labels and their values.
enum HTMLFields {
    private static let titles = ["信息名称", "标题", "名称", "文件名称", "信息标题"]
    private static let dates = ["发布日期", "发布时间", "公开日期", "发文日期", "成文日期", "生成日期", "印发日期"]
    private static let publishers = ["发布机构", "发布单位", "公开机构", "发文机关", "发布机关", "来源", "信息来源"]
    private static let others = [
        "索引号", "文号", "发文字号", "主题分类", "体裁分类", "组配分类", "公开方式", "公开形式", "公开时限", "公开范围", "有效性", "关键词", "主题词", "所属主题", "生效日期", "废止日期", "内容概述",
        "信息索引号", "公文种类", "浏览次数",
    ]
    private static let all = Set((titles + dates + publishers + others).map { Array($0.utf8) })

    /// The rows of a table of fields as `label：value` lines, `nil` for any other table.
    static func pairs(_ table: TableContent) -> [[UInt8]]? {
        guard table.cells.count <= 60 else { return nil }
        var pairs: [[UInt8]] = []
        var fields = 0
        var label: [UInt8]?
        guard table.cells.count(where: { mayBeLabel(table.text(of: $0)) }) >= 3 else { return nil }
        for cell in table.cells {
            var text: [UInt8] = []
            table.append(cell, to: &text)
            if let waiting = label {
                if isLabel(text) {
                    label = text
                    fields += 1
                    continue
                }
                pairs.append(withoutColon(waiting) + Array("：".utf8) + text)
                label = nil
            } else if isLabel(text) {
                label = text
                fields += 1
            } else if beginsWithLabel(text) {
                pairs.append(text)
                fields += 1
            } else if !text.isEmpty {
                pairs.append(text)
            }
        }
        return fields >= 3 && fields * 3 >= table.cells.count ? pairs : nil
    }

    /// Whether text begins with a character that a label begins with; white space before it does not count.
    private static func mayBeLabel(_ text: ArraySlice<UInt8>) -> Bool {
        var at = text.startIndex
        while text.endIndex - at >= 6 {
            if text[at] <= 0x20 {
                at += 1
            } else if text[at] == 0xC2, text[at + 1] == 0xA0 {
                at += 2
            } else if text[at] == 0xE2 || text[at] == 0xE3, text[at + 1] == 0x80 {
                // A wide space, or a bracket around the label.
                at += 3
            } else {
                return beginnings[Int(text[at + 1] & 0x3F) << 6 | Int(text[at + 2] & 0x3F)]
            }
        }
        return false
    }

    /// Whether a label may begin with a character, by the last twelve bits of the character.
    private static let beginnings: [Bool] = {
        var beginnings = [Bool](repeating: false, count: 4096)
        for label in all { beginnings[Int(label[1] & 0x3F) << 6 | Int(label[2] & 0x3F)] = true }
        return beginnings
    }()

    /// The values of the fields in lines of text: the first title, date and publisher.
    static func properties(_ text: ArraySlice<UInt8>) -> DocumentProperties {
        var properties = DocumentProperties()
        var rest = text
        while !rest.isEmpty {
            let line = rest.prefix { $0 != 0x0A }
            rest = rest[line.endIndex...].dropFirst()
            guard let (label, value) = field(line) else { continue }
            if properties.title == nil, titles.contains(label) { properties.title = value }
            if properties.published == nil, dates.contains(label) { properties.published = value }
            if properties.publisher == nil, publishers.contains(label) { properties.publisher = value }
        }
        return properties
    }

    /// Label and value of a line `label：value`. A value ends where another field begins on the same line.
    private static func field(_ line: ArraySlice<UInt8>) -> (label: String, value: String)? {
        guard line.count < 600, mayBeField(line), line.first == 0x5B || mayBeLabel(line) else { return nil }
        let text = String(decoding: line, as: UTF8.self)
        guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
        let label = String(text[..<colon].filter { !$0.isWhitespace && !"[【】]".contains($0) })
        guard all.contains(Array(label.utf8)) else { return nil }
        let rest = text[text.index(after: colon)...]
        let value = rest.prefix { !$0.isNewline }.split(separator: "：", maxSplits: 1).first.map(String.init) ?? ""
        var words = value.split(whereSeparator: \.isWhitespace).map(String.init)
        if rest.dropFirst(value.count).first == "：", words.count > 1 { words.removeLast() }
        let trimmed = words.joined(separator: " ")
        return trimmed.isEmpty ? nil : (label, trimmed)
    }

    /// Whether a colon stands in a line, behind no more Han characters than a label has.
    private static func mayBeField(_ line: ArraySlice<UInt8>) -> Bool {
        var characters = 0
        for at in line.indices {
            let byte = line[at]
            if byte == 0x3A || (byte == 0xEF && line[at...].starts(with: "：".utf8)) { return true }
            if (0xE4...0xE9).contains(byte) { characters += 1 }
            if characters > longestLabel { return false }
        }
        return false
    }

    /// In characters.
    private static let longestLabel = all.map { $0.count / 3 }.max() ?? 0

    private static func isLabel(_ text: [UInt8]) -> Bool { all.contains(withoutColon(text)) }

    private static func beginsWithLabel(_ text: [UInt8]) -> Bool {
        guard text.count < 400 else { return false }
        return all.contains { text.starts(with: $0) && isColon(text[$0.count...]) }
    }

    private static func isColon(_ text: ArraySlice<UInt8>) -> Bool { text.first == 0x3A || text.starts(with: "：".utf8) }

    private static func withoutColon(_ text: [UInt8]) -> [UInt8] {
        var text = text.filter { $0 > 0x20 }
        if text.last == 0x3A { text.removeLast() }
        if text.count >= 3, text[(text.count - 3)...].elementsEqual("：".utf8) { text.removeLast(3) }
        return text
    }
}
