import Glibc

/// Reads whole files.
public enum FileBytes {
    /// The bytes of a regular file of at most `limit` bytes.
    public static func read(path: String, limit: Int) throws(DocumentError) -> [UInt8] {
        // Without O_NONBLOCK a pipe among the paths would wait for a writer for ever.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw error(errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw error(errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .isDirectory
        default: throw .notRegularFile
        }
        let size = Int(status.st_size)
        guard size <= limit else { throw .tooLarge(bytes: size, limit: limit) }
        var code: Int32 = 0
        var bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = fill(buffer, descriptor, &code)
        }
        if code != 0 { throw error(code) }
        // Files in /proc state no size.
        if size == 0 { try readRest(descriptor, &bytes, limit) }
        guard !bytes.isEmpty else { throw .empty }
        return bytes
    }

    private static func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, _ descriptor: Int32, _ code: inout Int32) -> Int {
        var count = 0
        while count < buffer.count {
            let read = Glibc.read(descriptor, buffer.baseAddress! + count, buffer.count - count)
            if read > 0 {
                count += read
            } else if read == 0 {
                break
            } else if errno != EINTR {
                code = errno
                break
            }
        }
        return count
    }

    /// What a file holds beyond the size that it states.
    private static func readRest(_ descriptor: Int32, _ bytes: inout [UInt8], _ limit: Int) throws(DocumentError) {
        while true {
            var code: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in count = fill(buffer, descriptor, &code) }
            if code != 0 { throw error(code) }
            if chunk.isEmpty { return }
            bytes += chunk
            guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
        }
    }

    private static func error(_ code: Int32) -> DocumentError {
        switch code {
        case ENOENT, ENOTDIR: .notFound
        case EACCES, EPERM: .noPermission
        case EISDIR: .isDirectory
        case ENXIO: .notRegularFile
        default: .system(code: code)
        }
    }
}
