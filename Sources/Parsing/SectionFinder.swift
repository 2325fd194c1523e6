import Glibc
import ReportFormat

/// Finds the six sections by their headings: numbered or not, in all the wordings seen in published reports, and only at the beginning of a line.
struct SectionFinder {
    let base: UnsafePointer<UInt8>
    let count: Int
    private let label = FoldTables.shared.label
    private let firstLetters = Self.firstLetters

    init(base: UnsafePointer<UInt8>, count: Int) {
        self.base = base
        self.count = count
    }

    /// A line that may be the heading of a section.
    struct Candidate {
        let kind: SectionKind
        /// Offsets of the heading without surrounding space.
        let heading: Range<Int>
        let lineStart: Int
        let lineEnd: Int
        /// 3 for the right number and a known wording, 2 for a known wording, 1 for a number and a like wording.
        let weight: Int
        let isNumbered: Bool
    }

    struct Result {
        var sections: [Section] = []
        /// Where a second copy of the report begins.
        var secondCopy: Range<Int>?
        var strays: [StrayHeading] = []
    }

    func find() -> Result {
        var candidates = self.candidates()
        var chain = bestChain(candidates)
        if chain.count < 3 {
            let others = candidatesWithOtherNumbers()
            let otherChain = bestChain(others)
            if otherChain.count > chain.count { (candidates, chain) = (others, otherChain) }
        }
        guard !chain.isEmpty else { return Result() }
        var result = Result()
        result.sections.reserveCapacity(chain.count)
        let last = chain[chain.count - 1]
        let copy = secondCopy(candidates, after: last, chain: chain)
        let end = copy?.lowerBound ?? count
        for (index, position) in chain.enumerated() {
            let candidate = candidates[position]
            let next = index + 1 < chain.count ? candidates[chain[index + 1]].lineStart : end
            result.sections.append(
                Section(
                    kind: candidate.kind, heading: Self.oneLine(base, candidate.heading),
                    range: candidate.lineStart..<max(next, candidate.lineEnd),
                    body: min(candidate.lineEnd + 1, max(next, candidate.lineEnd))..<max(next, candidate.lineEnd)))
        }
        result.secondCopy = copy
        result.strays = strays(candidates, chain: chain, end: end)
        return result
    }

