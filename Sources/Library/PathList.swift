import Glibc

/// A list of paths that is read from a file or a pipe, one path a line. Lists that end their paths with NUL (`find -print0`) are told by the
/// first NUL. Lines are given out as they come in, so that another program can feed a running one.
struct PathList {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var separator: UInt8?
    /// Whether nothing more comes in; lines may still be left.
    private(set) var isAtEnd = false
    private(set) var failure: Int32?

    /// The list in the file at `path`, where `-` is standard input.
    init(path: String) {
        descriptor = path == "-" ? STDIN_FILENO : Glibc.open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 {
            failure = errno
            isAtEnd = true
        }
    }

    /// The next path, `nil` at the end; where `mayBlock` is `false` also when none has come in yet.
    mutating func next(mayBlock: Bool) -> DiscoveredPath? {
        while true {
            if let line = nextLine() {
                if line.isEmpty { continue }
                if let path = String(validating: line, as: UTF8.self) { return DiscoveredPath(path: path) }
                return DiscoveredPath(path: String(decoding: line, as: UTF8.self), obstacle: .undecodableName)
            }
            guard !isAtEnd, mayBlock else { return nil }
            fill()
        }
    }

    private mutating func nextLine() -> ArraySlice<UInt8>? {
        guard start < buffer.count else { return nil }
        let end = buffer[start...].firstIndex { $0 == separator ?? 0x0A || $0 == 0 }
        guard let end = end ?? (isAtEnd ? buffer.count : nil) else { return nil }
        if separator == nil { separator = end < buffer.count ? buffer[end] : 0x0A }
        var line = buffer[start..<end]
        start = min(end + 1, buffer.count)
        if separator == 0x0A, line.last == 0x0D { line.removeLast() }
        return line
    }

    private mutating func fill() {
        buffer.removeSubrange(..<start)
        let isFirst = separator == nil && start == 0 && buffer.isEmpty
        start = 0
        let room = 1 << 16
        let size = buffer.count
        buffer.reserveCapacity(size + room)
        buffer.append(contentsOf: repeatElement(0, count: room))
        var count: Int
        repeat {
            count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + size, room) }
        } while count < 0 && errno == EINTR
        if count < 0 { failure = errno }
        if count <= 0 {
            isAtEnd = true
            if descriptor > STDIN_FILENO { close(descriptor) }
        }
        buffer.removeSubrange((size + max(count, 0))...)
        if isFirst, buffer.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    }
}
