extension TerminalSession {
    /// Puts text on the clipboard of the user's desktop, through the terminal and also over ssh (OSC 52). A terminal that does not
    /// support it, or forbids it, does nothing and says nothing.
    public func copyToClipboard(_ text: String) {
        guard isOpen else { return }
        TerminalModes.write(Clipboard.sequence(for: text))
    }
}

/// The clipboard's control sequence.
enum Clipboard {
    static func sequence(for text: String) -> String { "\u{1B}]52;c;\(base64(Array(text.utf8)))\u{07}" }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// RFC 4648.
    static func base64(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let count = min(3, bytes.count - start)
            var group: UInt32 = 0
            for offset in 0..<3 { group = group << 8 | (offset < count ? UInt32(bytes[start + offset]) : 0) }
            for position in 0..<4 {
                result.append(position <= count ? alphabet[Int(group >> UInt32(18 - position * 6) & 0x3F)] : UInt8(ascii: "="))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
