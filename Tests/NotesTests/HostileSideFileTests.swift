import Glibc
import Testing

@testable import Notes
@testable import NotesFaults

@Suite("Hostile side files") struct HostileSideFileTests {
    private let folder = TemporaryFolder()
    private var side: SideFile { Scenario.side(folder["a.txt"], stateHome: nil) }
    private var path: String { folder["a.txt.notes.jsonl"] }
    private static let header = #"{"gouji": "notes", "version": 1, "report": {}}"#
    private static let good = #"{"id": "1", "note": "n1", "event": "add", "at": "2024-01-01T00:00:00Z", "by": "b", "text": "好"}"#

    static let badLines: [[UInt8]] = [
        [0], [0xFF, 0xFE], Array("null".utf8), Array("[]".utf8), Array("{}".utf8), Array(#"{"id": 1, "event": "add"}"#.utf8),
        Array(#"{"id": "", "event": "add"}"#.utf8), Array(#"{"id": "x", "event": "add", "text": ""#.utf8) + [0xC0, 0x80, 0x22, 0x7D],
        [UInt8](repeating: UInt8(ascii: "["), count: 200_000), Array(#"{"id": "x"#.utf8) + [0] + Array(#"", "event": "add"}"#.utf8),
        Array("\u{1B}]0;title\u{7}".utf8),
    ]

    @Test("a line that cannot be read is set aside and told; those around it count, and it stays", arguments: badLines)
    func badLine(line: [UInt8]) throws {
        let last = Self.good.replacing("1\"", with: "2\"")
        let bytes = Array((Self.header + "\n" + Self.good + "\n").utf8) + line + Array(("\n" + last + "\n").utf8)
        folder.write("a.txt.notes.jsonl", bytes: bytes)
        let contents = try side.load()
        #expect(contents.state.notes.map(\.id) == ["n1", "n2"])
        #expect(contents.notices == [.unreadableLines(path: path, count: 1)])
        _ = try side.append([.review(true)], author: "a")
        #expect(folder.bytes("a.txt.notes.jsonl").starts(with: bytes))
    }

    @Test(
        "fields of wrong kinds do no harm",
        arguments: [
            #"{"id": "x", "note": [], "event": "add", "at": 5, "by": {}, "text": "好"}"#, #"{"id": "x", "event": "edit", "note": "n1"}"#,
            #"{"id": "x", "event": "decide", "anchor": {"finding": 3}, "decision": "confirmed"}"#, #"{"id": "x", "event": "review"}"#,
            #"{"id": "x", "event": "review", "reviewed": "yes"}"#, #"{"id": "x", "event": "resolve", "batch": {"id": "b", "size": -1}}"#,
            #"{"id": "x", "event": "add", "note": "", "text": "好", "anchor": {"section": 1e99, "position": [5, 1]}}"#,
            #"{"id": "x", "event": "delete", "note": "n9", "at": "9999-12-31T23:59:59.999Z"}"#,
            #"{"id": "x", "event": "resolve", "note": "n9", "at": "0000-01-01T00:00:00Z", "batch": {"id": "b", "size": 9223372036854775807}}"#,
        ])
    func wrongKinds(line: String) throws {
        folder.write("a.txt.notes.jsonl", [Self.header, Self.good, line].joined(separator: "\n") + "\n")
        #expect(try side.load().state.notes.contains { $0.id == "n1" && $0.text == "好" })
        #expect(try side.append([.edit(note: "n1", text: "改")], author: "a").state.notes.contains { $0.text == "改" })
    }

    @Test("a line of ten megabytes is read")
    func hugeLine() throws {
        let text = String(repeating: "a", count: 10 << 20)
        folder.write("a.txt.notes.jsonl", Self.header + "\n" + Self.good.replacing("好", with: text) + "\n")
        #expect(try side.load().state.notes.first?.text.utf8.count == text.utf8.count)
    }

    @Test("hostile text comes back as it was, from a file that is safe to show")
    func hostileText() throws {
        let text = "\u{1B}[2J\u{0}\u{202E}\u{9B}\r\n\"\\\u{2028}"
        _ = try side.append([.add(note: "n", anchor: .cell(text, seen: text), text: text)], author: text)
        let note = try #require(try side.load().state.notes.first)
        #expect(note.text == text && note.author == text && note.anchor == .cell(text, seen: text))
        #expect(!folder.text("a.txt.notes.jsonl").unicodeScalars.contains { $0 != "\n" && $0.isUnsafeToShow })
    }

    @Test("a file of that name that is no side file is left alone", arguments: ["hello\n", "{}\n[]\n", "\u{1}\u{2}\nx\n"])
    func foreign(text: String) throws {
        folder.write("a.txt.notes.jsonl", text)
        let contents = try side.load()
        #expect(contents.isReadOnly && contents.notices == [.foreignFile(path: path)])
        #expect(throws: NotesError.notASideFile(path: path)) { try side.append([.review(true)], author: "a") }
        #expect(folder.text("a.txt.notes.jsonl") == text)
    }

    @Test("a symbolic link is read, and never written through")
    func link() throws {
        folder.write("real", Self.header + "\n" + Self.good + "\n")
        symlink(folder["real"], path)
        let contents = try side.load()
        #expect(contents.state.notes.count == 1 && contents.isReadOnly && contents.notices == [.symbolicLink(path: path)])
        #expect(throws: NotesError.notARegularFile(path: path)) { try side.append([.review(true)], author: "a") }
        #expect(folder.text("real") == Self.header + "\n" + Self.good + "\n")
    }

    @Test("a link to nothing is not created through, a loop is told")
    func danglingLink() {
        symlink(folder["target"], path)
        #expect(throws: NotesError.self) { try side.append([.review(true)], author: "a") }
        #expect(!folder.names.contains("target"))
        unlink(path)
        symlink(path, path)
        #expect(throws: NotesError.notARegularFile(path: path)) { try side.load() }
    }

    @Test("a link that is put there between reading and writing is not followed")
    func lateLink() throws {
        folder.write("real", Self.header + "\n")
        symlink(folder["real"], path)
        #expect(throws: SystemError(ELOOP)) { _ = try AppendTransaction(path, system: PosixCalls()) }
    }

    @Test("a lock that is a link is not followed")
    func lockLink() {
        symlink(folder["target"], path + ".lock")
        #expect(throws: NotesError.notARegularFile(path: path + ".lock")) { try side.append([.review(true)], author: "a") }
        #expect(!folder.names.contains("target"))
    }

    @Test("a hard link to the report is not written to")
    func hardLinkToReport() {
        folder.write("a.txt", "")
        #expect(Glibc.link(folder["a.txt"], path) == 0)
        #expect(throws: NotesError.notARegularFile(path: path)) { try side.append([.review(true)], author: "a") }
        #expect(folder.bytes("a.txt").isEmpty)
    }

    @Test("a pipe, a folder or a socket of that name is refused at once")
    func notAFile() {
        mkfifo(path, 0o644)
        #expect(throws: NotesError.notARegularFile(path: path)) { try side.load() }
        #expect(throws: NotesError.notARegularFile(path: path)) { try side.append([.review(true)], author: "a") }
        unlink(path)
        mkdir(path, 0o755)
        #expect(throws: NotesError.notARegularFile(path: path)) { try side.load() }
        #expect(throws: NotesError.notARegularFile(path: path)) { try side.append([.review(true)], author: "a") }
    }

    @Test("a missing folder is an error, not a new folder")
    func missingFolder() {
        let side = Scenario.side(folder["gone/a.txt"], stateHome: folder["state"])
        #expect(throws: NotesError.self) { try side.append([.review(true)], author: "a") }
        #expect(folder.names.isEmpty)
    }

    @Test("every notice speaks both languages, and no control character of a path")
    func notices() {
        let path = "/x/\u{1B}[31m\u{202E}a"
        let notices: [SideFileNotice] = [
            .newerVersion(path: path, version: 2), .foreignFile(path: path), .symbolicLink(path: path), .tornLine(path: path),
            .unreadableLines(path: path, count: 3), .brokenBatches(events: 2), .conflictedCopies(paths: [path, path]),
            .unreadableCopies(paths: [path]),
            .mergeMarkers(path: path),
            .stateFolder(path: path), .notesWithoutText(count: 1), .contradictoryEvents(count: 1), .clockAhead(seconds: 400),
        ]
        for notice in notices {
            #expect(notice.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
            #expect(notice.english.unicodeScalars.allSatisfy { (0x20..<0x7F).contains($0.value) })
            #expect(!notice.chinese.unicodeScalars.contains { $0.isUnsafeToShow })
        }
    }
}
