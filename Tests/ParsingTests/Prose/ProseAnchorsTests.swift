import Testing

@testable import Parsing

struct ProseAnchorsTests {
    private func anchor(in text: String, traditional: Bool = false) -> Int? {
        Array(text.utf8).withUnsafeBufferPointer { text in
            text.baseAddress.flatMap { ProseAnchors(base: $0, isTraditional: traditional).next(in: 0..<text.count) }
        }
    }

    @Test func anAnchorIsFoundWhereverItStands() {
        for before in 0..<70 {
            for behind in [0, 1, 31, 64] {
                let text = String(repeating: "a", count: before) + "申请" + String(repeating: "好", count: behind)
                #expect(anchor(in: text) == before)
            }
        }
    }

    @Test(arguments: ["复议", "行政诉讼", "规范性文件", "信息处理费", "行政许可决定"])
    func everyWordOfACountableSentenceIsAnAnchor(word: String) { #expect(anchor(in: "本年度未发生" + word + "事项若干，如下") != nil) }

    @Test func lettersThatShareBytesWithAnAnchorAreNone() {
        #expect(anchor(in: String(repeating: "性格决策费用复习", count: 20)) == nil)
    }
}
