import ReportFormat

/// Where one table ends and the next begins in a report that lacks the headings of their sections.
struct TableBounds {
    let base: UnsafePointer<UInt8>
    let sections: [Section]

    /// Words that stand in the head of a table and nowhere before it, by table: what is found first counts.
    private static let requestsWords = ["勾稽关系", "本年新收政府信息公开申请数量"].map(folded)
    private static let casesWords = ["结果维持", "未经复议直接起诉"].map(folded)
    private static let blockWord = folded("行政复议")
    /// 行政复议, 行政诉讼 and the marks between them stand before the first outcome.
    private static let longestCasesHead = 40

    /// The part of a range that a table may stand in: behind the table before it and before the one behind it, whose sections lack.
    func clamped(_ range: Range<Int>, of table: TableKind) -> Range<Int> {
        let lacksRequests = !sections.contains { $0.kind.table == .requests }
        let lacksCases = !sections.contains { $0.kind.table == .cases }
        guard lacksRequests || lacksCases, !range.isEmpty else { return range }
        let text = FoldedText(base: base, range: range)
        var start = range.lowerBound
        var end = range.upperBound
        if lacksRequests, table != .cases, let requests = requestsStart(text) {
            if table == .active { end = requests } else { start = requests }
        }
        if lacksCases, let cases = casesStart(text) {
            if table == .cases { start = max(start, cases) } else { end = min(end, cases) }
        }
        return start < end ? start..<end : range
    }

    private func requestsStart(_ text: FoldedText) -> Int? {
        Self.requestsWords.lazy.compactMap { text.find($0, in: 0..<text.letters.count) }.first.map { lineStart(text, $0) }
    }

    private func casesStart(_ text: FoldedText) -> Int? {
        guard let outcome = Self.casesWords.compactMap({ text.find($0, in: 0..<text.letters.count) }).min() else { return nil }
        let block = text.find(Self.blockWord, in: max(0, outcome - Self.longestCasesHead)..<outcome)
        return lineStart(text, block ?? outcome)
    }

    private func lineStart(_ text: FoldedText, _ letter: Int) -> Int {
        var letter = letter
        while letter > 0, text.letters[letter - 1] != 0x0A { letter -= 1 }
        return text.source(letter..<(letter + 1)).lowerBound
    }
}
