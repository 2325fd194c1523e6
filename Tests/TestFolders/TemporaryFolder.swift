import Glibc

/// A folder of its own for a test, gone with the test.
public final class TemporaryFolder: Sendable {
    public let path: String

    public init() {
        var template = Array("/tmp/gouji-tests-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
    }

    deinit { Self.remove(path) }

    /// Writes a file, with the folders above it, and gives its path.
    @discardableResult
    public func write(_ name: String, _ text: String = "x") -> String {
        let full = path + "/" + name
        for index in full.indices.dropFirst() where full[index] == "/" { mkdir(String(full[..<index]), 0o755) }
        let file = open(full, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        defer { close(file) }
        let bytes = Array(text.utf8)
        precondition(Glibc.write(file, bytes, bytes.count) == bytes.count)
        return full
    }

    public func link(_ name: String, to target: String) { precondition(symlink(target, path + "/" + name) == 0) }

    private static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            chmod(path, 0o755)
            if let directory = opendir(path) {
                var names: [String] = []
                while let entry = readdir(directory) {
                    withUnsafePointer(to: &entry.pointee.d_name) {
                        $0.withMemoryRebound(to: CChar.self, capacity: 256) { names.append(String(cString: $0)) }
                    }
                }
                closedir(directory)
                for name in names where name != "." && name != ".." { remove(path + "/" + name) }
            }
        }
        Glibc.remove(path)
    }
}
