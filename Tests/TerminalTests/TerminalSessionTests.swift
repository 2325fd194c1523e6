import Glibc
import Testing

@testable import Terminal

/// The session in a pseudo-terminal. What the tests promise of an end, they promise of the terminal as a shell finds it.
@Suite(.serialized) struct TerminalSessionTests {
    private static let leaveAlternateScreen = "\u{1B}[?1049l"
    private static let pasteOff = "\u{1B}[?2004l"
    private static let showCursor = "\u{1B}[?25h"

    private func started(columns: Int = 40, rows: Int = 8, text: String = "探针", _ environment: [String: String] = [:]) throws
        -> ProbeTerminal
    {
        let terminal = try ProbeTerminal(columns: columns, rows: rows, text: text, environment: environment)
        try terminal.waitForLog("drawn")
        return terminal
    }

    private func expectGivenBack(_ terminal: ProbeTerminal) {
        #expect(terminal.isSane)
        #expect(terminal.output.contains(Self.leaveAlternateScreen))
        #expect(terminal.output.contains(Self.pasteOff))
        #expect(terminal.output.contains("\u{1B}[?1006;1000l") || terminal.output.contains("\u{1B}[?1000l"))
        #expect(terminal.output.contains(Self.showCursor) || terminal.output.contains("\u{1B}[?12l\u{1B}[?25h"))
    }

    @Test func `starts at the terminal's size, draws Chinese, ends clean`() throws {
        let terminal = try started(columns: 50, rows: 9, text: "政府信息公开 \u{31350}")
        try terminal.waitForOutput("政府信息公开 \u{31350}")
        #expect(terminal.log.first == "start 50x9")
        #expect(!terminal.isSane)
        terminal.send("Q")
        #expect(try terminal.waitForEnd() == .exit(0))
        expectGivenBack(terminal)
    }

    @Test(arguments: [
        ("j", "key j"), (" ", "key Space"), ("\r", "key Enter"), ("\t", "key Tab"), ("\u{1B}[Z", "key S-Tab"), ("\u{1B}OA", "key Up"),
        ("\u{1B}OB", "key Down"), ("\u{1B}[A", "key Up"), ("\u{1B}[1;2A", "key S-Up"), ("\u{1B}[1;5C", "key C-Right"),
        ("\u{1B}[5~", "key PgUp"), ("\u{1B}[6~", "key PgDn"), ("\u{1B}OH", "key Home"), ("\u{1B}OF", "key End"),
        ("\u{1B}[2~", "key Insert"), ("\u{1B}[3~", "key Delete"), ("\u{7F}", "key Backspace"),
        ("\u{1B}OP", "key F1"), ("\u{1B}[24~", "key F12"), ("\u{03}", "key C-c"),
        ("\u{13}", "key C-s"), ("\u{11}", "key C-q"), ("\u{04}", "key C-d"), ("汉", "key 汉"), ("汉字", "text 汉字"),
    ])
    func `keys have the names of script mode`(bytes: String, expected: String) throws {
        let terminal = try started()
        terminal.send(bytes)
        try terminal.waitForLog(expected)
        #expect(terminal.log == ["start 40x8", "drawn", expected])
    }

    @Test func `a lone Esc is told at once`() throws {
        let terminal = try started()
        let begin = MonotonicClock.milliseconds()
        terminal.send("\u{1B}")
        try terminal.waitForLog("key Esc")
        #expect(MonotonicClock.milliseconds() - begin < 900)
    }

    @Test func `a paste is one text, whatever it holds`() throws {
        let terminal = try started()
        terminal.send("\u{1B}[200~Q第一行\r\nQ\u{1B}[31m\u{3}第二行\u{1B}[201~")
        terminal.send("k")
        try terminal.waitForLog("key k")
        #expect(terminal.log == ["start 40x8", "drawn", "text Q第一行⏎Q[31m第二行", "key k"])
    }

    @Test func `a long paste comes whole`() throws {
        let terminal = try started()
        let paragraph = String(repeating: "政府信息公开工作年度报告，", count: 2000)
        terminal.send("\u{1B}[200~\(paragraph)\u{1B}[201~")
        try terminal.waitForLog("text \(paragraph)")
    }

    @Test func `clicks, double clicks and the wheel`() throws {
        let terminal = try started()
        let click = "\u{1B}[<0;5;3M\u{1B}[<0;5;3m"
        terminal.send(click + click)
        try terminal.waitForLog("click 4 2")
        try terminal.waitForLog("double 4 2")
        terminal.send("\u{1B}[<65;1;1M")
        try terminal.waitForLog("scroll 0 0 3")
        terminal.send("\u{1B}[<64;1;1M")
        try terminal.waitForLog("scroll 0 0 -3")
    }

