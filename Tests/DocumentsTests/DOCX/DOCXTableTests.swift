import Testing

@testable import Documents

@Suite struct DOCXTableTests {
    @Test func aTableIsAGridBetweenItsParagraphs() throws {
        let document = try WordFixture(
            body: Word.paragraph("三、收到和处理") + Word.table(Word.row(Word.cell("规章"), Word.cell("0")))
                + Word.paragraph("四、行政复议")
        ).document()
        #expect(document.medium == .docx)
        #expect(lines(document) == ["三、收到和处理", "规章\t0", "四、行政复议"])
        #expect(drawing(document) == ["0,0+1×1 规章", "0,1+1×1 0"])
    }

    @Test func cellsSpanColumnsAndRows() throws {
        let document = try WordFixture(
            body: Word.table(
                Word.row(
                    Word.cell("申请人", Word.span(2) + Word.mergeBegins), Word.cell("自然人", Word.mergeBegins),
                    Word.cell("法人", Word.span(2))),
                Word.row(
                    Word.cell("", Word.span(2) + Word.mergeContinues), Word.cell("", Word.mergeContinues), Word.cell("企业"),
                    Word.cell("科研")),
                Word.row(Word.cell("新收", Word.span(2)), Word.cell("1"), Word.cell("2"), Word.cell("3")))
        ).document()
        #expect(
            drawing(document) == [
                "0,0+2×2 申请人", "0,2+2×1 自然人", "0,3+1×2 法人", "1,3+1×1 企业", "1,4+1×1 科研",
                "2,0+1×2 新收", "2,2+1×1 1", "2,3+1×1 2", "2,4+1×1 3",
            ])
    }

    @Test func theTextOfCoveredCellsIsNotShown() throws {
        let document = try WordFixture(
            body: Word.table(
                Word.row(Word.cell("三", Word.mergeBegins), Word.cell("1")),
                Word.row(Word.cell("留下的字", Word.mergeContinues), Word.cell("2")))
        ).document()
        #expect(drawing(document) == ["0,0+2×1 三", "0,1+1×1 1", "1,1+1×1 2"])
    }

    @Test func aMergeThatNothingBeganAboveIsACellOfItsOwn() throws {
        let document = try WordFixture(
            body: Word.table(
                Word.row(Word.cell("甲"), Word.cell("乙")), Word.row(Word.cell("", Word.span(2) + Word.mergeContinues)),
                Word.row(Word.cell("丙"), Word.cell("丁", Word.mergeBegins)),
                Word.row(Word.cell("", Word.span(2) + Word.mergeContinues)))
        ).document()
        #expect(
            drawing(document) == [
                "0,0+1×1 甲", "0,1+1×1 乙", "1,0+1×2 ", "2,0+1×1 丙", "2,1+1×1 丁", "3,0+1×2 ",
            ])
    }

    @Test func columnsThatStayFreeInFrontAndBehindKeepTheOthersInTheirPlace() throws {
        let document = try WordFixture(
            body: Word.table(
                Word.row(Word.cell("甲"), Word.cell("乙"), Word.cell("丙"), Word.cell("丁")),
                Word.row(
                    Word.cell("1"), Word.cell("2"), properties: #"<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>"#))
        ).document()
        #expect(lines(document) == ["甲\t乙\t丙\t丁", "\t1\t2\t"])
        #expect(drawing(document).suffix(2) == ["1,1+1×1 1", "1,2+1×1 2"])
    }

    @Test func aTableInACellOfAFrameIsTheGrid() throws {
        let inner = Word.table(Word.row(Word.cell("规章"), Word.cell("1")), Word.row(Word.cell("规范性文件"), Word.cell("2")))
        let document = try WordFixture(
            body: Word.table(
                Word.row(Word.cell(blocks: Word.paragraph("二、主动公开") + inner + Word.paragraph("三、收到"))))
        ).document()
        #expect(document.grids.count == 1)
        #expect(lines(document) == ["二、主动公开", "规章\t1", "规范性文件\t2", "三、收到"])
    }

    @Test func aTableOfOneOrTwoCellsWithinACellIsItsText() throws {
        let inner = Word.table(Word.row(Word.cell("12")))
        let document = try WordFixture(
            body: Word.table(Word.row(Word.cell("新收"), Word.cell(blocks: inner + Word.paragraph(""))))
        ).document()
        #expect(drawing(document) == ["0,0+1×1 新收", "0,1+1×1 12"])
    }

    @Test func figuresInTwoParagraphsOrLinesAreNotJoined() throws {
        let document = try WordFixture(
            body: Word.table(
                Word.row(
                    Word.cell(blocks: Word.paragraph("1") + Word.paragraph("0")),
                    Word.cell(blocks: "<w:p><w:r><w:t>1</w:t><w:br/><w:t>0</w:t></w:r></w:p>"),
                    Word.cell(blocks: "<w:p>" + Word.run("1") + Word.run("0") + "</w:p>")))
        ).document()
        #expect(lines(document) == ["1 0\t1 0\t10"])
    }

    @Test func rowsThatAreDeletedOrHiddenAreNotThere() throws {
        let document = try WordFixture(
            body: Word.table(
                Word.row(Word.cell("甲"), Word.cell("1")), Word.row(Word.cell("乙"), Word.cell("2"), properties: "<w:del w:id=\"1\"/>"),
                Word.row(Word.cell("丙"), Word.cell("3"), properties: "<w:ins w:id=\"2\"/>"),
                Word.row(Word.cell("丁"), Word.cell("4"), properties: "<w:hidden/>"))
        ).document()
        #expect(lines(document) == ["甲\t1", "丙\t3"])
    }

    @Test func aSpanWithoutMeasureIsCut() throws {
        let document = try WordFixture(
            body: Word.table(Word.row(Word.cell("甲", Word.span(999_999_999)), Word.cell("1")), Word.row(Word.cell("乙", Word.span(-3))))
        ).document()
        #expect(document.grids.first.map { $0.columnCount <= 200 } == true)
    }
}
