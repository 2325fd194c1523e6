import Documents
import Parsing
import Testing

@testable import Checking

@Suite struct ProseComparisonTests {
    /// The pieces drawn: `[旧]` went, `{新}` came.
    private func drawing(_ old: String, _ new: String) -> String {
        let (oldText, newText) = (document(old), document(new))
        return comparison(old, new).pieces.map { piece in
            switch piece.kind {
            case .same: newText.string(piece.new!)
            case .removed: "[" + oldText.string(piece.old!) + "]"
            case .added: "{" + newText.string(piece.new!) + "}"
            }
        }.joined()
    }

    private func document(_ text: String) -> Document { Document(medium: .text, encoding: "utf-8", text: Array(text.utf8)) }

    private func comparison(_ old: String, _ new: String) -> ProseComparison {
        let (old, new) = (document(old), document(new))
        return ProseComparison(ComparableText(old, [0..<old.text.count]), ComparableText(new, [0..<new.text.count]))
    }

    @Test func aFigureChangesAsAWhole() {
        #expect(drawing("全年主动公开信息128条。答复3件。", "全年主动公开信息1286条。答复3件。") == "全年主动公开信息[128]{1286}条。答复3件。")
        #expect(drawing("收费17.27万元。", "收费18.27万元。") == "收费[17.27]{18.27}万元。")
    }

    @Test func wordsAreMarkedWithinASentence() {
        #expect(drawing("我局加强了政策解读工作。", "我局加强了重大政策解读工作。") == "我局加强了{重大}政策解读工作。")
    }

    @Test func aNewSentenceLeavesItsNeighboursAlone() {
        #expect(drawing("甲事已办。丙事已办。", "甲事已办。乙事正在研究当中。丙事已办。") == "甲事已办。{乙事正在研究当中。}丙事已办。")
    }

    @Test func sentencesWithLittleInCommonAreExchangedAsAWhole() {
        #expect(drawing("网站改版完成。", "全年培训两次，共八十人参加。") == "[网站改版完成。]{全年培训两次，共八十人参加。}")
    }

    @Test func charactersThatTwoChangesShareByChanceAreNoIslands() {
        let drawn = drawing("一是队伍建设的力度不够大，二是渠道单一。", "一是解读材料的形式不丰富，二是渠道单一。")
        #expect(drawn == "一是[队伍建设的力度不够大]{解读材料的形式不丰富}，二是渠道单一。")
    }

    @Test func spacesLineEndsWidthAndScriptMakeNoDifference() {
        let same = comparison("主动公开１２８条，\n  按期答复。", "主動公開128条,按期答覆。".replacing("覆", with: "复"))
        #expect(same.isSame && same.share == 1)
    }

    @Test func theShareCountsLettersOfBothTexts() {
        let half = comparison("甲乙丙丁。", "甲乙丙丁。子丑寅卯辰。")
        #expect(half.oldCount == 5 && half.newCount == 11 && half.sameCount == 5)
        #expect(half.share == 10.0 / 16)
        #expect(comparison("", "").share == 1 && comparison("", "甲").share == 0)
    }

    @Test("the pieces are the two texts, whatever they are", arguments: 0..<60)
    func nothingIsLost(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        func text() -> String {
            String((0..<Int.random(in: 0...80, using: &generator)).map { _ in Array("甲乙丙。；12.3 ab\n𠮷").randomElement(using: &generator)! })
        }
        let (old, new) = (text(), text())
        let pieces = comparison(old, new).pieces
        func letters(_ text: String) -> [UInt16] { ComparableText(document(text), [0..<text.utf8.count]).letters }
        func joined(_ ranges: [Range<Int>], _ text: String) -> [UInt16] { letters(ranges.map { document(text).string($0) }.joined()) }
        #expect(joined(pieces.compactMap(\.old), old) == letters(old))
        #expect(joined(pieces.compactMap(\.new), new) == letters(new))
    }
}
