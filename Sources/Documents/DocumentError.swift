/// Why a file gave no document. Each case is one line for the user.
public enum DocumentError: Error, Sendable, Hashable {
    case notFound
    case isDirectory
    case noPermission
    /// A device, a socket or a pipe.
    case notRegularFile
    case empty
    case binary
    case tooLarge(bytes: Int, limit: Int)
    case undecodable
    /// A medium that is known but cannot be opened.
    case unsupported(Medium)
    case system(code: Int32)
}
