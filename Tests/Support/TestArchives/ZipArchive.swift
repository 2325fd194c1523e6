/// A zip archive with stored entries (APPNOTE 4.3), made without the library that the readers use.
public struct ZipArchive {
    private struct Entry {
        let name: [UInt8]
        let content: [UInt8]
        let checksum: UInt32
        let method: UInt16
        let flags: UInt16
        let statedSize: Int
        let offset: Int
    }

    private var body: [UInt8] = []
    private var entries: [Entry] = []

    public init(_ parts: [(name: String, content: String)] = []) {
        for part in parts { add(part.name, Array(part.content.utf8)) }
    }

    /// Adds a part. A method other than 0 needs content that is packed already, and its size and checksum once unpacked.
    public mutating func add(
        _ name: String, _ content: [UInt8], method: UInt16 = 0, isEncrypted: Bool = false, size: Int? = nil, checksum: UInt32? = nil
    ) {
        let entry = Entry(
            name: Array(name.utf8), content: content, checksum: checksum ?? Self.checksum(content), method: method,
            flags: isEncrypted ? 1 : 0, statedSize: size ?? content.count, offset: body.count)
        body += Self.bytes(0x0403_4B50, 4) + Self.head(entry) + entry.name + content
        entries.append(entry)
    }

    /// The whole archive.
    public var bytes: [UInt8] {
        var directory: [UInt8] = []
        for entry in entries {
            directory += Self.bytes(0x0201_4B50, 4) + Self.bytes(20, 2) + Self.head(entry)
            directory +=
                Self.bytes(0, 2) + Self.bytes(0, 2) + Self.bytes(0, 2) + Self.bytes(0, 4) + Self.bytes(entry.offset, 4) + entry.name
        }
        let count = Self.bytes(entries.count, 2)
        let end = Self.bytes(0x0605_4B50, 4) + [0, 0, 0, 0] + count + count + Self.bytes(directory.count, 4) + Self.bytes(body.count, 4)
        return body + directory + end + [0, 0]
    }

    /// The fields that an entry and its line of the directory share.
    private static func head(_ entry: Entry) -> [UInt8] {
        bytes(20, 2) + bytes(Int(entry.flags), 2) + bytes(Int(entry.method), 2) + bytes(0, 4) + bytes(Int(entry.checksum), 4)
            + bytes(entry.content.count, 4) + bytes(entry.statedSize, 4) + bytes(entry.name.count, 2) + bytes(0, 2)
    }

    private static func bytes(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// CRC-32 as zip has it.
    public static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var rest: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            rest ^= UInt32(byte)
            for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
        }
        return ~rest
    }
}
