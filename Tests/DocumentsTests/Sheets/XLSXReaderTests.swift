import TestArchives
import Testing

@testable import Documents

@Suite struct XLSXReaderTests {
    @Test func aSheetIsAGridWithItsMergedCells() throws {
        let document = try WorkbookFixture(
            Excel.row(Excel.text("申请人"), Excel.empty(), Excel.text("自然人"))
                + Excel.row(Excel.empty(), Excel.text("covered"), Excel.text("企业"))
                + Excel.row(Excel.text("新收"), Excel.number("1"), Excel.number("2")),
            merges: ["A1:B2"]
        ).document()
        #expect(document.medium == .xlsx)
        #expect(drawing(document) == ["0,0+2×2 申请人", "0,2+1×1 自然人", "1,2+1×1 企业", "2,0+1×1 新收", "2,1+1×1 1", "2,2+1×1 2"])
    }

    @Test func sharedStringsAreReadWithoutTheirPhonetics() throws {
        let document = try WorkbookFixture(
            "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>7</v></c></row>",
            strings: ["<t>0</t>", "<r><t>规</t></r><r><rPr><b/></rPr><t>章</t></r><rPh sb=\"0\" eb=\"1\"><t>guī</t></rPh>"]
        ).document()
        #expect(lines(document) == ["规章\t0"])
    }

    @Test func cellsStandWhereTheySay() throws {
        let document = try WorkbookFixture(
            "<row r=\"2\"><c r=\"D2\"><v>4</v></c><c r=\"B2\"><v>2</v></c></row><row r=\"3\"><c r=\"B3\"><v>5</v></c><c><v>6</v></c></row>"
        ).document()
        #expect(drawing(document) == ["0,0+1×1 2", "0,1+1×1 ", "0,2+1×1 4", "1,0+1×1 5", "1,1+1×1 6", "1,2+1×1 "])
    }

    @Test func titlesAndProseAroundATableAreParagraphs() throws {
        let document = try WorkbookFixture(
            Excel.row(Excel.text("某局2023年年度报告")) + Excel.row(Excel.text("一、总体情况"))
                + Excel.row(Excel.text("规章"), Excel.number("1")) + Excel.row(Excel.text("规范性文件"), Excel.number("2"))
                + Excel.row(Excel.text("五、存在的主要问题"))
        ).document()
        #expect(lines(document) == ["某局2023年年度报告", "一、总体情况", "规章\t1", "规范性文件\t2", "五、存在的主要问题"])
        #expect(document.grids.first?.rowCount == 2)
    }

    @Test func aRowWithEmptyRuledCellsBelongsToTheTable() throws {
        let document = try WorkbookFixture(
            Excel.row(Excel.text("标题")) + Excel.row(Excel.text("规章", style: 1), Excel.empty(style: 1), Excel.empty(style: 1))
                + Excel.row(Excel.text("规范性文件", style: 1), Excel.number("2", style: 1), Excel.number("3", style: 1))
                + Excel.row(Excel.text("三、收到和处理")) + Excel.row(Excel.text("新收", style: 1), Excel.number("4", style: 1))
        ).document()
        #expect(lines(document) == ["标题", "规章\t\t", "规范性文件\t2\t3", "三、收到和处理", "新收\t4"])
        #expect(document.grids.map(\.rowCount) == [2, 1])
    }

    @Test func anEmptyRowEndsATable() throws {
        let document = try WorkbookFixture(
            Excel.row(Excel.text("规章"), Excel.number("1")) + Excel.row(Excel.empty()) + Excel.row(Excel.text("新收"), Excel.number("2"))
        ).document()
        #expect(document.grids.map(\.rowCount) == [1, 1])
    }

    @Test func sheetsFollowInTheirOrderAndHiddenOnesAreNotShown() throws {
        let sheet = { (name: String, state: String, text: String) in
            WorkbookFixture.Sheet(name: name, state: state, rows: Excel.row(Excel.text(text), Excel.number("1")))
        }
        let document = try DocumentLoader.decode(
            WorkbookFixture(sheets: [
                sheet("主动公开", "", "规章"), sheet("草稿", "hidden", "草"), sheet("底稿", "veryHidden", "底"), sheet("Sheet4", "", "新收"),
                sheet("新收", "", "新收一"),
            ]).bytes)
        #expect(lines(document) == ["主动公开", "规章\t1", "新收\t1", "新收一\t1"])
    }

    @Test func hiddenRowsAndColumnsAreNotShown() throws {
        let document = try WorkbookFixture(
            Excel.row(Excel.text("甲"), Excel.number("1"), Excel.number("2"))
                + "<row hidden=\"1\">" + Excel.text("乙") + Excel.number("3") + "</row>"
                + Excel.row(Excel.text("丙"), Excel.number("5"), Excel.number("6")),
            merges: ["A1:A3"], head: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>"
        ).document()
        #expect(drawing(document) == ["0,0+2×1 甲", "0,1+1×1 2", "1,1+1×1 6"])
    }

    @Test func truthsErrorsAndResultsOfFormulasAreShown() throws {
        let document = try WorkbookFixture(
            "<row><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c><c t=\"str\"><f>A1</f><v>文</v></c><c><f>SUM(B1)</f><v>3</v></c></row>"
        ).document()
        #expect(lines(document) == ["TRUE\t#REF!\t文\t3"])
    }

    @Test func zerosThatTheSheetDoesNotShowAreBlank() throws {
        let document = try WorkbookFixture(
            Excel.row(Excel.text("甲"), Excel.number("0"), Excel.number("1")),
            head: "<sheetViews><sheetView showZeros=\"0\"/></sheetViews>"
        ).document()
        #expect(lines(document) == ["甲\t\t1"])
    }

    @Test func aWorkbookWithoutItsSheetsIsEmptyAndOneWithoutAWorkbookDamaged() {
        #expect(decoding(WorkbookFixture("").bytes).reason == .empty)
        #expect(decoding(ZipArchive([("xl/styles.xml", "<a/>")]).bytes).reason == .damaged(.xlsx))
    }

    @Test func manyMergesOverManyRowsTakeLittle() throws {
        let merges = (0..<6000).map { _ in "A1:GR1048576" }
        let document = try WorkbookFixture(Excel.row(Excel.text("甲"), Excel.number("1")), merges: merges).document()
        #expect(document.text.count < 1_000_000)
    }

    @Test func placesBeyondTheLargestSheetAreNotThere() throws {
        let document = try WorkbookFixture(
            "<row r=\"1048576\"><c r=\"XFD1048576\"><v>9</v></c><c r=\"ZZZZ1\"><v>8</v></c></row>"
                + "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
        ).document()
        #expect(lines(document) == ["1"])
    }
}
