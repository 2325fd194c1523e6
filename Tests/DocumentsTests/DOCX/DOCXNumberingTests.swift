import Testing

@testable import Documents

@Suite struct DOCXNumberingTests {
    private func read(_ body: String, _ numbering: String = NumberingPart.chinese, styles: String = "") throws -> [String] {
        lines(try WordFixture(body: body, numbering: numbering, styles: styles).document())
    }

    private func item(_ text: String, _ level: Int, list: Int = 1) -> String {
        Word.paragraph(text, NumberingPart.place(level, list: list))
    }

    @Test func numbersOfListsStandInFrontOfTheirText() throws {
        let body =
            item("总体情况", 0) + Word.paragraph("正文") + item("主动公开", 1) + item("依申请公开", 1) + item("收到", 2)
            + item("办理", 2) + item("主动公开政府信息情况", 0) + item("规章", 1)
        #expect(
            try read(body) == [
                "一、总体情况", "正文", "（一）主动公开", "（二）依申请公开", "1. 收到", "2. 办理", "二、主动公开政府信息情况", "（一）规章",
            ])
    }

    @Test func numbersBeyondTenAreCountedInHan() throws {
        let body = (1...21).map { item("条\($0)", 0) }.joined()
        let read = try read(body)
        #expect([read[9], read[10], read[19], read[20]] == ["十、条10", "十一、条11", "二十、条20", "二十一、条21"])
    }

    @Test func anotherListOfTheSameKindGoesOnOrBeginsWhereItSays() throws {
        #expect(try read(item("甲", 0) + item("乙", 0) + item("丙", 0, list: 2)) == ["一、甲", "二、乙", "五、丙"])
    }

    @Test func numbersInCellsAreCountedRowByRow() throws {
        let body = Word.table(
            Word.row(Word.cell(blocks: item("予以公开", 1)), Word.cell("1")), Word.row(Word.cell(blocks: item("部分公开", 1)), Word.cell("2")))
        #expect(try read(body) == ["（一）予以公开\t1", "（二）部分公开\t2"])
    }

    @Test func aStylePutsItsParagraphsInAList() throws {
        let styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:basedOn w:val=\"1\"/></w:style>"
        let style = { (name: String) in "<w:pStyle w:val=\"\(name)\"/>" }
        #expect(
            try read(
                Word.paragraph("总体情况", style("1")) + Word.paragraph("主动公开", style("2"))
                    + Word.paragraph("无号", style("1") + NumberingPart.place(0, list: 0)),
                styles: styles) == ["一、总体情况", "二、主动公开", "无号"])
    }

    @Test func bulletsAreNoNumbers() throws {
        #expect(try read(item("甲", 0), NumberingPart.lists(NumberingPart.level(0, "bullet", "·"))) == ["甲"])
    }

    @Test func severalLevelsMayStandInOneNumber() throws {
        let numbering = NumberingPart.lists(
            NumberingPart.level(0, "chineseCounting", "第%1章"), NumberingPart.level(1, "decimal", "%1.%2", "<w:isLgl/>"))
        #expect(try read(item("甲", 0) + item("乙", 1) + item("丙", 1), numbering) == ["第一章甲", "1.1 乙", "1.2 丙"])
    }

    @Test(arguments: [
        ("decimalEnclosedCircle", 3, "③"), ("upperRoman", 4, "IV"), ("lowerLetter", 28, "bb"), ("chineseLegalSimplified", 12, "壹拾贰"),
        ("decimalFullWidth", 10, "１０"), ("ideographTraditional", 2, "乙"), ("chineseCounting", 105, "一百零五"), ("decimal", -1, "-1"),
        ("no such format", 7, "7"), ("decimalEnclosedCircle", 99, "99"),
    ])
    func formatsHaveTheirSigns(format: String, number: Int, text: String) {
        #expect(OfficeNumbers.text(number, format: format) == text)
    }

    @Test func aListThatIsNotDefinedNumbersNothing() throws {
        #expect(try read(item("甲", 0, list: 77) + item("乙", 8)).first == "甲")
    }
}
