import Glibc

/// An exclusive lock on a file of its own. The system drops it when its holder dies, so a file that was left behind locks nothing.
struct LockFile {
    private let system: any SystemCalls
    private let path: String
    private let file: Int32

    /// Waits for the lock at most so many milliseconds, then throws EWOULDBLOCK.
    static func acquire(_ path: String, wait: Int, system: any SystemCalls) throws(SystemError) -> LockFile {
        var left = wait
        var pause = 5
        while true {
            let file = try open(path, system: system)
            if try isHeld(file, path, system: system) {
                return LockFile(system: system, path: path, file: file)
            }
            system.close(file)
            guard left > 0 else { throw SystemError(EWOULDBLOCK) }
            system.sleep(milliseconds: min(pause, left))
            left -= pause
            pause = min(pause * 2, 50)
        }
    }

    /// Removes the file while the lock is still held: whoever waits on it finds that the name has gone, and opens it anew.
    func release() {
        try? system.remove(path)
        system.close(file)
    }

    /// The lock of another user's program can be read only; the lock on it is as good.
    private static func open(_ path: String, system: any SystemCalls) throws(SystemError) -> Int32 {
        do throws(SystemError) {
            return try system.open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, mode: 0o666)
        } catch {
            guard error.code == EACCES else { throw error }
            do throws(SystemError) {
                return try system.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, mode: 0)
            } catch let second {
                throw second.code == ENOENT ? error : second
            }
        }
    }

    /// Locks the open file if it is free and still the one of that name. Closes it before it throws.
    private static func isHeld(_ file: Int32, _ path: String, system: any SystemCalls) throws(SystemError) -> Bool {
        do throws(SystemError) {
            let mine = try system.status(of: file)
            guard mine.isRegular else { throw SystemError(ELOOP) }
            try system.lock(file)
            return try system.status(at: path, followingLinks: false).isSameFile(as: mine)
        } catch {
            if error.code == EWOULDBLOCK || error.code == ENOENT { return false }
            system.close(file)
            throw error
        }
    }
}
