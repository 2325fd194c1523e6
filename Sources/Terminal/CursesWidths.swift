import CNcurses

/// Whether ncurses gives a character the cells that our table gives it. It asks us, unless it is linked in a way that binds it to the C
/// library's table; then a character on which the two disagree is drawn as a substitute of the right width.
final class CursesWidths {
    private let asksUs: Bool
    private var agrees: [UInt32: Bool] = [:]
    private let pad: UnsafeMutablePointer<WINDOW>?

    init() {
        pad = newpad(1, 8)
        // A surname of Unicode 15 that C libraries of these years do not know.
        asksUs = Self.width(inCurses: 0x31350, pad: pad) == 2 && Self.width(inCurses: 0x2014, pad: pad) == AmbiguousWidth.current.rawValue
    }

    deinit { if let pad { delwin(pad) } }

    /// What ncurses is told, −1 for what must not be drawn.
    static func width(ofScalar value: UInt32) -> Int32 {
        guard let scalar = Unicode.Scalar(value) else { return -1 }
        let kind = CharacterClass.of(scalar)
        return kind == .control ? -1 : Int32(kind.width(.current))
    }

    /// The base character to draw in a cell of a width.
    func drawable(_ scalar: Unicode.Scalar, width: Int) -> Unicode.Scalar {
        if asksUs || scalar.value < 0x7F || agreesWithCurses(scalar.value, width) { return scalar }
        return width == 2 ? "〓" : "?"
    }

    private func agreesWithCurses(_ value: UInt32, _ width: Int) -> Bool {
        if let known = agrees[value] { return known }
        let result = Self.width(inCurses: value, pad: pad) == width
        agrees[value] = result
        return result
    }

    private static func width(inCurses value: UInt32, pad: UnsafeMutablePointer<WINDOW>?) -> Int {
        guard let pad else { return 0 }
        var character = wchar_t(value)
        werase(pad)
        wmove(pad, 0, 0)
        guard waddnwstr(pad, &character, 1) == OK else { return -1 }
        return Int(gouji_cursor_column(pad))
    }
}
