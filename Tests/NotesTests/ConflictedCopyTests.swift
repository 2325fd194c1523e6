import Glibc
import Testing

@testable import Notes

@Suite("Conflicted copies") struct ConflictedCopyTests {
    static let copies = [
        "甲.txt.notes (Anna's conflicted copy 2024-01-05).jsonl", "甲.txt.notes (conflicted copy 2024-01-05 101112).jsonl",
        "甲.txt.notes（王某的冲突副本 2024-01-05）.jsonl", "甲.txt.notes (王某 的冲突副本 2024-01-05).jsonl",
        "甲.txt.notes.sync-conflict-20240105-101112-ABCDEFG.jsonl", "甲.txt.notes_conflict-20240105-101112.jsonl",
        "甲.txt.notes (SFConflict wang@x.cn 2024-01-05-10-11-12).jsonl", "甲.txt.notes_NAS_Jan-05-101112-2024_Conflict.jsonl",
        "甲.txt.notes(冲突_王某_2024-01-05 10-11-12).jsonl", "甲.txt.notes_冲突文件_王某_20240105101112.jsonl",
        "甲.txt.notes - 副本.jsonl", "甲.txt.notes 拷贝.jsonl", "甲.txt.notes copy.jsonl", "甲.txt.notes (1).jsonl", "甲.txt.notes 2.jsonl",
        "甲.txt.notes-LAPTOP-7A2B.jsonl", "甲.txt.notes_LOCAL_1234.jsonl", "甲.txt.notes_REMOTE_1234.jsonl", "甲.txt.notes.jsonl.orig",
        "甲.txt.notes.jsonl (conflicted copy)", "甲 (冲突副本 2024-01-05).txt.notes.jsonl", "甲.txt (conflicted copy).notes.jsonl",
    ]

    @Test("are known by the names that cloud drives give", arguments: copies)
    func names(name: String) {
        #expect(ConflictedCopy.isCopy(name, of: "甲.txt.notes.jsonl") { _ in false })
        #expect(ConflictedCopy.hasMark(name))
    }

    @Test(
        "other files beside the report are none",
        arguments: [
            "甲.txt", "甲.txt.notes.jsonl", "甲.txt.notes.jsonl.lock", "甲.txt.notes.jsonl.notes.jsonl", "甲.txt.notes (冲突副本).jsonl.lock",
            "乙.txt.notes.jsonl", "甲 (1).txt.notes.jsonl", "甲乙.txt.notes.jsonl", "甲.txt.notes.bak.jsonl", "甲.txt.notes123.jsonl",
            "乙.txt.notes (冲突副本).jsonl", "甲.txt.notes (冲突副本).md",
        ])
    func others(name: String) { #expect(!ConflictedCopy.isCopy(name, of: "甲.txt.notes.jsonl") { _ in false }) }

    @Test("the side file of a report that is itself called a conflicted copy belongs to that report")
    func copyOfTheReport() {
        let name = "甲 (冲突副本).txt.notes.jsonl"
        #expect(!ConflictedCopy.isCopy(name, of: "甲.txt.notes.jsonl") { $0 == "甲 (冲突副本).txt" })
    }

    @Test("add their notes, duplicate none, and are told", arguments: copies)
    func merged(name: String) throws {
        let folder = TemporaryFolder()
        let side = SideFile(
            report: ReportIdentity(path: folder["甲.txt"], organ: "某局", year: 2023, sha256: nil),
            environment: NotesEnvironment(stateHome: nil))
        _ = try side.append([.add(note: "shared", anchor: .report, text: "共有")], author: "a")
        let shared = folder.text("甲.txt.notes.jsonl")
        _ = try side.append([.add(note: "mine", anchor: .report, text: "这边")], author: "a")
        let theirs = #"{"id": "z", "note": "theirs", "event": "add", "at": "2024-01-01T00:00:00Z", "by": "b", "text": "那边", "new": [1]}"#
        folder.write(name, shared + theirs + "\n")

        let contents = try side.load()
        #expect(Set(contents.state.notes.map(\.text)) == ["共有", "这边", "那边"])
        #expect(contents.state.notes.count == 3)
        #expect(contents.notices == [.conflictedCopies(paths: [folder[name]])])

        _ = try side.append([.review(true)], author: "a")
        #expect(folder.lines("甲.txt.notes.jsonl").contains(theirs), "a line is taken over as it is")
        folder.write(name, "")
        #expect(try side.load().state.notes.count == 3, "the copy can go now")
        #expect(folder.lines("甲.txt.notes.jsonl").count == 5)
    }

    @Test("that cannot be read are told, and stop nobody")
    func unreadable() throws {
        let folder = TemporaryFolder()
        let name = "a.txt.notes (1).jsonl"
        mkfifo(folder[name], 0o644)
        let side = SideFile(
            report: ReportIdentity(path: folder["a.txt"], organ: nil, year: nil, sha256: nil), environment: NotesEnvironment(stateHome: nil)
        )
        let contents = try side.append([.review(true)], author: "a")
        #expect(contents.state.isReviewed && contents.notices == [.unreadableCopies(paths: [folder[name]])])
    }

    @Test("a conflict that git left in the file is read from both sides")
    func gitMarkers() throws {
        let folder = TemporaryFolder()
        let header = #"{"gouji": "notes", "version": 1, "report": {"name": "a.txt", "sha256": null, "organ": null, "year": null}}"#
        func line(_ id: String) -> String {
            #"{"id": "\#(id)", "note": "\#(id)", "event": "add", "at": "2024-01-01T00:00:00Z", "by": "b", "text": "\#(id)"}"#
        }
        folder.write(
            "a.txt.notes.jsonl",
            [
                header, line("1"), "<<<<<<< HEAD", line("2"), "||||||| base", line("1"), "=======", line("3"), line("2"), ">>>>>>> branch",
                line("4"),
            ].joined(separator: "\r\n") + "\r\n")
        let side = SideFile(
            report: ReportIdentity(path: folder["a.txt"], organ: nil, year: nil, sha256: nil), environment: NotesEnvironment(stateHome: nil)
        )
        let contents = try side.load()
        #expect(contents.state.notes.map(\.id) == ["1", "2", "3", "4"])
        #expect(contents.notices == [.mergeMarkers(path: folder["a.txt.notes.jsonl"])])
        #expect(try side.append([.resolve(note: "3")], author: "a").state.notes.count { $0.isResolved } == 1)
    }
}
