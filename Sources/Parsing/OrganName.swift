/// What the name of an organ looks like.
enum OrganName {
    private static let endings: [[UInt16]] = [
        "局", "厅", "委员会", "人民政府", "政府", "办公室", "管委会", "管理委员会", "办事处", "中心", "支队", "总队", "大队", "法院", "检察院", "公司", "大学", "学院", "医院", "学校",
        "署", "部", "院", "所", "站", "处", "社", "馆", "行", "会", "办", "委", "队", "街道", "集团", "分局", "科协", "联合会", "研究院", "镇", "乡", "机关",
    ].map(folded)

    private static let lastLetters = Set(endings.compactMap(\.last))

    /// Endings that are safe to look for in running prose.
    static let proseEndings: [[UInt16]] = ["委员会办公室", "人民政府办公室", "人民政府", "管理委员会", "委员会", "管理局", "厅", "局"].map(folded)

    static func endsAsInProse(_ letters: ArraySlice<UInt16>) -> Bool {
        proseEndings.contains { letters.count > $0.count + 1 && letters.suffix($0.count).elementsEqual($0) }
    }

    /// Whether a letter shows where a name begins: 省市县区州旗盟镇乡.
    static func isPlace(_ letter: UInt16) -> Bool {
        switch letter {
        case 0x7701, 0x5E02, 0x53BF, 0x533A, 0x5DDE, 0x65D7, 0x76DF, 0x9547, 0x4E61: true
        default: false
        }
    }

    /// Whether letters are a place's name (云岫市): the report of a place's government is often called after the place alone.
    static func isPlaceName(_ letters: ArraySlice<UInt16>) -> Bool {
        guard let last = letters.last, (3...20).contains(letters.count) else { return false }
        return isPlace(last) && letters.allSatisfy { (0x3400...0x9FFF).contains($0) }
    }

    /// Whether one of `proseEndings` may begin with a letter: 委人管厅局.
    static func mayEnd(_ letter: UInt16) -> Bool {
        switch letter {
        case 0x59D4, 0x4EBA, 0x7BA1, 0x5385, 0x5C40: true
        default: false
        }
    }

    /// Whether letters end with 我局, 本镇: whoever speaks does not tell a name.
    private static func namesTheSpeaker(_ letters: ArraySlice<UInt16>) -> Bool {
        letters.suffix(4).contains { $0 == 0x6211 || $0 == 0x672C }
    }

    static func isPlausible(_ letters: ArraySlice<UInt16>) -> Bool {
        guard (3...40).contains(letters.count), letters.allSatisfy({ (0x3400...0x9FFF).contains($0) || $0 == 0x28 || $0 == 0x29 }) else {
            return false
        }
        guard let last = letters.last, lastLetters.contains(last), !namesTheSpeaker(letters) else { return false }
        return endings.contains { letters.count > $0.count && letters.suffix($0.count).elementsEqual($0) }
    }
}
