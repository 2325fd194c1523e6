import Testing

@testable import Documents

@Suite struct HTMLCharsetTests {
    /// 政府信息公开 in GB 2312.
    private static let chinese: [UInt8] = [0xD5, 0xFE, 0xB8, 0xAE, 0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA]

    private static func declaring(_ charset: String, _ body: [UInt8]) -> [UInt8] {
        Array("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=\(charset)\"></head><body><p>".utf8) + body
            + Array("</p></body></html>".utf8)
    }

    @Test(arguments: ["gb2312", "GBK", "x-gbk", "gb18030", "GB_2312-80"])
    func namesOfTheNationalEncodingAreOne(name: String) throws {
        let document = try DocumentLoader.decode(Self.declaring(name, Self.chinese))
        #expect(document.encoding == "gb18030")
        #expect(lines(document) == ["政府信息公开"])
    }

    @Test func aCharacterBeyondTheDeclaredSetDoesNotLoseThePage() throws {
        // 镕 is in GBK, not in GB 2312.
        let document = try DocumentLoader.decode(Self.declaring("gb2312", Self.chinese + [0xE9, 0x46]))
        #expect(lines(document) == ["政府信息公开镕"])
    }

    @Test func bytesThatCannotBeAreReplaced() throws {
        let document = try DocumentLoader.decode(
            Self.declaring("gb2312", Array(repeating: Self.chinese, count: 30).flatMap { $0 } + [0xFF] + Self.chinese))
        #expect(lines(document)[0].hasPrefix("政府信息公开政府"))
        #expect(lines(document)[0].hasSuffix("政府信息公开"))
    }

    @Test(arguments: ["utf-8", "utf-16", "iso-8859-1"])
    func aDeclarationThatTheBytesContradictIsPassedOver(name: String) throws {
        let document = try DocumentLoader.decode(
            Self.declaring(name, Array(repeating: Self.chinese, count: 40).flatMap { $0 }))
        #expect(document.encoding == "gb18030")
    }

    @Test func utf8DeclaredAsGBKIsUTF8() throws {
        let document = try DocumentLoader.decode(Self.declaring("gbk", Array("政府信息公开".utf8)))
        #expect(document.encoding == "utf-8")
        #expect(lines(document) == ["政府信息公开"])
    }

    @Test func entitiesAreCharacters() throws {
        #expect(lines(try page("<p>&#25919;&#x5E9C;&ldquo;三安全一稳定&rdquo;&amp;&lt;</p>")) == ["政府“三安全一稳定”&<"])
    }
}
