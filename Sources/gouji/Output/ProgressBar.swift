import Glibc

/// One line on the terminal that tells how far the work is, redrawn at most ten times a second.
struct ProgressBar: Sendable {
    private let sink: ByteSink
    private let isShown: Bool
    private let total: Int?
    private let unit: String
    private var done = 0
    private var drawn = ContinuousClock.now
    private var isOnScreen = false

    /// - Parameter total: `nil` while more may come in.
    init(console: Console, total: Int?, unit: String) {
        sink = console.errors
        isShown = console.showsProgress
        self.total = total
        self.unit = unit
    }

    /// One more is done.
    mutating func step() {
        done += 1
        guard isShown else { return }
        let now = ContinuousClock.now
        guard now - drawn >= .milliseconds(100) else { return }
        drawn = now
        if !isOnScreen { Self.clearOnInterrupt() }
        isOnScreen = true
        _ = sink.write(Array(("\r\u{1B}[K" + line).utf8))
    }

    /// Takes the line off the screen, so that other text can be written.
    mutating func clear() {
        guard isOnScreen else { return }
        isOnScreen = false
        _ = sink.write(Array("\r\u{1B}[K".utf8))
    }

    /// Ctrl-C ends the process as ever, after the line is taken off the screen.
    private static func clearOnInterrupt() {
        signal(SIGINT) { number in
            let erase: StaticString = "\r\u{1B}[K"
            _ = Glibc.write(STDERR_FILENO, erase.utf8Start, erase.utf8CodeUnitCount)
            signal(number, SIG_DFL)
            raise(number)
        }
    }

    private var line: String {
        guard let total, total > 0 else { return "\(done) \(unit)" }
        let width = 24
        let filled = done * width / total
        return "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled) + "] \(done)/\(total) \(unit)"
    }
}
