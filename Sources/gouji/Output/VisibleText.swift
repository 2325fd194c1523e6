/// Characters that could steer a terminal, hide text or turn its direction: controls, bidirectional marks, invisible characters.
enum UnsafeCharacters {
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
            0xE0000...0xE007F:
            true
        default: false
        }
    }

    /// The first bytes, in UTF-8, of all of them and of few others; a text without these is safe.
    @inline(__always)
    static func mayBegin(with byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE1 || byte == 0xE2 || byte == 0xEF || byte == 0xF3
    }
}

extension UnsafeCharacters {
    /// The character that begins at a place of valid UTF-8.
    static func scalar(in text: UnsafeBufferPointer<UInt8>, at place: Int) -> Unicode.Scalar {
        let first = UInt32(text[place])
        guard first >= 0xC0 else { return Unicode.Scalar(UInt8(first)) }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = first & (0x7F >> UInt32(length))
        for offset in 1..<length { value = value << 6 | UInt32(text[place + offset] & 0x3F) }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}

extension [UInt8] {
    /// Appends text for a person to read: what could steer the terminal is shown as a picture (`␛`) or by its number (`‹U+202E›`).
    mutating func appendVisible(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            guard bytes.contains(where: UnsafeCharacters.mayBegin) else {
                append(contentsOf: bytes)
                return
            }
            for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { appendVisible(scalar) }
        }
    }

    private mutating func appendVisible(_ scalar: Unicode.Scalar) {
        guard UnsafeCharacters.contains(scalar) else {
            append(contentsOf: UTF8.encode(scalar)!)
            return
        }
        switch scalar.value {
        case 0...0x1F: append(contentsOf: UTF8.encode(Unicode.Scalar(0x2400 + scalar.value)!)!)
        case 0x7F: append(contentsOf: "␡".utf8)
        default: append(contentsOf: "‹U+\(String(scalar.value, radix: 16, uppercase: true).leftPadded(to: 4))›".utf8)
        }
    }
}

extension String {
    /// The text with zeros in front of it.
    func leftPadded(to count: Int) -> String { String(repeating: "0", count: Swift.max(0, count - utf8.count)) + self }

    /// The text as a person may see it.
    var visible: String {
        var bytes: [UInt8] = []
        bytes.appendVisible(self)
        return String(decoding: bytes, as: UTF8.self)
    }
}
