import Testing

@testable import Documents

@Suite struct MediumDetectionTests {
    @Test(arguments: [
        ("<!DOCTYPE html><html></html>", Medium.html), ("\u{FEFF}  <html lang=\"zh\">", .html),
        ("<table><tr><td>规章</td></tr></table>", .html), ("<SPAN style=''>规章</SPAN>", .html), ("<h2>一、总体情况</h2>", .html),
        ("%PDF-1.7\n", .pdf), ("{\\rtf1\\ansi}", .rtf), ("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", .mhtml),
        ("PK\u{3}\u{4}....word/document.xml", .docx), ("PK\u{3}\u{4}....xl/workbook.xml", .xlsx),
        ("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.text", .odt),
    ])
    func aMediumIsToldByItsContent(text: String, medium: Medium) {
        #expect(MediumDetection.medium(of: Array(text.utf8)) == medium)
    }

    @Test(arguments: ["<2023年>政府信息公开", "<p年报>", "<tdx>", "一、总体情况 <html>", "|a|b|", "报告 PK"])
    func textThatOnlyNamesAMediumIsText(text: String) {
        #expect(decoding(Array(text.utf8)).text == text)
    }

    @Test func aWordFileOfTheOldKindIsTold() {
        #expect(MediumDetection.medium(of: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]) == .doc)
    }
}
