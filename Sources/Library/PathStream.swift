import Glibc
import Synchronization

/// A path that may be a report, or what stands in its way.
public struct DiscoveredPath: Sendable, Hashable {
    /// As it was given; below a folder, with the folder in front as it was given.
    public let path: String
    /// Why there is nothing to read, `nil` for a file that is to be tried.
    public let obstacle: PathObstacle?

    public init(path: String, obstacle: PathObstacle? = nil) {
        self.path = path
        self.obstacle = obstacle
    }
}

/// The files that a list of paths stands for, found as they are asked for.
///
/// A file is given as it is, whatever its name. A folder is searched with all below it, in natural order, each folder once, without hidden
/// and foreign files. `-` stands for the paths on standard input, which may still be coming in.
public struct PathStream: Sendable {
    private var roots: ArraySlice<Root>
    private var folders: [OpenFolder] = []
    private var visited: Set<FolderListing.Identity> = []
    private var foundInRoot = 0

    private enum Root {
        case path(String)
        case list(PathList, name: String)
    }

    private struct OpenFolder {
        /// Ends with a slash.
        let prefix: String
        let identity: FolderListing.Identity
        var rest: ArraySlice<FolderListing.Item>
    }

    /// - Parameters:
    ///   - paths: files and folders; `-` is standard input.
    ///   - lists: files that hold one path a line; `-` is standard input.
    public init(paths: [String], lists: [String] = []) {
        let named = paths.map { $0 == "-" ? Root.list(PathList(path: "-"), name: "-") : .path($0) }
        roots = (named + lists.map { .list(PathList(path: $0), name: $0) })[...]
    }

    /// The next files, at most `limit`; empty at the end only. Blocks while standard input has nothing to give and nothing else is left.
    public mutating func next(limit: Int) -> [DiscoveredPath] {
        var found: [DiscoveredPath] = []
        while found.count < limit, let path = nextPath(mayBlock: found.isEmpty) { found.append(path) }
        return found
    }

    private mutating func nextPath(mayBlock: Bool) -> DiscoveredPath? {
        while true {
            if !folders.isEmpty {
                if let path = nextInFolder() { return path }
                continue
            }
            guard let root = roots.first else { return nil }
            switch root {
            case .path(let path):
                roots.removeFirst()
                if let found = enter(root: path) { return found }
            case .list(var list, let name):
                let path = list.next(mayBlock: mayBlock)
                roots[roots.startIndex] = .list(list, name: name)
                if let path {
                    if path.obstacle != nil { return path }
                    if let found = enter(root: path.path) { return found }
                } else if let code = list.failure {
                    roots.removeFirst()
                    return DiscoveredPath(path: name, obstacle: .list(code: code))
                } else if list.isAtEnd {
                    roots.removeFirst()
                } else {
                    return nil
                }
            }
        }
    }

    /// A file, or the reason why a folder cannot be entered; `nil` for a folder that is now open.
    private mutating func enter(root path: String) -> DiscoveredPath? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            // An argument that is no UTF-8 arrives with this in place of its bytes.
            return DiscoveredPath(path: path, obstacle: path.unicodeScalars.contains("\u{FFFD}") ? .undecodableName : nil)
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { return DiscoveredPath(path: path) }
        visited.removeAll()
        foundInRoot = 0
        return enter(folder: path)
    }

    private mutating func enter(folder path: String) -> DiscoveredPath? {
        switch FolderListing.read(path: path) {
        case .failure(let error):
            return DiscoveredPath(path: path, obstacle: .folder(code: error.code))
        case .success(let listing):
            if folders.contains(where: { $0.identity == listing.identity }) { return DiscoveredPath(path: path, obstacle: .loop) }
            guard visited.insert(listing.identity).inserted else { return nil }
            let prefix = path.hasSuffix("/") ? path : path + "/"
            folders.append(OpenFolder(prefix: prefix, identity: listing.identity, rest: listing.items[...]))
            return nil
        }
    }

    private mutating func nextInFolder() -> DiscoveredPath? {
        let last = folders.count - 1
        guard let item = folders[last].rest.popFirst() else {
            let folder = folders.removeLast()
            guard folders.isEmpty, foundInRoot == 0 else { return nil }
            return DiscoveredPath(path: folder.prefix, obstacle: .emptyFolder)
        }
        let path = folders[last].prefix + item.name
        guard item.isDecodable else {
            foundInRoot += 1
            return DiscoveredPath(path: path, obstacle: .undecodableName)
        }
        if item.kind == .folder {
            let found = enter(folder: path)
            foundInRoot += found == nil ? 0 : 1
            return found
        }
        foundInRoot += 1
        return DiscoveredPath(path: path)
    }
}

extension PathStream {
    /// All that is left.
    public mutating func rest() -> [DiscoveredPath] {
        var all: [DiscoveredPath] = []
        while true {
            let found = next(limit: 4096)
            if found.isEmpty { return all }
            all += found
        }
    }
}

/// A stream of paths that several threads take from.
public final class SharedPathStream: Sendable {
    private let stream: Mutex<PathStream>

    public init(_ stream: PathStream) { self.stream = Mutex(stream) }

    /// The next files, at most `limit`; empty at the end only. See `PathStream.next`.
    public func next(limit: Int) -> [DiscoveredPath] { stream.withLock { $0.next(limit: limit) } }
}
