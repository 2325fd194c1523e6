import Testing

@testable import Notes

@Suite("Anchors") struct AnchorStatusTests {
    private struct Source: AnchorSource {
        var cells: [String: String?] = [:]
        var sections: [Int: String] = [:]
        var findings: Set<String> = []
        func hasCell(_ id: String) -> Bool { cells[id] != nil }
        func rawText(ofCell id: String) -> String? { cells[id] ?? nil }
        func text(ofSection number: Int) -> String? { sections[number] }
        func hasFinding(_ fingerprint: String) -> Bool { findings.contains(fingerprint) }
    }

    @Test(
        "on a cell: anchored, value changed, or orphaned",
        arguments: [
            ("21", "21", AnchorStatus.anchored(at: nil)), ("21", "２１", .valueChanged(now: "２１")), ("0", "", .valueChanged(now: "")),
            ("0", "/", .valueChanged(now: "/")), ("21", nil, .valueChanged(now: nil)), (nil, nil, .anchored(at: nil)),
            (nil, "0", .valueChanged(now: "0")),
        ] as [(String?, String?, AnchorStatus)])
    func cell(seen: String?, now: String?, expected: AnchorStatus) {
        #expect(Anchor.cell("t.r.c", seen: seen).status(in: Source(cells: ["t.r.c": now])) == expected)
    }

    @Test("on what the report has no more: orphaned")
    func gone() {
        let source = Source()
        for anchor in [
            Anchor.cell("t.r.c", seen: nil), .section(2, quote: nil, position: nil), .finding("f"), .unknown(""), .unknown("{}"),
        ] {
            #expect(anchor.status(in: source).isOrphaned)
        }
        #expect(Anchor.report.status(in: source) == .anchored(at: nil))
        #expect(Anchor.finding("f").status(in: Source(findings: ["f"])) == .anchored(at: nil))
        #expect(Anchor.section(2, quote: nil, position: nil).status(in: Source(sections: [2: ""])) == .anchored(at: nil))
    }

    private static let text = "全年新收申请21件，其中予以公开12件，不予公开2件；上年新收申请21件。"

    private func place(_ exact: String, _ prefix: String, _ suffix: String, in text: String = text, position: Range<Int>? = nil) -> String?
    {
        guard let range = Quote(exact: exact, prefix: prefix, suffix: suffix).place(in: text, position: position) else { return nil }
        return "\(text.utf8.prefix(range.lowerBound).count):" + String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }

    @Test("a quote is found by its text and its neighbours")
    func found() {
        #expect(place("21件", "全年新收申请", "，其中") == "18:21件")
        #expect(place("21件", "上年新收申请", "。") == "\(Self.text.utf8.count - 8):21件")
        #expect(place("21件", "某处的", "，其中") == "18:21件", "one neighbour changed")
        #expect(place("予以公开12件，不予公开2件", "改写的前文", "改写的后文") != nil, "long enough to stand for itself")
    }

    @Test("a passage moved in the text is found at its new place")
    func moved() {
        let moved = "新增一段开头。" + Self.text
        #expect(place("21件", "上年新收申请", "。", in: moved, position: 0..<5) == "\(moved.utf8.count - 8):21件")
    }

    @Test("nothing is guessed: altered, gone, ambiguous, or short among strangers is orphaned")
    func notGuessed() {
        #expect(place("22件", "全年新收申请", "，其中") == nil)
        #expect(place("21件", "申请", "") == nil, "two places fit")
        #expect(place("12件", "改写的前文", "改写的后文") == nil)
        #expect(place("予以公开１２件", "其中", "，") == nil)
        #expect(place("", "全年", "新收") == nil)
        #expect(place("21件", "全年新收申请", "，其中", in: "") == nil)
    }

    @Test("of two places with the same neighbours only the recorded one counts, to the byte")
    func twice() {
        let twice = "无其他事项。无其他事项。无其他事项。"
        let quote = Quote(exact: "其他", prefix: "无", suffix: "事项")
        #expect(quote.place(in: twice) == nil)
        #expect(quote.place(in: twice, position: 21..<27) == 21..<27)
        #expect(quote.place(in: twice, position: 22..<28) == nil)
    }

    @Test(
        "a quote made of any passage is found again where it was made",
        arguments: ["报告正文，共21件，共21件，共21件。", text, "é\u{301}👨‍👩‍👧勾", "a\r\nb\r\nb"])
    func roundTrip(text: String) throws {
        let bounds =
            text.indices.map { $0.utf16Offset(in: text) }.isEmpty
            ? [] : text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
        for start in bounds {
            for end in bounds + [text.utf8.count] where end > start {
                let quote = try #require(Quote.make(from: text, range: start..<end, context: 6))
                let anchor = Anchor.section(1, quote: quote, position: start..<end)
                #expect(anchor.status(in: Source(sections: [1: text])) == .anchored(at: start..<end))
            }
        }
    }

    @Test("no quote is made of a range that cuts a character or leaves the text", arguments: [0..<0, 1..<3, 0..<2, 0..<99, 3..<4])
    func noQuote(range: Range<Int>) { #expect(Quote.make(from: "勾稽", range: range) == nil) }

    @Test("the context is cut to the number of characters asked for")
    func context() {
        #expect(Quote.make(from: "一二三四五六七", range: 9..<12, context: 2) == Quote(exact: "四", prefix: "二三", suffix: "五六"))
        #expect(Quote.make(from: "一二三四五六七", range: 0..<3, context: 2) == Quote(exact: "一", prefix: "", suffix: "二三"))
    }
}
