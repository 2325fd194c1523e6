import Glibc
import Testing

@testable import Notes
@testable import NotesFaults

@Suite("The side file") struct SideFileTests {
    private let folder = TemporaryFolder()

    private func side(_ name: String = "a.txt", now: Int64? = nil, system: any SystemCalls = PosixCalls(), stateHome: String? = nil)
        -> SideFile
    {
        let clock: @Sendable () -> Timestamp = { now.map { Timestamp(milliseconds: $0) } ?? .now() }
        return SideFile(
            report: ReportIdentity(path: folder[name], organ: "某市某局", year: 2022, sha256: String(repeating: "AB", count: 32)),
            environment: NotesEnvironment(stateHome: stateHome, lockWait: 1000, system: system, now: clock))
    }

    @Test("is written as the contract says")
    func format() throws {
        let note = UUIDv7.make()
        let anchor = Anchor.section(4, quote: Quote(exact: "维持", prefix: "结果", suffix: "0"), position: 120..<126)
        let changes: [ReviewChange] = [
            .add(note: note, anchor: anchor, text: "核对\n第二行"), .decide(fingerprint: "f", verdict: .dismissed, reason: "口径不同", seen: "a=1"),
            .review(true),
        ]
        for change in changes { _ = try side(now: 1_700_000_000_123).append([change], author: "王某") }
        let lines = try folder.lines("a.txt.notes.jsonl").map { try JSONReader.read(ArraySlice($0.utf8)) }
        try #require(lines.count == 4)
        let digest = String(repeating: "ab", count: 32)
        #expect(
            folder.lines("a.txt.notes.jsonl")[0]
                == #"{"gouji": "notes", "version": 1, "report": {"name": "a.txt", "sha256": "\#(digest)", "organ": "某市某局", "year": 2022}}"#)
        #expect(lines[1]["note"]?.string == note)
        #expect(lines[1]["event"]?.string == "add")
        #expect(lines[1]["at"]?.string == "2023-11-14T22:13:20.123Z")
        #expect(lines[1]["by"]?.string == "王某")
        #expect(lines[1]["text"]?.string == "核对\n第二行")
        #expect(
            lines[1]["anchor"]?.line
                == #"{"section": 4, "quote": {"exact": "维持", "prefix": "结果", "suffix": "0"}, "position": [120, 126]}"#)
        #expect(lines[2]["anchor"]?.line == #"{"finding": "f"}"#)
        #expect(lines[2]["decision"]?.string == "dismissed" && lines[2]["text"]?.string == "口径不同" && lines[2]["seen"]?.string == "a=1")
        #expect(lines[3]["event"]?.string == "review" && lines[3]["reviewed"]?.bool == true)
        for line in lines.dropFirst() {
            let id = try #require(line["id"]?.string)
            #expect(id.count == 36 && Array(id)[14] == "7")
        }
    }

    @Test("gives back every change in a fresh load")
    func changes() throws {
        let anchors: [Anchor] = [
            .cell("requests.newReceived.total", seen: "21"), .cell("a.b.c", seen: nil), .section(2, quote: nil, position: nil),
            .finding("f"), .report,
        ]
        let adds = anchors.enumerated().map { ReviewChange.add(note: "n\($0)", anchor: $1, text: "第\($0)条") }
        _ = try side().append(adds, author: "a")
        let state = try side().append([.edit(note: "n0", text: "改"), .resolve(note: "n1"), .delete(note: "n2")], author: "b").state
        #expect(state.notes.map(\.anchor) == [anchors[0], anchors[1], anchors[3], anchors[4]])
        #expect(state.notes.map(\.text) == ["改", "第1条", "第3条", "第4条"])
        #expect(state.notes.map(\.isResolved) == [false, true, false, false])
        #expect(state.notes[0].author == "a" && state.notes[0].changed > state.notes[0].created)
        let undone = try side().append([.restore(note: "n2"), .reopen(note: "n1")], author: "b").state
        #expect(undone.notes.count == 5 && !undone.notes.contains(where: \.isResolved))
        #expect(try side().load().state == undone)
    }