    private static func oneLine(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count), as: UTF8.self)
    }

    // MARK: Candidates

    private func candidates() -> [Candidate] {
        var found: [Candidate] = []
        found.reserveCapacity(16)
        var at = 0
        while at < count {
            // Most lines of a table that has fallen apart are empty or a digit.
            if base[at] == 0x0A {
                at += 1
                continue
            }
            if at + 1 < count, base[at + 1] == 0x0A {
                at += 2
                continue
            }
            var start = at
            while start < count, base[start] != 0x0A {
                let space = UTF8Bytes.spaceLength(base + start, base + count)
                if space > 0 { start += space } else if base[start] == 0x23 || base[start] == 0x2A { start += 1 } else { break }
            }
            let end = lineEnd(from: start)
            if end - start >= 12, base[start] >= 0xE4, base[start] <= 0xE9, firstLetters[Int(UTF8Bytes.threeByteScalar(base + start))],
                let candidate = candidate(lineStart: at, start: start, end: end)
            {
                found.append(candidate)
            }
            at = end + 1
        }
        return found
    }

    @inline(__always)
    func lineEnd(from start: Int) -> Int {
        guard start < count, let end = memchr(base + start, 0x0A, count - start) else { return count }
        return UnsafePointer(end.assumingMemoryBound(to: UInt8.self)) - base
    }

    /// 0 for 一 to 8 for 九.
    @inline(__always)
    private static func digit(_ letter: UInt16) -> Int? {
        switch letter {
        case 0x4E00: 0
        case 0x4E8C: 1
        case 0x4E09: 2
        case 0x56DB: 3
        case 0x4E94: 4
        case 0x516D: 5
        case 0x4E03: 6
        case 0x516B: 7
        case 0x4E5D: 8
        default: nil
        }
    }

    private static let numerals: [UInt16] = "一二三四五六七八九".unicodeScalars.map { UInt16($0.value) }
    private static let longest = 48

    private func candidate(lineStart: Int, start: Int, end: Int) -> Candidate? {
        var at = start
        var number = 0
        // The ordinal, which may stand twice.
        var ordinals = 0
        while at + 3 < end, ordinals < 2, let digit = Self.digit(UTF8Bytes.threeByteScalar(base + at)) {
            var next = at + 3
            while next < end {
                let space = UTF8Bytes.spaceLength(base + next, base + end)
                if space == 0 { break }
                next += space
            }
            let mark = next < end ? UTF8Bytes.scalar(base + next).value : 0
            guard
                mark == 0x3001 || mark == 0x2E || mark == 0xFF0E || mark == 0xFF0C || mark == 0x2C || mark == 0x3002 || mark == 0xFF1A
                    || mark == 0xFF64
            else {
                if ordinals == 0, next == at + 3 { return nil }
                break
            }
            number = digit + 1
            ordinals += 1
            at = next + UTF8Bytes.scalar(base + next).length
        }
        // Without a number only a whole line of known words is a heading, and none of them is as long as a paragraph.
        guard number > 0 || end - start <= Self.longest * 4 else { return nil }
        return withUnsafeTemporaryAllocation(of: Letter.self, capacity: Self.longest) { buffer in
            var length = 0
            while at < end, length < Self.longest {
                let (value, bytes) = UTF8Bytes.scalar(base + at)
                let letter = label[Int(value)]
                at += bytes
                if letter != 0 {
                    buffer[length] = Letter(value: letter, end: UInt32(truncatingIfNeeded: min(at, end)))
                    length += 1
                }
            }
            return candidate(
                UnsafeBufferPointer(rebasing: buffer[0..<length]), number: number, isWhole: at >= end, lineStart: lineStart, start: start,
                end: end)
        }
    }

    /// A folded letter and the offset behind it.
    struct Letter {
        let value: UInt16
        let end: UInt32
    }

    private func candidate(
        _ letters: UnsafeBufferPointer<Letter>, number: Int, isWhole: Bool, lineStart: Int, start: Int, end: Int
    ) -> Candidate? {
        guard letters.count >= (number > 0 ? 2 : 4) else { return nil }
        guard number > 0 else {
            guard isWhole, let kind = HeadingWords.kind(ofWhole: letters) else { return nil }
            return Candidate(
                kind: kind, heading: start..<trimmedEnd(start, end), lineStart: lineStart, lineEnd: end, weight: 2,
                isNumbered: false)
        }
        guard var (kind, length, isKnown) = HeadingWords.match(letters, isWhole: isWhole) else { return nil }
        if !isKnown, let prefix = HeadingWords.match(letters, isWhole: false),
            isSentenceMark(after: Int(letters[prefix.length - 1].end), end)
        {
            (kind, length, isKnown) = prefix
        }
        let headingEnd = isWhole && length == letters.count ? trimmedEnd(start, end) : Int(letters[length - 1].end)
        // Behind a heading with text on its line a full stop, a colon or a space must stand.
        if length < letters.count || !isWhole {
            guard isKnown, let next = mark(after: headingEnd, end), next else { return nil }
            return Candidate(
                kind: kind, heading: start..<headingEnd, lineStart: lineStart, lineEnd: headingEnd, weight: number == kind.rawValue ? 2 : 1,
                isNumbered: true)
        }
        let weight = (number == kind.rawValue ? 1 : 0) + (isKnown ? 2 : 1)
        return Candidate(kind: kind, heading: start..<headingEnd, lineStart: lineStart, lineEnd: end, weight: weight, isNumbered: true)
    }

    /// A bit for each character that a heading may begin with.
    private nonisolated(unsafe) static let firstLetters: UnsafePointer<Bool> = {
        let letters = UnsafeMutablePointer<Bool>.allocate(capacity: 0x10000)
        letters.initialize(repeating: false, count: 0x10000)
        for numeral in numerals { letters[Int(numeral)] = true }
        let folds = FoldTables.shared
        let starts = Set(HeadingWords.all.flatMap(\.wordings).compactMap(\.first))
        for value in 0x4E00..<0xA000 where starts.contains(folds.label[value]) { letters[value] = true }
        return UnsafePointer(letters)
    }()

    private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start {
            let space = UTF8Bytes.spaceLengthBefore(base + end, base + start)
            if space > 0 { end -= space } else if base[end - 1] == 0x2A || base[end - 1] == 0x7C { end -= 1 } else { break }
        }
        return end
    }

    private func mark(after offset: Int, _ end: Int) -> Bool? {
        guard offset < end else { return true }
        let (value, _) = UTF8Bytes.scalar(base + offset)
        return value == 0x20 || value == 0x3000 || value == 0xA0 || value == 0x3002 || value == 0xFF1A || value == 0x3A || value == 0x09
            || value == 0xFF08 || value == 0x28 || value == 0xFF1B
    }

    private func isSentenceMark(after offset: Int, _ end: Int) -> Bool {
        guard offset < end else { return false }
        let (value, _) = UTF8Bytes.scalar(base + offset)
        return value == 0x3002 || value == 0xFF1A || value == 0x3A || value == 0xFF1B
    }

    // MARK: Choice

    /// The chain of headings in rising order that holds the most sections, then the most text under them: a table of contents and a second
    /// copy lose. A heading that begins anew (of the same section or of one before it) is passed over only where sections are won by it.
    private func bestChain(_ candidates: [Candidate]) -> [Int] {
        guard !candidates.isEmpty else { return [] }
        return withUnsafeTemporaryAllocation(of: Link.self, capacity: candidates.count) { links in
            links.initialize(repeating: Link())
            // Of each kind the last heading that nothing began anew after, and the best of the others.
            var fresh = SIMD8<Int>(repeating: -1)
            var stale = SIMD8<Int>(repeating: -1)
            for index in candidates.indices {
                let kind = candidates[index].kind.rawValue
                for before in 1..<kind {
                    if fresh[before] >= 0, links[fresh[before]].score > links[index].score {
                        links[index] = Link(score: links[fresh[before]].score, previous: fresh[before])
                    }
                    if stale[before] >= 0, links[stale[before]].score - Self.costOfPassing > links[index].score {
                        links[index] = Link(score: links[stale[before]].score - Self.costOfPassing, previous: stale[before])
                    }
                }
                let bodyEnd = index + 1 < candidates.count ? candidates[index + 1].lineStart : count
                links[index].score += candidates[index].weight * 100_000 + min(bodyEnd - candidates[index].lineEnd, Self.textBound)
                for after in kind...Self.kinds where fresh[after] >= 0 {
                    if stale[after] < 0 || links[fresh[after]].score > links[stale[after]].score { stale[after] = fresh[after] }
                    fresh[after] = -1
                }
                fresh[kind] = index
            }
            // Of two copies that are about as long the first is taken; a table of contents has hardly any text.
            var best = 0
            for index in candidates.indices
            where links[index].score > links[best].score + min(4_000, links[best].score % 100_000 / 2 + 60) { best = index }
            return chain(endingAt: best, links)
        }
    }

    /// How good the best chain is that ends with a heading, and the heading before it; −1 for none.
    private struct Link {
        var score = 0
        var previous = -1
    }

    private static let kinds = SectionKind.allCases.count

    /// Text under a heading counts up to this many bytes; passing over a heading that begins anew costs more than that.
    private static let textBound = 9_000
    private static let costOfPassing = 12_000

    private func chain(endingAt last: Int, _ links: UnsafeMutableBufferPointer<Link>) -> [Int] {
        var chain: [Int] = []
        chain.reserveCapacity(Self.kinds)
        var index = last
        while index >= 0 {
            chain.append(index)
            index = links[index].previous
        }
        chain.reverse()
        return chain
    }

    /// The text behind the last section where a second copy of at least three sections begins.
    private func secondCopy(_ candidates: [Candidate], after last: Int, chain: [Int]) -> Range<Int>? {
        guard let first = candidates[(last + 1)...].firstIndex(where: { $0.kind.rawValue <= 2 }) else { return nil }
        // A bit for each kind.
        let kinds = candidates[first...].reduce(0) { $0 | 1 << $1.kind.rawValue }
        guard kinds.nonzeroBitCount >= 3 else { return nil }
        return candidates[first].lineStart..<count
    }
}
