import Glibc

/// From the headers of Linux; the module Glibc shows neither these macros nor the functions `grantpt` and `ptsname` that would hide them.
private enum Request {
    static let lock: UInt = 0x4004_5431
    static let number: UInt = 0x8004_5430
    static let windowSize: UInt = 0x5414
}

private let spawnInNewSession: Int16 = 0x80

/// A program in a pseudo-terminal of its own.
final class PseudoTerminal {
    private let master: Int32
    private let child: pid_t
    let started: Double

    init(_ arguments: [String], columns: UInt16, rows: UInt16) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var locked: Int32 = 0
        var number: UInt32 = 0
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard master >= 0, ioctl(master, Request.lock, &locked) == 0, ioctl(master, Request.number, &number) == 0,
            ioctl(master, Request.windowSize, &size) == 0
        else { throw SystemError("pseudo-terminal") }
        let name = "/dev/pts/\(number)"
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // In a session of its own the terminal that is opened first becomes the controlling one.
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, spawnInNewSession)
        setenv("TERM", "xterm-256color", 1)
        setenv("LC_ALL", "C.UTF-8", 1)
        started = now()
        child = try ChildProcess.spawn(arguments, &actions, &attributes)
    }

    /// Bytes that the program writes within `timeout` seconds, empty if there are none; `nil` once it has ended.
    func read(timeout: Double) -> [UInt8]? {
        var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, Int32(timeout * 1000)) > 0 else { return [] }
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = Glibc.read(master, &buffer, buffer.count)
        return count > 0 ? Array(buffer[..<count]) : nil
    }

    /// Reads until nothing has come for `quiet` seconds.
    func settle(quiet: Double) {
        while let bytes = read(timeout: quiet), !bytes.isEmpty {}
    }

    /// When the output held one of these texts for the first time.
    func waitForFrame(holding texts: [String]) throws -> Double {
        let wanted = texts.map { Array($0.utf8) }
        var received: [UInt8] = []
        while let bytes = read(timeout: 10), !bytes.isEmpty {
            let time = now()
            received += bytes
            if wanted.contains(where: { contains(received, $0) }) { return time }
        }
        throw NoFrame()
    }

    /// When the last output came before nothing more came for `quiet` seconds.
    func waitForQuiet(_ quiet: Double) throws -> Double {
        guard let first = read(timeout: 10), !first.isEmpty else { throw NoFrame() }
        var last = now()
        while let bytes = read(timeout: quiet), !bytes.isEmpty { last = now() }
        return last
    }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(master, bytes, bytes.count)
    }

    /// Ends the program and waits for it.
    func end() {
        kill(child, SIGTERM)
        settle(quiet: 0.2)
        close(master)
        var status: Int32 = 0
        waitpid(child, &status, 0)
    }
}

private func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: wanted) }
}
