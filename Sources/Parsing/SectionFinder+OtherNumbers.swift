/// Headings numbered in another way than 一、: 第一部分, （一） or 1. Looked for only in reports that number none as the format does,
/// for the parts within a section have such numbers too.
extension SectionFinder {
    /// Lines that hold such a number and the known words of the heading that belongs to it, and nothing else.
    func candidatesWithOtherNumbers() -> [Candidate] {
        var found: [Candidate] = []
        var at = 0
        while at < count {
            let end = lineEnd(from: at)
            if (12...240).contains(end - at), let candidate = candidateWithOtherNumber(at..<end) { found.append(candidate) }
            at = end + 1
        }
        return found
    }

    private func candidateWithOtherNumber(_ range: Range<Int>) -> Candidate? {
        let line = FoldedText(base: base, range: range)
        guard let (number, first, length) = Self.otherNumber(line.letters) else { return nil }
        let words = line.letters[length...].map { FoldTables.shared.label[Int($0)] }.filter { $0 != 0 }
        guard let entry = HeadingWords.all.first(where: { $0.kind.rawValue == number }), entry.wordings.contains(words) else { return nil }
        let heading = line.source(first..<line.letters.count)
        return Candidate(
            kind: entry.kind, heading: heading, lineStart: range.lowerBound, lineEnd: range.upperBound, weight: 2, isNumbered: false)
    }

    private static let numerals = folded("一二三四五六")
    private static let part = folded("第部分")

    /// The number that a line begins with, where it begins behind marks, and the letters before the words.
    private static func otherNumber(_ letters: [UInt16]) -> (number: Int, first: Int, length: Int)? {
        guard let first = letters.firstIndex(where: { $0 != 0x23 && $0 != 0x2A }), first + 4 < letters.count else { return nil }
        let isBracketed = letters[first] == 0x28
        let isPart = letters[first] == part[0]
        var at = isBracketed || isPart ? first + 1 : first
        let number: Int
        if (0x31...0x36).contains(letters[at]) {
            number = Int(letters[at] - 0x30)
        } else if isBracketed || isPart, let numeral = numerals.firstIndex(of: letters[at]) {
            number = numeral + 1
        } else {
            return nil
        }
        at += 1
        if isBracketed { return letters[at] == 0x29 ? (number, first, at + 1) : nil }
        if isPart { return letters[at...].starts(with: part[1...]) ? (number, first, at + 2) : nil }
        return letters[at] == 0x2E || letters[at] == 0x2C ? (number, first, at + 1) : nil
    }
}
