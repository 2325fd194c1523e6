/// The report that a side file belongs to.
public struct ReportIdentity: Sendable {
    /// As it can be opened, absolute or relative to the working directory.
    public let path: String
    public let organ: String?
    public let year: Int?
    private let digest: @Sendable () -> String?

    /// - Parameter sha256: The SHA-256 of the report's bytes in hexadecimal, `nil` where the report cannot be read.
    ///   It is asked for only when a header is written or the state folder holds side files.
    public init(path: String, organ: String?, year: Int?, sha256: @autoclosure @escaping @Sendable () -> String?) {
        self.path = path
        self.organ = organ
        self.year = year
        digest = sha256
    }

    /// Lower case; `nil` unless 64 hexadecimal digits, so that it can stand in a file name.
    public var sha256: String? {
        guard let text = digest()?.lowercased(), text.utf8.count == 64, text.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
        return text
    }

    var name: String { path.lastPathComponent }
}

extension String {
    /// Cut at bytes, since a slash and a combining mark behind it are one `Character`.
    var lastPathComponent: String {
        utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[utf8.index(after: $0)...]) } ?? self
    }

    /// The folder that holds the file of this path: `.` for a bare name, `/` at the top.
    public var parentFolder: String {
        guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == startIndex ? "/" : String(self[..<slash])
    }
}
