import Glibc
import Testing

@testable import Documents

/// Tables of our own take the place of iconv for common characters; a reader must not be able to tell.
@Suite struct CharsetConversionTests {
    @Test(arguments: ["gb18030", "big5"])
    func everyPairOfBytesReadsAsIconvReadsIt(encoding: String) {
        var different: [[UInt8]] = []
        for lead in UInt8(0x80)...0xFF {
            for trail in UInt8.min...0xFF {
                let pair = [lead, trail]
                if CharsetConversion.utf8(pair[...], from: encoding, isLenient: false) != converted(pair, encoding) {
                    different.append(pair)
                }
            }
        }
        #expect(different.isEmpty)
    }

    @Test(arguments: ["utf-16le", "utf-16be"])
    func everyUnitReadsAsIconvReadsIt(encoding: String) {
        let different = (UInt16.min...0xFFFF).filter { unit in
            let bytes = encoding == "utf-16le" ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return CharsetConversion.utf8(bytes[...], from: encoding, isLenient: false) != converted(bytes, encoding)
        }
        #expect(different.isEmpty)
    }

    @Test(arguments: ["gb18030", "utf-16le", "utf-16be"])
    func charactersBeyondTheBasicPlaneAndTheTextBehindThemAreRead(encoding: String) throws {
        let text = "政府信息公开\n\u{20BB7}野家，共 12 件\u{1F600}。\n"
        let bytes = try #require(converted(Array(text.utf8), "utf-8", to: encoding))
        let read = try #require(CharsetConversion.utf8(bytes[...], from: encoding, isLenient: true))
        #expect(String(decoding: read, as: UTF8.self) == text)
    }

    @Test func aByteThatIsNoCharacterIsShownAndWhatFollowsIsRead() throws {
        let good = try #require(converted(Array(String(repeating: "政府信息公开年度报告。", count: 10).utf8), "utf-8", to: "gb18030"))
        let read = try #require(CharsetConversion.utf8((good + [0xFF] + good)[...], from: "gb18030", isLenient: true))
        let half = String(repeating: "政府信息公开年度报告。", count: 10)
        #expect(String(decoding: read, as: UTF8.self) == half + "\u{FFFD}" + half)
    }

    @Test func aCharacterCutOffAtTheEndIsShown() throws {
        let text = String(repeating: "政府信息公开年度报告。", count: 10)
        let bytes = try #require(converted(Array(text.utf8), "utf-8", to: "gb18030")).dropLast()
        let read = try #require(CharsetConversion.utf8(bytes, from: "gb18030", isLenient: true))
        #expect(String(decoding: read, as: UTF8.self) == text.dropLast() + "\u{FFFD}")
    }

    @Test func otherBytesAreNoTextOfTheEncoding() {
        let bytes = [UInt8](repeating: 0xFF, count: 400)
        for encoding in ["gb18030", "big5"] { #expect(CharsetConversion.utf8(bytes[...], from: encoding, isLenient: true) == nil) }
    }

    /// What iconv alone makes of all the bytes, `nil` where it stops.
    private func converted(_ bytes: [UInt8], _ source: String, to target: String = "utf-8") -> [UInt8]? {
        guard let converter = iconv_open(target, source == "big5" ? "BIG5-HKSCS" : source), converter != iconv_t(bitPattern: -1) else {
            return nil
        }
        defer { iconv_close(converter) }
        var bytes = bytes
        var result = [UInt8](repeating: 0, count: bytes.count * 4 + 16)
        let space = bytes.withUnsafeMutableBytes { bytes in
            result.withUnsafeMutableBytes { result -> Int? in
                var input = bytes.bindMemory(to: CChar.self).baseAddress
                var output = result.bindMemory(to: CChar.self).baseAddress
                var left = bytes.count
                var space = result.count
                guard iconv(converter, &input, &left, &output, &space) != -1, iconv(converter, nil, nil, &output, &space) != -1 else {
                    return nil
                }
                return space
            }
        }
        return space.map { Array(result.dropLast($0)) }
    }
}
