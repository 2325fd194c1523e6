import CNcurses

/// The colour pairs of the running terminal, made when they are first needed.
struct ColorPairs {
    private struct Pair: Hashable {
        let foreground: Int32
        let background: Int32
    }

    let depth: ColorDepth
    private var numbers: [Pair: Int32] = [:]
    private let capacity: Int32

    /// Starts colour, unless it is unwanted or the terminal has none.
    init(wanted: Bool) {
        guard wanted, has_colors(), start_color() == OK else {
            depth = .monochrome
            capacity = 0
            return
        }
        use_default_colors()
        depth = ColorDepth(colors: Int(gouji_colors()))
        capacity = gouji_color_pairs()
    }

    /// The number of the pair that shows a style's colours; 0, the terminal's own colours, where no more pairs are to be had.
    mutating func number(for style: Style) -> Int32 {
        let pair = Pair(foreground: code(of: style.foreground), background: code(of: style.background))
        if depth == .monochrome || (pair.foreground < 0 && pair.background < 0) { return 0 }
        if let number = numbers[pair] { return number }
        let number = Int32(numbers.count + 1)
        guard number < capacity, init_extended_pair(number, pair.foreground, pair.background) == OK else { return 0 }
        numbers[pair] = number
        return number
    }

    private func code(of color: ThemeColor) -> Int32 {
        switch color {
        case .standard: -1
        case .ansi(let index): Int32(index)
        case .rgb(let color) where depth == .direct: Int32(color.red) << 16 | Int32(color.green) << 8 | Int32(color.blue)
        case .rgb(let color): Int32(IndexedPalette.index(nearest: color))
        }
    }
}
