/// The transfer encodings of MIME (RFC 2045, sections 6.7 and 6.8). What does not belong in them is passed over, as the standard asks.
enum TransferEncoding {
    static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 3 / 4)
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            guard byte != 0x3D else { break }
            guard let value = base64Value(byte) else { continue }
            bits = bits << 6 | value
            count += 1
            if count == 4 {
                result += [UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8), UInt8(truncatingIfNeeded: bits)]
                (bits, count) = (0, 0)
            }
        }
        // Two or three characters are left of a group of four: one or two bytes.
        bits <<= UInt32(6 * (4 - count))
        if count >= 2 { result.append(UInt8(truncatingIfNeeded: bits >> 16)) }
        if count == 3 { result.append(UInt8(truncatingIfNeeded: bits >> 8)) }
        return result
    }

    private static func base64Value(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte - 0x41)
        case 0x61...0x7A: UInt32(byte - 0x61) + 26
        case 0x30...0x39: UInt32(byte - 0x30) + 52
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }

    static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            at += 1
            guard byte == 0x3D else {
                result.append(byte)
                continue
            }
            if at + 1 < bytes.endIndex, let high = hexadecimal(bytes[at]), let low = hexadecimal(bytes[at + 1]) {
                result.append(high << 4 | low)
                at += 2
                continue
            }
            // A soft line break; white space may have been added behind the sign.
            var end = at
            while end < bytes.endIndex, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D { end += 1 }
            if end == bytes.endIndex || bytes[end] == 0x0A {
                at = min(end + 1, bytes.endIndex)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
