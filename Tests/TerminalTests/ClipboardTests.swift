import Testing

@testable import Terminal

@Suite struct ClipboardTests {
    @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("政府", "5pS/5bqc")])
    func `text is encoded as RFC 4648 says`(text: String, expected: String) {
        #expect(Clipboard.base64(Array(text.utf8)) == expected)
        #expect(Clipboard.sequence(for: text) == "\u{1B}]52;c;\(expected)\u{07}")
    }

    @Test(arguments: [
        (["VISUAL": "code -w", "EDITOR": "nano"], ["code", "-w", "笔 记;rm.txt"]), (["EDITOR": "nano"], ["nano", "笔 记;rm.txt"]),
        (["VISUAL": " "], ["vi", "笔 记;rm.txt"]), ([:], ["vi", "笔 记;rm.txt"]),
    ])
    func `the editor is a list of arguments in which the path is one`(variables: [String: String], expected: [String]) {
        #expect(UserEditor.command(editing: "笔 记;rm.txt") { variables[$0] } == expected)
    }
}
