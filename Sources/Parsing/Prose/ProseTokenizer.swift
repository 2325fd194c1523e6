/// Cuts the letters of a paragraph into words, numbers and marks; all other letters are passed over.
struct ProseTokenizer {
    let letters: UnsafeBufferPointer<UInt16>
    private(set) var tokens: [ProseToken] = []

    init(_ letters: UnsafeBufferPointer<UInt16>) {
        self.letters = letters
        tokens.reserveCapacity(64)
        let lexicon = ProseLexicon.shared
        var at = 0
        while at < letters.count {
            let letter = letters[at]
            if let mark = Self.mark(letter) {
                add(.mark(mark), at, at + 1)
                at += 1
            } else if ProseNumber.begins(letter), let end = number(at) {
                at = end
            } else if let (meaning, length) = lexicon.word(at: at, in: letters) {
                if meaning != .neutral { add(.word(meaning), at, at + length) }
                at += length
            } else {
                at += 1
            }
        }
    }

    private mutating func add(_ kind: ProseToken.Kind, _ start: Int, _ end: Int) {
        tokens.append(ProseToken(kind: kind, start: start, end: end))
    }

    @inline(__always)
    private static func mark(_ letter: UInt16) -> ProseMark? {
        switch letter {
        case 0x2C: .comma
        case 0x3001: .pause
        case 0x3B: .semicolon
        case 0x3A: .colon
        case 0x3002, 0x21, 0x3F, 0x2E, 0x0A: .stop
        case 0x28, 0x5B: .opening
        case 0x29, 0x5D: .closing
        default: nil
        }
    }

    /// Takes the number at a place; the place behind it, `nil` where a letter only looks like one.
    private mutating func number(_ place: Int) -> Int? {
        guard let number = ProseNumber.read(at: place, in: letters) else {
            // What is no plain numeral (二〇二三) is passed over as a whole.
            var at = place + 1
            while at < letters.count, ProseNumber.begins(letters[at]) { at += 1 }
            return at
        }
        let next = letter(number.end)
        if number.isChinese, unit(at: number.end)?.0 != .cases { return nil }
        let before = letter(place - 1)
        if before == Letter.ordinal || Letter.isDash(before) || Letter.isDash(next) || Letter.behindEstimates.contains(next)
            || Letter.beforeEstimates.contains(before)
        {
            add(.otherNumber, place, number.end)
            return number.end
        }
        if next == Letter.year, let year = number.value.whole, (1990...2099).contains(year) {
            add(.year(Int(year)), place, number.end + 1)
            return number.end + 1
        }
        if next == Letter.percent {
            add(.percent(number.value), place, number.end + 1)
            return number.end + 1
        }
        guard let (unit, length) = unit(at: number.end) else {
            let endsHere = number.end >= letters.count || Self.mark(next) != nil
            // 1.2万 without a unit counts nothing; neither does the ordinal of a list (1.…, 2、…).
            let isOrdinal = next == 0x2E || next == 0x3001 && (place == 0 || Self.mark(letter(place - 1)) == .stop)
            add(endsHere && !isOrdinal && !number.isRounded ? .count(number.value, .none) : .otherNumber, place, number.end)
            return number.end
        }
        let isMoney = unit == .yuan
        let isExact = isMoney || (!number.isRounded && number.value.decimals == 0)
        add(isExact ? .count(number.value, unit) : .otherNumber, place, number.end + length)
        return number.end + length
    }

    private func letter(_ place: Int) -> UInt16 { letters.indices.contains(place) ? letters[place] : 0 }

    /// The unit at a place and its length.
    private func unit(at place: Int) -> (ProseUnit, Int)? {
        let next = letter(place + 1)
        switch letter(place) {
        case Letter.piece:
            if next == Letter.time { return (.things, 2) }
            return next == Letter.matter || next == Letter.set ? nil : (.cases, 1)
        case Letter.suit, Letter.instance: return (.cases, 1)
        case Letter.copy: return next == Letter.volume ? nil : (.cases, 1)
        case Letter.occurrence: return next == Letter.come || next == Letter.grass ? nil : (.cases, 1)
        case Letter.strip: return next == Letter.rule ? nil : (.things, 1)
        case Letter.item, Letter.part, Letter.time: return (.things, 1)
        case Letter.individual:
            return next == 0 || Self.mark(next) != nil || Letter.behindIndividual.contains(next) ? (.things, 1) : nil
        case Letter.yuan: return (.yuan, 1)
        default: return nil
        }
    }
}

/// Letters that decide what a number counts.
private enum Letter {
    static let ordinal = one("第")
    static let year = one("年")
    static let percent = one("%")
    static let piece = one("件")
    static let suit = one("宗")
    static let instance = one("例")
    static let copy = one("份")
    static let volume = one("额")
    static let occurrence = one("起")
    static let come = one("来")
    static let grass = one("草")
    static let strip = one("条")
    static let rule = one("例")
    static let item = one("项")
    static let part = one("部")
    static let time = one("次")
    static let matter = one("事")
    static let set = one("套")
    static let individual = one("个")
    static let yuan = one("元")
    static let behindIndividual = Set(folded("申依政"))
    /// 10余件, 20多件.
    static let behindEstimates = Set(folded("余多"))
    /// 近百件, 约30件.
    static let beforeEstimates = Set(folded("近约逾超"))

    static func isDash(_ letter: UInt16) -> Bool { letter == 0x2D || letter == 0x7E }

    private static func one(_ letter: String) -> UInt16 { folded(letter)[0] }
}
