import Glibc

/// A file that was read as a side file.
package struct SourceFile: Sendable {
    package let path: String
    package private(set) var bytes: [UInt8]
    package private(set) var log: EventLog
    package let isLink: Bool

    package init(path: String, bytes: [UInt8], isLink: Bool) {
        self.path = path
        self.bytes = bytes
        self.isLink = isLink
        log = EventLog(bytes)
    }

    /// Follows what was added to the file.
    package mutating func append(_ addition: [UInt8]) {
        bytes += addition
        log.append(addition)
    }
}

extension SystemCalls {
    /// More than a reviewer could write in a lifetime; a larger file is not ours.
    package static var sizeLimit: Int { 256 << 20 }

    /// Reads a side file; `nil` where there is none. A link is followed, and the result says so.
    package func readSideFile(_ path: String) throws(NotesError) -> SourceFile? {
        do throws(SystemError) {
            return try read(path, isLink: false)
        } catch {
            guard error.code == ELOOP else { throw NotesError(error, path: path) }
            do throws(SystemError) {
                return try read(path, isLink: true)
            } catch {
                throw NotesError(error, path: path)
            }
        }
    }

    private func read(_ path: String, isLink: Bool) throws(SystemError) -> SourceFile? {
        let file: Int32
        do throws(SystemError) {
            file = try open(path, O_RDONLY | O_NONBLOCK | (isLink ? 0 : O_NOFOLLOW), mode: 0)
        } catch {
            if error.code == ENOENT || error.code == ENOTDIR { return nil }
            throw error
        }
        defer { close(file) }
        return SourceFile(path: path, bytes: try readAll(file), isLink: isLink)
    }

    /// The whole of an open regular file.
    package func readAll(_ file: Int32) throws(SystemError) -> [UInt8] {
        let status = try status(of: file)
        guard status.isRegular else { throw SystemError(EISDIR) }
        guard status.size <= Self.sizeLimit else { throw SystemError(EFBIG) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: max(4096, status.size + 1))
        while true {
            let count = try read(file, buffer: &buffer)
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= Self.sizeLimit else { throw SystemError(EFBIG) }
        }
    }

    private func read(_ file: Int32, buffer: inout [UInt8]) throws(SystemError) -> Int {
        var result: Result<Int, SystemError> = .success(0)
        buffer.withUnsafeMutableBytes { bytes in
            do throws(SystemError) { result = .success(try read(file, into: bytes)) } catch { result = .failure(error) }
        }
        return try result.get()
    }

    /// Writes all bytes, in one call where the system takes them at once.
    package func writeAll(_ bytes: [UInt8], to file: Int32) throws(SystemError) {
        var result: Result<Void, SystemError> = .success(())
        bytes.withUnsafeBytes { all in
            do throws(SystemError) {
                var rest = all[...]
                while !rest.isEmpty {
                    let count = try write(file, UnsafeRawBufferPointer(rebasing: rest))
                    if count == 0 { throw SystemError(ENOSPC) }
                    rest = rest.dropFirst(count)
                }
            } catch {
                result = .failure(error)
            }
        }
        try result.get()
    }

    /// Makes the names in a folder durable. File systems that cannot do that for a folder do it by themselves.
    package func synchronizeFolder(_ path: String) throws(SystemError) {
        let folder = try open(path, O_RDONLY | O_DIRECTORY, mode: 0)
        defer { close(folder) }
        do throws(SystemError) {
            try synchronize(folder)
        } catch {
            if ![EINVAL, ENOTSUP, EROFS, EBADF].contains(error.code) { throw error }
        }
    }

    /// Makes a folder and those above it that are missing, for this user only, as the XDG Base Directory Specification asks.
    package func makeFolders(_ path: String) throws(SystemError) {
        do throws(SystemError) {
            try makeFolder(path, mode: 0o700)
        } catch {
            switch error.code {
            case EEXIST: return
            case ENOENT where path.parentFolder != path:
                try makeFolders(path.parentFolder)
                do throws(SystemError) { try makeFolder(path, mode: 0o700) } catch { if error.code != EEXIST { throw error } }
            default: throw error
            }
        }
        try synchronizeFolder(path.parentFolder)
    }
}
