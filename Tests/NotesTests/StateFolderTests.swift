import Glibc
import Testing

@testable import Notes
@testable import NotesFaults

@Suite("A folder that cannot be written") struct StateFolderTests {
    private let folder = TemporaryFolder()

    private func side(readOnly: Bool, code: Int32 = EROFS, stateHome: Bool = true) -> SideFile {
        let system = FaultySystem(readOnlyFolder: readOnly ? folder["reports/"] : nil, readOnlyCode: code)
        return Scenario.side(folder["reports/a.txt"], stateHome: stateHome ? folder["state/deep"] : nil, system: system)
    }

    @Test("keeps its notes in the state folder", arguments: [EROFS, EACCES, EPERM, EOPNOTSUPP])
    func fallsBack(code: Int32) throws {
        Stage.eventsBefore.prepare(folder)
        let place = folder["state/deep/gouji/notes/" + String(repeating: "ab", count: 32) + ".notes.jsonl"]
        #expect(try side(readOnly: true, code: code).load().location == place)
        let contents = try side(readOnly: true, code: code).append(Scenario.changes, author: "a")
        #expect(contents.location == place && !contents.isReadOnly)
        #expect(contents.notices == [.stateFolder(path: place)])
        #expect(Scenario.isWhole(contents.state) && contents.state.notes.contains { $0.id == "n1" }, "both places count")
        #expect(folder.text("reports/a.txt.notes.jsonl") == Stage.earlier)
        #expect(try side(readOnly: false).load().state == contents.state)
        var status = stat()
        #expect(stat(folder["state/deep/gouji/notes"], &status) == 0 && status.st_mode & 0o777 == 0o700)
    }

    @Test("once writable again takes all notes over")
    func takenOver() throws {
        Stage.eventsBefore.prepare(folder)
        _ = try side(readOnly: true).append(Scenario.changes, author: "a")
        _ = try side(readOnly: false).append([.resolve(note: "n1")], author: "a")
        let alone = try side(readOnly: false, stateHome: false).load().state
        #expect(Scenario.isWhole(alone) && alone.notes.count == 2)
    }

    private func edition(_ digit: Character, organ: String = "某市某局", readOnly: Bool = true) -> SideFile {
        let system = FaultySystem(readOnlyFolder: readOnly ? folder["reports/"] : nil)
        return SideFile(
            report: ReportIdentity(path: folder["reports/a.txt"], organ: organ, year: 2023, sha256: String(repeating: digit, count: 64)),
            environment: NotesEnvironment(stateHome: folder["state"], lockWait: 1000, system: system))
    }

    @Test("keeps the notes on earlier editions of a report when its bytes change, and hands them on")
    func earlierEdition() throws {
        Stage.noFileYet.prepare(folder)
        _ = try edition("1").append([.add(note: "n", anchor: .report, text: "旧版上的批注")], author: "a")
        let contents = try edition("2").load()
        #expect(contents.state.notes.map(\.text) == ["旧版上的批注"])
        #expect(contents.sources == [folder["state/gouji/notes/" + String(repeating: "1", count: 64) + ".notes.jsonl"]])
        let environment = NotesEnvironment(stateHome: folder["state"])
        #expect(SideFileCatalog(environment: environment).summary(of: edition("2").report).openNotes == 1)
        #expect(try edition("2", organ: "另一局").load().isEmpty, "another organ's report at the same path is another report")
        _ = try edition("2").append([.resolve(note: "n")], author: "a")
        unlink(contents.sources[0])
        #expect(try edition("2").load().state.notes.map(\.isResolved) == [true])
    }

    @Test("without a state folder refuses with the reason")
    func nowhere() throws {
        Stage.eventsBefore.prepare(folder)
        #expect(try side(readOnly: true, stateHome: false).load().isReadOnly)
        #expect(throws: NotesError.readOnlyFileSystem(path: folder["reports/a.txt.notes.jsonl"])) {
            try side(readOnly: true, stateHome: false).append(Scenario.changes, author: "a")
        }
        #expect(throws: NotesError.permissionDenied(path: folder["reports/a.txt.notes.jsonl"])) {
            try side(readOnly: true, code: EACCES, stateHome: false).append(Scenario.changes, author: "a")
        }
    }

    @Test("by its real permissions", .enabled(if: geteuid() != 0, "root may write everywhere"))
    func realPermissions() throws {
        Stage.eventsBefore.prepare(folder)
        chmod(folder["reports"], 0o555)
        chmod(folder["reports/a.txt.notes.jsonl"], 0o444)
        defer { chmod(folder["reports"], 0o755) }
        let contents = try side(readOnly: false).append(Scenario.changes, author: "a")
        #expect(contents.location.hasPrefix(folder["state"]) && Scenario.isWhole(contents.state))
    }

    @Test("a digest that could leave the state folder is not used")
    func digest() {
        for digest in ["../../etc/passwd", "", "zz", String(repeating: "g", count: 64)] {
            #expect(ReportIdentity(path: "a", organ: nil, year: nil, sha256: digest).sha256 == nil)
        }
    }

    @Test("the digest is not asked for as long as the state folder is empty and nothing is written")
    func lazyDigest() throws {
        folder.write("a.txt", "报告")
        let report = ReportIdentity(path: folder["a.txt"], organ: nil, year: nil, sha256: { fatalError("asked") }())
        let environment = NotesEnvironment(stateHome: folder["state"])
        #expect(try SideFile(report: report, environment: environment).load().isEmpty)
        #expect(SideFileCatalog(environment: environment).summary(of: report) == .none)
    }
}
