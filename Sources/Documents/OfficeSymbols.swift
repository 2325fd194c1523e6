/// Characters that office files name by their place in a font of symbols.
enum OfficeSymbols {
    /// - Parameter code: as written; places of a font of symbols stand in U+F000…U+F0FF.
    static func character(code: UInt32, font: String) -> Unicode.Scalar {
        guard (0xF000...0xF0FF).contains(code) || code < 0x100 && font.hasPrefix("Wingdings") else {
            return Unicode.Scalar(code).flatMap { $0.value >= 0x20 ? $0 : nil } ?? "□"
        }
        let place = UInt8(code & 0xFF)
        if place == 0x20 { return " " }
        if let known = known[font]?[place] { return known }
        if font == "Symbol", (0x20...0x3F).contains(place) { return Unicode.Scalar(place) }
        return "□"
    }

    private static let known: [String: [UInt8: Unicode.Scalar]] = [
        "Wingdings": [
            0x52: "☑", 0xFE: "☑", 0xFD: "☒", 0x78: "☒", 0xA8: "□", 0xA0: "▪", 0x6F: "□", 0x71: "□", 0x6E: "■", 0x6C: "●", 0xA1: "○",
            0xFC: "✓",
            0xFB: "✗",
            0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤", 0x86: "⑥", 0x87: "⑦", 0x88: "⑧", 0x89: "⑨", 0x8A: "⑩",
        ],
        "Wingdings 2": [0x52: "☑", 0x54: "☒", 0xA3: "□", 0x50: "✓", 0x4F: "✗"],
        "Symbol": [0xB7: "•", 0xB4: "×", 0xB8: "÷", 0xA3: "≤", 0xB3: "≥", 0xB9: "≠", 0x2D: "−"],
    ]
}