    @Test func `a new size is told once and may be as small as one cell`() throws {
        let terminal = try started()
        terminal.resize(columns: 100, rows: 30)
        try terminal.waitForLog("resize 100x30")
        terminal.resize(columns: 1, rows: 1)
        try terminal.waitForLog("resize 1x1")
        terminal.resize(columns: 40, rows: 8)
        try terminal.waitForLog("resize 40x8")
        terminal.send("k")
        try terminal.waitForLog("key k")
        #expect(terminal.log.count { $0.hasPrefix("resize") } == 3)
    }

    @Test func `an equal frame costs no byte`() throws {
        let terminal = try started()
        terminal.send("i")
        try terminal.waitForLog("key i")
        terminal.send("j")
        try terminal.waitForLog("key j")
        terminal.clearOutput()
        // The frame of a key is drawn before the next key is told.
        terminal.send("k")
        try terminal.waitForLog("key k")
        terminal.send("l")
        try terminal.waitForLog("key l")
        terminal.readAvailable()
        #expect(terminal.output.isEmpty)
    }

    @Test func `a worker's wake ends the wait`() throws {
        let terminal = try started()
        terminal.send("W")
        try terminal.waitForLog("woken")
    }

    @Test func `Ctrl-Z gives the terminal back and takes it again`() throws {
        let terminal = try ProbeTerminal(throughShell: true)
        try terminal.waitForLog("drawn")
        terminal.send("\u{1A}")
        try terminal.waitForOutput("Stopped")
        expectGivenBack(terminal)
        #expect(!terminal.log.contains("back"))
        terminal.clearOutput()
        terminal.send("fg\n")
        try terminal.waitForLog("back")
        for mode in ["\u{1B}[?1049h", "\u{1B}[?2004h", "\u{1B}[?1006;1000h", "探针"] { try terminal.waitForOutput(mode) }
        try terminal.wait(for: "raw mode") { !terminal.isSane }
        terminal.send("j")
        try terminal.waitForLog("key j")
    }

    @Test func `SIGTSTP asks the program to suspend, and SIGCONT alone redraws`() throws {
        let terminal = try started()
        terminal.signal(SIGTSTP)
        try terminal.waitForLog("suspendRequested")
        try terminal.waitForLog("back")
        terminal.signal(SIGSTOP)
        try terminal.waitForStop()
        terminal.signal(SIGCONT)
        try terminal.waitForLog("resumed")
    }

    @Test func `another program runs in the terminal`() throws {
        let terminal = try started()
        terminal.send("E")
        try terminal.waitForLog("status 3")
        #expect(terminal.output.contains("child argument"))
        terminal.clearOutput()
        terminal.send("j")
        try terminal.waitForLog("key j")
        for mode in ["\u{1B}[?1049h", "探针"] { try terminal.waitForOutput(mode) }
        #expect(!terminal.isSane)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func `a signal to end lets the program save and gives the terminal back`(signal: Int32) throws {
        let terminal = try started()
        terminal.signal(signal)
        #expect(try terminal.waitForEnd() == .signal(signal))
        #expect(terminal.log.suffix(2) == ["terminate \(signal)", "saved"])
        expectGivenBack(terminal)
    }

    @Test(arguments: [("X", SIGILL), ("A", SIGABRT), ("S", SIGSEGV)])
    func `a crash leaves a sane terminal and dies of its own signal`(key: String, signal: Int32) throws {
        let terminal = try started()
        terminal.send(key)
        let end = try terminal.waitForEnd()
        #expect(end == .signal(signal) || (key == "X" && end == .signal(SIGTRAP)))
        expectGivenBack(terminal)
        if key == "X" {
            let afterTheScreen = terminal.output.split(separator: Self.leaveAlternateScreen).last ?? ""
            #expect(afterTheScreen.contains("a crash on purpose"))
        }
    }

    @Test func `what goes to standard error waits for the screen to be given back`() throws {
        let terminal = try started()
        terminal.send("P")
        try terminal.waitForLog("printed")
        terminal.send("j")
        try terminal.waitForLog("key j")
        #expect(!terminal.output.contains("a warning"))
        terminal.send("E")
        try terminal.waitForOutput("a warning")
        try terminal.waitForLog("status 3")
        terminal.clearOutput()
        terminal.send("PQ")
        #expect(try terminal.waitForEnd() == .exit(0))
        #expect(terminal.output.contains("a warning"))
        #expect(!terminal.output.contains("a warning\r\na warning"))
    }

