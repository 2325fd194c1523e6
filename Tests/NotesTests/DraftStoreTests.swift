import Glibc
import Testing

@testable import Notes
@testable import NotesFaults

@Suite("Drafts") struct DraftStoreTests {
    private let folder = TemporaryFolder()
    private var store: DraftStore { store(PosixCalls()) }
    private func store(_ system: any SystemCalls) -> DraftStore {
        DraftStore(environment: NotesEnvironment(stateHome: folder["state"], lockWait: 0, system: system))
    }
    private let draft = Draft(reportPath: "/r/a.txt", anchor: .cell("t.r.c", seen: "21"), text: "写到一半\u{1B}[2J")

    @Test("come back for their place, whatever the cell holds by then, until they are cleared")
    func roundTrip() throws {
        #expect(store.draft(reportPath: "/r/a.txt", anchor: draft.anchor) == nil)
        try store.save(draft)
        #expect(store.draft(reportPath: "/r/a.txt", anchor: .cell("t.r.c", seen: "22")) == draft)
        #expect(store.draft(reportPath: "/r/b.txt", anchor: draft.anchor) == nil)
        #expect(store.draft(reportPath: "/r/a.txt", anchor: .report) == nil)
        let newer = Draft(reportPath: "/r/a.txt", anchor: draft.anchor, text: "写完")
        try store.save(newer)
        let edit = Draft(reportPath: "/r/a.txt", anchor: draft.anchor, note: "n", text: "改到一半")
        try store.save(edit)
        #expect(Set(store.drafts(reportPath: "/r/a.txt")) == [newer, edit])
        #expect(store.draft(reportPath: "/r/a.txt", anchor: draft.anchor, note: "n") == edit)
        store.clear(newer)
        store.clear(newer)
        #expect(store.drafts(reportPath: "/r/a.txt") == [edit])
    }

    @Test("that are damaged are simply not there", arguments: ["", "{", "[]", #"{"gouji": "draft"}"#, "\u{0}"])
    func damaged(text: String) throws {
        try store.save(draft)
        let name = try #require(try PosixCalls().names(in: folder["state/gouji/drafts"]).first)
        folder.write("state/gouji/drafts/" + name, text)
        #expect(store.draft(reportPath: "/r/a.txt", anchor: draft.anchor) == nil)
        #expect(store.drafts(reportPath: "/r/a.txt").isEmpty)
        try store.save(draft)
        #expect(store.drafts(reportPath: "/r/a.txt") == [draft])
    }

    @Test("are the old one or the new one, whichever call fails", arguments: 0..<8, [ENOSPC, EIO])
    func faults(index: Int, code: Int32) throws {
        try store.save(draft)
        let newer = Draft(reportPath: "/r/a.txt", anchor: draft.anchor, text: "新")
        var failed = false
        do throws(NotesError) { try store(FaultySystem(.fail(index, errno: code))).save(newer) } catch { failed = true }
        let found = store.draft(reportPath: "/r/a.txt", anchor: draft.anchor)
        #expect(found == newer || failed && found == draft)
        let names = try PosixCalls().names(in: folder["state/gouji/drafts"])
        #expect(names.count == 1, "nothing is left behind")
    }

    @Test("are for the user alone, and need a place")
    func privacy() throws {
        try store.save(draft)
        let name = try #require(try PosixCalls().names(in: folder["state/gouji/drafts"]).first)
        var status = stat()
        #expect(stat(folder["state/gouji/drafts/" + name], &status) == 0 && status.st_mode & 0o077 == 0)
        #expect(throws: NotesError.self) { try DraftStore(environment: NotesEnvironment(stateHome: nil)).save(draft) }
    }
}
