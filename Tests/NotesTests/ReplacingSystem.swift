import Glibc
import Synchronization

@testable import Notes

/// A system on which another program puts a new file in place of one, once, while that is being written.
final class ReplacingSystem: SystemCalls {
    private let path: String
    private let text: String
    private let real = PosixCalls()
    private let isDue = Mutex(true)

    init(_ path: String, by text: String) {
        self.path = path
        self.text = text
    }

    func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
        if isDue.withLock({ due in
            defer { due = false }
            return due
        }) {
            let fresh = try real.open(path + ".new", O_WRONLY | O_CREAT, mode: 0o644)
            try real.writeAll(Array(text.utf8), to: fresh)
            real.close(fresh)
            try real.rename(path + ".new", to: path)
        }
        return try real.write(file, bytes)
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
    func lock(_ file: Int32) throws(SystemError) { try real.lock(file) }
    func remove(_ path: String) throws(SystemError) { try real.remove(path) }
    func rename(_ path: String, to target: String) throws(SystemError) { try real.rename(path, to: target) }
    func makeFolder(_ path: String, mode: UInt32) throws(SystemError) { try real.makeFolder(path, mode: mode) }
    func names(in folder: String) throws(SystemError) -> [String] { try real.names(in: folder) }
    func checkWritable(_ path: String) throws(SystemError) { try real.checkWritable(path) }
    func sleep(milliseconds: Int) { real.sleep(milliseconds: milliseconds) }
}
