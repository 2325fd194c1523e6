/// The light of every colour of a theme, for a picture, in which no terminal lends its own.
struct SVGColors {
    let background: RGB
    let foreground: RGB
    private let ansi: [RGB]

    /// The slots of a base16 scheme that terminals show as the colours 0–15.
    private static let slotsOfANSI = [0x0, 0x8, 0xB, 0xA, 0xD, 0xE, 0xC, 0x5, 0x3, 0x8, 0xB, 0xA, 0xD, 0xE, 0xC, 0x7]

    /// A terminal of our own for themes without a scheme.
    private static let ownTerminal: [String] = [
        "1b1e24", "e0655c", "8fc27f", "dcb45a", "6fa8e8", "c792e2", "64bdb8", "cfd3da", "858d9a", "ff857c", "a9dc9a", "f2cd7a", "92c2f7",
        "dcb0f2", "85d6d1", "f4f5f7",
    ]

    init(_ theme: Theme) {
        if theme.palette.count >= 16 {
            background = theme.palette[0]
            foreground = theme.palette[5]
            ansi = Self.slotsOfANSI.map { theme.palette[$0] }
        } else {
            ansi = Self.ownTerminal.compactMap { RGB(hex: $0) }
            background = ansi[0]
            foreground = ansi[7]
        }
    }

    /// The colours of a style, swapped where it is reversed.
    func resolve(_ style: Style) -> (foreground: RGB, background: RGB) {
        let front = color(style.foreground, standard: foreground)
        let back = color(style.background, standard: background)
        return style.attributes.contains(.reverse) ? (back, front) : (front, back)
    }

    private func color(_ color: ThemeColor, standard: RGB) -> RGB {
        switch color {
        case .standard: standard
        case .ansi(let index): ansi[Int(index) % 16]
        case .rgb(let color): color
        }
    }
}
