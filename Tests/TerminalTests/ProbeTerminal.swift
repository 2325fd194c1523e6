import Glibc
import TestTerminals

/// The probe in a pseudo-terminal; it writes down the events that it is told.
final class ProbeTerminal: PseudoTerminal {
    static let probePath = builtProgram("TerminalProbe")
    private let logPath: String

    /// - Parameter pipe: What the shell writes before the probe's name, such as `echo x |`.
    init(
        columns: Int = 40, rows: Int = 8, text: String = "探针", throughShell: Bool = false, pipe: String = "",
        environment: [String: String] = [:]
    ) throws {
        let template = strdup("/tmp/gouji-probe-XXXXXX")!
        close(mkstemp(template))
        logPath = String(cString: template)
        free(template)
        try super.init(
            [Self.probePath, logPath, text], columns: columns, rows: rows, shellPrefix: throughShell ? pipe : nil, environment: environment)
    }

    deinit { unlink(logPath) }

    /// The events that the probe has written down.
    var log: [String] { linesOfFile(logPath) }

    override var circumstances: String { "log \(log)," }

    /// Waits until the probe has written a line down so many times.
    func waitForLog(_ line: String, times: Int = 1) throws {
        try wait(for: "\(line) in the log") { log.count { $0 == line } >= times }
    }
}
