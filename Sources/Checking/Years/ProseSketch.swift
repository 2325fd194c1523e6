import Parsing

/// What is kept of a text to tell later how much of another text is the same: a mark for each clause.
///
/// Clauses with digits are left out, so figures and years make no difference; so are short ones and standard phrases that every report has.
/// White space makes no difference, the script does.
public struct ProseSketch: Sendable, Hashable {
    /// In order, each once: 24 bits of a hash, then the number of characters, at most 255.
    let marks: [UInt32]
    /// The characters of all marked clauses.
    let size: Int

    static let none = ProseSketch(marks: [])

    private init(marks: [UInt32]) {
        self.marks = marks
        size = marks.reduce(0) { $0 + Int($1 & 0xFF) }
    }

    /// The sketch of some ranges of a text.
    init(_ text: [UInt8], _ ranges: [Range<Int>]) {
        var reader = ClauseReader()
        text.withUnsafeBufferPointer { text in
            for range in ranges { reader.read(UnsafeBufferPointer(rebasing: text[range.clamped(to: text.indices)])) }
        }
        self.init(marks: reader.finish())
    }

    /// Whether there is enough to judge by.
    var isTelling: Bool { marks.count >= Self.leastClauses && size >= Self.leastSize }

    private static let leastClauses = 8
    private static let leastSize = 100

    /// The characters of clauses that both texts have.
    func common(with other: ProseSketch) -> Int {
        var (left, right) = (0, 0)
        var common = 0
        while left < marks.count, right < other.marks.count {
            if marks[left] == other.marks[right] {
                common += Int(marks[left] & 0xFF)
                left += 1
                right += 1
            } else if marks[left] < other.marks[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return common
    }

    /// How much of this text the other has, from 0 to 1.
    func share(in other: ProseSketch) -> Double { size == 0 ? 0 : Double(common(with: other)) / Double(size) }

    /// How alike two texts are, from 0 to 1, whichever is the longer.
    func likeness(to other: ProseSketch) -> Double {
        size + other.size == 0 ? 0 : Double(2 * common(with: other)) / Double(size + other.size)
    }
}

/// Cuts UTF-8 into clauses at ，。；：！？ and hashes each.
struct ClauseReader {
    private var marks: [UInt32] = []

    private static let leastCharacters = 4

    init() { marks.reserveCapacity(128) }

    /// A clause being read.
    private struct Clause {
        private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        private(set) var count = 0
        var hasDigit = false

        @inline(__always)
        mutating func add(_ character: UInt32) {
            hash = (hash ^ UInt64(character)) &* 0x9e37_79b9_7f4a_7c15
            hash ^= hash >> 29
            count &+= 1
        }
    }

    mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        guard var at = text.baseAddress else { return }
        let end = at + text.count
        var clause = Clause()
        while true {
            // Han characters, of which most texts consist.
            while at + 4 <= end {
                let four = UInt32(bigEndian: UnsafeRawPointer(at).loadUnaligned(as: UInt32.self))
                guard (four >> 24) &- 0xE4 < 6 else { break }
                clause.add(four >> 8)
                at += 3
            }
            guard at < end else { break }
            let lead = at[0]
            if lead >= 0xE0, lead < 0xF0 {
                guard at + 2 < end else { return }
                let character = UInt32(lead) << 16 | UInt32(at[1]) << 8 | UInt32(at[2])
                at += 3
                if lead == 0xE3 || lead == 0xEF {
                    switch character {
                    case 0xE38080: continue
                    case 0xEFBC8C, 0xE38082, 0xEFBC9B, 0xEFBC9A, 0xEFBC81, 0xEFBC9F:
                        keep(clause)
                        clause = Clause()
                        continue
                    case 0xEFBC90...0xEFBC99: clause.hasDigit = true
                    default: break
                    }
                }
                clause.add(character)
            } else if lead < 0x80 {
                at += 1
                switch lead {
                case 0...0x20: continue
                case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F:
                    keep(clause)
                    clause = Clause()
                case 0x30...0x39: clause.hasDigit = true
                default: clause.add(UInt32(lead))
                }
            } else {
                let length = lead < 0xE0 ? 2 : 4
                guard at + length <= end else { return }
                // A space without break.
                if lead != 0xC2 || at[1] != 0xA0 { clause.add(UInt32(lead) << 8 | UInt32(at[length - 1])) }
                at += length
            }
        }
        keep(clause)
    }

    @inline(__always)
    private mutating func keep(_ clause: Clause) {
        if clause.count >= Self.leastCharacters, !clause.hasDigit { marks.append(Self.mark(clause.hash, clause.count)) }
    }

    private static func mark(_ hash: UInt64, _ count: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: hash >> 40) << 8 | UInt32(min(count, 255))
    }

    /// The marks in order, each once, without those of standard phrases.
    consuming func finish() -> [UInt32] {
        marks.sort()
        let marks = marks
        return StandardPhrases.marks.withUnsafeBufferPointer { standard in
            var kept: [UInt32] = []
            kept.reserveCapacity(marks.count)
            var next = 0
            for mark in marks where kept.last != mark {
                while next < standard.count, standard[next] < mark { next += 1 }
                if next == standard.count || standard[next] != mark { kept.append(mark) }
            }
            return kept
        }
    }

    /// The marks of a text with standard phrases, in order.
    static func allMarks(_ text: StaticString) -> [UInt32] {
        var reader = ClauseReader()
        text.withUTF8Buffer { reader.read($0) }
        return reader.marks.sorted()
    }
}
