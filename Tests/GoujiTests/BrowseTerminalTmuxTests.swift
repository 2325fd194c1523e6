import Glibc
import TestFolders
import TestTerminals
import Testing

/// The dashboard on the sample library in a terminal emulator, of which tmux tells what it shows.
@Suite(.serialized) struct BrowseTerminalTmuxTests {
    private static let places: [String] = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"]
    private static let tmux = places.first { access($0, X_OK) == 0 }
    private static let reports = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Reports"

    /// The files of the sample library.
    private static let sampleCount: Int = {
        guard let folder = opendir(reports) else { return 0 }
        defer { closedir(folder) }
        var count = 0
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix("."), !name.hasSuffix(".notes.jsonl"), !name.hasSuffix(".yaml") { count += 1 }
        }
        return count
    }()

    private let folder = TemporaryFolder()
    private let server = "gouji-browse-\(getpid())"

    @discardableResult
    private func run(_ arguments: String) throws -> [String] {
        let tmux = try #require(Self.tmux)
        let pipe = try #require(popen("LC_ALL=C.UTF-8 \(tmux) -u -L \(server) -f /dev/null \(arguments)", "r"))
        defer { pclose(pipe) }
        var bytes: [UInt8] = []
        while case let byte = getc(pipe), byte != EOF { bytes.append(UInt8(byte)) }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func start(columns: Int, rows: Int) throws {
        let variables = "HOME=\(folder.path) XDG_STATE_HOME=\(folder.path) XDG_CONFIG_HOME=\(folder.path) GOUJI_AUTHOR=李审"
        try run(
            "new-session -d -x \(columns) -y \(rows) 'env \(variables) LC_ALL=C.UTF-8 \(BrowseTerminal.program) browse --lang zh \(Self.reports)'"
        )
    }

    /// Waits until the screen satisfies a condition and stands still, and gives it back: the emulator also shows frames half drawn.
    @discardableResult
    private func screen(with what: String, _ condition: ([String]) -> Bool) throws -> [String] {
        var shown: [String] = []
        for _ in 0..<500 {
            let before = shown
            shown = try run("capture-pane -p")
            if condition(shown), shown == before { return shown }
            usleep(20_000)
        }
        Issue.record("no \(what) on\n\(shown.joined(separator: "\n"))")
        return shown
    }

    private func has(_ text: String) -> ([String]) -> Bool { { lines in lines.contains { $0.contains(text) } } }

    @Test(.enabled(if: tmux != nil, "tmux is not installed"), arguments: [(80, 24), (200, 50)])
    func `the emulator shows the list, the table with its fault, and the help`(columns: Int, rows: Int) throws {
        defer { _ = try? run("kill-server") }
        try start(columns: columns, rows: rows)
        let count = Self.sampleCount
        let list = try screen(with: "the list") { lines in
            lines.contains { $0.contains("报告 \(count) 份") } && lines.contains { $0.hasSuffix(" 1/\(count)") && !$0.contains("读取") }
        }
        #expect(list.count { $0.contains(" 202") } >= 17)
        #expect(list.contains { $0.contains("2023 松陵县自然资源局") && $0.contains("✗") })

        try run("send-keys / 松陵 Enter")
        try screen(with: "the filter", has("报告 1/\(count) 份"))
        try run("send-keys Enter n")
        let report = try screen(with: "the finding", has("自然人：一 21 + 二 2 ≠ 三（七）20 +"))
        #expect(report.contains { $0.contains("松陵县自然资源局 · 2023") })
        #expect(report.contains { $0.hasPrefix(" 一、本年新收政府信息公开申请") && $0.contains(" 21!") && $0.contains(" 4!") })
        #expect(report.contains { $0.contains("column-balance") })
        // Every line between the columns is straight only if every width was taken as the emulator takes it.
        let rules = report.filter { $0.contains("│") }.map { line in line.indices(of: "│").map { displayWidth(line[..<$0]) } }
        #expect(rules.count > 5 && rules.allSatisfy { $0.last == rules.last?.last })

        try run("send-keys '?'")
        try screen(with: "the help") { help in
            help.contains { $0.contains("按键：报告") } && help.contains { $0.contains("j  Down") && $0.contains("下移") }
        }
        try run("send-keys Escape q Q")
        for _ in 0..<300 where try run("list-sessions 2>&1").contains(where: { $0.contains("1 windows") }) { usleep(10_000) }
        #expect(try !run("list-sessions 2>&1").contains { $0.contains("1 windows") })
    }
}

extension String {
    fileprivate func indices(of text: Character) -> [String.Index] { indices.filter { self[$0] == text } }
}

/// Cells of a line of the dashboard: all that is Chinese takes two.
private func displayWidth(_ text: Substring) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
}
