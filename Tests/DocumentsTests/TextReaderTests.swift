import Testing

@testable import Documents

@Suite struct TextReaderTests {
    // MARK: Encodings

    @Test(arguments: [("UTF-8", "utf-8"), ("GB18030", "gb18030"), ("GBK", "gb18030"), ("UTF-16LE", "utf-16le"), ("UTF-16BE", "utf-16be")])
    func simplifiedTextIsReadWithoutAMark(name: String, expected: String) {
        let read = decoding(encoded(simplifiedText, name))
        #expect(read.text == simplifiedText)
        #expect(read.encoding == expected)
    }

    @Test(arguments: [("BIG5", "big5"), ("BIG5-HKSCS", "big5"), ("UTF-8", "utf-8"), ("GB18030", "gb18030")])
    func traditionalTextIsReadWithoutAMark(name: String, expected: String) {
        let read = decoding(encoded(traditionalText, name))
        #expect(read.text == traditionalText)
        #expect(read.encoding == expected)
    }

    @Test(arguments: [
        ([0xEF, 0xBB, 0xBF] as [UInt8], "UTF-8", "utf-8"), ([0xFF, 0xFE], "UTF-16LE", "utf-16le"), ([0xFE, 0xFF], "UTF-16BE", "utf-16be"),
        ([0xFF, 0xFE, 0, 0], "UTF-32LE", "utf-32le"), ([0, 0, 0xFE, 0xFF], "UTF-32BE", "utf-32be"),
        ([0x84, 0x31, 0x95, 0x33], "GB18030", "gb18030"),
    ])
    func aMarkTellsTheEncodingAndIsNoText(mark: [UInt8], name: String, expected: String) {
        let read = decoding(mark + encoded(simplifiedText, name))
        #expect(read.text == simplifiedText)
        #expect(read.encoding == expected)
    }

    @Test func rareCharactersOfGB18030DoNotLoseTheDocument() {
        let text = simplifiedText + "联系人：龑𠮷㙍\n"
        #expect(decoding(encoded(text, "GB18030")).text == text)
    }

    @Test func shortTextIsReadAsUTF8() {
        #expect(decoding(Array("无".utf8)).text == "无")
        #expect(decoding(Array("a".utf8)).text == "a")
    }

    // MARK: What stays as it is

    @Test(arguments: ["一\r\n二\r\n", "规章\u{A0}0", "本年度\u{200B}办理\u{FEFF}结果", "其　他", "\u{1B}[31m红\u{1B}[0m", "页\u{C}脚"])
    func spacesLineEndsAndControlCharactersKeepTheirBytes(text: String) {
        #expect(decoding(Array(text.utf8)).text == text, "offsets count the source's own bytes")
    }

    // MARK: Damage

    @Test(arguments: 1...2) func textCutInTheMiddleOfACharacterKeepsWhatIsWhole(cut: Int) {
        let whole = Array((simplifiedText + "完").utf8)
        let read = decoding(Array(whole.dropLast(cut)))
        #expect(read.encoding == "utf-8")
        #expect(read.text == simplifiedText + "\u{FFFD}")
    }

    @Test func textCutInTheMiddleOfAGB18030CharacterKeepsWhatIsWhole() {
        let read = decoding(Array(encoded(simplifiedText + "完", "GB18030").dropLast()))
        #expect(read.encoding == "gb18030")
        #expect(read.text?.hasPrefix(simplifiedText) == true)
    }

    @Test func aFewDamagedBytesAreShownAndNoOthersChange() {
        var bytes = Array(String(repeating: simplifiedText, count: 4).utf8)
        let place = bytes.firstIndex(of: 0x0A)!
        bytes.insert(0xFF, at: place)
        let read = decoding(bytes)
        #expect(read.encoding == "utf-8")
        #expect(read.text?.unicodeScalars.filter { $0 == "\u{FFFD}" }.count == 1)
        #expect(read.text?.replacing("\u{FFFD}", with: "") == String(repeating: simplifiedText, count: 4))
    }

    @Test func surrogatesAndOverlongFormsAreNoUTF8() {
        #expect(!UTF8Validation.isValid([0xED, 0xA0, 0x80]))
        #expect(!UTF8Validation.isValid([0xC0, 0x80]))
        #expect(!UTF8Validation.isValid([0xE0, 0x80, 0x80]))
        #expect(!UTF8Validation.isValid([0xF4, 0x90, 0x80, 0x80]))
        #expect(UTF8Validation.isValid(Array("a𠮷中é".utf8)))
    }

    @Test func everyDecodedTextIsValid() {
        var state: UInt64 = 7
        for _ in 0..<400 {
            var bytes = Array(simplifiedText.utf8)
            for _ in 0..<3 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
            }
            guard let text = try? decoding(bytes).get().text else { continue }
            #expect(String(validating: text, as: UTF8.self) != nil)
        }
    }

    // MARK: No text

    @Test(arguments: ["", " ", "\n\n\r\n\t", "\u{FEFF}"]) func nothingButSpaceIsEmpty(text: String) {
        #expect(decoding(Array(text.utf8)).reason == .empty)
    }

    @Test func aNULMakesAFileBinary() {
        #expect(decoding(Array("规章\u{0}0".utf8)).reason == .binary)
        #expect(decoding([0]).reason == .binary)
        #expect(decoding((0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 31) }).reason == .binary)
    }

    @Test func manyControlCharactersMakeAFileBinary() {
        #expect(decoding(Array(repeating: 0x01, count: 100)).reason == .binary)
    }

    @Test func noiseInNoEncodingIsToldAndNotGuessed() {
        // 0xFF begins no character in UTF-8, GB18030 or Big5.
        #expect(decoding(Array(repeating: 0xFF, count: 200)).reason == .undecodable)
    }
}
