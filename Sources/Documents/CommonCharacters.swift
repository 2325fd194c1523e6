/// Converts the characters of the basic plane, of which nearly every text consists, some ten times as fast as iconv does.
enum CommonCharacters {
    /// How many bytes from the beginning were converted, and how many were written: all before the first character that takes more than two
    /// bytes in the source or is none; nothing of encodings other than GB18030, Big5 and UTF-16.
    /// - Parameter output: room for three bytes for every two of the source.
    static func convert(_ source: UnsafeBufferPointer<UInt8>, from encoding: String, to output: UnsafeMutablePointer<UInt8>) -> (
        read: Int, written: Int
    ) {
        switch encoding {
        case "gb18030": convert(source, by: .gb18030, to: output)
        case "big5": convert(source, by: .big5, to: output)
        case "utf-16le": convertUnits(source, to: output) { UInt16(littleEndian: $0) }
        case "utf-16be": convertUnits(source, to: output) { UInt16(bigEndian: $0) }
        default: (0, 0)
        }
    }

    private static func convert(_ source: UnsafeBufferPointer<UInt8>, by table: TwoByteTable, to output: UnsafeMutablePointer<UInt8>) -> (
        read: Int, written: Int
    ) {
        let characters = table.characters
        var at = 0
        var written = 0
        while at < source.count {
            let lead = source[at]
            if lead < 0x80 {
                output[written] = lead
                written += 1
                at += 1
                continue
            }
            guard at + 1 < source.count else { break }
            let character = characters[TwoByteTable.place(lead, source[at + 1])]
            guard character != 0 else { break }
            write(character, output, &written)
            at += 2
        }
        return (at, written)
    }

    @inline(__always)
    private static func convertUnits(
        _ source: UnsafeBufferPointer<UInt8>, to output: UnsafeMutablePointer<UInt8>, unit: (UInt16) -> UInt16
    ) -> (read: Int, written: Int) {
        let bytes = UnsafeRawBufferPointer(source)
        var at = 0
        var written = 0
        while at + 1 < bytes.count {
            let character = unit(bytes.loadUnaligned(fromByteOffset: at, as: UInt16.self))
            guard character & 0xF800 != 0xD800 else { break }
            if character < 0x80 {
                output[written] = UInt8(truncatingIfNeeded: character)
                written += 1
            } else {
                write(character, output, &written)
            }
            at += 2
        }
        return (at, written)
    }

    /// Writes a character from U+0080 on.
    @inline(__always)
    private static func write(_ character: UInt16, _ output: UnsafeMutablePointer<UInt8>, _ written: inout Int) {
        let last = UInt8(truncatingIfNeeded: character & 0x3F) | 0x80
        if character < 0x800 {
            output[written] = UInt8(truncatingIfNeeded: character >> 6) | 0xC0
            output[written + 1] = last
            written += 2
        } else {
            output[written] = UInt8(truncatingIfNeeded: character >> 12) | 0xE0
            output[written + 1] = UInt8(truncatingIfNeeded: character >> 6) & 0x3F | 0x80
            output[written + 2] = last
            written += 3
        }
    }
}
