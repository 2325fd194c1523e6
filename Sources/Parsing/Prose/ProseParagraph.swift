import Glibc

/// The lines of a text that belong to one paragraph: a sentence that a narrow page breaks goes on in the next line.
struct ProseParagraph {
    let range: Range<Int>
    /// Where the heading ends that stands before it on a line of its own.
    private(set) var heading: Int?

    /// A heading and the paragraph under it.
    init(heading: ProseParagraph, _ paragraph: ProseParagraph) {
        range = heading.range.lowerBound..<paragraph.range.upperBound
        self.heading = heading.range.upperBound
    }

    /// The paragraph around a place, not before `start`.
    init(around place: Int, from start: Int, in part: Range<Int>, _ base: UnsafePointer<UInt8>) {
        var lower = Self.lineStart(place, start, base)
        while lower > start, let before = Self.lineBefore(lower, start, base), Self.goesOn(before, base) { lower = before.lowerBound }
        var upper = Self.lineEnd(place, part.upperBound, base)
        var last = Self.lineStart(place, lower, base)..<upper
        while Self.goesOn(last, base), upper < part.upperBound {
            let next = (upper + 1)..<Self.lineEnd(upper + 1, part.upperBound, base)
            guard !next.isEmpty else { break }
            upper = next.upperBound
            last = next
        }
        range = lower..<upper
    }

    /// The first paragraph behind a place that is not blank.
    init?(behind place: Int, in part: Range<Int>, _ base: UnsafePointer<UInt8>) {
        var at = place
        while at < part.upperBound, base[at] <= 0x20 { at += 1 }
        guard at < part.upperBound else { return nil }
        self.init(around: at, from: at, in: part, base)
    }

    /// Whether it is one short line without a full stop.
    func isHeading(_ base: UnsafePointer<UInt8>) -> Bool {
        guard range.count <= 120 else { return false }
        var at = range.lowerBound
        while at + 3 <= range.upperBound {
            if base[at] == 0xE3, base[at + 1] == 0x80, base[at + 2] == 0x82 { return at + 3 >= range.upperBound && range.count <= 60 }
            if base[at] == 0xEF, base[at + 1] == 0xBC, base[at + 2] == 0x8C { return false }
            at += 1
        }
        return true
    }

    /// Where the sentence begins that a place stands in.
    func sentenceStart(before place: Int, _ base: UnsafePointer<UInt8>) -> Int {
        let start = heading.map { place > $0 ? $0 + 1 : range.lowerBound } ?? range.lowerBound
        var at = place
        while at >= start + 3 {
            if base[at - 1] == 0x82, base[at - 2] == 0x80, base[at - 3] == 0xE3 { return at }
            at -= 1
        }
        return start
    }

    private static func lineStart(_ place: Int, _ start: Int, _ base: UnsafePointer<UInt8>) -> Int {
        var at = place
        while at > start, base[at - 1] != 0x0A { at -= 1 }
        return at
    }

    private static func lineEnd(_ place: Int, _ end: Int, _ base: UnsafePointer<UInt8>) -> Int {
        guard place < end, let found = memchr(base + place, 0x0A, end - place) else { return end }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private static func lineBefore(_ place: Int, _ start: Int, _ base: UnsafePointer<UInt8>) -> Range<Int>? {
        guard place - 1 > start, base[place - 1] == 0x0A else { return nil }
        let lower = lineStart(place - 1, start, base)
        return lower < place - 1 ? lower..<(place - 1) : nil
    }

    /// Shorter lines are headings, labels or the end of a paragraph.
    private static let shortestBroken = 60
    /// Longer lines are whole paragraphs.
    private static let longestBroken = 240

    /// Whether a line breaks off within a sentence.
    private static func goesOn(_ line: Range<Int>, _ base: UnsafePointer<UInt8>) -> Bool {
        var end = line.upperBound
        while end > line.lowerBound, base[end - 1] <= 0x20 { end -= 1 }
        let count = end - line.lowerBound
        guard count >= shortestBroken, count <= longestBroken else { return false }
        let last = (base[end - 3], base[end - 2], base[end - 1])
        if last.2 < 0x80 { return last.2 != 0x2E && last.2 != 0x3B && last.2 != 0x3A && last.2 != 0x7C }
        // 。 ； ： ！ end what stands before them.
        switch last {
        case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x81): return false
        default: return true
        }
    }
}
