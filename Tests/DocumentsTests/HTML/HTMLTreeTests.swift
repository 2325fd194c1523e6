import Testing

@testable import Documents

/// Ends that the source leaves out, ends that it has too many, and tags that are damaged.
@Suite struct HTMLTreeTests {
    private func cells(_ body: String) throws -> [[String]] {
        let document = try page(body)
        let grid = try #require(document.grids.first)
        return (0..<grid.rowCount).map { row in grid.cells.filter { $0.row == row }.map { document.string($0.range) } }
    }

    @Test func cellsBehindTheEndOfARowBeginAnother() throws {
        #expect(
            try cells("<table><tr><td>规章<td>1</tr><td>规范性文件<td>2</tr><td>许可<td>3</table>") == [["规章", "1"], ["规范性文件", "2"], ["许可", "3"]])
    }

    @Test func aTableThatBeginsWithoutARowHasOne() throws {
        #expect(
            try cells("<table><tbody><td>规章</td><td>1</td><tr><td>规范性文件</td><td>2</td></tbody></table>") == [["规章", "1"], ["规范性文件", "2"]])
    }

    @Test func endsOfOtherElementsDoNotEndACell() throws {
        #expect(try cells("<table><tr><td></div>规</span>章</td><td>1</p></form></td></tr></table>") == [["规章", "1"]])
    }

    @Test func headerCellsMayBeEndedAsOthers() throws {
        #expect(try cells("<table><tr><th>规章</td><th>1</td></tr></table>") == [["规章", "1"]])
    }

    @Test func aFormAroundRowsIsNoRow() throws {
        let found = try cells("<table><form><tr><td>规章</td><td>1</td></tr></form><tr><td>规范性文件</td><td>2</td></tr></table>")
        #expect(found == [["规章", "1"], ["规范性文件", "2"]])
    }

    @Test func tagsThatLostTheirEndsTakeNoOtherTagWithThem() throws {
        #expect(try cells("<table><tr><td <p>规章</p><td>1</<td>2</td></tr></table>") == [["规章", "1", "2"]])
    }

    @Test func paragraphsAndItemsThatAreNeverEndedAreLines() throws {
        #expect(lines(try page("<p>甲<span>乙<p>丙<ul><li>丁<li>戊</ul><h2>己<h3>庚")) == ["甲乙", "丙", "丁", "戊", "己", "庚"])
    }

    @Test func textBehindTheEndOfThePageIsRead() throws {
        #expect(lines(try page("<p>甲</p></body></html><p>乙</p>")) == ["甲", "乙"])
    }

    @Test func conditionsOfAWordProcessorAreNoText() throws {
        #expect(lines(try page("<p><![if !supportLists]>1.<![endif]>甲<?xml:namespace prefix=o /><o:p></o:p></p>")) == ["1.甲"])
    }

    @Test func whatAScriptWritesIsNoMarkup() throws {
        #expect(lines(try page("<script>document.write('<!--<td>9</td></scripts>')</script>甲<style>p > a {}</style>")) == ["甲"])
    }

    @Test(arguments: [
        ("&nbsp2&nbsp;3", "\u{A0}2\u{A0}3"), ("1&lt;2&gt;1&amp;&quot;", "1<2>1&\""), ("&#20013;&#x6587", "中文"), ("&#151;&hellip;", "—…"),
        ("a&b & c&d; &unknown; &#; &#x;", "a&b & c&d; &unknown; &#; &#x;"), ("1&#0;2&#xD800;3", "1\u{FFFD}2\u{FFFD}3"), ("&&&lt", "&&<"),
        ("3 < 5 <= 6 <", "3 < 5 <= 6 <"),
    ])
    func referencesAreCharacters(source: String, text: String) throws {
        #expect(lines(try page("<p>甲\(source)</p>")) == ["甲" + text])
    }

    @Test(arguments: [
        ("12<sup>3</sup>", "12³"), ("12<sup>[1]</sup>件", "12[¹]件"),
        ("7<span style='font-size:5pt; vertical-align: super'>10</span>", "7¹⁰"),
        ("<sup>1</sup>2", "¹2"), ("<sup>1", "¹"), ("1<sub>2</sub>", "1²"),
    ])
    func raisedDigitsAreThoseOfNotes(source: String, text: String) throws {
        #expect(try cells("<table><tr><td>规章<td>\(source)</table>") == [["规章", text]])
    }

    @Test func whatIsRaisedEndsWithItsBlock() throws {
        #expect(try cells("<table><tr><td>1<sup>2<td>3<tr><td>4<td>5</table>") == [["1²", "3"], ["4", "5"]])
    }

    @Test func aFieldOfAFormInACellIsItsText() throws {
        let fields = "<td><input value=12><td><input type='text' value='3&nbsp;'>件<td><textarea>4</textarea>"
        let others = "<td><input type=hidden value=5><td><input type=checkbox value=6><td><input type=text value=7 style='display:none'>"
        #expect(try cells("<table><tr>\(fields)\(others)</table>") == [["12", "3 件", "4", "", "", ""]])
        #expect(lines(try page("<p>甲</p><input value=搜索><textarea>留言</textarea>")) == ["甲"])
    }

    @Test func anElementIsATableByItsStyle() throws {
        let row = { (label: String, figure: Int) in
            "<div style='display:table-row'><span style='display:table-cell'>\(label)</span><b style='DISPLAY: table-cell'>\(figure)</b></div>"
        }
        #expect(try cells("<div style='display:table'>\(row("规章", 1))\(row("许可", 2))</div>") == [["规章", "1"], ["许可", "2"]])
        let group = "<ul style='display:table-row-group'>\(row("规章", 1))\(row("许可", 2))</ul>"
        #expect(try cells("<section style='display:table;width:9px'>\(group)</section>").isEmpty == false)
    }

    @Test func aFrameThatIsATableByItsStyleIsNone() throws {
        let document = try page("<div style='display:table'><p>甲</p><table><tr><td>规章</td><td>1</td></tr><tr><td>许可<td>2</table></div><p>乙")
        #expect(lines(document) == ["甲", "规章\t1", "许可\t2", "乙"])
        #expect(lines(try page("<p style='display:table-cell'>甲</p><p style='display:table-row'>乙</p>")) == ["甲", "乙"])
    }

    @Test func aTermAndWhatItMeansAreALineAndSeveralOfThemAreLines() throws {
        #expect(lines(try page("<dl><dt>发布日期：<dd>2024-01-20<dt>行政许可</dt> <dd>340</dd></dl>")) == ["发布日期： 2024-01-20", "行政许可 340"])
        #expect(lines(try page("<dl><dt>规章</dt><dd>1</dd> <dd>0</dd><dd>13</dd></dl><p>甲")) == ["规章", "1", "0", "13", "甲"])
    }

    @Test(arguments: [
        "<del>7</del><ins>3</ins>", "<s>7</s>3", "<strike>7</strike>3", "<span style='text-decoration: line-through'>7</span>3",
    ])
    func whatIsStruckOutIsNoDigitOfWhatTookItsPlace(cell: String) throws {
        #expect(lines(try page("<p>\(cell)")) == ["⁷3"])
    }

    @Test func whatHasNoSizeIsNotSeen() throws {
        #expect(lines(try page("<p><span style='font-size:0'>7</span>3<span style='font-size: 0.9em'>4</span>")) == ["34"])
        #expect(lines(try page("<p>3<sub>2</sub>")) == ["3²"])
    }

    @Test func hiddenElementsEndWithWhatTheyStandIn() throws {
        #expect(lines(try page("<div><p style='color:red; Display: NONE'>甲<p>乙<button>丙</div><p>丁")) == ["乙", "丁"])
    }

    @Test(arguments: [
        "<table><tr><td>", "<b>", "<div><p>", "<li>x", "&", "<", "</", "<!--", "<!", "<p a=1 ", "<script></scrip", "<title><b>",
        "<meta name=a content=b>",
        "<td rowspan=65535 colspan=1000>1", "<sup>1", "<td><input value=1>", "<p style=display:table>", "<b style='display:table-cell'>1",
        "<ul><li><a href=x>",
    ])
    func floodsOfOneThingAreReadOrRefused(piece: String) {
        let bytes = Array(("<html>" + String(repeating: piece, count: 2_000_000 / piece.utf8.count)).utf8)
        do throws(DocumentError) {
            #expect(try DocumentLoader.decode(bytes).text.count <= bytes.count)
        } catch {
            #expect([.damaged(.html), .empty].contains(error), "\(error)")
        }
    }
}
