/// How a Unicode scalar behaves in a grid of cells.
@usableFromInline
enum CharacterClass: UInt8, Sendable {
    /// One cell.
    case narrow = 0x4E  // N
    /// Two cells.
    case wide = 0x57  // W
    /// One cell or two, as the terminal decides (UAX #11): “ ” — … ① ─.
    case ambiguous = 0x41  // A
    /// A mark that is drawn on the character before it.
    case mark = 0x4D  // M
    /// Nothing to draw: joiners, byte order marks, variation selectors.
    case format = 0x46  // F
    /// C0, C1, bidi controls and separators: they must not reach a terminal.
    case control = 0x43  // C

    /// The class of a scalar.
    @inline(__always)
    static func of(_ scalar: Unicode.Scalar) -> CharacterClass {
        let value = scalar.value
        if value &- 0x20 < 0x5F { return .narrow }
        if value &- 0x4E00 < 0x5200 { return .wide }
        return lookUp(value)
    }

    private static func lookUp(_ value: UInt32) -> CharacterClass {
        if value < 0x20000 {
            let stage = Int(value >> 7) * 2
            let index = WidthTable.index.utf8Start
            let block = Int(index[stage] &- 65) << 4 | Int(index[stage + 1] &- 65)
            let letter = WidthTable.blocks.utf8Start[block << 7 | Int(value & 0x7F)]
            return CharacterClass(rawValue: letter) ?? .narrow
        }
        switch value {
        case 0x20000...0x2FFFD, 0x30000...0x3FFFD: return .wide
        case 0xE0000...0xE0FFF: return .format
        case 0xF0000...0xFFFFD, 0x100000...0x10FFFD: return .ambiguous
        default: return .narrow
        }
    }

    /// The cells that a scalar of this class takes.
    @inline(__always)
    func width(_ ambiguous: AmbiguousWidth) -> Int {
        switch self {
        case .narrow, .control: 1
        case .wide: 2
        case .ambiguous: ambiguous.rawValue
        case .mark, .format: 0
        }
    }
}
