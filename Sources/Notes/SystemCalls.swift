import Glibc

/// A system call that failed, with its `errno`.
package struct SystemError: Error, Sendable, Hashable {
    package let code: Int32

    package init(_ code: Int32) { self.code = code }
}

package struct FileStatus: Sendable, Hashable {
    package let device: UInt64
    package let inode: UInt64
    package let size: Int
    package let isRegular: Bool
    package let isSymbolicLink: Bool
    package let isFolder: Bool
}

/// The system calls that this module makes, one method each, so that a test can let any of them fail, or kill the program at it.
package protocol SystemCalls: Sendable {
    func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32
    func close(_ file: Int32)
    func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int
    /// May write fewer bytes than asked.
    func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int
    func synchronize(_ file: Int32) throws(SystemError)
    func truncate(_ file: Int32, to size: Int) throws(SystemError)
    func status(of file: Int32) throws(SystemError) -> FileStatus
    func status(at path: String, followingLinks: Bool) throws(SystemError) -> FileStatus
    /// An exclusive lock, which the system drops when the process ends; EWOULDBLOCK while another holds it.
    func lock(_ file: Int32) throws(SystemError)
    func remove(_ path: String) throws(SystemError)
    func rename(_ path: String, to target: String) throws(SystemError)
    func makeFolder(_ path: String, mode: UInt32) throws(SystemError)
    /// The names in a folder, without `.` and `..`; names that are no UTF-8 are left out.
    func names(in folder: String) throws(SystemError) -> [String]
    func checkWritable(_ path: String) throws(SystemError)
    func sleep(milliseconds: Int)
}

/// The system calls of the C library.
package struct PosixCalls: SystemCalls {
    package init() {}

    /// Repeats a call that a signal interrupted.
    private func check<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
        while true {
            let result = call()
            if result >= 0 { return result }
            let code = errno
            if code != EINTR { throw SystemError(code) }
        }
    }

    /// A path that C would cut at a NUL names another file.
    private func refuseNUL(_ path: String) throws(SystemError) {
        if path.utf8.contains(0) { throw SystemError(EINVAL) }
    }

    package func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
        try refuseNUL(path)
        return try check { Glibc.open(path, flags | O_CLOEXEC, mode_t(mode)) }
    }

    package func close(_ file: Int32) { _ = Glibc.close(file) }

    package func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        try check { Glibc.read(file, buffer.baseAddress, buffer.count) }
    }

    package func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
        try check { Glibc.write(file, bytes.baseAddress, bytes.count) }
    }

    package func synchronize(_ file: Int32) throws(SystemError) { _ = try check { fsync(file) } }

    package func truncate(_ file: Int32, to size: Int) throws(SystemError) { _ = try check { ftruncate(file, size) } }

    package func status(of file: Int32) throws(SystemError) -> FileStatus {
        var status = stat()
        _ = try check { fstat(file, &status) }
        return FileStatus(status)
    }

    package func status(at path: String, followingLinks: Bool) throws(SystemError) -> FileStatus {
        try refuseNUL(path)
        var status = stat()
        _ = try check { followingLinks ? stat(path, &status) : lstat(path, &status) }
        return FileStatus(status)
    }

    package func lock(_ file: Int32) throws(SystemError) { _ = try check { flock(file, LOCK_EX | LOCK_NB) } }

    package func remove(_ path: String) throws(SystemError) {
        try refuseNUL(path)
        _ = try check { unlink(path) }
    }

    package func rename(_ path: String, to target: String) throws(SystemError) {
        try refuseNUL(path)
        try refuseNUL(target)
        _ = try check { Glibc.rename(path, target) }
    }

    package func makeFolder(_ path: String, mode: UInt32) throws(SystemError) {
        try refuseNUL(path)
        _ = try check { mkdir(path, mode_t(mode)) }
    }

    package func names(in folder: String) throws(SystemError) -> [String] {
        try refuseNUL(folder)
        guard let stream = opendir(folder) else { throw SystemError(errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
            }
            if let name, name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    package func checkWritable(_ path: String) throws(SystemError) {
        try refuseNUL(path)
        _ = try check { access(path, W_OK) }
    }

    package func sleep(milliseconds: Int) { usleep(UInt32(milliseconds) * 1000) }
}

extension FileStatus {
    fileprivate init(_ status: stat) {
        let kind = status.st_mode & S_IFMT
        self.init(
            device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int(status.st_size),
            isRegular: kind == S_IFREG, isSymbolicLink: kind == S_IFLNK, isFolder: kind == S_IFDIR)
    }

    package func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}
