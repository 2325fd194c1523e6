/// Parts with lists for the tests.
enum NumberingPart {
    static func level(_ index: Int, _ format: String, _ text: String, _ more: String = "") -> String {
        "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }

    /// An abstract list and lists 1 and 2, the second of which begins its first level at 5.
    static func lists(_ levels: String...) -> String {
        "<w:abstractNum w:abstractNumId=\"0\">\(levels.joined())</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"
            + "</w:num>"
    }

    /// 一、 and （一） and 1.
    static let chinese = lists(
        level(0, "chineseCountingThousand", "%1、"), level(1, "chineseCounting", "（%2）"), level(2, "decimal", "%3."))

    /// The properties that put a paragraph in a list.
    static func place(_ level: Int, list: Int = 1) -> String {
        "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
    }
}
