import Testing

@testable import Terminal

@Suite struct LineBreakingTests {
    private func wrapped(_ text: String, _ width: Int) -> [String] {
        let bytes = Array(text.utf8)
        return LineBreaking.wrap(text, width: width, ambiguous: .narrow).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test(arguments: [
        ("", 10, [""]),
        ("政府信息公开", 4, ["政府", "信息", "公开"]),
        ("政府信息公开", 5, ["政府", "信息", "公开"]),
        // No closing mark at the start of a line.
        ("政府信息，公开", 8, ["政府信", "息，公开"]),
        ("政府（信息）公开", 8, ["政府（信", "息）公开"]),
        ("他说“政府信息”。", 13, ["他说“政府信", "息”。"]),
        // No opening mark at the end of a line.
        ("公开政府（信息", 10, ["公开政府", "（信息"]),
        ("依据《条例》公开", 6, ["依据", "《条", "例》公", "开"]),
        // Dashes and ellipses stay whole.
        ("公开——政府", 5, ["公开", "——政", "府"]),
        ("政府信息……", 9, ["政府信息", "……"]),
        // A number and its unit.
        ("共收到12件申请", 9, ["共收到", "12件申请"]),
        ("收费5.07万元整", 8, ["收费", "5.07万元", "整"]),
        ("增长12.5％左右", 6, ["增长", "12.5％", "左右"]),
        ("办理1,234件", 7, ["办理", "1,234件"]),
        ("在2022-01-05公开", 10, ["在", "2022-01-05", "公开"]),
        ("温度25℃以上", 6, ["温度", "25℃以", "上"]),
        ("依据第3条", 5, ["依据", "第3条"]),
        // Words.
        ("the quick brown fox", 10, ["the quick ", "brown fox"]),
        ("见 www.example.gov.cn 网站", 18, ["见 ", "www.example.gov.cn", " 网站"]),
        ("well-known facts", 6, ["well-", "known ", "facts"]),
        ("f(x) = y", 5, ["f(x) ", "= y"]),
        // Emergencies.
        ("。。。。。。", 4, ["。。", "。。", "。。"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("（（（（", 4, ["（（", "（（"]),
        ("政府", 1, ["政", "府"]),
        // Line ends.
        ("一\n二\n", 10, ["一\n", "二\n"]),
        ("一\r\n\r\n二", 10, ["一\r\n", "\r\n", "二"]),
        ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
        ("政府\u{200B}abc", 6, ["政府\u{200B}", "abc"]),
    ])
    func `breaks where the rules allow`(text: String, width: Int, expected: [String]) { #expect(wrapped(text, width) == expected) }

    @Test func `lines to show have no line ends and no spaces at their end`() {
        #expect(LineBreaking.lines(of: "the quick fox\n公开", width: 10, ambiguous: .narrow) == ["the quick", "fox", "公开"])
    }

    /// Closing marks that must not begin a line, opening marks that must not end one.
    private static let closing = Set("、，；：。！？）》」』”％")
    private static let opening = Set("（《「『“")

    @Test(arguments: 0..<300)
    func `joined lines give the text back, and none is too wide`(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let alphabet = Array("政府信息公开年度报告件条万元、，；：。！？（）《》“”——……％℃①12345.07,-/ab c\nＡ１e\u{301}👍🏻🇨🇳\u{200B}\t\"'()")
        let text = String((0..<Int.random(in: 0...200, using: &random)).map { _ in alphabet.randomElement(using: &random)! })
        let width = Int.random(in: 1...40, using: &random)
        let lines = wrapped(text, width)
        #expect(lines.joined() == text)
        for line in lines {
            let shown = line.filter { !$0.isNewline }
            let cells = TextWidth.of(shown, ambiguous: .narrow)
            #expect(cells <= width || shown.filter { TextWidth.of($0, ambiguous: .narrow) > 0 }.count == 1, "\(line) in \(width)")
        }
    }

    @Test(arguments: 0..<200)
    func `prose has no forbidden mark at the start or the end of a line`(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let words = [
            "政府信息", "公开", "年度报告", "，", "。", "（一）", "《条例》", "“三定”", "12件", "5.07万元", "——", "……", "、", "收到申请", "；", "100％",
        ]
        var text = "本"
        var previousIsMark = false
        for _ in 0..<120 {
            let word = words.randomElement(using: &random)!
            let isMark = "，。、；".contains(word)
            if isMark && previousIsMark { continue }
            previousIsMark = isMark
            text += word
        }
        for line in wrapped(text, Int.random(in: 24...60, using: &random)).dropFirst() {
            #expect(!Self.closing.contains(line.first!), "\(line)")
            #expect(!Self.opening.contains(line.last!), "\(line)")
        }
    }
}

/// A small generator with a seed, so that a failure can be had again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