    @Test("is not written when nothing changes")
    func nothingChanged() throws {
        _ = try side().append([], author: "a")
        _ = try side().append([.review(false), .decide(fingerprint: "f", verdict: .none, reason: "", seen: "")], author: "a")
        #expect(folder.names == [])
        let changes: [ReviewChange] = [
            .add(note: "n", anchor: .report, text: "文"), .resolve(note: "n"), .review(true),
            .decide(fingerprint: "f", verdict: .confirmed, reason: "因", seen: "a=1"),
        ]
        _ = try side().append(changes, author: "a")
        let before = folder.bytes("a.txt.notes.jsonl")
        let state = try side().append(changes + [.edit(note: "n", text: "文"), .restore(note: "n")], author: "b").state
        #expect(folder.bytes("a.txt.notes.jsonl") == before)
        #expect(Scenario.isAbsent(state) == false && state.notes.count == 1)
    }

    @Test("puts a change behind all that was seen, although another clock is ahead, and says so")
    func clockAhead() throws {
        _ = try side(now: 1_800_000_000_000).append([.add(note: "n", anchor: .report, text: "快")], author: "fast")
        let contents = try side(now: 1_700_000_000_000).append([.edit(note: "n", text: "慢")], author: "slow")
        #expect(contents.state.notes.map(\.text) == ["慢"])
        #expect(contents.notices == [.clockAhead(seconds: 100_000_000)])
        #expect(contents.state.notes[0].changed == "2027-01-15T08:00:00.001Z")
    }

    @Test("keeps fields and events of other versions to the byte")
    func unknownContent() throws {
        let header = #"{"gouji":"notes","version":1.2,"report":{"name":"a.txt","colour":"red"},"extra":{}}"#
        let event = #"{"id":"1","note":"n","event":"add","at":"2024-01-01T00:00:00Z","by":"b","anchor":{"page":3},"text":"文","stars":5}"#
        let unknown = #"{"id":"2","note":"n","event":"applaud","at":"2024-01-01T00:00:00Z"}"#
        folder.write("a.txt.notes.jsonl", [header, event, unknown].joined(separator: "\n") + "\n")
        let state = try side().append([.resolve(note: "n")], author: "a").state
        #expect(state.notes.first?.anchor == .unknown(#"{"page": 3}"#) && state.notes.first?.isResolved == true)
        #expect(Array(folder.lines("a.txt.notes.jsonl").prefix(3)) == [header, event, unknown])
        #expect(folder.lines("a.txt.notes.jsonl").count == 4)
    }

    @Test("of a newer major version opens read-only", arguments: ["2", "\"2.0\"", "17", "null"])
    func newerVersion(version: String) throws {
        let text =
            #"{"gouji": "notes", "version": \#(version), "report": {}}"# + "\n"
            + #"{"id":"1","note":"n","event":"add","at":"2024-01-01T00:00:00Z","by":"b","anchor":{"report":true},"text":"文"}"# + "\n"
        folder.write("a.txt.notes.jsonl", text)
        let contents = try side(stateHome: folder["state"]).load()
        #expect(contents.isReadOnly && contents.state.notes.count == 1)
        guard case .newerVersion = contents.notices.first else { Issue.record("\(contents.notices)"); return }
        #expect(throws: NotesError.self) { try side(stateHome: folder["state"]).append([.review(true)], author: "a") }
        #expect(folder.text("a.txt.notes.jsonl") == text)
        #expect(folder.names == ["a.txt.notes.jsonl"])
    }

    @Test(
        "works beside reports of any name",
        arguments: ["报 告 2023年.txt", "a\nb.txt", "-rf", "ａ'\"$(x);.htm", "é\u{301}.txt", "\u{301}x.txt"])
    func reportNames(name: String) throws {
        folder.write(name, "报告")
        _ = try side(name).append([.add(note: "n", anchor: .report, text: "文")], author: "a")
        #expect(folder.names == [name, name + ".notes.jsonl"].sorted())
        #expect(try side(name).load().header?.reportName == name)
        #expect(try SideFile.files(in: folder.path).map(\.reportPath) == [folder[name]])
        #expect(SideFileCatalog(environment: NotesEnvironment(stateHome: nil)).summary(of: side(name).report).openNotes == 1)
    }

