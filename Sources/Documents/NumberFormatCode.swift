/// Takes the code of a number format apart.
enum NumberFormatCode {
    enum Token: Equatable {
        /// Shown as it stands.
        case literal(String)
        /// `0`, `#` or `?`.
        case digit(Character)
        case point
        case comma
        case percent
        /// The format that shows a number as it is.
        case general
        /// The text of a cell that holds text.
        case text
        /// A run of one letter of a date or a time.
        case date(letter: Character, count: Int)
        /// A fraction, an exponent, a time that passes.
        case unknown
    }

    /// The sections in their order, each as its tokens.
    static func sections(_ code: String) -> [[Token]] {
        var sections: [[Token]] = [[]]
        var rest = Substring(code.prefix(500))
        while let next = rest.popFirst() {
            let last = sections.count - 1
            switch next {
            case ";": sections.append([])
            case "\"":
                let text = rest.prefix { $0 != "\"" }
                rest = rest.dropFirst(text.count + 1)
                sections[last].append(.literal(String(text)))
            case "\\", "!": if let escaped = rest.popFirst() { sections[last].append(.literal(String(escaped))) }
            // As wide as the next character; repeated to fill the cell: neither is text.
            case "_", "*": _ = rest.popFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                if let token = bracketed(inside.lowercased()) { sections[last].append(token) }
            case "0", "#", "?": sections[last].append(.digit(next))
            case ".": sections[last].append(.point)
            case ",": sections[last].append(.comma)
            case "%": sections[last].append(.percent)
            case "@": sections[last].append(.text)
            case "/": sections[last].append(sections[last].contains(where: \.isDigit) ? .unknown : .literal("/"))
            case "G" where rest.hasPrefix("eneral"), "g" where rest.hasPrefix("eneral"):
                rest = rest.dropFirst(6)
                sections[last].append(.general)
            case "A" where rest.hasPrefix("M/PM"), "a" where rest.hasPrefix("m/pm"): rest = rest.dropFirst(4)
            case "y", "m", "d", "h", "s", "Y", "M", "D", "H", "S":
                let same = rest.prefix { $0.lowercased() == next.lowercased() }
                rest = rest.dropFirst(same.count)
                sections[last].append(.date(letter: Character(next.lowercased()), count: same.count + 1))
            case "E", "e", "b", "B": sections[last].append(.unknown)
            default: sections[last].append(.literal(String(next)))
            }
        }
        return sections
    }

    /// Colours, places and conditions show nothing; a sign of money does.
    private static func bracketed(_ inside: String) -> Token? {
        if inside.hasPrefix("$") {
            let sign = inside.dropFirst().prefix { $0 != "-" }
            return sign.isEmpty ? nil : .literal(String(sign))
        }
        return ["h", "m", "s"].contains { inside.hasPrefix($0) && !inside.contains("a") } && inside.count <= 2 ? .unknown : nil
    }
}

extension NumberFormatCode.Token {
    var isDigit: Bool { if case .digit = self { true } else { false } }
    var isDate: Bool { if case .date = self { true } else { false } }
}
