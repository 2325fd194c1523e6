/// Finds the end of a sentence, and whether it can tell a count at all.
struct ProseSentences {
    let base: UnsafePointer<UInt8>

    struct Found {
        /// Behind the 。 or at the end of the paragraph.
        let end: Int
        /// Whether it holds a digit, a unit of counts (件, 宗, 起, 份), or a word that denies (未, 无, 没) or sums up (均, 全部).
        let isTelling: Bool
    }

    /// The sentence that begins at a place of a paragraph.
    func sentence(from start: Int, before limit: Int, heading: Int?) -> Found {
        // A heading on a line of its own is a sentence.
        let limit = heading.map { $0 >= start && $0 < limit ? $0 : limit } ?? limit
        var isTelling = false
        var at = start
        while at + 18 <= limit {
            let own = UnsafeRawPointer(base + at).loadUnaligned(as: SIMD16<UInt8>.self)
            let left = UnsafeRawPointer(base + at + 1).loadUnaligned(as: SIMD16<UInt8>.self)
            let right = UnsafeRawPointer(base + at + 2).loadUnaligned(as: SIMD16<UInt8>.self)
            if Self.any(Self.pair(0x80, 0x82, left, right)), let stop = stop(in: at..<(at + 16)) {
                return Found(end: stop, isTelling: isTelling || tells(at..<stop))
            }
            if !isTelling {
                // 0 to 9, and : to ? with them.
                let digits = (own & SIMD16(repeating: 0xF0)) .== SIMD16(repeating: 0x30)
                let words =
                    Self.pair(0xBB, 0xB6, left, right) .| Self.pair(0x9C, 0xAA, left, right) .| Self.pair(0x97, 0xA0, left, right)
                    .| Self.pair(0xB2, 0xA1, left, right) .| Self.pair(0x9D, 0x87, left, right) .| Self.pair(0x85, 0xA8, left, right)
                    .| Self.pair(0xAE, 0x97, left, right) .| Self.pair(0xB5, 0xB7, left, right) .| Self.pair(0xBB, 0xBD, left, right)
                    .| Self.pair(0xEF, 0xBC, own, left)
                isTelling = Self.any(digits .| words)
            }
            at += 16
        }
        if let stop = stop(in: at..<limit) { return Found(end: stop, isTelling: isTelling || tells(at..<stop)) }
        return Found(end: limit, isTelling: isTelling || tells(at..<limit))
    }

    /// Behind the first 。 that begins in a range.
    private func stop(in range: Range<Int>) -> Int? {
        for place in range where base[place] == 0xE3 && base[place + 1] == 0x80 && base[place + 2] == 0x82 { return place + 3 }
        return nil
    }

    /// The same for the rest of a sentence, taken generously: by the last bytes of the words and the second of full-width digits.
    private func tells(_ range: Range<Int>) -> Bool {
        for place in range {
            switch base[place] {
            case 0x30...0x39, 0xB6, 0xAA, 0xA0, 0xA1, 0x87, 0xA8, 0xBC, 0x97, 0xB7, 0xBD: return true
            default: continue
            }
        }
        return false
    }

    /// Where two bytes stand next to each other.
    @inline(__always)
    private static func pair(
        _ first: UInt8, _ second: UInt8, _ left: SIMD16<UInt8>, _ right: SIMD16<UInt8>
    ) -> SIMDMask<SIMD16<Int8>> {
        (left .== SIMD16(repeating: first)) .& (right .== SIMD16(repeating: second))
    }

    @inline(__always)
    private static func any(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
        let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        return halves[0] | halves[1] != 0
    }
}
