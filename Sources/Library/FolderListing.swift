import Glibc

/// The names in one folder that may be of interest, in natural order.
struct FolderListing {
    enum Kind: UInt8 { case file, folder, broken }

    struct Item {
        let kind: Kind
        /// With `\xE4` for a byte that is no UTF-8.
        let name: String
        /// Whether the file can be opened by this name.
        let isDecodable: Bool
    }

    /// Tells a folder from every other one, whatever path led to it.
    struct Identity: Hashable {
        let device: UInt
        let inode: UInt
    }

    let identity: Identity
    let items: [Item]

    /// Reads the folder at `path`, or tells the error code.
    static func read(path: String) -> Result<FolderListing, ErrorCode> {
        guard let directory = opendir(path) else { return .failure(ErrorCode(code: errno)) }
        defer { closedir(directory) }
        let descriptor = dirfd(directory)
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .failure(ErrorCode(code: errno)) }
        var names = Names()
        while true {
            errno = 0
            guard let entry = readdir(directory) else {
                if errno != 0 { return .failure(ErrorCode(code: errno)) }
                break
            }
            let name = UnsafeRawPointer(entry).advanced(by: nameOffset).assumingMemoryBound(to: UInt8.self)
            let bytes = UnsafeBufferPointer(start: name, count: strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)))
            guard !ForeignFiles.isHidden(bytes) else { continue }
            guard let kind = kind(of: entry.pointee.d_type, name: name, in: descriptor) else { continue }
            if kind == .file, ForeignFiles.isForeign(bytes) { continue }
            names.append(bytes, kind: kind)
        }
        return .success(FolderListing(identity: Identity(device: status.st_dev, inode: status.st_ino), items: names.sorted()))
    }

    struct ErrorCode: Error { let code: Int32 }

    private static let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name)!

    /// `nil` for devices, sockets and pipes. A link counts as what it leads to.
    private static func kind(of type: UInt8, name: UnsafePointer<UInt8>, in folder: Int32) -> Kind? {
        switch Int(type) {
        case DT_REG: return .file
        case DT_DIR: return .folder
        case DT_LNK, DT_UNKNOWN:
            var status = stat()
            let result = UnsafeRawPointer(name).withMemoryRebound(to: CChar.self, capacity: 1) { fstatat(folder, $0, &status, 0) }
            guard result == 0 else { return .broken }
            switch status.st_mode & S_IFMT {
            case S_IFREG: return .file
            case S_IFDIR: return .folder
            default: return nil
            }
        default: return nil
        }
    }
}

/// Names in one block of memory: sorting moves small records and no strings.
private struct Names {
    private struct Record {
        let start: UInt32
        let count: UInt16
        let kind: FolderListing.Kind
    }

    private var bytes: [UInt8] = []
    private var records: [Record] = []

    mutating func append(_ name: UnsafeBufferPointer<UInt8>, kind: FolderListing.Kind) {
        records.append(Record(start: UInt32(bytes.count), count: UInt16(name.count), kind: kind))
        bytes.append(contentsOf: name)
    }

    func sorted() -> [FolderListing.Item] {
        bytes.withUnsafeBufferPointer { bytes in
            func name(_ record: Record) -> UnsafeBufferPointer<UInt8> {
                UnsafeBufferPointer(rebasing: bytes[Int(record.start)..<Int(record.start) + Int(record.count)])
            }
            return records.sorted { NaturalOrder.precedes(name($0), name($1)) }
                .map { record in
                    let decoded = String(validating: name(record), as: UTF8.self)
                    return FolderListing.Item(
                        kind: record.kind, name: decoded ?? Self.withNumberedBytes(name(record)), isDecodable: decoded != nil)
                }
        }
    }

    /// The ASCII of a name and its other bytes by number.
    private static func withNumberedBytes(_ name: UnsafeBufferPointer<UInt8>) -> String {
        name.map { $0 < 0x80 ? String(Unicode.Scalar($0)) : "\\x" + String($0, radix: 16, uppercase: true) }.joined()
    }
}
