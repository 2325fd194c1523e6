import CArchive

/// The parts of an office file, which is a zip archive. Holds during `open` only.
struct ZipPackage {
    /// The largest part that is unpacked, in bytes. The text of a report takes one megabyte at most.
    static let partLimit = 32 << 20

    let medium: Medium
    private let archive: OpaquePointer

    /// Opens an archive in memory.
    /// - Throws: `damaged` where it is cut off or no archive, `encrypted` for the container of a locked file, and what `body` throws.
    static func open<Result>(
        _ bytes: [UInt8], medium: Medium, _ body: (ZipPackage) throws(DocumentError) -> Result
    ) throws(DocumentError) -> Result {
        // What a password locks stands in a container of the old kind.
        if CompoundFile.isOne(bytes) { throw .encrypted(medium) }
        return try bytes.withUnsafeBufferPointer { buffer throws(DocumentError) -> Result in
            guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, nil) else { throw .damaged(medium) }
            guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
                zip_source_free(source)
                throw .damaged(medium)
            }
            defer { zip_discard(archive) }
            return try body(ZipPackage(medium: medium, archive: archive))
        }
    }

    /// The names of its parts in the order of the archive, at most 10,000 of them.
    var names: [String] {
        (0..<UInt64(max(0, min(zip_get_num_entries(archive, 0), 10_000)))).compactMap { index in
            zip_get_name(archive, index, 0).map { String(cString: $0) }
        }
    }

    /// Unpacks a part, told by its path without a slash in front; letters of either case, as office programs take them.
    /// - Throws: `damaged` where it is missing or its bytes are not those that were packed, `encrypted`, `expandsTooFar`.
    func part(_ path: String) throws(DocumentError) -> [UInt8] {
        guard let part = try partIfAny(path) else { throw .damaged(medium) }
        return part
    }

    /// The same, `nil` where it is missing.
    func partIfAny(_ path: String) throws(DocumentError) -> [UInt8]? {
        var index = zip_name_locate(archive, path, 0)
        if index < 0 { index = zip_name_locate(archive, path, zip_flags_t(ZIP_FL_NOCASE)) }
        // Some programs pack with the separator of Windows.
        if index < 0 { index = zip_name_locate(archive, path.replacing("/", with: "\\"), zip_flags_t(ZIP_FL_NOCASE)) }
        guard index >= 0 else { return nil }
        var status = zip_stat_t()
        guard zip_stat_index(archive, UInt64(index), 0, &status) == 0 else { throw .damaged(medium) }
        if status.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0, status.encryption_method != ZIP_EM_NONE { throw .encrypted(medium) }
        guard status.valid & UInt64(ZIP_STAT_SIZE) != 0 else { throw .damaged(medium) }
        guard status.size <= Self.partLimit else { throw .expandsTooFar(medium, limit: Self.partLimit) }
        guard let file = zip_fopen_index(archive, UInt64(index), 0) else { throw .damaged(medium) }
        defer { zip_fclose(file) }
        // The size that the archive states may be a lie in either direction: memory is taken as the bytes come.
        var bytes = [UInt8](unsafeUninitializedCapacity: min(Int(status.size), 1 << 20) + 1) { buffer, count in
            count = max(0, Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count))))
        }
        while bytes.count <= Int(status.size) {
            let chunk = [UInt8](unsafeUninitializedCapacity: min(Int(status.size) + 1 - bytes.count, 1 << 20)) { buffer, count in
                let read = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
                count = max(0, Int(read))
            }
            if chunk.isEmpty { break }
            bytes += chunk
        }
        // A wrong checksum shows at the end only, and as too few bytes or an error of the file.
        guard bytes.count == Int(status.size), zip_error_code_zip(zip_file_get_error(file)) == ZIP_ER_OK else { throw .damaged(medium) }
        return bytes
    }
}
