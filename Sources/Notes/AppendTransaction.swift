import Glibc

/// One append to a file that is locked by another file: all of it, or nothing.
struct AppendTransaction {
    private let system: any SystemCalls
    private let path: String
    private let file: Int32
    private let isNew: Bool
    private let status: FileStatus

    /// Opens the file, or creates it with what the umask leaves of `rw-rw-rw-`. Never through a link.
    init(_ path: String, system: any SystemCalls) throws(SystemError) {
        self.system = system
        self.path = path
        (file, isNew) = try Self.open(path, system: system)
        do throws(SystemError) {
            status = try system.status(of: file)
            guard status.isRegular else { throw SystemError(ELOOP) }
        } catch {
            system.close(file)
            throw error
        }
    }

    private static func open(_ path: String, system: any SystemCalls) throws(SystemError) -> (file: Int32, isNew: Bool) {
        let flags = O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK
        do throws(SystemError) {
            return (try system.open(path, flags, mode: 0), false)
        } catch {
            guard error.code == ENOENT else { throw error }
            return (try system.open(path, flags | O_CREAT | O_EXCL, mode: 0o666), true)
        }
    }

    func close() { system.close(file) }

    func isSameFile(as other: String) throws(SystemError) -> Bool {
        do throws(SystemError) {
            return try system.status(at: other, followingLinks: true).isSameFile(as: status)
        } catch {
            if error.code == ENOENT { return false }
            throw error
        }
    }

    func read() throws(SystemError) -> [UInt8] { try system.readAll(file) }

    /// Writes at the end, then synchronises the file and its name. Takes everything back on failure.
    /// - Parameter size: The size of the file before.
    func append(_ bytes: [UInt8], to size: Int) throws(SystemError) {
        do throws(SystemError) {
            try system.writeAll(bytes, to: file)
            try system.synchronize(file)
            try system.synchronizeFolder(path.parentFolder)
        } catch {
            rollBack(to: size, atMost: size + bytes.count)
            throw error
        }
    }

    /// What another program without a lock may have added behind is not taken away.
    private func rollBack(to size: Int, atMost limit: Int) {
        guard let now = try? system.status(of: file).size, now <= limit else { return }
        try? system.truncate(file, to: size)
    }

    /// Takes the creation of the file back, if nothing was saved in it.
    func removeIfNew() {
        guard isNew, (try? system.status(of: file).size) == 0, (try? isStillNamed()) == true else { return }
        try? system.remove(path)
    }

    /// Whether the file that was written is still the one of that name.
    func isStillNamed() throws(SystemError) -> Bool {
        do throws(SystemError) {
            return try system.status(at: path, followingLinks: false).isSameFile(as: status)
        } catch {
            if error.code == ENOENT { return false }
            throw error
        }
    }
}