    @Test("a path with a NUL names no file, instead of the one before the NUL")
    func nulInPath() throws {
        folder.write("a.txt", "报告")
        #expect(throws: NotesError.self) { try side("a.txt\u{0}").append([.review(true)], author: "a") }
        #expect(folder.names == ["a.txt"] && folder.text("a.txt") == "报告")
    }

    @Test("is made with the mode that the umask leaves")
    func mode() throws {
        _ = try side().append([.review(true)], author: "a")
        var status = stat()
        #expect(stat(folder["a.txt.notes.jsonl"], &status) == 0)
        let mask = umask(0)
        umask(mask)
        #expect(status.st_mode & 0o777 == 0o666 & ~mask)
    }

    @Test("counts for a list cost one failed open, or nothing after one listing")
    func summaries() throws {
        #expect(side().summary() == .none)
        let environment = NotesEnvironment(stateHome: folder["state"])
        let catalog = SideFileCatalog(environment: environment)
        #expect(catalog.summary(of: side().report) == .none)
        _ = try side().append(
            [
                .add(note: "n", anchor: .report, text: "一"), .add(note: "m", anchor: .report, text: "二"), .resolve(note: "m"),
                .review(true),
                .decide(fingerprint: "f", verdict: .confirmed, reason: "", seen: ""),
            ], author: "a")
        catalog.forget(folderOf: side().report)
        for summary in [side().summary(), catalog.summary(of: side().report)] {
            #expect(summary.openNotes == 1 && summary.notes == 2 && summary.isReviewed && summary.decided == ["f"])
        }
        folder.write("b.txt.notes (conflicted copy).jsonl", folder.text("a.txt.notes.jsonl"))
        catalog.forget(folderOf: side().report)
        #expect(catalog.summary(of: side("b.txt").report).openNotes == 1)
    }

    @Test("of a thousand reports without side files look at two folders, once")
    func cheapSummaries() {
        let system = FaultySystem()
        let catalog = SideFileCatalog(environment: NotesEnvironment(stateHome: folder["state"], lockWait: 0, system: system))
        for index in 0..<1000 { #expect(catalog.summary(of: side("\(index).txt").report) == .none) }
        #expect(system.lookups == 2)
        #expect(side(system: system).summary() == .none)
        #expect(system.lookups == 3)
        #expect(system.calls.isEmpty)
    }

    @Test("keeps the order of a batch that is longer than the counter of its identifiers")
    func longBatch() throws {
        let changes = (0..<5000).map { ReviewChange.edit(note: "n\($0 % 2)", text: "\($0)") }
        let adds = ["n0", "n1"].map { ReviewChange.add(note: $0, anchor: .report, text: "") }
        #expect(try side().append(adds + changes, author: "a").state.notes.map(\.text) == ["4998", "4999"])
        #expect(try side().load().state.notes.map(\.text) == ["4998", "4999"])
    }

    @Test("files are found in folders, each report once, without following links in circles")
    func discovery() throws {
        mkdir(folder["内"], 0o755)
        symlink(folder.path, folder["内/loop"])
        for name in [
            "b.txt.notes.jsonl", "内/a.txt.notes.jsonl", "b.txt.notes (1).jsonl", "c.txt", "c.txt.notes (冲突副本).jsonl", ".notes.jsonl",
        ] {
            folder.write(name, "")
        }
        #expect(try SideFile.files(in: folder.path).map(\.reportPath) == ["b.txt", "c.txt", "内/a.txt"].map { folder[$0] })
        #expect(throws: NotesError.self) { try SideFile.files(in: folder["nowhere"]) }
    }
}
