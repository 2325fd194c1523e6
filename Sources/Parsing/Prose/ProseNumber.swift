/// Reads numerals as sentences print them: 12, １，２３４, 1.2万, 十二, 两, 一千二百三十, 零.
struct ProseNumber {
    let value: Figure
    /// The place behind the numeral.
    let end: Int
    let isChinese: Bool
    /// Whether the numeral rounds: 1.2万, 3千.
    let isRounded: Bool

    /// The numeral that begins at a place.
    static func read(at place: Int, in letters: UnsafeBufferPointer<UInt16>) -> ProseNumber? {
        let first = letters[place]
        if isDigit(first) { return arabic(at: place, in: letters) }
        return chineseDigit(first) != nil || first == ten ? chinese(at: place, in: letters) : nil
    }

    @inline(__always)
    static func begins(_ letter: UInt16) -> Bool {
        isDigit(letter) || (letter >= 0x3007 && (letter == ten || chineseDigit(letter) != nil))
    }

    private static func arabic(at place: Int, in letters: UnsafeBufferPointer<UInt16>) -> ProseNumber? {
        var at = place
        var digits: Int64 = 0
        var decimals: UInt8 = 0
        var isDecimal = false
        var length = 0
        while at < letters.count {
            let letter = letters[at]
            if isDigit(letter) {
                guard length < 15 else { return nil }
                digits = digits * 10 + Int64(letter - 0x30)
                if isDecimal { decimals += 1 }
                length += 1
            } else if letter == 0x2C, !isDecimal, length <= 3 || at - place > 3, isGroup(behind: at, in: letters) {
                // A comma between groups of three.
            } else if letter == 0x2E, !isDecimal, at + 1 < letters.count, isDigit(letters[at + 1]) {
                isDecimal = true
            } else {
                break
            }
            at += 1
        }
        guard at < letters.count, let factor = factor(letters[at]) else {
            return ProseNumber(value: Figure(digits: digits, decimals: decimals), end: at, isChinese: false, isRounded: false)
        }
        return ProseNumber(value: scaled(digits, decimals, by: factor), end: at + 1, isChinese: false, isRounded: true)
    }

    private static func scaled(_ digits: Int64, _ decimals: UInt8, by zeros: UInt8) -> Figure {
        guard zeros > decimals else { return Figure(digits: digits, decimals: decimals - zeros) }
        return Figure(digits: digits * Int64(power(zeros - decimals)), decimals: 0)
    }

    private static func power(_ zeros: UInt8) -> Int { (0..<zeros).reduce(1) { value, _ in value * 10 } }

    private static func isGroup(behind comma: Int, in letters: UnsafeBufferPointer<UInt16>) -> Bool {
        guard comma + 3 < letters.count else { return false }
        for at in (comma + 1)...(comma + 3) where !isDigit(letters[at]) { return false }
        return comma + 4 >= letters.count || !isDigit(letters[comma + 4])
    }

    private static func chinese(at place: Int, in letters: UnsafeBufferPointer<UInt16>) -> ProseNumber? {
        var total: Int64 = 0
        var section: Int64 = 0
        var digit: Int64 = -1
        var lastFactor: Int64 = .max
        var at = place
        while at < letters.count, at < place + 12 {
            let letter = letters[at]
            if let value = chineseDigit(letter) {
                // 二〇二三 is a year, 三四 an estimate.
                if digit > 0 || (digit == 0 && total + section == 0) { return nil }
                digit = Int64(value)
            } else if let factor = smallFactor(letter) {
                guard factor < lastFactor, digit != 0 else { return nil }
                guard digit > 0 || factor == 10 else { return nil }
                section += max(digit, 1) * factor
                digit = -1
                lastFactor = factor
            } else if letter == tenThousand, total == 0, digit >= 0 || section > 0 {
                total = (section + max(digit, 0)) * 10_000
                section = 0
                digit = -1
                lastFactor = .max
            } else {
                break
            }
            at += 1
        }
        guard at > place else { return nil }
        return ProseNumber(
            value: Figure(digits: total + section + max(digit, 0)), end: at, isChinese: true, isRounded: letters[at - 1] == tenThousand)
    }

    @inline(__always)
    static func isDigit(_ letter: UInt16) -> Bool { letter &- 0x30 < 10 }

    private static let ten: UInt16 = 0x5341
    private static let tenThousand: UInt16 = 0x4E07

    private static func factor(_ letter: UInt16) -> UInt8? {
        switch letter {
        case tenThousand: 4
        case 0x5343: 3
        case 0x4EBF: 8
        default: nil
        }
    }

    private static func smallFactor(_ letter: UInt16) -> Int64? {
        switch letter {
        case ten: 10
        case 0x767E: 100
        case 0x5343: 1000
        default: nil
        }
    }

    @inline(__always)
    private static func chineseDigit(_ letter: UInt16) -> Int? {
        switch letter {
        case 0x96F6, 0x3007: 0
        case 0x4E00: 1
        case 0x4E8C, 0x4E24, 0x5169: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }
}
