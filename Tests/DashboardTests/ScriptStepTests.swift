import Terminal
import Testing

@testable import Dashboard

struct ScriptStepTests {
    @Test func readsEveryStep() throws {
        let steps = try ScriptStep.parse(
            """
            # a comment
            key S-Tab

            type 核对 ok
            resize 100x30
            click 3 14
            screen list
            styles list
            svg list out/picture.svg
            """)
        #expect(
            steps == [
                .input([.key("S-Tab")]), .input([.key("核"), .key("对"), .key("Space"), .key("o"), .key("k")]),
                .input([.resize(Size(columns: 100, rows: 30))]), .input([.click(Point(column: 3, row: 14))]), .screen(name: "list"),
                .styles(name: "list"), .svg(name: "list", file: "out/picture.svg"),
            ])
    }

    @Test(arguments: ["key", "key a b", "key Entre", "jump 3", "resize 80", "resize 0x5", "click 1", "screen", "type "])
    func refusesWhatIsNoStep(line: String) {
        #expect(throws: ScriptStep.Problem(line: 2, text: line)) { try ScriptStep.parse("key j\n" + line) }
    }

    @Test func printsAScreenWithItsSizeAndCursor() {
        var canvas = Canvas(size: Size(columns: 6, rows: 2))
        canvas.put("中文", column: 1, row: 0, role: .violation)
        canvas.cursor = Point(column: 2, row: 1)
        #expect(ScriptOutput.screen("s", canvas) == "=== s 6x2 cursor 2,1\n 中文\n\n")
        let styles = ScriptOutput.styles("s", canvas).split(separator: "\n")
        #expect(styles[1...].contains { $0.hasSuffix("=violation") })
    }
}
