import Glibc
import Notes
import Synchronization

/// The real system calls, numbered where they change something, with one fault among them.
final class FaultySystem: SystemCalls {
    /// A call that changes something, as it was asked for.
    enum Call: Sendable, Hashable {
        case create(String), write(Int), synchronize, lock, truncate, remove(String), rename(String), makeFolder(String)
    }

    private let fault: Fault
    /// Opening for writing under this folder fails as on a read-only file system.
    private let readOnlyFolder: String?
    private let readOnlyCode: Int32
    private let real = PosixCalls()
    private let made = Mutex<[Call]>([])
    private let looked = Mutex(0)

    init(_ fault: Fault = .none, readOnlyFolder: String? = nil, readOnlyCode: Int32 = EROFS) {
        self.fault = fault
        self.readOnlyFolder = readOnlyFolder
        self.readOnlyCode = readOnlyCode
    }

    /// The calls that changed something, or were to.
    var calls: [Call] { made.withLock { $0 } }

    /// How often a file was opened, a folder listed or a path looked up.
    var lookups: Int { looked.withLock { $0 } }

    private func look() { looked.withLock { $0 += 1 } }

    /// Counts a call, and lets the fault happen if it is due. Returns how many bytes a write may take.
    @discardableResult
    private func enter(_ call: Call) throws(SystemError) -> Int {
        let index = made.withLock { calls in
            calls.append(call)
            return calls.count - 1
        }
        guard case .write(let size) = call else {
            switch fault {
            case .kill(let before) where before == index: die()
            case .fail(index, let code): throw SystemError(code)
            case .failFrom(let first, let code) where index >= first: throw SystemError(code)
            default: return 0
            }
        }
        switch fault {
        case .kill(let before) where before == index: die()
        case .killWithinWrite(let due) where due == index: return size / 2
        case .fail(index, let code): throw SystemError(code)
        case .failFrom(let first, let code) where index >= first: throw SystemError(code)
        case .fullDisk(let code):
            let writes = calls.count { if case .write = $0 { true } else { false } }
            guard writes == 1 else { throw SystemError(code) }
            return size / 2
        default: return size
        }
    }

    private func die() -> Never {
        kill(getpid(), SIGKILL)
        while true { pause() }
    }

    private func refuseReadOnly(_ path: String) throws(SystemError) {
        if let readOnlyFolder, path.hasPrefix(readOnlyFolder) { throw SystemError(readOnlyCode) }
    }

    func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
        look()
        if flags & (O_WRONLY | O_RDWR | O_CREAT) != 0 { try refuseReadOnly(path) }
        if flags & O_CREAT != 0 { try enter(.create(path)) }
        return try real.open(path, flags, mode: mode)
    }

    func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
        let allowed = try enter(.write(bytes.count))
        let count = try real.write(file, UnsafeRawBufferPointer(rebasing: bytes[..<allowed]))
        if case .killWithinWrite = fault, allowed < bytes.count { die() }
        return count
    }

    func synchronize(_ file: Int32) throws(SystemError) {
        try enter(.synchronize)
        try real.synchronize(file)
    }

    func truncate(_ file: Int32, to size: Int) throws(SystemError) {
        try enter(.truncate)
        try real.truncate(file, to: size)
    }

    func lock(_ file: Int32) throws(SystemError) {
        try enter(.lock)
        try real.lock(file)
    }

    func remove(_ path: String) throws(SystemError) {
        try enter(.remove(path))
        try real.remove(path)
    }

    func rename(_ path: String, to target: String) throws(SystemError) {
        try enter(.rename(path))
        try real.rename(path, to: target)
    }

    func makeFolder(_ path: String, mode: UInt32) throws(SystemError) {
        try enter(.makeFolder(path))
        try real.makeFolder(path, mode: mode)
    }

    func checkWritable(_ path: String) throws(SystemError) {
        try refuseReadOnly(path + "/")
        try real.checkWritable(path)
    }

    func close(_ file: Int32) { real.close(file) }
    func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int { try real.read(file, into: buffer) }
    func status(of file: Int32) throws(SystemError) -> FileStatus { try real.status(of: file) }
    func status(at path: String, followingLinks: Bool) throws(SystemError) -> FileStatus {
        look()
        return try real.status(at: path, followingLinks: followingLinks)
    }
    func names(in folder: String) throws(SystemError) -> [String] {
        look()
        return try real.names(in: folder)
    }
    func sleep(milliseconds: Int) { real.sleep(milliseconds: milliseconds) }
}
