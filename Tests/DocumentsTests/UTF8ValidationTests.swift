import Testing

@testable import Documents

@Suite struct UTF8ValidationTests {
    /// Bytes at the borders of what UTF-8 allows.
    private static let edges: [UInt8] = [
        0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE4, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF,
    ]

    /// Wherever in a block of the vector instructions they stand.
    @Test(arguments: [0, 27, 29, 30, 31, 32])
    func everyFourBytesAreJudgedAsTheStandardLibraryJudgesThem(offset: Int) {
        var different: [[UInt8]] = []
        var text = [UInt8](repeating: 0x61, count: offset + 4)
        for first in Self.edges {
            for second in Self.edges {
                for third in Self.edges {
                    for fourth in Self.edges {
                        text.replaceSubrange(offset..., with: [first, second, third, fourth])
                        if UTF8Validation.isValid(text) != (String(validating: text, as: UTF8.self) != nil) {
                            different.append(Array(text[offset...]))
                        }
                    }
                }
            }
        }
        #expect(different.isEmpty)
    }

    @Test func aCharacterCutOffIsNotValidWhereverTheTextEnds() {
        for count in 1...100 {
            let text = Array(String(repeating: "开", count: count).utf8)
            #expect(UTF8Validation.isValid(text))
            #expect(!UTF8Validation.isValid(Array(text.dropLast())))
            #expect(!UTF8Validation.isValid(Array(text.dropLast(2))))
        }
    }
}
