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

    @Test func hiddenElementsEndWithWhatTheyStandIn() throws {
        #expect(lines(try page("<div><p style='color:red; Display: NONE'>甲<p>乙<button>丙</div><p>丁")) == ["乙", "丁"])
    }

    @Test(arguments: [
        "<table><tr><td>", "<b>", "<div><p>", "<li>x", "&", "<", "</", "<!--", "<!", "<p a=1 ", "<script></scrip", "<title><b>",
        "<meta name=a content=b>",
        "<td rowspan=65535 colspan=1000>1", "<ul><li><a href=x>",
    ])
    func floodsOfOneThingAreReadOrRefusedInTime(piece: String) {
        let bytes = Array(("<html>" + String(repeating: piece, count: 2_000_000 / piece.utf8.count)).utf8)
        let clock = ContinuousClock()
        #expect(clock.measure { _ = try? DocumentLoader.decode(bytes) } < .seconds(20))
    }
}
