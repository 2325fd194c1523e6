import Testing

@testable import Documents

@Suite struct MHTMLReaderTests {
    private static func archive(_ head: String, _ parts: [String], boundary: String = "----=_Part") -> [UInt8] {
        let body = parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined()
        return Array("MIME-Version: 1.0\r\nContent-Type: \(head); boundary=\"\(boundary)\"\r\n\r\n\(body)--\(boundary)--\r\n".utf8)
    }

    @Test func thePageIsReadOutOfItsParts() throws {
        let document = try DocumentLoader.decode(
            Self.archive(
                "multipart/related",
                [
                    "Content-Type: text/css\r\n\r\np {}",
                    "Content-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                        + "<p>=E4=B8=80=E3=80=81=\r\n=E6=80=BB=E4=BD=93</p><table><tr><td>1</td><td>2=\r\n</td></tr></table>",
                ]))
        #expect(document.medium == .mhtml)
        #expect(lines(document) == ["一、总体", "1\t2"])
        #expect(document.grids.count == 1)
    }

    @Test func theStartNamesTheRoot() throws {
        let document = try DocumentLoader.decode(
            Self.archive(
                "multipart/related;\r\n start=\"<root>\"",
                ["Content-Type: text/html\r\n\r\n<p>framed</p>", "Content-ID: <root>\r\nContent-Type: text/html\r\n\r\n<p>root</p>"]))
        #expect(lines(document) == ["root"])
    }

    @Test func aPageInBase64OfTheNationalEncodingIsRead() throws {
        // <p>政府</p> in GBK.
        let document = try DocumentLoader.decode(
            Self.archive(
                "multipart/alternative",
                ["Content-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+1f64\r\nrjwvcD4="]))
        #expect(document.encoding == "gb18030")
        #expect(lines(document) == ["政府"])
    }

    @Test func nestedPartsAreSearched() throws {
        let inner = "Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/html\r\n\r\n<p>deep</p>\r\n--in--"
        #expect(lines(try DocumentLoader.decode(Self.archive("multipart/mixed", [inner]))) == ["deep"])
    }

    @Test func anArchiveWithoutAPageIsRefused() {
        #expect(throws: DocumentError.damaged(.mhtml)) {
            try DocumentLoader.decode(Self.archive("multipart/related", ["Content-Type: text/css\r\n\r\np {}"]))
        }
    }

    @Test func anArchiveCutOffAnywhereIsReadOrRefused() {
        let whole = Self.archive(
            "multipart/related", ["Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+1f64rjwvcD4="])
        for length in 1..<whole.count { _ = try? DocumentLoader.decode(Array(whole.prefix(length))) }
    }
}
