import CMarkup

/// The container of the office files before 2007 (MS-CFB), and of the newer ones that a password locks.
enum CompoundFile {
    static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) }

    /// What stands in it, by the streams that its directory names; an embedded file's streams come behind those of the file.
    static func kind(_ bytes: [UInt8]) -> Kind {
        var first: (kind: Kind, at: Int)?
        for (stream, kind) in streams {
            guard let at = offset(of: stream, in: bytes), at < first?.at ?? .max else { continue }
            first = (kind, at)
        }
        return first?.kind ?? .medium(.doc)
    }

    enum Kind: Equatable {
        case medium(Medium)
        case encrypted
    }

    private static let streams: [(name: String, kind: Kind)] = [
        ("EncryptedPackage", .encrypted), ("WordDocument", .medium(.doc)), ("Workbook", .medium(.xls)), ("Book", .medium(.xls)),
        ("MatOST", .medium(.wps)),
    ]

    /// Names stand in UTF-16 at the beginning of an entry of 128 bytes.
    private static func offset(of stream: String, in bytes: [UInt8]) -> Int? {
        let name: [UInt8] = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0, 0]
        return bytes.withUnsafeBytes { buffer -> Int? in
            var from = 0
            while from < buffer.count, let found = gouji_find(buffer.baseAddress! + from, buffer.count - from, name, name.count) {
                let at = found - buffer.baseAddress!
                if at % 128 == 0 { return at }
                from = at + 1
            }
            return nil
        }
    }
}
