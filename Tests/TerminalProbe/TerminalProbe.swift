import Glibc
import Terminal

/// A program that takes the terminal and writes down every event, for the tests to read.
///
///     TerminalProbe LOG [TEXT]
///
/// `PROBE_AMBIGUOUS` is 1, 2 or auto.
@MainActor
@main
struct TerminalProbe {
    static func main() {
        let log = fopen(CommandLine.arguments[1], "a")!
        let text = CommandLine.arguments.count > 2 ? CommandLine.arguments[2] : "探针 probe"
        let session: TerminalSession
        do {
            let ambiguous = Environment.value("PROBE_AMBIGUOUS") ?? "1"
            let options = TerminalOptions(ambiguousWidth: ambiguous == "auto" ? nil : ambiguous == "2" ? .wide : .narrow)
            session = try TerminalSession(theme: .terminal, options: options)
        } catch {
            record("error \(error)", in: log)
            print(error.english)
            exit(70)
        }
        record("start \(session.size.columns)x\(session.size.rows)", in: log)
        draw(text, on: session)
        record("drawn", in: log)
        while true {
            for event in session.wait(timeoutMilliseconds: nil) { handle(event, text: text, session: session, log: log) }
        }
    }

    static func handle(_ event: TerminalEvent, text: String, session: TerminalSession, log: UnsafeMutablePointer<FILE>) {
        record(describe(event), in: log)
        switch event {
        case .terminate(let signal):
            record("saved", in: log)
            session.close(dyingOf: signal)
        case .suspendRequested, .input(.key("C-z")):
            session.suspend()
            record("back", in: log)
            draw(text, on: session)
        case .input(.key("X")): preconditionFailure("a crash on purpose")
        case .input(.key("S")): record("depth \(overflow(0))", in: log)
        case .input(.key("A")): abort()
        case .input(.key("E")): record("status \(session.runProgram(["/bin/sh", "-c", "echo child $0; exit 3", "argument"]))", in: log)
        case .input(.key("Z")): exit(5)
        case .input(.key("P")):
            _ = "a warning\n".withCString { write(STDERR_FILENO, $0, strlen($0)) }
            record("printed", in: log)
        case .input(.key("f")):
            RandomFrames.shared.change(to: session.size)
            session.draw(RandomFrames.shared.canvas)
            record("frame " + RandomFrames.shared.canvas.lines.joined(separator: "⏎"), in: log)
        case .input(.key("W")): wakeFromAThread(session.waker)
        case .input(.key("Q")):
            session.close()
            exit(0)
        default: draw(text, on: session)
        }
    }

    static func draw(_ text: String, on session: TerminalSession) {
        var canvas = Canvas(size: session.size)
        for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            canvas.put(String(line), column: 0, row: row, role: row == 1 ? .violation : .normal)
        }
        canvas.cursor = Point(column: 0, row: 0)
        session.draw(canvas)
    }

    static func describe(_ event: TerminalEvent) -> String {
        switch event {
        case .input(.key(let key)): "key \(key.name)"
        case .input(.text(let text)): "text \(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎"))"
        case .input(.resize(let size)): "resize \(size.columns)x\(size.rows)"
        case .input(.click(let point)): "click \(point.column) \(point.row)"
        case .input(.doubleClick(let point)): "double \(point.column) \(point.row)"
        case .input(.scroll(let point, let lines)): "scroll \(point.column) \(point.row) \(lines)"
        case .woken: "woken"
        case .terminate(let signal): "terminate \(signal)"
        case .suspendRequested: "suspendRequested"
        case .resumed: "resumed"
        }
    }

    nonisolated static func wakeFromAThread(_ waker: Waker) {
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { pointer in
                Unmanaged<Waker>.fromOpaque(pointer!).takeRetainedValue().wake()
                return nil
            }, Unmanaged.passRetained(waker).toOpaque())
    }

    @inline(never) static func overflow(_ depth: Int) -> Int { depth < 0 ? 0 : overflow(depth + 1) &+ overflow(depth + 2) }

    static func record(_ line: String, in log: UnsafeMutablePointer<FILE>) {
        fputs(line + "\n", log)
        fflush(log)
    }
}
