import Glibc
import Synchronization

@testable import Notes

/// The real system, on which another program does something just before the first write or the first lock.
final class InterruptedSystem: SystemCalls {
    enum Moment { case write, lock }

    private let moment: Moment
    private let interruption: @Sendable () -> Void
    private let isDue = Mutex(true)
    private let real = PosixCalls()

    init(before moment: Moment, _ interruption: @escaping @Sendable () -> Void) {
        self.moment = moment
        self.interruption = interruption
    }

    private func reach(_ reached: Moment) {
        guard reached == moment else { return }
        let isFirst = isDue.withLock { due in
            defer { due = false }
            return due
        }
        if isFirst { interruption() }
    }

    func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
        reach(.write)
        return try real.write(file, bytes)
    }

    func lock(_ file: Int32) throws(SystemError) {
        reach(.lock)
        try real.lock(file)
    }

    func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 { try real.open(path, flags, mode: mode) }
    func close(_ file: Int32) { real.close(file) }
    func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int { try real.read(file, into: buffer) }
    func synchronize(_ file: Int32) throws(SystemError) { try real.synchronize(file) }
    func truncate(_ file: Int32, to size: Int) throws(SystemError) { try real.truncate(file, to: size) }
    func status(of file: Int32) throws(SystemError) -> FileStatus { try real.status(of: file) }
    func status(at path: String, followingLinks: Bool) throws(SystemError) -> FileStatus {
        try real.status(at: path, followingLinks: followingLinks)
    }
    func remove(_ path: String) throws(SystemError) { try real.remove(path) }
    func rename(_ path: String, to target: String) throws(SystemError) { try real.rename(path, to: target) }
    func makeFolder(_ path: String, mode: UInt32) throws(SystemError) { try real.makeFolder(path, mode: mode) }
    func names(in folder: String) throws(SystemError) -> [String] { try real.names(in: folder) }
    func checkWritable(_ path: String) throws(SystemError) { try real.checkWritable(path) }
    func sleep(milliseconds: Int) { real.sleep(milliseconds: milliseconds) }
}
