import Glibc

/// Why notes could not be read or saved. In every case what was saved before is unharmed. The change that failed is taken back;
/// where the disk refuses even that, it is in the file as a whole or set aside.
public enum NotesError: Error, Sendable, Hashable {
    /// ENOSPC
    case diskFull(path: String)
    /// EDQUOT
    case quotaExceeded(path: String)
    /// EFBIG, or a side file beyond what is read.
    case fileTooLarge(path: String)
    /// EROFS, and there is no state folder to write to instead.
    case readOnlyFileSystem(path: String)
    /// EACCES or EPERM
    case permissionDenied(path: String)
    /// EIO: the medium, or the connection to it, failed.
    case inputOutput(path: String)
    /// Another program held the lock all the time.
    case locked(path: String, milliseconds: Int)
    /// The file was written by a newer version.
    case newerVersion(path: String, version: Int)
    /// There is a file of this name that is no side file.
    case notASideFile(path: String)
    /// A symbolic link, a device, a folder, or the report itself under another name: never written to.
    case notARegularFile(path: String)
    /// Another failure of the system; `code` is its `errno`.
    case system(path: String, code: Int32)

    init(_ error: SystemError, path: String) {
        switch error.code {
        case ENOSPC: self = .diskFull(path: path)
        case EDQUOT: self = .quotaExceeded(path: path)
        case EFBIG: self = .fileTooLarge(path: path)
        case EROFS: self = .readOnlyFileSystem(path: path)
        case EACCES, EPERM: self = .permissionDenied(path: path)
        case EIO: self = .inputOutput(path: path)
        case ELOOP, EISDIR, ENXIO: self = .notARegularFile(path: path)
        default: self = .system(path: path, code: error.code)
        }
    }

    /// The file concerned.
    public var path: String {
        switch self {
        case .diskFull(let path), .quotaExceeded(let path), .fileTooLarge(let path), .readOnlyFileSystem(let path),
            .permissionDenied(let path), .inputOutput(let path), .locked(let path, _), .newerVersion(let path, _),
            .notASideFile(let path), .notARegularFile(let path), .system(let path, _):
            path
        }
    }
}
