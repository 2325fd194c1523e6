import Glibc

/// A folder of our own that goes away at the end.
final class TemporaryFolder {
    let path: String

    init(in parent: String) throws {
        var template = Array((parent + "/gouji-bench.XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemError(parent) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func remove() { _ = try? ChildProcess.run(["rm", "-rf", path]) }
}
