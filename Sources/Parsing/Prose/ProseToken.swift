/// A word, a number or a mark of a sentence, with its place in the letters of its line.
struct ProseToken {
    enum Kind: Equatable {
        case word(ProseWord)
        /// A number of things, or of nothing named.
        case count(Figure, ProseUnit)
        /// A year such as 2023年.
        case year(Int)
        case percent(Figure)
        /// A number that counts nothing that a table holds, or that is not told exactly.
        case otherNumber
        case mark(ProseMark)
    }

    let kind: Kind
    let start: Int
    let end: Int
}

/// What stands behind a number.
enum ProseUnit: Equatable {
    /// 件, 宗, 起, 份, 例.
    case cases
    /// 条, 项, 个, 次, 部, 件次: may count other things than applications.
    case things
    /// Nothing.
    case none
    case yuan
    case tenThousandYuan
}

enum ProseMark: Equatable {
    case comma, pause, semicolon, colon, stop, opening, closing

    /// The mark that a folded letter is.
    @inline(__always)
    init?(_ letter: UInt16) {
        switch letter {
        case 0x2C: self = .comma
        case 0x3001: self = .pause
        case 0x3B: self = .semicolon
        case 0x3A: self = .colon
        case 0x3002, 0x21, 0x3F, 0x2E, 0x0A: self = .stop
        case 0x28, 0x5B: self = .opening
        case 0x29, 0x5D: self = .closing
        default: return nil
        }
    }
}

extension ProseToken {
    func isWord(_ word: ProseWord) -> Bool { kind == .word(word) }

    var word: ProseWord? {
        if case .word(let word) = kind { return word }
        return nil
    }

    var count: (value: Figure, unit: ProseUnit)? {
        if case .count(let value, let unit) = kind { return (value, unit) }
        return nil
    }

    var mark: ProseMark? {
        if case .mark(let mark) = kind { return mark }
        return nil
    }
}
