/// A stretch of text folded by the plain table, with the place of every letter in the source. Line ends stay.
struct FoldedText {
    private(set) var letters: [UInt16] = []
    /// Offset of each letter in the source.
    private var offsets: [UInt32] = []
    private let base: UnsafePointer<UInt8>

    init(base: UnsafePointer<UInt8>, range: Range<Int>) {
        self.base = base
        let plain = FoldTables.shared.plain
        var offsets: [UInt32] = []
        letters = [UInt16](unsafeUninitializedCapacity: range.count) { letters, count in
            offsets = [UInt32](unsafeUninitializedCapacity: range.count) { offsets, offsetCount in
                var at = range.lowerBound
                while at < range.upperBound {
                    let (value, length) = UTF8Bytes.scalar(base + at)
                    let letter: UInt16 = value == 0x0A ? 0x0A : plain[Int(value)]
                    if letter != 0 {
                        letters[count] = letter
                        offsets[count] = UInt32(truncatingIfNeeded: at)
                        count += 1
                    }
                    at += length
                }
                offsetCount = count
            }
        }
        self.offsets = offsets
    }

    /// The lines as ranges of letters, without empty ones.
    var lines: [Range<Int>] {
        var lines: [Range<Int>] = []
        lines.reserveCapacity(32)
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
        guard !range.isEmpty else { return 0..<0 }
        let last = Int(offsets[range.upperBound - 1])
        return Int(offsets[range.lowerBound])..<(last + UTF8Bytes.scalar(base + last).length)
    }

    /// The first place of a word in a range.
    func find(_ word: [UInt16], in range: Range<Int>) -> Int? {
        guard range.count >= word.count, !word.isEmpty else { return nil }
        return letters.withUnsafeBufferPointer { letters in
            word.withUnsafeBufferPointer { word in
                var at = range.lowerBound
                let first = word[0]
                let last = range.upperBound - word.count
                while at <= last {
                    if letters[at] == first {
                        var next = 1
                        while next < word.count, letters[at + next] == word[next] { next += 1 }
                        if next == word.count { return at }
                    }
                    at += 1
                }
                return nil
            }
        }
    }

    /// Where a word stands, as offsets in the source.
    func occurrences(of word: [UInt16]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var from = 0
        while let at = find(word, in: from..<letters.count) {
            found.append(source(at..<(at + word.count)))
            from = at + 1
        }
        return found
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
            guard end == place + 4, (1990...2099).contains(value), place == 0 || !(0x30...0x39).contains(letters[place - 1]) else {
                return nil
            }
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
        case 0x4E00: 1  // 一
        case 0x4E8C: 2  // 二
        case 0x4E09: 3  // 三
        case 0x56DB: 4  // 四
        case 0x4E94: 5  // 五
        case 0x516D: 6  // 六
        case 0x4E03: 7  // 七
        case 0x516B: 8  // 八
        case 0x4E5D: 9  // 九
        default: nil
        }
    }
}

/// A word folded by the plain table.
func folded(_ word: String) -> [UInt16] { FoldTables.shared.foldPlain(word) }
