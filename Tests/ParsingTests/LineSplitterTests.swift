import Testing

@testable import Parsing

@Suite struct LineSplitterTests {
    /// The fields of a line joined by `·`, behind its structure: `tabs:规章·0·0`. Borders are judged over all lines.
    private func split(_ text: String, line: Int = 0) -> String {
        withBytes(text) { base, count in
            var splitter = LineSplitter(base, limit: base + count)
            defer { splitter.deallocate() }
            var at = base
            for _ in 0..<line { at = splitter.split(at, limit: base + count) + 1 }
            _ = splitter.split(at, limit: base + count)
            let fields = (0..<splitter.count).map { index -> String in
                let field = splitter.fields[index]
                return String(decoding: UnsafeBufferPointer(start: field.start, count: field.end - field.start), as: UTF8.self)
            }
            return (splitter.isRule ? "rule " : splitter.isLoneBar ? "bar " : "") + "\(splitter.structure):" + fields.joined(separator: "·")
        }
    }

    @Test(arguments: [
        ("规章", "plain:规章"), ("", "plain:"), ("   ", "plain:"), (" 规章 ", "plain:规章"), ("其　他", "plain:其　他"), ("自然 人", "plain:自然 人"),
        ("规章\u{200B}", "plain:规章"), ("规章\r", "plain:规章"),
    ])
    func aLineOfOneFieldIsTrimmed(line: String, expected: String) { #expect(split(line) == expected) }

    @Test(arguments: [
        ("规章\t0\t1\t2", "tabs:规章·0·1·2"), ("\t规章", "tabs:·规章"), ("规章\t0\t", "tabs:规章·0·"), ("规章\t\t\t0", "tabs:规章···0"),
        ("规章 \t 0 \r", "tabs:规章·0"),
        ("a|b\tc", "tabs:a|b·c"), ("自然  人\t0", "tabs:自然  人·0"),
    ])
    func tabsKeepEmptyFields(line: String, expected: String) { #expect(split(line) == expected) }

    @Test(arguments: [
        ("规章 | 0 | 1", "pipes:规章·0·1"), ("规章｜0｜1", "pipes:规章·0·1"), ("规章│0│1", "pipes:规章·0·1"), ("规章 | | 1", "pipes:规章··1"),
        ("| 规章 | 0 |", "pipes:规章·0"), ("规章 | 0 |", "pipes:规章·0"), ("| **规章** | 0 |", "pipes:规章·0"),
    ])
    func pipesSeparateAndTheirBordersAreNoCells(line: String, expected: String) { #expect(split(line) == expected) }

    @Test func aPipeBeforeSomeLinesOnlyStandsBehindAnEmptyCell() {
        let text = "三 | （一）予以公开 | 1\n | （二）部分公开 | 0\n四 | 结转 | 0"
        #expect(split(text, line: 1) == "pipes:·（二）部分公开·0")
    }

    @Test(arguments: ["|---|---|", "| :-- | --: |", "---|---"]) func theRuleOfAMarkdownTableIsNoRow(line: String) {
        #expect(split(line).hasPrefix("rule pipes:"))
    }

    @Test func dashesInCellsAreNoRule() {
        #expect(split("| 规章 | - | - |") == "pipes:规章·-·-")
        #expect(split("| - | - |") == "pipes:-·-")
    }

    @Test func aPipeAloneOnItsLineIsABar() { #expect(split("|").hasPrefix("bar pipes:")) }

    @Test(arguments: [
        ("规章      0     1", "spaces:规章·0·1"), ("  规章   0", "spaces:规章·0"), ("自然 人  0", "spaces:自然 人·0"), ("规章\u{A0}\u{A0}0", "spaces:规章·0"),
        ("其　他   0", "spaces:其　他·0"),
    ])
    func twoSpacesSeparate(line: String, expected: String) { #expect(split(line) == expected) }

    @Test func displayColumnsCountHanCharactersTwice() {
        let columns = withBytes("规章    12") { base, count -> [Int] in
            var splitter = LineSplitter(base, limit: base + count)
            defer { splitter.deallocate() }
            _ = splitter.split(base, limit: base + count)
            return (0..<splitter.count).flatMap { [splitter.fields[$0].firstColumn, splitter.fields[$0].lastColumn] }
        }
        #expect(columns == [0, 4, 8, 10])
    }

    @Test func aLineOfVeryManyFieldsIsCutOffAndNotOverrun() {
        let fields = split(Array(repeating: "0", count: 100_000).joined(separator: "\t"))
        #expect(fields.hasPrefix("tabs:0·0"))
    }
}
