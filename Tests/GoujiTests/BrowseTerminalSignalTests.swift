import Glibc
import TestTerminals
import Testing

/// Signals to the dashboard: no text is lost, and the terminal is given back.
@Suite(.serialized) struct BrowseTerminalSignalTests {
    private let desk = BrowseTerminal()

    @Test func `Ctrl-Z stops the dashboard with the terminal restored, and fg brings the screen back`() throws {
        let terminal = try desk.editor(throughShell: true)
        terminal.send("写到一半")
        try terminal.waitForScreen("写到一半")
        let before = terminal.screen.text
        terminal.send("\u{1A}")
        try terminal.waitForOutput("Stopped")
        try terminal.wait(for: "the shell's terminal") { terminal.isGivenBack }
        terminal.clearOutput()
        terminal.send("echo a$((1+1))b\n")
        try terminal.waitForOutput("a2b")
        #expect(desk.drafts.contains { $0.contains("写到一半") }, "a stopped program may be killed")
        terminal.send("fg\n")
        try terminal.wait(for: "the screen as before") { terminal.screen.text == before }
        #expect(!terminal.isSane && terminal.screen.modes.isSuperset(of: [1049, 2004]))
        terminal.send("，续写")
        try terminal.waitForScreen("写到一半，续写")
        terminal.send("\u{3}")
        try terminal.wait(for: "the shell's terminal") { terminal.isGivenBack }
    }

    @Test func `after a stop by another program SIGCONT draws the screen anew`() throws {
        let terminal = try desk.browse()
        let before = terminal.screen.text
        terminal.signal(SIGSTOP)
        try terminal.waitForStop()
        terminal.scribble("a line of the shell")
        terminal.signal(SIGCONT)
        try terminal.wait(for: "the screen as before") { terminal.screen.text == before }
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func `a signal to end in the middle of a note keeps the draft, which comes back`(signal: Int32) throws {
        let terminal = try desk.editor()
        terminal.send("\u{1B}[200~写到一半\n的批注\u{1B}[201~")
        try terminal.waitForScreen("的批注")
        terminal.signal(signal)
        #expect(try terminal.waitForEnd() == .signal(signal))
        #expect(terminal.isGivenBack)
        #expect(desk.drafts.contains { $0.contains(#"写到一半\n的批注"#) })
        #expect(desk.content(desk.sideFile) == nil)

        let second = try desk.editor()
        try second.waitForScreen("的批注")
        try second.waitForScreen("草稿")
        second.send("\u{13}")
        try second.waitForScreen("已保存")
        try second.wait(for: "no draft") { desk.drafts.isEmpty }
        #expect(desk.content(desk.sideFile)?.contains(#"写到一半\n的批注"#) == true)
    }

    @Test func `closing the window in the middle of a note keeps the draft`() throws {
        let terminal = try desk.editor()
        terminal.send("窗口关了")
        try terminal.waitForScreen("窗口关了")
        terminal.hangUp()
        #expect(try terminal.waitForEnd() == .signal(SIGHUP))
        #expect(desk.drafts.contains { $0.contains("窗口关了") })
    }

    @Test(arguments: [SIGSEGV, SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGTRAP, SIGQUIT])
    func `a crash leaves a sane terminal and dies of its own signal`(signal: Int32) throws {
        let terminal = try desk.browse()
        terminal.signal(signal)
        #expect(try terminal.waitForEnd() == .signal(signal))
        #expect(terminal.isGivenBack)
    }

    @Test(arguments: ["\u{3}", "Q", "qq"])
    func `every way out with a note half written keeps it`(keys: String) throws {
        let terminal = try desk.editor()
        terminal.send("半条")
        try terminal.waitForScreen("半条")
        if keys != "\u{3}" {
            terminal.send("\u{1B}")
            try terminal.waitForScreen("已留作草稿")
        }
        terminal.send(keys)
        if keys == "qq" {
            try terminal.waitForScreen("按 Q 退出")
            terminal.send("Q")
        }
        #expect(try terminal.waitForEnd() == .exit(0))
        #expect(terminal.isGivenBack)
        #expect(desk.drafts.contains { $0.contains("半条") })
    }
}
