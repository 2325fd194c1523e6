/// A colour by its light, 0–255 each.
public struct RGB: Sendable, Hashable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Six hexadecimal digits, with or without `#`; `nil` for anything else.
    public init?(hex: some StringProtocol) {
        let digits = hex.hasPrefix("#") ? hex.dropFirst() : hex[...]
        guard digits.utf8.count == 6, let value = UInt32(digits, radix: 16), digits.first != "+" else { return nil }
        self.init(red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }

    /// `#rrggbb`.
    public var hex: String {
        "#"
            + [red, green, blue].map { byte in
                let digits = String(byte, radix: 16)
                return digits.utf8.count == 1 ? "0" + digits : digits
            }.joined()
    }

    /// How far two colours are apart, by the squares of their differences.
    func distance(to other: RGB) -> Int {
        let differences = [
            Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue),
        ]
        return differences.reduce(0) { $0 + $1 * $1 }
    }
}

/// A colour as a theme names it.
public enum ThemeColor: Sendable, Hashable {
    /// The terminal's own foreground or background.
    case standard
    /// One of the terminal's own 16 colours, which the user has chosen.
    case ansi(UInt8)
    case rgb(RGB)
}

/// How many colours a terminal shows.
public enum ColorDepth: Int, Sendable, Comparable, CaseIterable {
    case monochrome, eight, sixteen, indexed256, direct

    public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }

    /// The depth of a terminal that ncurses says has so many colours.
    public init(colors: Int) {
        switch colors {
        case ..<8: self = .monochrome
        case 8..<16: self = .eight
        case 16..<256: self = .sixteen
        case 256..<0x100_0000: self = .indexed256
        default: self = .direct
        }
    }
}

/// The colours 16–255 that terminals share: a cube of 6×6×6 and 24 greys.
public enum IndexedPalette {
    private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

    /// The light of an index from 16 to 255.
    public static func color(at index: Int) -> RGB {
        if index >= 232 {
            let grey = UInt8(8 + (index - 232) * 10)
            return RGB(red: grey, green: grey, blue: grey)
        }
        let cube = index - 16
        return RGB(red: levels[cube / 36], green: levels[cube / 6 % 6], blue: levels[cube % 6])
    }

    /// The index from 16 to 255 that comes nearest to a colour.
    public static func index(nearest color: RGB) -> Int {
        (16...255).min { self.color(at: $0).distance(to: color) < self.color(at: $1).distance(to: color) } ?? 16
    }
}
