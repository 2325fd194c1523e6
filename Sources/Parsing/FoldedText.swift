/// A stretch of text folded by the plain table, with the place of every letter in the source. Line ends stay.
struct FoldedText {
    private(set) var letters: [UInt16] = []
    /// Offset of each letter in the source, and the end as the last element.
    private(set) var offsets: [Int] = []
    /// Where each letter ends in the source.
    private(set) var ends: [Int] = []

    init(base: UnsafePointer<UInt8>, range: Range<Int>) {
        let plain = FoldTables.shared.plain
        letters.reserveCapacity(range.count / 2)
        offsets.reserveCapacity(range.count / 2)
        ends.reserveCapacity(range.count / 2)
        var at = range.lowerBound
        while at < range.upperBound {
            let (value, length) = UTF8Bytes.scalar(base + at)
            let letter: UInt16 = value == 0x0A ? 0x0A : plain[Int(value)]
            if letter != 0 {
                letters.append(letter)
                offsets.append(at)
                ends.append(at + length)
            }
            at += length
        }
    }

    /// The lines as ranges of letters, without empty ones.
    var lines: [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for index in letters.indices where letters[index] == 0x0A {
            if index > start { lines.append(start..<index) }
            start = index + 1
        }
        if letters.count > start { lines.append(start..<letters.count) }
        return lines
    }

    /// The source of a range of letters, spaces between them included.
    func source(_ range: Range<Int>) -> Range<Int> {
        range.isEmpty ? 0..<0 : offsets[range.lowerBound]..<ends[range.upperBound - 1]
    }

    /// The first place of a word in a range.
    func find(_ word: [UInt16], in range: Range<Int>) -> Int? {
        guard range.count >= word.count, !word.isEmpty else { return nil }
        var at = range.lowerBound
        while at + word.count <= range.upperBound {
            if letters[at] == word[0] {
                var next = 1
                while next < word.count, letters[at + next] == word[next] { next += 1 }
                if next == word.count { return at }
            }
            at += 1
        }
        return nil
    }

    func has(_ word: [UInt16], at place: Int, before limit: Int) -> Bool {
        guard place >= 0, place + word.count <= limit else { return false }
        for index in word.indices where letters[place + index] != word[index] { return false }
        return true
    }

    /// The number that digits at a place spell, and the place behind them; at most four digits.
    func number(at place: Int, before limit: Int) -> (value: Int, end: Int)? {
        var value = 0
        var at = place
        while at < limit, at < place + 5, (0x30...0x39).contains(letters[at]) {
            value = value * 10 + Int(letters[at] - 0x30)
            at += 1
        }
        return at > place && at <= place + 4 ? (value, at) : nil
    }

    /// A year (1990–2099) at a place and the place behind it: 2022, or 二〇二二.
    func year(at place: Int, before limit: Int) -> (value: Int, end: Int)? {
        if let (value, end) = number(at: place, before: limit) {
            guard end == place + 4, (1990...2099).contains(value), place == 0 || !(0x30...0x39).contains(letters[place - 1]) else { return nil }
            return (value, end)
        }
        guard place + 4 <= limit else { return nil }
        var value = 0
        for index in place..<(place + 4) {
            guard let digit = Self.digit(letters[index]) else { return nil }
            value = value * 10 + digit
        }
        return (1990...2099).contains(value) ? (value, place + 4) : nil
    }

    static func digit(_ letter: UInt16) -> Int? {
        switch letter {
        case 0x3007, 0x96F6, 0x25CB, 0x004F, 0x006F, 0x039F: 0
        default: numerals.firstIndex(of: letter).map { $0 + 1 }
        }
    }

    private static let numerals: [UInt16] = "一二三四五六七八九".unicodeScalars.map { UInt16($0.value) }
}

/// A word folded by the plain table.
func folded(_ word: String) -> [UInt16] { FoldTables.shared.foldPlain(word) }
