import CPseudoTerminal
import Glibc

/// A program running in a terminal that the test holds the other end of.
final class PseudoTerminal {
    struct TimedOut: Error, CustomStringConvertible {
        let description: String
    }

    /// How a program ended.
    enum End: Equatable {
        case exit(Int32)
        case signal(Int32)
    }

    private let process: pid_t
    private var controller: Int32
    private let logPath: String
    private var end: End?
    /// Everything that the program has written to its terminal.
    private(set) var output = ""

    private static let patienceMilliseconds = 10_000

    /// Starts the probe.
    /// - Parameter throughShell: Starts it as a job of an interactive shell, which then has `fg`; else it leads its own session,
    ///   where the system ignores a stop from the keyboard.
    /// - Parameter pipe: What the shell writes before the probe's name, such as `echo x |`.
    init(
        columns: UInt16 = 40, rows: UInt16 = 8, text: String = "探针", throughShell: Bool = false, pipe: String = "",
        environment: [String: String] = [:]
    ) throws {
        let template = strdup("/tmp/gouji-probe-XXXXXX")!
        close(mkstemp(template))
        let logPath = String(cString: template)
        free(template)
        self.logPath = logPath
        let variables = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
            .merging(environment) { $1 }
        let command = throughShell ? ["/bin/sh", "-i"] : [Self.probePath, logPath, text]
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
        var assignments: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0.key + "=" + $0.value) }
        arguments.append(nil)
        assignments.append(nil)
        defer { for pointer in arguments + assignments { free(pointer) } }
        var controller: Int32 = -1
        process = pseudo_terminal_start(&arguments, &assignments, columns, rows, &controller)
        self.controller = controller
        guard process > 0 else { throw TimedOut(description: "forkpty failed") }
        if throughShell { send("\(pipe) \(Self.probePath) \(logPath) \(text)\n") }
    }

    deinit {
        if end == nil {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        hangUp()
        unlink(logPath)
    }

    /// The events that the probe has written down.
    var log: [String] { linesOfFile(logPath) }

    /// Whether the terminal echoes and reads lines, as a shell leaves it.
    var isSane: Bool { pseudo_terminal_is_sane(controller) }

    func send(_ text: String) {
        readAvailable()
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
            if count > 0 { bytes = bytes.dropFirst(count) } else { pause() }
        }
    }

    func resize(columns: UInt16, rows: UInt16) { _ = pseudo_terminal_resize(controller, columns, rows) }

    /// Closes the user's end, as when a window is closed.
    func hangUp() {
        if controller >= 0 { close(controller) }
        controller = -1
    }

    func signal(_ number: Int32) { kill(process, number) }

    /// Waits until the probe has written a line down so many times.
    func waitForLog(_ line: String, times: Int = 1) throws {
        try wait(for: "\(line) in the log") { log.count { $0 == line } >= times }
    }

    func waitForOutput(_ text: String) throws { try wait(for: "output \(text)") { output.contains(text) } }

    func waitForStop() throws {
        try wait(for: "a stop") {
            var status: Int32 = 0
            return waitpid(process, &status, WNOHANG | WUNTRACED) == process && status & 0xFF == 0x7F
        }
    }

    func waitForEnd() throws -> End {
        try wait(for: "the end") {
            var status: Int32 = 0
            guard waitpid(process, &status, WNOHANG) == process else { return false }
            end = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
            return true
        }
        readAvailable()
        return end!
    }

    /// Forgets the output so far.
    func clearOutput() {
        readAvailable()
        output = ""
    }

    func wait(for what: String, _ condition: () -> Bool) throws {
        for _ in 0..<Self.patienceMilliseconds {
            readAvailable()
            if condition() { return }
            pause()
        }
        throw TimedOut(description: "no \(what); log \(log), output \(output.debugDescription)")
    }

    /// Takes over what the program has written by now.
    func readAvailable() {
        guard controller >= 0 else { return }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 65536) { buffer in
            while true {
                let count = read(controller, buffer.baseAddress, buffer.count)
                if count <= 0 { return }
                output += String(decoding: buffer[..<count], as: UTF8.self)
            }
        }
    }

    private func pause() { usleep(1000) }

    static var probePath: String {
        let path = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
            let count = readlink("/proc/self/exe", buffer.baseAddress!, buffer.count)
            return String(decoding: buffer[..<max(0, count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
        return path[..<(path.lastIndex(of: "/") ?? path.startIndex)] + "/TerminalProbe"
    }
}
