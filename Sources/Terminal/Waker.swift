import Glibc

/// Ends the wait of a session from any thread.
public final class Waker: Sendable {
    let readEnd: Int32
    let writeEnd: Int32

    init() throws(TerminalError) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw .systemCall("pipe", errno) }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        readEnd = ends[0]
        writeEnd = ends[1]
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    /// Makes the session's present or next `wait` return `woken`. A full pipe has a wake in it already.
    public func wake() {
        var byte: UInt8 = 0
        _ = write(writeEnd, &byte, 1)
    }

    /// Empties the pipe; whether a call of `wake` was in it, and not signals only.
    func takeWakes() -> Bool {
        var woken = false
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
            while true {
                let count = read(readEnd, buffer.baseAddress, buffer.count)
                if count > 0 {
                    woken = woken || buffer[..<count].contains(0)
                } else if count == 0 || errno != EINTR {
                    return
                }
            }
        }
        return woken
    }
}
