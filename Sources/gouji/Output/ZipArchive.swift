import CArchive
import Glibc

/// Packs parts into a zip archive, the same bytes for the same parts.
enum ZipArchive {
    /// Why an archive could not be made: for lack of memory, as a rule.
    struct Failure: Error {}

    static func pack(_ parts: [(name: String, bytes: [UInt8])]) throws(Failure) -> [UInt8] {
        guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { throw Failure() }
        guard let archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
            zip_source_free(source)
            throw Failure()
        }
        // The source outlives the archive that is written to it.
        zip_source_keep(source)
        defer { zip_source_free(source) }
        for part in parts {
            guard add(part.name, part.bytes, to: archive) else {
                zip_discard(archive)
                throw Failure()
            }
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw Failure()
        }
        return try bytes(of: source)
    }

    private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) -> Bool {
        // libzip reads the bytes when the archive is closed, and frees them then.
        guard let copy = malloc(max(1, bytes.count)) else { return false }
        bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, bytes.count) } }
        guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
            free(copy)
            return false
        }
        let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            return false
        }
        return zip_file_set_mtime(archive, UInt64(index), epoch, 0) == 0
    }

    /// 1 January 1980, the first day of the format.
    private static let epoch: time_t = 315_532_800

    private static func bytes(of source: OpaquePointer) throws(Failure) -> [UInt8] {
        guard zip_source_open(source) == 0 else { throw Failure() }
        defer { zip_source_close(source) }
        var status = zip_stat_t()
        guard zip_source_stat(source, &status) == 0, status.valid & UInt64(ZIP_STAT_SIZE) != 0 else { throw Failure() }
        let size = Int(status.size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let read = zip_source_read(source, buffer.baseAddress! + count, UInt64(size - count))
                if read <= 0 { break }
                count += Int(read)
            }
        }
        guard bytes.count == size else { throw Failure() }
        return bytes
    }
}
