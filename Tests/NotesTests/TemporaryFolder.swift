import Glibc

@testable import Notes

/// A folder of its own for a test, removed with everything in it at the end. In memory where the system offers that, since these tests
/// synchronise some ten thousand times.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? (access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp")
        var template = Array((parent + "/gouji-notes-XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else { fatalError("no temporary folder") }
        path = String(cString: made)
    }

    deinit { Self.remove(path) }

    private static func remove(_ path: String) {
        for name in (try? PosixCalls().names(in: path)) ?? [] {
            let inner = path + "/" + name
            if (try? PosixCalls().status(at: inner, followingLinks: false))?.isFolder == true { remove(inner) } else { unlink(inner) }
        }
        rmdir(path)
    }

    subscript(name: String) -> String { path + "/" + name }

    func write(_ name: String, _ text: String) { write(name, bytes: Array(text.utf8)) }

    func write(_ name: String, bytes: [UInt8]) {
        let file = open(self[name], O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        precondition(file >= 0, "cannot write \(name)")
        defer { close(file) }
        do { try PosixCalls().writeAll(bytes, to: file) } catch { preconditionFailure("cannot write \(name)") }
    }

    func bytes(_ name: String) -> [UInt8] {
        let file = open(self[name], O_RDONLY)
        guard file >= 0 else { return [] }
        defer { close(file) }
        return (try? PosixCalls().readAll(file)) ?? []
    }

    func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

    func lines(_ name: String) -> [String] { text(name).split(separator: "\n").map(String.init) }

    var names: [String] { ((try? PosixCalls().names(in: path)) ?? []).sorted() }
}
