import CPseudoTerminal
import Glibc

/// A program running in a terminal that the test holds the other end of.
open class PseudoTerminal {
    public struct TimedOut: Error, CustomStringConvertible {
        public let description: String
    }

    /// How a program ended.
    public enum End: Equatable, Sendable {
        case exit(Int32)
        case signal(Int32)
    }

    private let process: pid_t
    private var controller: Int32
    private var end: End?
    /// Everything that the program has written to its terminal.
    public private(set) var output = ""
    /// What a terminal shows of it.
    public private(set) var screen: TerminalScreen

    private static let patienceMilliseconds = 10_000

    /// Starts a program.
    /// - Parameter shellPrefix: With it the program is started as a job of an interactive shell, which then has `fg`, and the prefix is what
    ///   stands before its name, such as `echo x |`. Without it the program leads its own session, where the system ignores a stop from
    ///   the keyboard.
    /// - Parameter environment: All variables that there are, beside `PATH`, a `TERM` and a UTF-8 locale; `nil` takes one of these away.
    public init(_ command: [String], columns: Int, rows: Int, shellPrefix: String? = nil, environment: [String: String?] = [:]) throws {
        let usual: [String: String?] = [
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
        ]
        let variables = usual.merging(environment) { $1 }.compactMapValues { $0 }
        let started = shellPrefix == nil ? command : ["/bin/sh", "-i"]
        let arguments: [UnsafeMutablePointer<CChar>?] = started.map { strdup($0) } + [nil]
        let assignments: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0.key + "=" + $0.value) } + [nil]
        defer { for pointer in arguments + assignments { free(pointer) } }
        screen = TerminalScreen(columns: columns, rows: rows)
        var controller: Int32 = -1
        process = pseudo_terminal_start(arguments, assignments, UInt16(columns), UInt16(rows), &controller)
        self.controller = controller
        guard process > 0 else { throw TimedOut(description: "forkpty failed") }
        if let shellPrefix { send(shellPrefix + " " + command.joined(separator: " ") + "\n") }
    }

    deinit {
        if end == nil {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        hangUp()
    }

    /// Whether every mode of the terminal is as it was before the program started: it echoes and reads lines, as a shell leaves it.
    public var isSane: Bool { pseudo_terminal_is_as_started(controller) }

    /// What a failed wait tells beside the output.
    open var circumstances: String { "" }

    public func send(_ text: String) {
        readAvailable()
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
            if count > 0 { bytes = bytes.dropFirst(count) } else { pause() }
        }
    }

    public func resize(columns: Int, rows: Int) {
        readAvailable()
        screen.resize(columns: columns, rows: rows)
        _ = pseudo_terminal_resize(controller, UInt16(columns), UInt16(rows))
    }

    /// Closes the user's end, as when a window is closed.
    public func hangUp() {
        if controller >= 0 { close(controller) }
        controller = -1
    }

    public func signal(_ number: Int32) { kill(process, number) }

    public func waitForOutput(_ text: String) throws { try wait(for: "output \(text)") { output.contains(text) } }

    /// Waits until the screen shows a text within one row.
    public func waitForScreen(_ text: String) throws { try wait(for: "\(text) on the screen") { screen.shows(text) } }

    public func waitForStop() throws {
        try wait(for: "a stop") {
            var status: Int32 = 0
            return waitpid(process, &status, WNOHANG | WUNTRACED) == process && status & 0xFF == 0x7F
        }
    }

    public func waitForEnd() throws -> End {
        try wait(for: "the end") {
            var status: Int32 = 0
            guard waitpid(process, &status, WNOHANG) == process else { return false }
            end = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
            return true
        }
        readAvailable()
        return end!
    }

    /// Forgets the output so far; the screen stays.
    public func clearOutput() {
        readAvailable()
        output = ""
    }

    public func wait(for what: String, _ condition: () -> Bool) throws {
        for _ in 0..<Self.patienceMilliseconds {
            readAvailable()
            if condition() { return }
            pause()
        }
        throw TimedOut(description: "no \(what); \(circumstances) screen\n\(screen.text)\noutput \(output.suffix(300).debugDescription)")
    }

    /// Writes on the screen behind the program's back, as `wall` and a shell do.
    public func scribble(_ text: String) {
        readAvailable()
        screen.take(text.utf8)
    }

    /// Takes over what the program has written by now.
    public func readAvailable() {
        guard controller >= 0 else { return }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 65536) { buffer in
            while true {
                let count = read(controller, buffer.baseAddress, buffer.count)
                if count <= 0 { return }
                output += String(decoding: buffer[..<count], as: UTF8.self)
                screen.take(buffer[..<count])
            }
        }
    }

    private func pause() { usleep(1000) }
}
