import Checking
import Foundation
import Parsing
import Testing

@testable import gouji

@Suite struct JSONWriterTests {
    @Test func anyTextComesBackAsItWas() throws {
        let texts = [
            "", "plain", "\"\\/\u{8}\u{C}\n\r\t", "\u{0}\u{1F}\u{7F}\u{85}\u{9F}", "汉字 𠮷 \u{10FFFF}",
            "\u{2028}\u{2029}\u{202E}\u{FEFF}\u{E0041}",
            "e\u{301}", "، Ø £ ﷽",
        ]
        for text in texts {
            var json = JSONWriter()
            json.array { $0.string(text) }
            let back = try JSONSerialization.jsonObject(with: Data(json.finish())) as? [String]
            #expect(back.map { $0.map { Array($0.unicodeScalars) } } == [Array(text.unicodeScalars)])
        }
    }

    @Test func bytesThatAreNoTextBecomeTheReplacementCharacter() throws {
        // A lone surrogate, an overlong slash, a cut character.
        let broken: [[UInt8]] = [[0xED, 0xA0, 0x80], [0xC0, 0xAF], [0x41, 0xE6, 0xB1], [0xFF]]
        for bytes in broken {
            var json = JSONWriter()
            json.array { json in bytes.withUnsafeBufferPointer { json.string(utf8: $0) } }
            let back = try JSONSerialization.jsonObject(with: Data(json.finish())) as? [String]
            #expect(back?.first == String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func nothingThatSteersATerminalIsWrittenRaw() {
        for value in UInt32(0)...0x2100 {
            guard let scalar = Unicode.Scalar(value), UnsafeCharacters.contains(scalar) else { continue }
            var json = JSONWriter()
            json.string("x\(scalar)")
            let isEscaped = json.finish().allSatisfy { (0x20..<0x7F).contains($0) }
            #expect(isEscaped, "U+\(String(value, radix: 16))")
        }
    }

    @Test func numbersAndStructureAreWrittenCompactly() {
        var json = JSONWriter()
        json.object { json in
            json.key("a")
            json.array(of: [0, -7, .max, .min]) { $0.number($1) }
            json.key("b")
            json.object { _ in }
            json.member("c", Figure(digits: -5, decimals: 2))
            json.member("d", Int?.none)
            json.member("e", true)
        }
        let text = String(decoding: json.finish(), as: UTF8.self)
        #expect(text == #"{"a":[0,-7,9223372036854775807,-9223372036854775808],"b":{},"c":-0.05,"d":null,"e":true}"#)
    }
}

@Suite struct CSVWriterTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\r\nb", "\"a\r\nb\""), ("", ""), ("-", "-"), ("-5", "-5"),
        ("+5.25", "+5.25"),
        ("-5+1", "'-5+1"), ("=1", "'=1"), ("@x", "'@x"), ("＝1", "\"'＝1\""), ("-减少", "'-减少"), ("a=b", "a=b"), ("\u{1B}x", "\"␛x\""),
    ])
    func fieldsAreQuotedAndMadeSafe(text: String, field: String) {
        var csv = CSVWriter()
        csv.row([text, "z"])
        #expect(String(decoding: csv.bytes, as: UTF8.self) == field + ",z\r\n")
    }
}

@Suite struct VisibleTextTests {
    @Test func everyUnsafeCharacterBeginsWithAByteThatIsLookedFor() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value), UnsafeCharacters.contains(scalar) else { continue }
            let first = UTF8.encode(scalar)!.first!
            #expect(UnsafeCharacters.mayBegin(with: first), "U+\(String(value, radix: 16))")
        }
    }

    @Test func controlsAreShownAndOtherTextIsLeftAlone() {
        #expect("一\u{1B}[2J\n\u{7F}\u{9B}\u{202E}\u{200B}é，“”".visible == "一␛[2J␊␡‹U+009B›‹U+202E›‹U+200B›é，“”")
    }
}

@Suite struct SpokenLanguageTests {
    @Test(
        arguments: [
            ([], [:], Language.chinese),
            ([], ["LANG": "zh_CN.UTF-8"], .chinese),
            ([], ["LANG": "en_US.UTF-8"], .english),
            ([], ["LANG": "de_DE"], .english),
            ([], ["LANG": "C.UTF-8"], .chinese),
            ([], ["LANG": "en_US.UTF-8", "LC_ALL": "zh_TW.UTF-8"], .chinese),
            ([], ["LANG": "zh_CN", "LC_ALL": ""], .chinese),
            (["--lang", "en"], ["LANG": "zh_CN"], .english),
            (["--lang=zh"], ["LANG": "en_US"], .chinese),
            (["--lang", "xx"], ["LANG": "en_US"], .english),
        ] as [([String], [String: String], Language)])
    func theOptionComesBeforeTheLocaleAndTheLocaleBeforeChinese(arguments: [String], environment: [String: String], language: Language) {
        #expect(Language.spoken(arguments: ["gouji"] + arguments) { environment[$0] } == language)
    }
}
