/// How a figure may have become another in typing.
enum TypingError {
    /// The single slip that turns `meant` into `printed`: two neighbouring digits interchanged, or one replaced, omitted or added;
    /// `otherValue` for what takes more.
    static func kind(meant: Int64, printed: Int64) -> SuspectReason {
        guard meant >= 0, printed >= 0 else { return .otherValue }
        let (from, to) = (Digits(meant), Digits(printed))
        switch to.count - from.count {
        case 0: return sameLength(from, to)
        case -1: return isOneLess(to, than: from) ? .digitOmitted : .otherValue
        case 1: return isOneLess(from, than: to) ? .digitAdded : .otherValue
        default: return .otherValue
        }
    }

    private static func sameLength(_ from: Digits, _ to: Digits) -> SuspectReason {
        var first = -1
        var differences = 0
        for place in 0..<from.count where from[place] != to[place] {
            differences += 1
            if first < 0 { first = place }
        }
        if differences == 1 { return .digitReplaced }
        let isInterchanged =
            differences == 2 && from[first] == to[first + 1] && from[first + 1] == to[first]
        return isInterchanged ? .digitsInterchanged : .otherValue
    }

    /// Whether taking one digit out of `long` gives `short`.
    private static func isOneLess(_ short: Digits, than long: Digits) -> Bool {
        var place = 0
        while place < short.count && short[place] == long[place] { place += 1 }
        while place < short.count {
            guard short[place] == long[place + 1] else { return false }
            place += 1
        }
        return true
    }

    /// The decimal digits of a figure, the last one first.
    private struct Digits {
        private var packed: Int128 = 0
        private(set) var count = 0

        init(_ figure: Int64) {
            var rest = figure
            repeat {
                packed |= Int128(rest % 10) << (4 * count)
                count += 1
                rest /= 10
            } while rest > 0
        }

        subscript(place: Int) -> Int128 { packed >> (4 * place) & 15 }
    }
}
