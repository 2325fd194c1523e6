import Glibc
import Testing

@testable import Terminal

/// What a terminal emulator makes of the bytes that are sent to it.
@Suite(.serialized) struct EmulatorTests {
    private static let places: [String] = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"]
    private static let tmux = places.first { access($0, X_OK) == 0 }

    private let server = "gouji-test-\(getpid())"
    private var log: String { "/tmp/\(server).log" }

    @discardableResult
    private func run(_ arguments: String) throws -> String {
        let tmux = try #require(Self.tmux)
        let pipe = try #require(popen("LC_ALL=C.UTF-8 \(tmux) -u -L \(server) -f /dev/null \(arguments)", "r"))
        defer { pclose(pipe) }
        return readAll(pipe)
    }

    private func frames() -> [String] { linesOfFile(log).filter { $0.hasPrefix("frame ") || $0 == "drawn" } }

    private func wait(for what: String, _ condition: () -> Bool) {
        for _ in 0..<5000 {
            if condition() { return }
            usleep(2000)
        }
        Issue.record("no \(what): \(linesOfFile(log))")
    }

    @Test(.enabled(if: tmux != nil, "tmux is not installed"))
    func `the emulator shows what the canvas holds, frame after frame`() throws {
        defer {
            _ = try? run("kill-server")
            unlink(log)
        }
        try run("new-session -d -x 37 -y 9 '\(ProbeTerminal.probePath) \(log)'")
        wait(for: "first frame") { frames().count == 1 }
        for number in 1...40 {
            if number == 20 {
                try run("resize-window -x 22 -y 5")
                wait(for: "new size") { linesOfFile(log).contains("resize 22x5") }
            }
            try run("send-keys f")
            wait(for: "frame \(number)") { frames().count > number }
            let expected = frames()[number].dropFirst("frame ".count).split(separator: "⏎", omittingEmptySubsequences: false)
            var shown: [Substring] = []
            // The emulator may be behind the program by a moment.
            for _ in 0..<500 {
                shown = try run("capture-pane -p").split(separator: "\n", omittingEmptySubsequences: false)
                if shown.prefix(expected.count).elementsEqual(expected) { break }
                usleep(5000)
            }
            #expect(shown.prefix(expected.count).elementsEqual(expected), "frame \(number): \(shown) is not \(expected)")
        }
    }
}