    @Test func `a plain exit gives the terminal back`() throws {
        let terminal = try started()
        terminal.send("Z")
        #expect(try terminal.waitForEnd() == .exit(5))
        expectGivenBack(terminal)
    }

    @Test(arguments: [
        (["TERM": "no-such-terminal"], "error unknownTerminal(\"no-such-terminal\")"),
        (["TERM": "dumb"], "error cannotPlaceCursor(\"dumb\")"),
    ])
    func `a terminal that will not do is refused with its reason`(environment: [String: String], expected: String) throws {
        let terminal = try ProbeTerminal(environment: environment)
        #expect(try terminal.waitForEnd() == .exit(70))
        #expect(terminal.log == [expected])
        #expect(terminal.isSane)
    }

    @Test(arguments: ["C", "POSIX", "no_SUCH.locale"])
    func `Chinese is drawn in a locale that is not UTF-8`(locale: String) throws {
        let terminal = try started(text: "政府信息公开", ["LC_ALL": locale])
        try terminal.waitForOutput("政府信息公开")
    }

    @Test func `escape sequences in a text never reach the terminal`() throws {
        let terminal = try started(text: "A\u{1B}]52;c;aGk=\u{7}B\u{9B}5mC\u{202E}D")
        try terminal.waitForOutput("A␛]52;c;aGk=␇B␦5mC␦D")
    }

    @Test(arguments: [["TERM": "vt100"], ["NO_COLOR": "1"]])
    func `without colours no colour is sent, but the attribute is`(environment: [String: String]) throws {
        let terminal = try started(text: "标题\n违反", environment)
        try terminal.waitForOutput("违反")
        #expect(!terminal.output.contains("[31m"))
        #expect(terminal.output.contains("\u{1B}[0;1;7m") || terminal.output.contains("\u{1B}[7m") || terminal.output.contains(";7m"))
    }

    @Test func `with colours a fault has both`() throws {
        let terminal = try started(text: "标题\n违反")
        try terminal.waitForOutput("违反")
        #expect(terminal.output.contains("[31m"))
        #expect(terminal.output.contains(";7m"))
    }

    @Test func `an answer that comes late is not left to the shell`() throws {
        let terminal = try ProbeTerminal(throughShell: true, environment: ["PROBE_AMBIGUOUS": "auto"])
        try terminal.waitForLog("drawn")
        terminal.send("Q")
        try terminal.waitForOutput("—\u{1B}[6n")
        terminal.send("\u{1B}[2;2R")
        try terminal.waitForOutput(Self.leaveAlternateScreen)
        terminal.clearOutput()
        terminal.send("echo a$((1+1))b\n")
        try terminal.waitForOutput("a2b")
        #expect(!terminal.output.contains("[2;2R"))
    }

    @Test func `closing the window lets the program save`() throws {
        let terminal = try started()
        terminal.hangUp()
        try terminal.waitForLog("saved")
        #expect(terminal.log.contains("terminate \(SIGHUP)"))
        #expect(try terminal.waitForEnd() == .signal(SIGHUP))
    }

    @Test func `keys come from the terminal where standard input is a pipe`() throws {
        let terminal = try ProbeTerminal(throughShell: true, pipe: "echo paths |")
        try terminal.waitForLog("drawn")
        terminal.send("j")
        try terminal.waitForLog("key j")
        terminal.send("汉字")
        try terminal.waitForLog("text 汉字")
    }

    @Test func `ambiguous characters that take two cells are sent without gaps`() throws {
        let text = "“引号”——①完"
        let narrow = try started(text: text, ["PROBE_AMBIGUOUS": "1"])
        try narrow.waitForOutput(text)
        let wide = try started(text: text, ["PROBE_AMBIGUOUS": "2"])
        try wide.waitForOutput(text)
    }

    @Test(arguments: [("3", ["resize 40x8", "key j"]), ("2", ["key j"])])
    func `the terminal is asked for the width of ambiguous characters`(column: String, expected: [String]) throws {
        let terminal = try started(["PROBE_AMBIGUOUS": "auto"])
        try terminal.waitForOutput("—\u{1B}[6n")
        terminal.send("\u{1B}[2;\(column)R")
        terminal.send("j")
        // What came together is written down one after the other.
        for line in expected { try terminal.waitForLog(line) }
        #expect(Array(terminal.log.dropFirst(2)).sorted() == expected.sorted())
    }

    @Test func `reports of the terminal are not taken for typing`() throws {
        let terminal = try started()
        terminal.send("\u{1B}[5;7R\u{1B}[?62;22c\u{1B}[Ik")
        try terminal.waitForLog("key k")
        #expect(terminal.log.dropFirst(2) == ["key k"])
    }
}
