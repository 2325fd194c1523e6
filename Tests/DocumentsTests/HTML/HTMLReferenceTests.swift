import CReferenceMarkup
import Foundation
import Testing

@testable import Documents

/// Tables as the HTML parser of libxml2 reads them: the same cells with the same text in the same places, but for what is meant otherwise.
@Suite struct HTMLReferenceTests {
    private struct Cell: Hashable, CustomStringConvertible {
        let place: [Int]
        let text: String

        var description: String { "\(place) \(text)" }
    }

    private static func cells(_ document: Document) -> [Cell] {
        document.grids.flatMap { grid in
            grid.cells.map { cell in
                let text = document.string(cell.range).filter { !$0.isWhitespace }
                return Cell(place: [cell.row, cell.column, cell.rowSpan, cell.columnSpan], text: text)
            }
        }
    }

    private static func ours(_ body: String) throws -> [Cell] { cells(try page(body)) }

    private static func reference(_ body: String) throws -> [Cell] {
        let bytes = Array("<html><head><meta charset=utf-8></head><body>\(body)</body></html>".utf8CString.dropLast())
        let text = try #require(gouji_reference_tables(bytes, bytes.count))
        defer { free(text) }
        var builder = DocumentBuilder(medium: .html, encoding: "utf-8")
        for table in String(cString: text).components(separatedBy: "\n\n") where !table.isEmpty {
            var content = TableContent()
            var last = 0
            for line in table.split(separator: "\n") {
                let fields = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
                let numbers = fields.prefix(3).compactMap { Int($0) }
                if numbers[0] != last { content.beginRow() }
                last = numbers[0]
                content.addCell(Array(fields[3].utf8), rowSpan: numbers[2], columnSpan: numbers[1])
            }
            builder.addTable(content)
        }
        return cells(builder.document())
    }

    private static let alike = [
        "<table><tr><td>规章</td><td>1</td></tr><tr><td>许可</td><td>2</td></tr></table>",
        "<TABLE border=1><TR><TD rowSpan=2>规章<TD colspan=2>1<TR><TD>许可<TD>2</TABLE>",
        "<table><thead><tr><th>内容</th><th>数量</th></tr></thead><tbody><tr><td>规章</td><td>&nbsp;</td></tr></tbody></table>",
        "<table><tr><td><p class=MsoNormal><b>规<span lang=EN-US>章</b></span><o:p></o:p></p></td><td><p>1<p>0</td></tr>"
            + "<tr><td>许可<br>二</td><td><font color='red'>2</font></td></tr></table>",
        "<table><tr><td>a&lt;b&amp;c&hellip;&#20013;</td><td><!-- <td>9</td> -->3</td></tr><tr><td>甲</td><td>4</td></tr></table>",
        "<table><tr><td>规章</td><td></div>1</span></td></tr><tr><td <p>许可</td><td>2</td></tr></table>",
        "<table><caption>表</caption><colgroup><col width=1></colgroup><tr><td>规章</td><td><script>var a='<td>';</script>1</td></tr>"
            + "<tr><td>甲</td><td><ul><li>1<li>2</ul></td></tr></table>",
        "<table>\n <tr>\n  <td colspan=\"2\" rowspan='2'>申请人\n  情况</td>\n  <td>自然人</td>\n </tr>\n <tr><td>商业</td></tr>\n"
            + " <tr><td>一、</td><td>新收</td><td>7</td></tr>\n</table>",
        "<div><table><tr><td>规章<td>1<tr><td>许可<td>2</table></div><p>三<table><tr><td>甲<td>3<tr><td>乙<td>4</table>",
    ]

    @Test(arguments: alike)
    func tablesAreThoseOfAnotherParser(body: String) throws {
        let cells = try Self.ours(body)
        #expect(!cells.isEmpty)
        #expect(try cells == Self.reference(body))
    }

    /// A page, and the texts of its cells here and there.
    private static let different: [(meaning: String, body: String, ours: [String], theirs: [String])] = [
        (
            "cells behind the end of a row begin another", "<table><tr><td>规章<td>1</tr><td>许可<td>2</table>", ["规章", "1", "许可", "2"],
            ["规章", "1"]
        ),
        (
            "hidden cells are none", "<table><tr><td>规章</td><td hidden>9</td><td>1</td></tr><tr><td>许可</td><td>2</td></tr></table>",
            ["规章", "1", "许可", "2"], ["规章", "9", "1", "许可", "2"]
        ),
        (
            "raised digits are those of a note", "<table><tr><td>规章</td><td>2<sup>3</sup></td></tr><tr><td>许可<td>4</table>",
            ["规章", "2³", "许可", "4"], ["规章", "23", "许可", "4"]
        ),
        (
            "fields of a form show their value", "<table><tr><td>规章</td><td><input value=5></td></tr><tr><td>许可<td>4</table>",
            ["规章", "5", "许可", "4"], ["规章", "", "许可", "4"]
        ),
        (
            "choices are not shown", "<table><tr><td>规章</td><td><select><option>2<option>3</select></td></tr><tr><td>许可<td>4</table>",
            ["规章", "", "许可", "4"], ["规章", "23", "许可", "4"]
        ),
        (
            "elements are tables by their style",
            "<div style='display:table'><div style='display:table-row'><i style='display:table-cell'>规章</i><i style='display:table-cell'>1</i></div>"
                + "<div style='display:table-row'><b style='display:table-cell'>许可</b><b style='display:table-cell'>2</b></div></div>",
            ["规章", "1", "许可", "2"], []
        ),
    ]

    @Test(arguments: different.indices)
    func whatIsMeantOtherwise(index: Int) throws {
        let (meaning, body, ours, theirs) = Self.different[index]
        #expect(try Self.ours(body).map(\.text) == ours, "\(meaning)")
        #expect(try Self.reference(body).map(\.text) == theirs, "\(meaning)")
    }
}
