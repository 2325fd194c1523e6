import Testing

@testable import Parsing

@Suite struct ScriptReaderTests {
    private func script(_ text: String) -> ChineseScript { withBytes(text) { ScriptReader.script($0, $1) } }

    @Test(arguments: ["二、主动公开政府信息情况", "本机关不掌握相关政府信息", "", "2023", "report"]) func simplified(text: String) {
        #expect(script(text) == .simplified)
    }

    @Test(arguments: ["二、主動公開政府信息情況", "三、收到和處理政府信息公開申請情況", "雲岑市文化和旅遊局，後勤處"]) func traditional(text: String) {
        #expect(script(text) == .traditional)
    }
}
