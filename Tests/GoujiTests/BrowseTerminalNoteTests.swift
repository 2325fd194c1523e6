import Glibc
import TestTerminals
import Testing

/// Writing a note in a terminal: what is shown as saved is saved.
@Suite(.serialized) struct BrowseTerminalNoteTests {
    private let desk = BrowseTerminal()

    @Test func `a paste is text, whatever keys and lines it holds`() throws {
        let terminal = try desk.editor()
        terminal.send("\u{1B}[200~q第一行Q\r\n\u{3}qQ第二行\u{1B}[31m\u{1A}\u{1B}[201~")
        try terminal.waitForScreen("q第一行Q")
        try terminal.waitForScreen("qQ第二行[31m")
        terminal.send("\u{13}")
        try terminal.waitForScreen("已保存")
        #expect(desk.content(desk.sideFile)?.contains(#""text": "q第一行Q\nqQ第二行[31m""#) == true)
    }

    @Test func `what an input method sends at once is text`() throws {
        let terminal = try desk.editor()
        terminal.send("请核对行政复议总计，应为五件。")
        try terminal.waitForScreen("请核对行政复议总计，应为五件。")
        #expect(terminal.screen.cursor.column == 31)
    }

    @Test func `saved is said only when the note is on disk`() throws {
        let terminal = try desk.editor()
        terminal.send("总计应为五")
        try terminal.waitForScreen("总计应为五")
        let lock = open(desk.sideFile + ".lock", O_RDWR | O_CREAT, 0o644)
        #expect(lock >= 0 && flock(lock, LOCK_EX) == 0)
        terminal.send("\u{13}")
        try terminal.waitForScreen("正在保存")
        for _ in 0..<300 {
            usleep(1000)
            terminal.readAvailable()
            if terminal.screen.shows("已保存") { break }
        }
        #expect(!terminal.screen.shows("已保存") && desk.content(desk.sideFile) == nil)
        unlink(desk.sideFile + ".lock")
        close(lock)
        var wasThere = false
        try terminal.wait(for: "saved") {
            let isShown = terminal.screen.shows("已保存")
            if isShown { wasThere = desk.content(desk.sideFile)?.contains("总计应为五") == true }
            return isShown
        }
        #expect(wasThere)
    }

    @Test func `a note that cannot be saved stays in the editor, with the reason`() throws {
        let terminal = try desk.editor()
        #expect(mkdir(desk.sideFile, 0o755) == 0)
        terminal.send("无处可存的批注\u{13}")
        try terminal.waitForScreen("没有保存")
        #expect(terminal.screen.shows("无处可存的批注"))
        #expect(rmdir(desk.sideFile) == 0)
        terminal.send("\u{13}")
        try terminal.waitForScreen("已保存")
        #expect(desk.content(desk.sideFile)?.contains("无处可存的批注") == true)
    }

    @Test func `kill -9 right after saved loses nothing`() throws {
        for round in 1...5 {
            let terminal = try desk.editor()
            terminal.send("第\(round)条批注\u{13}")
            try terminal.waitForScreen("已保存")
            terminal.signal(SIGKILL)
            #expect(try terminal.waitForEnd() == .signal(SIGKILL))
            let content = try #require(desk.content(desk.sideFile))
            for earlier in 1...round { #expect(content.contains("第\(earlier)条批注")) }
            #expect(content.hasSuffix("}\n"))
        }
        let terminal = try desk.browse()
        try desk.openFaulty(terminal)
        terminal.send("m")
        for round in 1...5 { try terminal.waitForScreen("第\(round)条批注") }
    }

    @Test func `Esc keeps a draft that survives kill -9`() throws {
        let terminal = try desk.editor()
        terminal.send("还没写完")
        try terminal.waitForScreen("还没写完")
        terminal.send("\u{1B}")
        try terminal.waitForScreen("已留作草稿")
        try terminal.wait(for: "the draft on disk") { desk.drafts.contains { $0.contains("还没写完") } }
        terminal.signal(SIGKILL)
        _ = try terminal.waitForEnd()
        let second = try desk.editor()
        try second.waitForScreen("还没写完")
        try second.waitForScreen("草稿")
    }
}
