import CChildProcess
import Glibc

/// A folder of our own that goes when it is no longer used, with all that is in it.
final class ScratchFolder {
    let path: String

    init() throws(DocumentError) {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/gouji-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw .system(code: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { gouji_remove_tree(path) }

    /// Its path as a URL.
    var address: String {
        path.utf8.reduce(into: "file://") { address, byte in
            let isPlain = (0x61...0x7A).contains(byte | 0x20) || (0x2D...0x39).contains(byte) || byte == 0x5F || byte == 0x7E
            address += isPlain ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
    }

    func write(_ bytes: [UInt8], to path: String) throws(DocumentError) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .system(code: errno) }
        defer { close(file) }
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + done, bytes.count - done) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .system(code: errno) }
            done += count
        }
    }
}
