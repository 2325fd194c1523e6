import Glibc

/// Where bytes go: a file descriptor, or memory in tests.
struct ByteSink: Sendable {
    /// Writes all of the bytes, or gives the error code.
    let write: @Sendable (UnsafeRawBufferPointer) -> Int32?

    func write(_ bytes: [UInt8]) -> Int32? { bytes.withUnsafeBytes(write) }

    static let standardOutput = descriptor(STDOUT_FILENO)
    static let standardError = descriptor(STDERR_FILENO)

    static func descriptor(_ descriptor: Int32) -> ByteSink {
        ByteSink { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress!, rest.count)
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno == EAGAIN {
                    var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    poll(&ready, 1, -1)
                } else if errno != EINTR {
                    return errno
                }
            }
            return nil
        }
    }
}

/// What a command talks to: its two outputs, and what it knows of them.
struct Console: Sendable {
    let output: ByteSink
    let errors: ByteSink
    /// Whether a person watches the errors while the output goes elsewhere.
    let showsProgress: Bool
    let usesColor: Bool

    /// The process's own: colour and progress only on a terminal.
    static var standard: Console {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let isPlain = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false || getenv("TERM").map { strcmp($0, "dumb") == 0 } ?? false
        return Console(
            output: .standardOutput, errors: .standardError, showsProgress: !isTerminal && isatty(STDERR_FILENO) == 1,
            usesColor: isTerminal && !isPlain)
    }

    /// Writes a line to the errors.
    func tell(_ line: String) {
        var bytes: [UInt8] = []
        bytes.appendVisible(line)
        bytes.append(0x0A)
        _ = errors.write(bytes)
    }
}
