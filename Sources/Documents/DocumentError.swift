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
    /// The file is cut off or damaged.
    case damaged(Medium)
    /// A password is needed.
    case encrypted(Medium)
    /// The parts of the file are larger, once unpacked, than any report: a zip bomb, or no report.
    case expandsTooFar(Medium, limit: Int)
    /// A scanned PDF: pictures of pages, and no characters.
    case noTextLayer
    /// A program that the medium needs is not installed; the Debian package that has it.
    case toolMissing(Medium, tool: String, package: String)
    /// A program that the medium needs took longer than allowed, in seconds.
    case toolTimedOut(Medium, tool: String, seconds: Int)
    /// A program that the medium needs failed, with the last line that it printed on standard error.
    case toolFailed(Medium, tool: String, message: String)
    case system(code: Int32)
}
