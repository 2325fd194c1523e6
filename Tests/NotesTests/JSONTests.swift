import Testing

@testable import Notes

@Suite("JSON") struct JSONTests {
    private func read(_ text: String) throws(JSONError) -> JSONValue { try JSONReader.read(ArraySlice(text.utf8)) }

    @Test(
        "values of each kind are read",
        arguments: [
            ("null", JSONValue.null), (" true ", .bool(true)), ("[false, -0.5e+3]", .array([.bool(false), .number("-0.5e+3")])),
            (#""勾\u7a3d\ud83d\ude00\n\/""#, .string("勾稽😀\n/")), ("{}", .object([])), ("[]", .array([])),
            (#"{"a": {"b": [1]}}"#, .object([JSONMember("a", .object([JSONMember("b", .array([.number("1")]))]))])),
        ])
    func values(text: String, value: JSONValue) throws { #expect(try read(text) == value) }

    @Test(
        "whatever RFC 8259 forbids is refused",
        arguments: [
            "", "nul", "01", "1.", "-", "+1", ".5", "1e", "NaN", "'a'", "{a: 1}", #"{"a" 1}"#, #"{"a": 1,}"#, "[1,]", "[1 2]", "[", "{",
            #"{"a": 1} x"#, #""a"#, "\"a\nb\"", "\"\u{0}\"", #""\x""#, #""\u12g4""#, "\u{FEFF}1", "tru\u{0}",
        ])
    func refused(text: String) { #expect(throws: JSONError.self) { try read(text) } }

    @Test(
        "invalid UTF-8 is refused",
        arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE5, 0x8B], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]])
    func invalidUTF8(bytes: [UInt8]) {
        #expect(throws: JSONError.self) { try JSONReader.read(([0x22] + bytes + [0x22])[...]) }
        #expect(throws: JSONError.self) { try JSONReader.read(bytes[...]) }
    }

    @Test(
        "half of a surrogate pair becomes one replacement character",
        arguments: [
            (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"), (#""\ud83d\n""#, "\u{FFFD}\n"),
            (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
        ])
    func surrogates(text: String, expected: String) throws { #expect(try read(text).string == expected) }

    @Test("nesting stops at a limit instead of the stack's end")
    func depth() throws {
        func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        _ = try read(nested(JSONReader.depthLimit))
        #expect(throws: JSONError.nestedTooDeep) { try read(nested(JSONReader.depthLimit + 1)) }
        #expect(throws: JSONError.nestedTooDeep) { try read(String(repeating: #"{"a":"#, count: 100_000)) }
    }

    @Test("what is written reads back, on one line, without a control or bidi character")
    func roundTrip() throws {
        let scalars = (0...0x2FF).compactMap { Unicode.Scalar(UInt32($0)) } + ["\u{2028}", "\u{202E}", "\u{2066}", "\u{FEFF}", "勾", "😀"]
        let text = String(String.UnicodeScalarView(scalars))
        let value = JSONValue.object([JSONMember("文\"\\", .array([.string(text), .null, .bool(false), .number("18.076"), .object([])]))])
        #expect(try read(value.line) == value)
        #expect(!value.line.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}" })
        #expect(value.line.contains("勾😀"))
    }

    @Test("of two members with one name the last counts")
    func duplicates() throws { #expect(try read(#"{"a": 1, "a": 2}"#)["a"]?.integer == 2) }
}

@Suite("Times and identifiers") struct TimestampTests {
    @Test(
        "RFC 3339 is read to the microsecond, and written in UTC to the millisecond",
        arguments: [
            ("1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00.000Z"),
            ("2000-02-29T23:59:59.999Z", 951_868_799_999_000, "2000-02-29T23:59:59.999Z"),
            ("2024-01-05T08:09:10.1234567+08:00", 1_704_413_350_123_456, "2024-01-05T00:09:10.123Z"),
            ("1969-12-31t16:00:00.5-08:00", 500_000, "1970-01-01T00:00:00.500Z"),
            ("1900-03-01T00:00:00Z", -2_203_891_200_000_000, "1900-03-01T00:00:00.000Z"),
            ("9999-12-31T23:59:59.999Z", Timestamp.last.microseconds, "9999-12-31T23:59:59.999Z"),
        ] as [(String, Int64, String)])
    func times(text: String, microseconds: Int64, written: String) {
        let time = Timestamp(rfc3339: text)
        #expect(time?.microseconds == microseconds)
        #expect(time?.rfc3339 == written)
    }

    @Test(
        "other texts are no time",
        arguments: [
            "", "2024", "2024-01-05", "2024-01-05T08:09:10", "2024-13-05T08:09:10Z", "2024-01-05T24:09:10Z", "2024-01-05T08:09:10.Z",
            "2024-01-05T08:09:10Zz", "2024-01-05T08:09:10+8", "２024-01-05T08:09:10Z", "昨天",
        ])
    func noTimes(text: String) { #expect(Timestamp(rfc3339: text) == nil) }

    @Test("identifiers are UUID version 7, and sort by time and counter")
    func identifiers() throws {
        let time = Timestamp(milliseconds: 0x0123_4567_89AB)
        #expect(UUIDv7.make(at: time, counter: 0xABC, tail: 0) == "01234567-89ab-7abc-8000-000000000000")
        #expect(UUIDv7.make(at: time, counter: 0xFFF, tail: .max) == "01234567-89ab-7fff-bfff-ffffffffffff")
        let ordered = [(1, 0), (1, 1), (1, 0xFFF), (2, 0)].map { UUIDv7.make(at: Timestamp(milliseconds: $0.0), counter: UInt16($0.1)) }
        #expect(ordered == ordered.sorted())
        #expect(Set((0..<2000).map { _ in UUIDv7.make() }).count == 2000)
    }
}
