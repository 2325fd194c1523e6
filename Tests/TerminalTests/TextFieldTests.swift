import Testing

@testable import Terminal

@Suite struct TextFieldTests {
    private func field(_ text: String, multiline: Bool = true, keys: [String] = [], width: Int = 20) -> TextField {
        var field = TextField(text, isMultiline: multiline)
        for key in keys { field.handle(.key(Key(key)), width: width, ambiguous: .narrow) }
        return field
    }

    /// The field with its caret as `|`.
    private func shown(_ field: TextField) -> String {
        String(field.characters[..<field.caret]) + "|" + String(field.characters[field.caret...])
    }

    private func drawn(_ field: TextField, columns: Int, rows: Int) -> (lines: [String], cursor: Point?) {
        var canvas = Canvas(size: Size(columns: columns, rows: rows), ambiguous: .narrow)
        field.draw(on: &canvas, in: canvas.area)
        return (canvas.lines, canvas.cursor)
    }

    @Test(arguments: [
        ([], "政府 信息|"),
        (["Left", "Left"], "政府 |信息"),
        (["Home", "Right"], "政|府 信息"),
        (["C-a", "x"], "x|政府 信息"),
        (["C-Left"], "政府 |信息"),
        (["C-Left", "C-Left", "C-Right"], "政府| 信息"),
        (["Backspace"], "政府 信|"),
        (["Home", "Delete"], "|府 信息"),
        (["C-w"], "政府 |"),
        (["C-w", "C-w"], "|"),
        (["C-u"], "|"),
        (["C-Left", "C-u"], "|信息"),
        (["C-Left", "C-k"], "政府 |"),
        (["C-Left", "Space", "Enter"], "政府  \n|信息"),
        (["Home", "Left", "Backspace"], "|政府 信息"),
        (["Right", "Delete", "C-k"], "政府 信息|"),
    ])
    func `keys move and edit`(keys: [String], expected: String) { #expect(shown(field("政府 信息", keys: keys)) == expected) }

    @Test func `the caret steps over whole graphemes`() {
        #expect(shown(field("e\u{301}👨‍👩‍👧葛\u{E0100}", keys: ["Backspace", "Backspace"])) == "e\u{301}|")
        var combined = field("e")
        combined.insert("\u{301}")
        #expect(combined.characters.count == 1)
        #expect(combined.caret == 1)
    }

    @Test func `on one line Enter is the caller's and a paste has no line ends`() {
        var field = TextField(isMultiline: false)
        let isTaken = field.handle(.text("第一行\r\n第二行\t\u{1B}[31m"), width: 20)
        #expect(isTaken)
        #expect(field.text == "第一行 第二行 [31m")
        for key in ["Enter", "Up", "Down", "Esc", "Tab", "C-s", "F1"] {
            let isTaken = field.handle(.key(Key(key)), width: 20)
            #expect(!isTaken, "\(key)")
        }
    }

    @Test func `up and down go by shown lines and keep the column`() {
        let text = "政府信息公开年度报告\n短\n政府信息公开年度报告"
        #expect(shown(field(text, keys: ["Up"], width: 40)) == "政府信息公开年度报告\n短|\n政府信息公开年度报告")
        #expect(shown(field(text, keys: ["Up", "Up"], width: 40)) == "政府信息公开年度报告|\n短\n政府信息公开年度报告")
        #expect(shown(field(text, keys: ["Home", "Right", "Right", "Up", "Up", "Down"], width: 40)).hasPrefix("政府信息公开年度报告\n短|"))
        #expect(shown(field("政府信息公开", keys: ["Up"], width: 9)) == "政府|信息公开")
        #expect(shown(field("政府信息公开", keys: ["Up", "Up"], width: 9)) == "|政府信息公开")
        #expect(shown(field("政府信息公开", keys: ["Up", "Down"], width: 9)) == "政府信息公开|")
    }

    @Test func `undo takes typing back as one edit and redo makes it again`() {
        var field = field("", keys: ["a", "b", "c", "Space", "d", "Backspace"])
        #expect(field.text == "abc ")
        let texts = [0, 1, 2, 3].map { _ in
            field.undo()
            return field.text
        }
        #expect(texts == ["abc d", "abc ", "abc", ""])
        let isUndone = field.undo()
        #expect(!isUndone)
        field.redo()
        #expect(field.text == "abc")
        field.handle(.key("x"), width: 20)
        let isRedone = field.redo()
        #expect(!isRedone)
        #expect(field.text == "abcx")
    }

    @Test func `a note is wrapped by the rules and the cursor follows the caret`() {
        let note = field("核对第三行的总计，应为12件。")
        let (lines, cursor) = drawn(note, columns: 13, rows: 4)
        #expect(lines == ["核对第三行的", "总计，应为", "12件。", ""])
        #expect(cursor == Point(column: 6, row: 2))
    }

    @Test func `a full line leaves room for the caret`() {
        let (lines, cursor) = drawn(field("政府信息"), columns: 9, rows: 2)
        #expect(lines == ["政府信息", ""])
        #expect(cursor == Point(column: 8, row: 0))
        let (_, second) = drawn(field("政府\n"), columns: 9, rows: 3)
        #expect(second == Point(column: 0, row: 1))
    }

    @Test func `a long note scrolls with the caret`() {
        let text = (1...9).map { "第\($0)行" }.joined(separator: "\n")
        #expect(drawn(field(text), columns: 10, rows: 3).lines == ["第7行", "第8行", "第9行"])
        #expect(drawn(field(text, keys: ["C-Home"]), columns: 10, rows: 3).lines == ["第1行", "第2行", "第3行"])
        #expect(drawn(field(text, keys: ["Up", "Up", "Up", "Up"]), columns: 10, rows: 3).cursor == Point(column: 5, row: 1))
    }

    @Test func `a long filter scrolls sideways`() {
        let filter = field("政府信息公开年度报告", multiline: false)
        let (lines, cursor) = drawn(filter, columns: 9, rows: 1)
        #expect(lines == ["年度报告"])
        #expect(cursor == Point(column: 8, row: 0))
        let (start, startCursor) = drawn(field("政府信息公开年度报告", multiline: false, keys: ["Home"]), columns: 9, rows: 1)
        #expect(start == ["政府信息"])
        #expect(startCursor == Point(column: 0, row: 0))
    }

    @Test func `a click puts the caret where it points`() {
        var field = field("核对第三行的总计，应为12件。")
        let area = Rectangle(column: 2, row: 1, columns: 13, rows: 4)
        field.moveCaret(to: Point(column: 6, row: 2), in: area, ambiguous: .narrow)
        #expect(shown(field) == "核对第三行的总计|，应为12件。")
        field.moveCaret(to: Point(column: 99, row: 99), in: area, ambiguous: .narrow)
        #expect(field.caret == field.characters.count)
    }

    @Test(arguments: 0..<200)
    func `whatever is typed, the caret stays in the text and on the screen`(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let keys = [
            "a", "汉", "Space", "，", "Enter", "Backspace", "Delete", "Left", "Right", "Up", "Down", "Home", "End", "C-k", "C-u", "C-w",
            "C-Left", "C-Right", "C-_", "C-r", "PgUp", "PgDn", "\u{301}", "👍🏻",
        ]
        var field = TextField("起始文字", isMultiline: seed % 2 == 0)
        let columns = Int.random(in: 1...12, using: &random)
        let rows = field.isMultiline ? Int.random(in: 1...4, using: &random) : 1
        for _ in 0..<80 {
            field.handle(.key(Key(keys.randomElement(using: &random)!)), width: columns, ambiguous: .narrow)
            #expect((0...field.characters.count).contains(field.caret))
            #expect(Array(field.text) == field.characters)
            let cursor = drawn(field, columns: columns, rows: rows).cursor
            #expect(cursor.map { (0..<columns).contains($0.column) && (0..<rows).contains($0.row) } ?? false)
        }
    }
}
