import Documents

/// Text as it is compared: without spaces and line ends, full width as half width, traditional as simplified characters.
/// Each letter keeps its place, so that what differs can be shown as the source has it.
public struct ComparableText: Sendable {
    /// One for each character that is not white; characters beyond the basic plane are told apart by their low bits.
    public private(set) var letters: [UInt16] = []
    /// Offset of each letter in the text.
    private var offsets: [UInt32] = []
    /// Behind the last letter of each stretch: the number of letters so far, and where the stretch ends.
    private var ends: [(letter: Int, offset: Int)] = []

    /// The text of some ranges of a document, one after the other.
    public init(_ document: Document, _ ranges: [Range<Int>]) {
        let capacity = ranges.reduce(0) { $0 + $1.count } / 3
        letters.reserveCapacity(capacity)
        offsets.reserveCapacity(capacity)
        document.text.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return }
            for range in ranges { add(base, range.clamped(to: 0..<text.count)) }
        }
    }

    /// The letters of a text by themselves.
    public static func letters(of text: String) -> [UInt16] { FoldTables.shared.foldPlain(text) }

    private mutating func add(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) {
        let plain = FoldTables.shared.plain
        var at = range.lowerBound
        while at < range.upperBound {
            let (value, length) = UTF8Bytes.scalar(base + at)
            let letter = length == 4 ? Self.supplementary(base + at) : plain[Int(value)]
            if letter != 0 {
                letters.append(letter)
                offsets.append(UInt32(truncatingIfNeeded: at))
            }
            at += length
        }
        ends.append((letters.count, range.upperBound))
    }

    /// In the place of the surrogates, which no valid text holds.
    private static func supplementary(_ at: UnsafePointer<UInt8>) -> UInt16 {
        0xD800 | UInt16(at[1] & 0x01) << 10 | UInt16(at[2] & 0x0F) << 6 | UInt16(at[3] & 0x3F)
    }

    /// The source of a range of letters with the white space behind it; empty for no letters.
    public func source(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        let start = Int(offsets[range.lowerBound])
        if let end = ends.first(where: { $0.letter >= range.upperBound }), end.letter == range.upperBound { return start..<end.offset }
        return start..<Int(offsets[range.upperBound])
    }
}

extension Report {
    /// The text of a section under its heading without its statutory table; for 0 what stands before the first section.
    public func prose(ofSection number: Int) -> [Range<Int>] {
        guard number > 0 else {
            let first = sections.map(\.range.lowerBound).min() ?? 0
            return first > 0 ? [0..<first] : []
        }
        guard let section = sections.first(where: { $0.number == number }) else { return [] }
        guard let table = section.kind.table.flatMap({ self.table($0) })?.range, table.overlaps(section.body) else { return [section.body] }
        let inner = table.clamped(to: section.body)
        return [section.body.lowerBound..<inner.lowerBound, inner.upperBound..<section.body.upperBound].filter { !$0.isEmpty }
    }
}
