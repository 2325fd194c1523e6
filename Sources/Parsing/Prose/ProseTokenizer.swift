/// Cuts the letters of a paragraph into words, numbers and marks; all other letters are passed over.
struct ProseTokenizer {
    let letters: UnsafeBufferPointer<UInt16>
    private(set) var tokens: [ProseToken]

    /// Puts the tokens of some letters behind others.
    static func read(_ letters: UnsafeBufferPointer<UInt16>, into tokens: inout [ProseToken]) {
        var own: [ProseToken] = []
        swap(&own, &tokens)
        var tokenizer = ProseTokenizer(letters: letters, tokens: own)
        own = []
        tokenizer.read()
        swap(&tokens, &tokenizer.tokens)
    }

    private mutating func read() {
        let lexicon = ProseLexicon.shared
        let classes = lexicon.classes
        var at = 0
        while at < letters.count {
            let kind = classes[Int(letters[at])]
            if kind == ProseLexicon.Class.nothing {
                at += 1
            } else if kind == ProseLexicon.Class.mark {
                if let mark = ProseMark(letters[at]) { add(.mark(mark), at, at + 1) }
                at += 1
            } else if kind == ProseLexicon.Class.numeral {
                at = number(at) ?? at + 1
            } else if let (meaning, length) = lexicon.word(at: at, bucket: kind, in: letters) {
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
        if before == Letter.ordinal || Letter.isDash(before) || Letter.isDash(next) || Letter.estimatesBehind(next)
            || Letter.estimatesBefore(before)
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
            let endsHere = number.end >= letters.count || ProseMark(next) != nil
            // 1.2万 without a unit counts nothing; neither does the ordinal of a list (1.…, 2、…).
            let isOrdinal = next == 0x2E || next == 0x3001 && (place == 0 || ProseMark(letter(place - 1)) == .stop)
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
        case 0x4EF6:  // 件, but not 件事 or 件套; 件次
            if next == 0x6B21 { return (.things, 2) }
            return next == 0x4E8B || next == 0x5957 ? nil : (.cases, 1)
        case 0x5B97, 0x4F8B: return (.cases, 1)  // 宗 例
        case 0x4EFD: return next == 0x989D ? nil : (.cases, 1)  // 份, but not 份额
        case 0x8D77: return next == 0x6765 || next == 0x8349 ? nil : (.cases, 1)  // 起, but not 起来 or 起草
        case 0x6761: return next == 0x4F8B ? nil : (.things, 1)  // 条, but not 条例
        case 0x9879, 0x90E8, 0x6B21: return (.things, 1)  // 项 部 次
        case 0x4E2A:  // 个 before 申, 依, 政 or a mark
            return next == 0 || ProseMark(next) != nil || next == 0x7533 || next == 0x4F9D || next == 0x653F ? (.things, 1) : nil
        case 0x5143: return (.yuan, 1)  // 元
        default: return nil
        }
    }
}

/// Letters that decide what a number counts, by their code points: these are looked at for every number.
private enum Letter {
    /// 第.
    static let ordinal: UInt16 = 0x7B2C
    /// 年.
    static let year: UInt16 = 0x5E74
    static let percent: UInt16 = 0x25

    /// 余, 多: 10余件, 20多件.
    @inline(__always)
    static func estimatesBehind(_ letter: UInt16) -> Bool { letter == 0x4F59 || letter == 0x591A }

    /// 近, 约, 逾, 超: 近百件, 约30件.
    @inline(__always)
    static func estimatesBefore(_ letter: UInt16) -> Bool {
        letter == 0x8FD1 || letter == 0x7EA6 || letter == 0x903E || letter == 0x8D85
    }

    @inline(__always)
    static func isDash(_ letter: UInt16) -> Bool { letter == 0x2D || letter == 0x7E }
}
