/// Steps through valid UTF-8.
enum UTF8Bytes {
    @inline(__always)
    static func threeByteScalar(_ at: UnsafePointer<UInt8>) -> UInt16 {
        UInt16(at[0] & 0x0F) << 12 | UInt16(at[1] & 0x3F) << 6 | UInt16(at[2] & 0x3F)
    }

    /// The scalar at a place, 0xFFFF beyond the basic plane, and its length in bytes.
    @inline(__always)
    static func scalar(_ at: UnsafePointer<UInt8>) -> (value: UInt16, length: Int) {
        let lead = at[0]
        if lead < 0x80 { return (UInt16(lead), 1) }
        if lead >= 0xE0, lead < 0xF0 { return (threeByteScalar(at), 3) }
        if lead < 0xE0 { return (UInt16(lead & 0x1F) << 6 | UInt16(at[1] & 0x3F), 2) }
        return (0xFFFF, 4)
    }

    /// The length of the white or invisible character at a place, 0 if something else stands there. A line end is no space.
    @inline(__always)
    static func spaceLength(_ at: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
        switch at[0] {
        case 0x20, 0x0D, 0x0B, 0x0C, 0x09: return 1
        case 0x00...0x08, 0x0E...0x1F, 0x7F: return 1
        case 0xC2: return end - at >= 2 && (at[1] == 0xA0 || at[1] == 0xAD || at[1] < 0xA0) ? 2 : 0
        case 0xE2:
            guard end - at >= 3 else { return 0 }
            if at[1] == 0x80 { return at[2] <= 0x8F || (0xA8...0xAF).contains(at[2]) ? 3 : 0 }
            return at[1] == 0x81 && at[2] >= 0x9F && at[2] <= 0xAF ? 3 : 0
        case 0xE3: return end - at >= 3 && at[1] == 0x80 && at[2] == 0x80 ? 3 : 0
        case 0xEF: return end - at >= 3 && at[1] == 0xBB && at[2] == 0xBF ? 3 : 0
        default: return 0
        }
    }

    /// The length of the space that ends right before a place, 0 if none does.
    @inline(__always)
    static func spaceLengthBefore(_ at: UnsafePointer<UInt8>, _ start: UnsafePointer<UInt8>) -> Int {
        guard at > start else { return 0 }
        let last = at[-1]
        if last < 0x80 { return last <= 0x20 || last == 0x7F ? 1 : 0 }
        if at - start >= 3, spaceLength(at - 3, at) == 3 { return 3 }
        if at - start >= 2, spaceLength(at - 2, at) == 2 { return 2 }
        return 0
    }

    /// A stretch without the white and invisible characters and the line ends at both ends.
    static func trimmed(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> (
        start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>
    ) {
        var (start, end) = (start, end)
        while start < end {
            let space = start.pointee == 0x0A ? 1 : spaceLength(start, end)
            if space == 0 { break }
            start += space
        }
        while end > start {
            let space = end[-1] == 0x0A ? 1 : spaceLengthBefore(end, start)
            if space == 0 { break }
            end -= space
        }
        return (start, end)
    }
}
