/// Letters cut into what is compared as one, each piece known by its hash.
struct ProseTokens {
    private(set) var hashes: [UInt64] = []
    /// Where each token begins, and where the last one ends.
    private(set) var starts: [Int] = []

    /// Sentences: up to 。；！？ with it.
    init(sentencesOf letters: [UInt16]) {
        var start = 0
        for index in letters.indices where Self.endsSentence(letters, at: index) {
            add(letters, start..<(index + 1))
            start = index + 1
        }
        if start < letters.count { add(letters, start..<letters.count) }
        starts.append(letters.count)
    }

    /// Characters one by one; figures and Latin words whole.
    init(wordsOf letters: [UInt16], in range: Range<Int>) {
        var at = range.lowerBound
        while at < range.upperBound {
            var end = at + 1
            if Self.isDigit(letters[at]) {
                while end < range.upperBound, Self.goesOn(letters, at: end, before: range.upperBound) { end += 1 }
            } else if Self.isLatin(letters[at]) {
                while end < range.upperBound, Self.isLatin(letters[end]) { end += 1 }
            }
            add(letters, at..<end)
            at = end
        }
        starts.append(range.upperBound)
    }

    private mutating func add(_ letters: [UInt16], _ range: Range<Int>) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for letter in letters[range] { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3 }
        hashes.append(hash)
        starts.append(range.lowerBound)
    }

    /// A full stop is folded to a point, which is none between digits.
    private static func endsSentence(_ letters: [UInt16], at index: Int) -> Bool {
        switch letters[index] {
        case 0x3B, 0x21, 0x3F: true
        case 0x2E: index + 1 == letters.count || !isDigit(letters[index + 1]) || index == 0 || !isDigit(letters[index - 1])
        default: false
        }
    }

    private static func goesOn(_ letters: [UInt16], at index: Int, before end: Int) -> Bool {
        if isDigit(letters[index]) { return true }
        return (letters[index] == 0x2E || letters[index] == 0x2C) && index + 1 < end && isDigit(letters[index + 1])
    }

    private static func isDigit(_ letter: UInt16) -> Bool { (0x30...0x39).contains(letter) }
    private static func isLatin(_ letter: UInt16) -> Bool { (0x61...0x7A).contains(letter) }
}
