import PDFSketches
import Testing

@testable import Documents

@Suite struct PDFReaderTests {
    private typealias Cell = SketchTable.Cell

    private func lines(_ document: Document) -> [String] {
        String(decoding: document.text, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private func read(_ draw: (inout SketchFlow) -> Void) throws -> Document {
        var flow = SketchFlow()
        draw(&flow)
        return try DocumentLoader.decode(flow.bytes)
    }

    private func texts(_ document: Document, grid: Int = 0) -> [String] {
        guard document.grids.indices.contains(grid) else { return [] }
        return document.grids[grid].cells.map { document.string($0.range) }
    }

    private let small = [
        [Cell("信息内容"), Cell("本年制发件数"), Cell("现行有效件数")], [Cell("规章"), Cell("10"), Cell("")],
        [Cell("规范性文件"), Cell("1,204"), Cell("/")],
    ]

    // MARK: Paragraphs

    @Test func linesOfAParagraphAreJoinedWithoutSpaces() throws {
        let long = "本年度共受理政府信息公开申请 12 件，均在法定期限内办结，其中予以公开 10 件，部分公开 2 件，没有因此被申请行政复议的情况，也没有被提起行政诉讼的情况。"
        let document = try read {
            $0.paragraph("一、总体情况", size: 16)
            $0.paragraph(long)
            $0.paragraph("二、主动公开政府信息情况", size: 16)
        }
        #expect(document.medium == .pdf)
        #expect(lines(document) == ["一、总体情况", long.filter { $0 != " " }, "二、主动公开政府信息情况"])
    }

    @Test func aParagraphGoesOnOverTheEdgeOfAPage() throws {
        let long = String(repeating: "依法公开政务信息，回应社会关切。", count: 150)
        let document = try read {
            $0.head = "某市某局年度报告"
            $0.paragraph(long)
        }
        #expect(lines(document) == [long])
    }

    @Test func headsAndPageNumbersOfEveryPageAreNoText() throws {
        let document = try read {
            $0.head = "某市某局年度报告"
            for number in 1...60 { $0.paragraph("第\(number)项工作。") }
        }
        #expect(lines(document) == (1...60).map { "第\($0)项工作。" })
    }

    @Test func figuresNearTheEdgeOfAPageAreNoPageNumbers() throws {
        var sketch = PDFSketch()
        for page in 1...2 {
            sketch.beginPage()
            for y in [770.0, 790, 810] { sketch.line(60, y, 300, y) }
            for x in [60.0, 180, 300] { sketch.line(x, 770, x, 810) }
            sketch.text("1", x: 70, y: 784, size: 10)
            sketch.text("甲", x: 200, y: 784, size: 10)
            sketch.text("\(page)", x: 200, y: 804, size: 10)
            sketch.text("37", x: 72, y: 70)
            sketch.text("\(page)", x: 290, y: 830, size: 9)
        }
        let document = try DocumentLoader.decode(sketch.bytes)
        #expect(lines(document) == ["37", "1\t甲", "\t1", "37", "1\t甲", "\t2"])
    }

    @Test func wordsOfTwoColumnsAreReadColumnByColumn() throws {
        var sketch = PDFSketch()
        sketch.beginPage()
        for line in 0..<10 {
            sketch.text("左栏第\(line)行文字写满了一行没有空余处", x: 60, y: 100 + Double(line) * 20, size: 11)
            sketch.text("右栏第\(line)行文字写满了一行没有空余处", x: 320, y: 100 + Double(line) * 20, size: 11)
        }
        let text = String(decoding: try DocumentLoader.decode(sketch.bytes).text, as: UTF8.self)
        let left = try #require(text.firstRange(of: "左栏第9行"))
        let right = try #require(text.firstRange(of: "右栏第0行"))
        #expect(left.upperBound < right.lowerBound)
    }

    @Test func columnsWithoutRulingLinesAreKeptBySpaces() throws {
        var sketch = PDFSketch()
        sketch.beginPage()
        for (line, words) in [("规章", "0", "12"), ("规范性文件", "3", "10")].enumerated() {
            sketch.text(words.0, x: 72, y: 100 + Double(line) * 20)
            sketch.text(words.1, x: 250, y: 100 + Double(line) * 20)
            sketch.text(words.2, x: 330, y: 100 + Double(line) * 20)
        }
        let document = try DocumentLoader.decode(sketch.bytes)
        #expect(document.grids.isEmpty)
        let rows = lines(document).map { $0.split(separator: " ") }
        #expect(rows == [["规章", "0", "12"], ["规范性文件", "3", "10"]])
        // Chinese characters are two columns wide.
        #expect(Set(lines(document).map { $0.count + $0.count { !$0.isASCII } }).count == 1)
    }

    @Test func columnsWithoutRulingLinesAreTheSameOnEveryPage() throws {
        var sketch = PDFSketch()
        for page in 0..<2 {
            sketch.beginPage()
            for line in 0..<3 {
                let y = 200 + Double(page) * 130 + Double(line) * 20
                sketch.text(page == 0 ? "三、本年度办理结果" : "其他", x: page == 0 ? 72 : 150, y: y)
                sketch.text("\(page)\(line)", x: 250, y: y)
                sketch.text("\(line)\(page)", x: 330, y: y)
            }
        }
        let found = lines(try DocumentLoader.decode(sketch.bytes))
        #expect(found.count == 6)
        #expect(Set(found.map { $0.count + $0.count { !$0.isASCII } }).count == 1)
    }

    // MARK: Tables

    @Test(arguments: SketchTable.Rules.allCases.filter { $0 != .none })
    func everyKindOfRulingLinesMakesAGrid(rules: SketchTable.Rules) throws {
        let document = try read { $0.table(SketchTable(small, widths: [120, 120, 120], rules: rules)) }
        let grid = try #require(document.grids.first)
        #expect((document.grids.count, grid.rowCount, grid.columnCount) == (1, 3, 3))
        #expect(texts(document) == ["信息内容", "本年制发件数", "现行有效件数", "规章", "10", "", "规范性文件", "1,204", "/"])
    }

    @Test func mergedCellsAreOneCellWithItsSpans() throws {
        let rows = [
            [Cell("申请人", columns: 2, rows: 2), Cell("法人或其他组织", columns: 2)], [Cell("商业企业"), Cell("科研机构")],
            [Cell("三\n、\n本\n年", rows: 2), Cell("（一）予以公开"), Cell("1"), Cell("20")], [Cell("（二）部分公开"), Cell(""), Cell("0")],
        ]
        let document = try read { $0.table(SketchTable(rows, widths: [30, 120, 60, 60])) }
        let grid = try #require(document.grids.first)
        #expect(
            grid.cells.map { [$0.row, $0.column, $0.rowSpan, $0.columnSpan] } == [
                [0, 0, 2, 2], [0, 2, 1, 2], [1, 2, 1, 1], [1, 3, 1, 1], [2, 0, 2, 1], [2, 1, 1, 1], [2, 2, 1, 1], [2, 3, 1, 1],
                [3, 1, 1, 1], [3, 2, 1, 1], [3, 3, 1, 1],
            ])
        #expect(
            texts(document) == ["申请人", "法人或其他组织", "商业企业", "科研机构", "三、本年", "（一）予以公开", "1", "20", "（二）部分公开", "", "0"])
    }

