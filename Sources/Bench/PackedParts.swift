import CArchive
import Glibc

/// The bytes of a zip archive with deflated parts, as office programs write them.
func packed(_ parts: [(name: String, content: [UInt8])], in folder: TemporaryFolder) throws -> [UInt8] {
    let path = folder.path + "/packed.zip"
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else { throw SystemError(path) }
    var held: [UnsafeMutableRawPointer] = []
    defer { held.forEach { free($0) } }
    for part in parts {
        let bytes = malloc(max(1, part.content.count))!
        held.append(bytes)
        part.content.withUnsafeBytes { if let start = $0.baseAddress { memcpy(bytes, start, $0.count) } }
        guard let source = zip_source_buffer(archive, bytes, zip_uint64_t(part.content.count), 0),
            zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0
        else { throw SystemError(part.name) }
    }
    guard zip_close(archive) == 0 else { throw SystemError(path) }
    return try BenchmarkCorpus.load(path)
}
