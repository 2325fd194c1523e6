/// How numbers of one sign are shown.
struct NumberFormatSection: Sendable {
    static let general = NumberFormatSection([.general])

    private let tokens: [NumberFormatCode.Token]
    private let kind: Kind
    private var leastWhole = 0
    private var leastPlaces = 0
    private var mostPlaces = 0
    private var hasThousands = false
    /// Of commas behind the digits, three each, and of percent signs, two each.
    private var powerOfTen = 0
    /// The tokens from the first digit to the last.
    private var figure = 0..<0

    private enum Kind { case general, figure, date, words }

    init(_ tokens: [NumberFormatCode.Token]) {
        self.tokens = tokens
        if tokens.contains(.unknown) || tokens.contains(.general) {
            kind = .general
            return
        }
        if tokens.contains(where: \.isDate) {
            kind = .date
            return
        }
        guard let first = tokens.firstIndex(where: { $0.isDigit || $0 == .point }), let last = tokens.lastIndex(where: \.isDigit) else {
            kind = tokens.contains(.text) ? .general : .words
            return
        }
        var end = last + 1
        while end < tokens.count, tokens[end] == .comma { end += 1 }
        let inside = tokens[min(first, last)..<end]
        // Signs between digits (as in 000-0000) are those of no figure.
        guard inside.allSatisfy({ $0.isDigit || $0 == .comma || $0 == .point }), inside.count(where: { $0 == .point }) <= 1 else {
            kind = .general
            return
        }
        kind = .figure
        figure = inside.startIndex..<end
        let whole = inside.prefix { $0 != .point }
        let places = inside.dropFirst(whole.count).filter(\.isDigit)
        leastWhole = whole.count { $0 == .digit("0") }
        leastPlaces = places.lastIndex(of: .digit("0")).map { places.distance(from: places.startIndex, to: $0) + 1 } ?? 0
        mostPlaces = places.count
        hasThousands = whole[..<(whole.lastIndex(where: \.isDigit) ?? whole.startIndex)].contains(.comma)
        powerOfTen = tokens.count { $0 == .percent } * 2 - (end - last - 1) * 3
    }

    func text(_ number: Double, showsSign: Bool, startsIn1904: Bool) -> String {
        let sign = showsSign && number < 0 ? "-" : ""
        switch kind {
        case .general: return Self.general(number, showsSign: showsSign)
        case .date: return SheetDate(number, startsIn1904: startsIn1904)?.text(tokens) ?? Self.general(number, showsSign: showsSign)
        case .words: return literals(0..<tokens.count)
        case .figure:
            var digits = DecimalDigits(number)
            digits.scale(byPowerOfTen: powerOfTen)
            digits.round(places: mostPlaces)
            let text = literals(0..<figure.lowerBound) + shown(digits) + literals(figure.upperBound..<tokens.count)
            return digits.isZero ? text : sign + text
        }
    }

    private func literals(_ range: Range<Int>) -> String {
        tokens[range].map { token in
            switch token {
            case .literal(let text): text
            case .percent: "%"
            default: ""
            }
        }.joined()
    }

    private func shown(_ digits: DecimalDigits) -> String {
        var whole = digits.whole
        if whole.count < leastWhole { whole = [UInt8](repeating: 0, count: leastWhole - whole.count) + whole }
        var places = digits.fraction
        if places.count < leastPlaces { places += [UInt8](repeating: 0, count: leastPlaces - places.count) }
        var text = ""
        for (at, digit) in whole.enumerated() {
            if hasThousands, at > 0, (whole.count - at) % 3 == 0 { text += "," }
            text += String(digit)
        }
        if !places.isEmpty { text += "." + places.map { String($0) }.joined() }
        return text
    }

    /// As many places as a wide cell has room for: eleven characters with the point. Whole numbers stand in full.
    private static func general(_ number: Double, showsSign: Bool) -> String {
        var digits = DecimalDigits(number)
        guard digits.exponent <= 21, digits.exponent >= -9 else { return String(number) }
        digits.round(places: min(9, max(0, 10 - digits.exponent)))
        let whole = digits.whole.isEmpty ? "0" : digits.whole.map { String($0) }.joined()
        let places = digits.fraction.map { String($0) }.joined()
        let sign = showsSign && digits.isNegative && !digits.isZero ? "-" : ""
        return sign + whole + (places.isEmpty ? "" : "." + places)
    }
}
