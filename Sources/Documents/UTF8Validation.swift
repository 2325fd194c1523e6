import CUTF8

/// Checks UTF-8 (Unicode 15, table 3-7).
enum UTF8Validation {
    static func isValid(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            switch gouji_utf8_validate(buffer.baseAddress!, buffer.count) {
            case gouji_utf8_valid: true
            case gouji_utf8_invalid: false
            default: validPrefix(buffer.baseAddress!, buffer.count) == buffer.count
            }
        }
    }

    /// Two characters of three bytes: what their bytes have in common, and which bits tell.
    private static let threeBytes: UInt64 = 0x0000_8080_E080_80E0
    private static let threeByteMask: UInt64 = 0x0000_C0C0_F0C0_C0F0
    /// A bit for each lead byte E0 to EF behind which any two continuation bytes may stand.
    private static let plainLeads: UInt64 = 0b1101_1111_1111_1110

    /// How many bytes from the beginning are valid.
    @inline(__always)
    private static func validPrefix(_ base: UnsafePointer<UInt8>, _ count: Int, from start: Int = 0) -> Int {
        var at = start
        while at < count {
            var lead = base[at]
            if lead < 0x80 {
                at += 1
                // A NUL is left to the test for binary files.
                while at + 8 <= count, UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0 { at += 8 }
                continue
            }
            // Four characters of three bytes at once; E0 and ED have bounds of their own.
            while at + 14 <= count {
                let first = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
                let second = UnsafeRawPointer(base + at + 6).loadUnaligned(as: UInt64.self)
                let strange = ((first ^ threeBytes) | (second ^ threeBytes)) & threeByteMask
                let plain = plainLeads >> (first & 0x0F) & plainLeads >> ((first >> 24) & 0x0F) & plainLeads >> (second & 0x0F)
                guard strange == 0, plain & plainLeads >> ((second >> 24) & 0x0F) & 1 == 1 else { break }
                at += 12
            }
            guard at < count, base[at] >= 0x80 else { continue }
            lead = base[at]
            if lead >= 0xE1, lead <= 0xEC, at + 2 < count {
                guard base[at + 1] & 0xC0 == 0x80, base[at + 2] & 0xC0 == 0x80 else { return at }
                at += 3
                continue
            }
            let length = sequence(base + at, count - at)
            if length == 0 { return at }
            at += length
        }
        return at
    }

    /// The length of the valid sequence at a place, 0 if there is none.
    private static func sequence(_ at: UnsafePointer<UInt8>, _ available: Int) -> Int {
        let lead = at[0]
        switch lead {
        case 0xC2...0xDF: return available >= 2 && at[1] & 0xC0 == 0x80 ? 2 : 0
        case 0xE0...0xEF:
            guard available >= 3, at[1] & 0xC0 == 0x80, at[2] & 0xC0 == 0x80 else { return 0 }
            if lead == 0xE0, at[1] < 0xA0 { return 0 }
            if lead == 0xED, at[1] > 0x9F { return 0 }
            return 3
        case 0xF0...0xF4:
            guard available >= 4, at[1] & 0xC0 == 0x80, at[2] & 0xC0 == 0x80, at[3] & 0xC0 == 0x80 else { return 0 }
            if lead == 0xF0, at[1] < 0x90 { return 0 }
            if lead == 0xF4, at[1] > 0x8F { return 0 }
            return 4
        default: return 0
        }
    }

    /// Text that is UTF-8 but for a few bytes (cut at the end, or damaged), with U+FFFD for each of them; `nil` if it does not look like UTF-8.
    static func repaired(_ bytes: [UInt8]) -> [UInt8]? {
        bytes.withUnsafeBufferPointer { buffer -> [UInt8]? in
            let base = buffer.baseAddress!
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count + 16)
            var at = 0
            var damaged = 0
            while at < bytes.count {
                let end = validPrefix(base, bytes.count, from: at)
                result += buffer[at..<end]
                at = end
                guard at < bytes.count else { break }
                damaged += 1
                guard damaged * 200 < bytes.count + 400 else { return nil }
                result += [0xEF, 0xBF, 0xBD]
                at += 1
                while at < bytes.count, base[at] & 0xC0 == 0x80 { at += 1 }
            }
            let multibyte = bytes.reduce(0) { $0 + ($1 >= 0xC0 ? 1 : 0) }
            return damaged * 50 <= multibyte ? result : nil
        }
    }
}
