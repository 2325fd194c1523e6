import Checking
import Documents
import Parsing

/// What stands in the way of a path that was named or found, before any file is read.
public enum PathObstacle: Error, Sendable, Hashable {
    /// A folder whose names cannot be read.
    case folder(code: Int32)
    /// A link that leads back to a folder it stands in. The folder itself is read; nothing is lost.
    case loop
    /// A name whose bytes are not UTF-8.
    case undecodableName
    /// A folder without any file that could be a report.
    case emptyFolder
    /// A list of paths that cannot be read.
    case list(code: Int32)

    /// Whether nothing is left unread because of it.
    public var isNotice: Bool { self == .loop || self == .emptyFolder }
}

/// Why a path gave no report.
public enum OpeningFailure: Error, Sendable, Hashable {
    case obstacle(PathObstacle)
    case document(DocumentError)
    case parsing(ReportParser.Failure)

    /// One line: what is wrong, and what to do next. The path is told by whoever prints it.
    public var reason: LocalizedText {
        switch self {
        case .obstacle(let obstacle): obstacle.reason
        case .document(let error): error.reason
        case .parsing(let failure): failure.reason
        }
    }

    /// Whether nothing is left unread because of it.
    public var isNotice: Bool {
        if case .obstacle(let obstacle) = self { obstacle.isNotice } else { false }
    }
}
