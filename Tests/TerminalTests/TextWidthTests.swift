import Testing

@testable import Terminal

@Suite struct TextWidthTests {
    @Test(arguments: [
        ("", 0), ("a", 1), ("汉", 2), ("汉字 ab", 7), ("，。、；：", 10), ("（一）", 6), ("１２３", 6), ("ｱ", 1), ("가", 2),
        ("\u{1100}\u{1161}\u{11A8}", 2), ("e\u{301}", 1), ("a\u{200B}b", 2), ("\u{FEFF}标题", 4), ("葛\u{E0100}", 2), ("👍🏻", 2),
        ("❤\u{FE0F}", 1), ("\u{31350}", 2), ("𠮷", 2), ("\u{2A6DF}", 2), ("\t", 1), ("\u{1B}[0m", 4), ("\u{9B}", 1), ("\u{202E}", 1),
    ])
    func `width of text in cells`(text: String, width: Int) {
        #expect(TextWidth.of(text, ambiguous: .narrow) == width)
        #expect(text.reduce(0) { $0 + TextWidth.of($1, ambiguous: .narrow) } == width)
    }

    @Test(arguments: ["“", "”", "‘", "…", "—", "①", "─", "│", "·", "×", "℃", "●", "※", "Ⅲ"])
    func `ambiguous characters follow the setting`(character: Character) {
        #expect(TextWidth.of(character, ambiguous: .narrow) == 1)
        #expect(TextWidth.of(character, ambiguous: .wide) == 2)
    }

    @Test func `cutting never splits a wide character and shows that something is missing`() {
        #expect(TextWidth.cut("政府信息公开", to: 12, ambiguous: .narrow) == "政府信息公开")
        #expect(TextWidth.cut("政府信息公开", to: 8, ambiguous: .narrow) == "政府信…")
        #expect(TextWidth.cut("政府信息公开", to: 7, ambiguous: .narrow) == "政府信…")
        #expect(TextWidth.cut("政府信息公开", to: 8, ambiguous: .wide) == "政府信…")
        #expect(TextWidth.cut("政府", to: 1, ambiguous: .wide) == ".")
        #expect(TextWidth.cut("政府", to: 0, ambiguous: .narrow) == "")
    }

    @Test func `padding aligns to the same columns`() {
        #expect(TextWidth.pad("总计", to: 6, ambiguous: .narrow) == "总计  ")
        #expect(TextWidth.pad("12", to: 6, alignment: .right, ambiguous: .narrow) == "    12")
        #expect(TextWidth.pad("总计", to: 7, alignment: .center, ambiguous: .narrow) == " 总计  ")
        #expect(TextWidth.pad("自然人数", to: 6, ambiguous: .narrow) == "自然… ")
    }

    @Test func `visible text holds nothing that a terminal obeys`() {
        let hostile = "标题\u{1B}]52;c;aGk=\u{7}\u{9B}2J\u{202E}文\u{200B}字\t\u{7F}"
        #expect(hostile.withVisibleControls == "标题␛]52;c;aGk=␇␦2J␦文字 ␡")
        #expect("plain text".withVisibleControls == "plain text")
    }
}
