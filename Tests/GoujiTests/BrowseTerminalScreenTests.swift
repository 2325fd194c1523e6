import Glibc
import TestTerminals
import Testing

/// The dashboard in a terminal: its screen from the start to the end.
@Suite(.serialized) struct BrowseTerminalScreenTests {
    private let desk = BrowseTerminal()

    @Test func `starts on the list with the worst report selected, and Q leaves the terminal as it was`() throws {
        let terminal = try desk.browse()
        #expect(terminal.screen.lines[0].hasPrefix(" gouji 勾稽  报告 2 份"))
        #expect(terminal.screen.lines[2].contains("松岭市民政局"))
        #expect(terminal.screen.cursor.row == 2)
        #expect(!terminal.isSane && terminal.screen.modes.isSuperset(of: [1049, 2004]))
        terminal.send("Q")
        #expect(try terminal.waitForEnd() == .exit(0))
        #expect(terminal.isGivenBack)
    }

    @Test(arguments: ["list", "report"])
    func `every size is drawn whole, and the first size looks as before`(place: String) throws {
        let terminal = try desk.browse()
        if place == "report" { try desk.openFaulty(terminal) }
        let before = terminal.screen.text
        for (columns, rows) in [(60, 15), (160, 50), (20, 5), (9, 2), (1, 1), (2, 60), (80, 24)] {
            terminal.resize(columns: columns, rows: rows)
            try terminal.wait(for: "a whole screen of \(columns)x\(rows)") { !terminal.screen.text.contains(TerminalScreen.leftover) }
            if columns >= 60 { try terminal.waitForScreen(place == "list" ? "gouji 勾稽" : "松岭市民政局 · 2023") }
        }
        try terminal.wait(for: "the screen as before") { terminal.screen.text == before }
        terminal.send("Q")
        #expect(try terminal.waitForEnd() == .exit(0))
    }

    @Test func `many changes of the size in a row end in the last`() throws {
        let terminal = try desk.browse()
        let before = terminal.screen.text
        for size in 0..<40 { terminal.resize(columns: 40 + size * 3, rows: 10 + size) }
        terminal.resize(columns: 80, rows: 24)
        terminal.send("j")
        try terminal.wait(for: "the next report") { terminal.screen.cursor.row == 3 }
        terminal.send("k")
        try terminal.wait(for: "the screen as before") { terminal.screen.text == before }
    }

    @Test func `C-l draws over what another program has written`() throws {
        let terminal = try desk.browse()
        let before = terminal.screen.text
        terminal.scribble("wall: the machine goes down in five minutes")
        #expect(terminal.screen.text != before)
        terminal.send("\u{0C}")
        try terminal.wait(for: "the screen as before") { terminal.screen.text == before }
    }

    @Test func `a folder without reports is told on the list`() throws {
        #expect(mkdir(desk.folder.path + "/empty", 0o755) == 0)
        let terminal = try desk.start([BrowseTerminal.program, "browse", desk.folder.path + "/empty/"])
        try terminal.waitForScreen("✗ empty  文件夹中没有可读的报告")
        terminal.send("Q")
        #expect(try terminal.waitForEnd() == .exit(0))
    }

    @Test func `a path that does not exist is a row with its reason`() throws {
        let terminal = try desk.start([BrowseTerminal.program, "browse", desk.folder.path + "/none.txt"])
        try terminal.waitForScreen("✗ none.txt")
        terminal.send("Q")
        #expect(try terminal.waitForEnd() == .exit(0))
    }

    @Test(arguments: ["C", "POSIX", "no_SUCH.locale"])
    func `Chinese is shown in a locale that is not UTF-8`(locale: String) throws {
        let terminal = try desk.browse(["LC_ALL": locale])
        #expect(terminal.screen.lines[0].hasPrefix(" gouji 勾稽 "))
    }

    @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"], ["TERM": "xterm-mono"], ["TERM": "linux"], ["TERM": "xterm-256color"]])
    func `a fault is marked with and without colours`(environment: [String: String]) throws {
        let terminal = try desk.browse(environment)
        try desk.openFaulty(terminal)
        try terminal.wait(for: "the marked cell") { terminal.screen.shows("3!") }
        let name = environment["TERM"] ?? "xterm-256color"
        #expect(terminal.screen.usesColor == (environment["NO_COLOR"] == nil && name != "vt100" && name != "xterm-mono"))
        terminal.send("Q")
        #expect(try terminal.waitForEnd() == .exit(0))
        #expect(terminal.isSane)
    }

    @Test(arguments: [
        (["TERM": "dumb"], "终端“dumb”不能移动光标"), (["TERM": "no-such-terminal"], "系统不认识终端“no-such-terminal”"),
        (["TERM": nil], "TERM"), (["TERM": ""], "TERM"),
    ])
    func `a terminal that will not do is refused in one line`(environment: [String: String?], expected: String) throws {
        let terminal = try desk.start([BrowseTerminal.program, "browse", desk.folder.path + "/reports"], columns: 200, environment)
        #expect(try terminal.waitForEnd() == .exit(69))
        let lines = terminal.screen.lines.filter { !$0.isEmpty }
        #expect(lines.count == 1 && lines[0].hasPrefix("gouji: ") && lines[0].contains(expected), "\(lines)")
        #expect(terminal.isGivenBack && !terminal.output.contains("\u{1B}"))
    }

    @Test(arguments: [
        ("$gouji browse $reports | cat", true), ("$gouji browse $reports >file; cat file", true),
        ("setsid -w $gouji browse $reports </dev/null", true), ("echo $reports | $gouji browse $reports </dev/null >/dev/null", true),
        ("$gouji browse", false),
    ])
    func `without a terminal one line says what to do`(command: String, isAboutTerminals: Bool) throws {
        let line = command.replacing("$gouji", with: BrowseTerminal.program).replacing("$reports", with: desk.folder.path + "/reports")
        let terminal = try desk.start(["/bin/sh", "-c", "cd \(desk.folder.path); " + line], columns: 200)
        _ = try terminal.waitForEnd()
        let lines = terminal.screen.lines.filter { !$0.isEmpty }
        if isAboutTerminals {
            #expect(lines.count == 1 && lines[0].hasPrefix("gouji: 界面需要终端"), "\(lines)")
        } else {
            #expect(lines.first?.contains("没有指定报告") == true, "\(lines)")
        }
        #expect(terminal.isGivenBack && !terminal.output.contains("\u{1B}"))
    }

    @Test func `keys come from the terminal where standard input is a list of paths`() throws {
        let terminal = try desk.start([
            "/bin/sh", "-c", "echo \(desk.folder.path)/reports | xargs \(BrowseTerminal.program) browse",
        ])
        try terminal.waitForScreen("2023 松岭市民政局")
        terminal.send("Q")
        #expect(try terminal.waitForEnd() == .exit(0))
        #expect(terminal.isGivenBack)
    }
}
