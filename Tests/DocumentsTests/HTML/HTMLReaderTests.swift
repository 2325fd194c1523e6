import Testing

@testable import Documents

@Suite struct HTMLReaderTests {
    @Test func paragraphsAreLines() throws {
        let document = try page("<p>一、总体<b>情况</b></p><p>第一行<br>第二行</p><div>甲<div>乙</div>丙</div>")
        #expect(lines(document) == ["一、总体情况", "第一行", "第二行", "甲", "乙", "丙"])
    }

    @Test func aSourceLineEndBetweenHanCharactersIsNoSpace() throws {
        #expect(lines(try page("<p>政府信息\n  公开 2023\n年 报告</p>")) == ["政府信息公开 2023 年 报告"])
    }

    @Test func aTableIsAGridWithItsSpans() throws {
        let document = try page(
            """
            <table><tr><td rowspan=2 colspan="2">申请人</td><td>自然人</td></tr>
            <tr><td><p>商业</p><p>企业</p></td></tr><tr><td>新收</td><td>&nbsp;</td><td><span>1</span><span>2</span></td></tr></table>
            """)
        let grid = try #require(document.grids.first)
        #expect(document.grids.count == 1)
        #expect((grid.rowCount, grid.columnCount) == (3, 3))
        #expect(
            grid.cells.map { [$0.row, $0.column, $0.rowSpan, $0.columnSpan] } == [
                [0, 0, 2, 2], [0, 2, 1, 1], [1, 2, 1, 1], [2, 0, 1, 1], [2, 1, 1, 1], [2, 2, 1, 1],
            ])
        #expect(grid.cells.map { document.string($0.range) } == ["申请人", "自然人", "商业 企业", "新收", "", "12"])
    }

    @Test func figuresInTwoParagraphsAreNotJoined() throws {
        let document = try page("<table><tr><td><p>1</p><p>0</p></td><td>1<br>0</td></tr><tr><td>2</td><td>3</td></tr></table>")
        #expect(document.grids.first?.cells.map { document.string($0.range) } == ["1 0", "1 0", "2", "3"])
    }

    @Test func rowsAndCellsThatAreNeverClosedAreRead() throws {
        let document = try page("<table><tr><td>规章<td>1<tr><td>规范性文件<td>2</table><p>三、收到")
        #expect(document.grids.first?.cells.map { document.string($0.range) } == ["规章", "1", "规范性文件", "2"])
        #expect(lines(document).last == "三、收到")
    }

    @Test func aTableThatLaysOutThePageIsNoGrid() throws {
        let document = try page(
            """
            <table><tr><td><p>二、主动公开政府信息情况</p>
            <table><tr><td>规章</td><td>0</td></tr><tr><td>规范性文件</td><td>3</td></tr></table><p>三、收到和处理</p></td></tr></table>
            """)
        #expect(document.grids.count == 1)
        #expect(document.grids.first?.cells.count == 4)
        #expect(lines(document) == ["二、主动公开政府信息情况", "规章\t0", "规范性文件\t3", "三、收到和处理"])
    }

    @Test func whatIsNeverShownIsNoText() throws {
        let document = try page(
            """
            <style>td{}</style><script>var t = "<table><tr><td>9</td></tr></table>";</script><!-- 注释 --><p>正文</p>
            <p style="DISPLAY : none">隐藏</p><span hidden>隐藏</span><select><option>年份</option></select><textarea>草稿</textarea>
            """)
        #expect(lines(document) == ["正文"])
        #expect(document.grids.isEmpty)
    }

    @Test func markupOfAWordProcessorIsRead() throws {
        let document = try page(
            """
            <!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><p class=MsoNormal><![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></p>
            <p class=MsoNormal style='mso-hide:screen'><span lang=EN-US>2023</span><span style='font-family:宋体'>年<o:p></o:p></span></p>
            """)
        #expect(lines(document).last == "2023年")
    }

    @Test func preformattedTextKeepsItsLinesAndTabs() throws {
        #expect(lines(try page("<pre>规章\t0\t1\n规范性文件\t2\t3\n</pre>")) == ["规章\t0\t1", "规范性文件\t2\t3"])
    }

    @Test func elementsThatStandTooDeepAreRefused() {
        let bytes = Array((String(repeating: "<div>", count: 100_000) + "深").utf8)
        #expect(throws: DocumentError.damaged(.html)) { try DocumentLoader.decode(bytes) }
    }

    @Test func aPageWithoutTextIsEmpty() {
        #expect(throws: DocumentError.empty) { try DocumentLoader.decode(Array("<html><body><img src=x></body></html>".utf8)) }
    }

    @Test func pagesCutOffAnywhereAreReadOrRefused() throws {
        let whole = Array(
            "<html><head><title>年报-网</title></head><body><table><tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr></table></body>"
                .utf8)
        for length in 1..<whole.count { _ = try? DocumentLoader.decode(Array(whole.prefix(length))) }
        #expect(try DocumentLoader.decode(whole).grids.count == 1)
    }
}

func page(_ body: String) throws -> Document {
    try DocumentLoader.decode(Array("<html><head><meta charset=utf-8></head><body>\(body)</body></html>".utf8))
}

func lines(_ document: Document) -> [String] {
    String(decoding: document.text, as: UTF8.self).split(separator: "\n").map(String.init)
}
