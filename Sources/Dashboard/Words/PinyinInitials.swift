import Glibc
import Synchronization

/// The first letters of a Chinese name in pinyin, so that `bysjyj` finds 白银市教育局.
///
/// The first level of GB 2312—80 orders its 3,755 characters by their pinyin; the code tells the initial. Other characters give no letter.
enum PinyinInitials {
    static func of(_ text: String) -> String {
        guard let bytes = gb18030(text) else { return "" }
        var letters = ""
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            guard lead >= 0x80, index + 1 < bytes.count else {
                index += 1
                continue
            }
            let isFourBytes = (0x30...0x39).contains(bytes[index + 1])
            if !isFourBytes, let letter = letter(Int(lead) << 8 | Int(bytes[index + 1])) { letters.append(letter) }
            index += isFourBytes ? 4 : 2
        }
        return letters
    }

    /// The first code of each initial.
    private static let starts: [(code: Int, letter: Character)] = [
        (0xB0A1, "a"), (0xB0C5, "b"), (0xB2C1, "c"), (0xB4EE, "d"), (0xB6EA, "e"), (0xB7A2, "f"), (0xB8C1, "g"), (0xB9FE, "h"),
        (0xBBF7, "j"),
        (0xBFA6, "k"), (0xC0AC, "l"), (0xC2E8, "m"), (0xC4C3, "n"), (0xC5B6, "o"), (0xC5BE, "p"), (0xC6DA, "q"), (0xC8BB, "r"),
        (0xC8F6, "s"),
        (0xCBFA, "t"), (0xCDDA, "w"), (0xCEF4, "x"), (0xD1B9, "y"), (0xD4D1, "z"),
    ]
    private static let end = 0xD7FA

    private static func letter(_ code: Int) -> Character? {
        guard code < end else { return nil }
        return starts.last { $0.code <= code }?.letter
    }

    /// Opening a converter takes longer than to convert a name, so one is kept.
    private struct Converter: @unchecked Sendable {
        let descriptor: iconv_t?

        init() {
            let opened = iconv_open("GB18030", "UTF-8")
            descriptor = opened == iconv_t(bitPattern: -1) ? nil : opened
        }
    }

    private static let converter = Mutex(Converter())

    private static func gb18030(_ text: String) -> [UInt8]? {
        var source = text.utf8.map { CChar(bitPattern: $0) }
        var target = [CChar](repeating: 0, count: source.count * 2 + 4)
        let written: Int? = converter.withLock { converter in
            guard let descriptor = converter.descriptor else { return nil }
            iconv(descriptor, nil, nil, nil, nil)
            return source.withUnsafeMutableBufferPointer { source in
                target.withUnsafeMutableBufferPointer { target in
                    var input = source.baseAddress
                    var inputLeft = source.count
                    var output = target.baseAddress
                    var outputLeft = target.count
                    guard iconv(descriptor, &input, &inputLeft, &output, &outputLeft) != -1 else { return nil }
                    return target.count - outputLeft
                }
            }
        }
        return written.map { target[..<$0].map { UInt8(bitPattern: $0) } }
    }
}
