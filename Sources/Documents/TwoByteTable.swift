import Glibc

/// What the pairs of bytes of an encoding stand for, asked of iconv once and kept for the life of the program.
struct TwoByteTable: @unchecked Sendable {
    /// By `place`; 0 where a pair is no character of the basic plane.
    let characters: UnsafePointer<UInt16>

    static let gb18030 = TwoByteTable("gb18030")
    static let big5 = TwoByteTable("big5")

    private static let leads: ClosedRange<UInt8> = 0x81...0xFE
    private static let trails: ClosedRange<UInt8> = 0x40...0xFE
    private static let lineFeed: UInt8 = 0x0A

    /// Where a pair stands whose first byte is 0x80 or more.
    @inline(__always)
    static func place(_ lead: UInt8, _ trail: UInt8) -> Int { Int(lead & 0x7F) << 8 | Int(trail) }

    private init(_ encoding: String) {
        let characters = UnsafeMutablePointer<UInt16>.allocate(capacity: 1 << 15)
        characters.initialize(repeating: 0, count: 1 << 15)
        self.characters = UnsafePointer(characters)
        guard let converter = ConverterPool.shared.take(encoding) else { return }
        defer { ConverterPool.shared.giveBack(converter, encoding) }
        Self.lines(converter).withUnsafeBufferPointer { text in
            var start = 0
            for lead in Self.leads {
                for trail in Self.trails {
                    var end = start
                    while text[end] != Self.lineFeed { end += 1 }
                    characters[Self.place(lead, trail)] = Self.character(text.baseAddress! + start, end - start)
                    start = end + 1
                }
            }
        }
    }

    /// All pairs in UTF-8, a line for each, so that it shows what belongs to which; without text where iconv has no character.
    private static func lines(_ converter: iconv_t) -> [UInt8] {
        var source: [UInt8] = []
        source.reserveCapacity(leads.count * trails.count * 3)
        for lead in leads {
            for trail in trails {
                source.append(lead)
                source.append(trail)
                source.append(lineFeed)
            }
        }
        return [UInt8](unsafeUninitializedCapacity: source.count * 4) { buffer, count in
            source.withUnsafeMutableBytes { source in
                var input = source.bindMemory(to: CChar.self).baseAddress
                var output = UnsafeMutableRawBufferPointer(buffer).bindMemory(to: CChar.self).baseAddress
                var left = source.count
                var space = buffer.count
                while left > 0, iconv(converter, &input, &left, &output, &space) == -1 {
                    // It stopped before a pair that is no character; the line feed behind it stays.
                    input! += 2
                    left -= 2
                }
                count = buffer.count - space
            }
        }
    }

    /// The one character that a line holds.
    private static func character(_ line: UnsafePointer<UInt8>, _ count: Int) -> UInt16 {
        if count == 2, line[0] >= 0xC0 { return UInt16(line[0] & 0x1F) << 6 | UInt16(line[1] & 0x3F) }
        guard count == 3, line[0] >= 0xE0 else { return 0 }
        return UInt16(line[0] & 0x0F) << 12 | UInt16(line[1] & 0x3F) << 6 | UInt16(line[2] & 0x3F)
    }
}