    @Test func offsetsAreThoseOfTheExtractedText() throws {
        let document = try read {
            $0.paragraph("二、主动公开政府信息情况")
            $0.table(SketchTable(small, widths: [120, 120, 120]))
        }
        #expect(lines(document) == ["二、主动公开政府信息情况", "信息内容\t本年制发件数\t现行有效件数", "规章\t10\t", "规范性文件\t1,204\t/"])
    }

    @Test func aLabelOverSeveralLinesIsOneText() throws {
        let label = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
        let document = try read { $0.table(SketchTable([[Cell(label), Cell("0"), Cell("10")]], widths: [100, 40, 40])) }
        #expect(texts(document) == [label, "0", "10"])
    }

    @Test func aFigureThatFoundNoPlaceInItsLineIsOneFigure() throws {
        let rows = [[Cell("总计"), Cell("12\n34\n5"), Cell("说明文字若干")], [Cell("甲"), Cell("7"), Cell("8")]]
        let document = try read { $0.table(SketchTable(rows, widths: [60, 18, 40])) }
        #expect(texts(document).contains("12345"))
    }

    @Test func figuresOneBelowTheOtherInAWideCellStayTwo() throws {
        let rows = [[Cell("总计"), Cell("12\n3"), Cell("说明文字若干")], [Cell("甲"), Cell("7"), Cell("8")]]
        let document = try read { $0.table(SketchTable(rows, widths: [60, 60, 40])) }
        #expect(texts(document).contains("12 3"))
    }

    @Test func digitsApartInOneCellStayApart() throws {
        var sketch = PDFSketch()
        sketch.beginPage()
        for y in [100.0, 120, 140] { sketch.line(60, y, 300, y) }
        for x in [60.0, 180, 300] { sketch.line(x, 100, x, 140) }
        sketch.text("甲", x: 70, y: 114)
        sketch.text("1", x: 200, y: 114)
        sketch.text("0", x: 212, y: 114)
        sketch.text("乙", x: 70, y: 134)
        sketch.text("10", x: 200, y: 134)
        #expect(texts(try DocumentLoader.decode(sketch.bytes)) == ["甲", "1 0", "乙", "10"])
    }

