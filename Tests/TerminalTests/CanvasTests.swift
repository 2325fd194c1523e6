import Testing

@testable import Terminal

@Suite struct CanvasTests {
    private func canvas(_ columns: Int, _ rows: Int, ambiguous: AmbiguousWidth = .narrow) -> Canvas {
        Canvas(size: Size(columns: columns, rows: rows), ambiguous: ambiguous, lineStyle: .unicode)
    }

    @Test func `text is cut at the edges and never wrapped`() {
        var canvas = canvas(7, 3)
        #expect(canvas.put("政府信息", column: 0, row: 0) == 6)
        canvas.put("政府信息", column: -1, row: 1)
        canvas.put("信息公开", column: 1, row: 2, limit: 4)
        canvas.put("outside", column: 0, row: 3)
        canvas.put("outside", column: 9, row: 0)
        #expect(canvas.lines == ["政府信", " 府信息", " 信"])
    }

    @Test(arguments: [
        (0, "a 府信"), (1, " a府信"), (2, "政a 信"), (3, "政 a信"), (4, "政府a"), (5, "政府 a"),
    ])
    func `overwriting one half of a wide character blanks the other`(column: Int, expected: String) {
        var canvas = canvas(6, 1)
        canvas.put("政府信", column: 0, row: 0)
        canvas.put("a", column: column, row: 0)
        #expect(canvas.lines == [expected])
        #expect(canvas.cells.reduce(0) { $0 + Int($1.width) } == 6)
    }

    @Test func `a wide character across two others blanks their outer halves`() {
        var canvas = canvas(6, 1)
        canvas.put("政府信", column: 0, row: 0)
        canvas.put("公", column: 1, row: 0)
        #expect(canvas.lines == [" 公 信"])
    }

    @Test func `controls are visible, formats vanish, marks join their character`() {
        var canvas = canvas(20, 1)
        canvas.put("A\u{1B}[31m\u{200B}e\u{301}\tB\r\n\u{202E}", column: 0, row: 0)
        #expect(canvas.lines == ["A␛[31me\u{301} B␍␊␦"])
        #expect(canvas[6, 0].text == "e\u{301}")
    }

    @Test func `a cell holds no more marks than a terminal keeps`() {
        var canvas = canvas(4, 1)
        canvas.put("a" + String(repeating: "\u{301}", count: 1000), column: 0, row: 0)
        #expect(canvas[0, 0].text.unicodeScalars.count == 5)
    }

    @Test func `a box with a title`() {
        var canvas = canvas(14, 3)
        canvas.box(Rectangle(column: 0, row: 0, columns: 14, rows: 3), title: "批注")
        #expect(
            canvas.lines == [
                "┌─ 批注 ─────┐",
                "│            │",
                "└────────────┘",
            ])
    }

    @Test func `borders are ASCII where box drawing is ambiguous and wide`() {
        var canvas = canvas(14, 3, ambiguous: .wide)
        canvas.box(canvas.area, title: "批注")
        #expect(
            canvas.lines == [
                "+- 批注 -----+",
                "|            |",
                "+------------+",
            ])
    }

    @Test func `an area that reaches outside is clipped`() {
        var canvas = canvas(4, 2)
        canvas.put("abcd", column: 0, row: 0)
        canvas.fill(Rectangle(column: 2, row: -1, columns: 9, rows: 2), role: .dim)
        canvas.fill(Rectangle(column: 9, row: 9, columns: -3, rows: 2), role: .dim)
        canvas.box(Rectangle(column: 0, row: 0, columns: 1, rows: 1))
        #expect(canvas.lines == ["ab", ""])
        #expect(canvas[3, 0].role == .dim)
    }

    @Test func `the style plane has a letter for every cell`() {
        var canvas = canvas(6, 2)
        canvas.put("总计 3", column: 0, row: 0, role: .label)
        canvas.paint(Rectangle(column: 3, row: 0, columns: 3, rows: 1), role: .violation)
        let label = Role.label.letter
        let violation = Role.violation.letter
        #expect(canvas.styleRows == ["\(label)\(label)\(violation)\(violation)\(violation)\(violation)", "aaaaaa"])
        #expect(canvas.styleLegend == ["a=normal", "\(label)=label", "\(violation)=violation"])
        #expect(canvas.styleLines == canvas.styleLegend + canvas.styleRows)
    }

    @Test func `every role has its own letter and name`() {
        #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
        #expect(Role.allCases.allSatisfy { Role(name: $0.name) == $0 })
        #expect(Role(name: "nonsense") == nil)
    }

    @Test func `one canvas drawn on another is cut at the edges`() {
        var dialog = canvas(6, 2)
        dialog.put("公开", column: 0, row: 0)
        var screen = canvas(4, 2)
        screen.put("政府", column: 0, row: 0)
        screen.draw(dialog, at: Point(column: 1, row: 0))
        #expect(screen.lines == [" 公", ""])
    }

    @Test func `columns of a field stand under each other`() {
        var canvas = canvas(12, 2)
        #expect(canvas.put("自然人", column: 0, row: 0, width: 8, alignment: .left) == 8)
        canvas.put("3", column: 8, row: 0, width: 4, alignment: .right)
        canvas.put("商业企业组织", column: 0, row: 1, width: 8, alignment: .left)
        canvas.put("12", column: 8, row: 1, width: 4, alignment: .right)
        #expect(canvas.lines == ["自然人     3", "商业企…   12"])
    }

    @Test(arguments: 0..<100)
    func `whatever is drawn, every wide character owns both its halves`(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        var canvas = Canvas(size: Size(columns: 13, rows: 4), ambiguous: seed % 2 == 0 ? .narrow : .wide)
        let pieces = ["政府", "a", "“①”", "e\u{301}", "\u{1B}[", " ", "𠮷b", "—"]
        for _ in 0..<60 {
            let column = Int.random(in: -3...14, using: &random)
            let row = Int.random(in: -1...4, using: &random)
            let limit = Bool.random(using: &random) ? nil : Int.random(in: 0...15, using: &random)
            canvas.put(pieces.randomElement(using: &random)!, column: column, row: row, role: .label, limit: limit)
            if Int.random(in: 0..<8, using: &random) == 0 {
                canvas.fill(Rectangle(column: column, row: row, columns: 3, rows: 2), role: .dim)
            }
        }
        for row in 0..<4 {
            for column in 0..<13 {
                let cell = canvas[column, row]
                #expect((cell.width == 0) == (column > 0 && canvas[column - 1, row].width == 2))
                #expect(cell.width == 0 ? cell.text.isEmpty : TextWidth.of(cell.text, ambiguous: canvas.ambiguous) == Int(cell.width))
                if cell.width == 2 { #expect(column < 12) }
            }
        }
    }
}