    @Test func wordsThatTouchOverALineAreCutThere() throws {
        var sketch = PDFSketch()
        sketch.beginPage()
        for y in [100.0, 120, 140, 160] { sketch.line(60, y, 156, y) }
        for x in [60.0, 108, 156] { sketch.line(x, 100, x, 160) }
        sketch.text("甲", x: 62, y: 154)
        sketch.text("乙", x: 125, y: 154)
        sketch.text("商业企业科研机构", x: 60, y: 114)
        sketch.text("123456789", x: 81, y: 134)
        let texts = texts(try DocumentLoader.decode(sketch.bytes))
        #expect(Array(texts.prefix(2)) == ["商业企业", "科研机构"])
        #expect(texts.contains("123456789"))
        #expect(texts.suffix(2) == ["甲", "乙"])
    }

    @Test func aTableGoesOnOverPages() throws {
        let rows = [[Cell("信息内容"), Cell("数量", columns: 2)]] + (1...70).map { [Cell("第\($0)行"), Cell("\($0)"), Cell("0")] }
        let whole = try read {
            $0.paragraph("二、主动公开政府信息情况")
            $0.table(SketchTable(rows, widths: [120, 60, 60]))
        }
        let repeated = try read {
            $0.paragraph("二、主动公开政府信息情况")
            $0.repeatedRows = 1
            $0.table(SketchTable(rows, widths: [120, 60, 60]))
        }
        #expect(whole.grids.count == 1)
        #expect(whole.grids.first?.rowCount == 71)
        #expect(whole.text == repeated.text)
    }

    @Test func tablesWithOtherColumnsStayTwo() throws {
        let document = try read {
            $0.offset = 640
            $0.table(SketchTable(small, widths: [120, 120, 120]))
            $0.table(SketchTable(small, widths: [60, 60, 90]))
        }
        #expect(document.grids.count == 2)
    }

    // Of a page that its reader turns the page number stays in the text; the table is the same.
    @Test(arguments: [(0, true), (0, false)])
    func sidewaysPagesAreReadUpright(rotation: Int, isTurned: Bool) throws {
        let document = try read {
            ($0.width, $0.height, $0.rotation, $0.isTurned) = (842, 595, rotation, isTurned)
            $0.paragraph("二、主动公开政府信息情况")
            $0.paragraph("本机关 2023 年制发 行政规范性文件 情况如下。")
            $0.table(SketchTable(small, widths: [120, 120, 120]))
        }
        #expect(lines(document) == ["二、主动公开政府信息情况", "本机关2023年制发行政规范性文件情况如下。", "信息内容\t本年制发件数\t现行有效件数", "规章\t10\t", "规范性文件\t1,204\t/"])
    }

    @Test func aFrameAroundTextAndUnderlinesAreNoTable() throws {
        var sketch = PDFSketch()
        sketch.beginPage()
        for y in [60.0, 700] { sketch.line(40, y, 550, y) }
        for x in [40.0, 550] { sketch.line(x, 60, x, 700) }
        sketch.text("一、总体情况", x: 72, y: 100)
        sketch.line(72, 103, 144, 103)
        sketch.text("全年公开信息十条。", x: 96, y: 130)
        let document = try DocumentLoader.decode(sketch.bytes)
        #expect(document.grids.isEmpty)
        #expect(lines(document) == ["一、总体情况", "全年公开信息十条。"])
    }

    @Test func linesDrawnInWhiteAreNone() throws {
        var sketch = PDFSketch()
        sketch.beginPage()
        sketch.draw("1 1 1 RG")
        for y in [100.0, 120, 140] { sketch.line(60, y, 300, y) }
        for x in [60.0, 180, 300] { sketch.line(x, 100, x, 140) }
        for y in [114.0, 134] {
            sketch.text("规章", x: 70, y: y)
            sketch.text("10", x: 200, y: y)
        }
        #expect(try DocumentLoader.decode(sketch.bytes).grids.isEmpty)
    }

    @Test func theTitleOfTheFileIsAPropertyUnlessItIsAFileName() throws {
        var sketch = PDFSketch()
        sketch.beginPage()
        sketch.text("正文", x: 72, y: 100)
        sketch.title = "某市某局2023年度报告"
        #expect(try DocumentLoader.decode(sketch.bytes).properties.title == "某市某局2023年度报告")
        sketch.title = "Microsoft Word - 年报终稿.docx"
        #expect(try DocumentLoader.decode(sketch.bytes).properties.title == nil)
    }
}
