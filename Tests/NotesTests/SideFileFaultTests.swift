import Glibc
import Testing

@testable import Notes
@testable import NotesFaults

@Suite("A disk that fails") struct SideFileFaultTests {
    private static let codes = [ENOSPC, EDQUOT, EIO, EROFS, EACCES, EFBIG]

    private func run(_ stage: Stage, _ fault: Fault, check: (TemporaryFolder, [UInt8], NotesError?, ReviewState) -> Void) throws {
        let folder = TemporaryFolder()
        stage.prepare(folder)
        let before = folder.bytes("reports/a.txt.notes.jsonl")
        let (faulty, _) = stage.side(folder, fault: fault)
        var failure: NotesError?
        do throws(NotesError) { _ = try faulty.append(Scenario.changes, author: "a") } catch { failure = error }
        let (side, _) = stage.side(folder, fault: .none)
        let state = try side.load().state
        #expect(state.notes.contains { $0.id == "n1" } == stage.hasEarlierNote)
        check(folder, before, failure, state)
        #expect(Scenario.isWhole(try side.append(Scenario.changes, author: "a").state), "a second try saves")
    }

    private func count(_ stage: Stage) throws -> Int {
        let folder = TemporaryFolder()
        stage.prepare(folder)
        let (side, system) = stage.side(folder, fault: .none)
        _ = try side.append(Scenario.changes, author: "a")
        return system.calls.count
    }

    @Test("at one call: what was not saved is taken back to the byte", arguments: Stage.allCases, codes)
    func failOnce(stage: Stage, code: Int32) throws {
        for index in 0..<(try count(stage)) {
            try run(stage, .fail(index, errno: code)) { folder, before, failure, state in
                if failure != nil {
                    #expect(Scenario.isAbsent(state), "\(stage) call \(index)")
                    #expect(folder.bytes("reports/a.txt.notes.jsonl") == before, "\(stage) call \(index)")
                    let names = (try? PosixCalls().names(in: folder["reports"])) ?? []
                    #expect(names.contains("a.txt.notes.jsonl") == !before.isEmpty, "\(stage) call \(index)")
                } else {
                    #expect(Scenario.isWhole(state), "\(stage) call \(index)")
                }
            }
        }
    }

    @Test("from one call on: there is all of the change or nothing", arguments: Stage.allCases, codes)
    func failFromThere(stage: Stage, code: Int32) throws {
        for index in 0..<(try count(stage)) {
            try run(stage, .failFrom(index, errno: code)) { folder, before, failure, state in
                #expect(folder.bytes("reports/a.txt.notes.jsonl").starts(with: before))
                #expect(Scenario.isWhole(state) || Scenario.isAbsent(state))
                if failure == nil { #expect(Scenario.isWhole(state)) }
            }
        }
    }

    @Test("that is full in the middle of a write keeps nothing of it, and says so", arguments: Stage.allCases)
    func fullDisk(stage: Stage) throws {
        try run(stage, .fullDisk(errno: ENOSPC)) { folder, before, failure, state in
            guard case .diskFull = failure else {
                Issue.record("\(String(describing: failure))")
                return
            }
            #expect(Scenario.isAbsent(state))
            #expect(folder.bytes("reports/a.txt.notes.jsonl") == before)
        }
    }

    @Test(
        "names its reason",
        arguments: [
            (ENOSPC, "磁盘已满", "disk is full"), (EDQUOT, "配额", "quota"), (EIO, "读写出错", "Input/output"), (EFBIG, "过大", "too large"),
        ])
    func reason(code: Int32, chinese: String, english: String) {
        let error = NotesError(SystemError(code), path: "/tmp/\u{1B}[2J\u{202E}a.txt.notes.jsonl")
        #expect(error.chinese.contains(chinese))
        #expect(error.english.contains(english))
        for text in [error.chinese, error.english] {
            #expect(text.contains("a.txt.notes.jsonl"))
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
        }
    }

    @Test("has a limit on file sizes (RLIMIT_FSIZE): the batch is taken back, earlier notes stay")
    func limitedFileSize() throws {
        for limit in stride(from: 0, through: 1200, by: 100) {
            let folder = TemporaryFolder()
            Stage.eventsBefore.prepare(folder)
            let before = folder.bytes("reports/a.txt.notes.jsonl")
            let outcome = Child.run("limited", folder["reports/a.txt"], folder["state"], String(before.count + limit))
            let state = try Scenario.side(folder["reports/a.txt"], stateHome: nil).load().state
            #expect(state.notes.contains { $0.id == "n1" })
            if outcome.output == "saved\n" {
                #expect(Scenario.isWhole(state))
            } else {
                #expect(outcome.output.hasPrefix("fileTooLarge"), "\(outcome)")
                #expect(folder.bytes("reports/a.txt.notes.jsonl") == before)
            }
        }
    }

    @Test("/dev/full reports ENOSPC through the real calls")
    func devFull() throws {
        let system = PosixCalls()
        let file = try system.open("/dev/full", O_WRONLY, mode: 0)
        defer { system.close(file) }
        #expect(throws: SystemError(ENOSPC)) { try system.writeAll([1, 2, 3], to: file) }
    }
}

@Suite("Saved is said after fsync") struct SideFileDurabilityTests {
    @Test("the file and then its name in the folder are synchronised behind the last write", arguments: Stage.allCases)
    func order(stage: Stage) throws {
        let folder = TemporaryFolder()
        stage.prepare(folder)
        let (side, system) = stage.side(folder, fault: .none)
        _ = try side.append(Scenario.changes, author: "a")
        let written = try #require(system.calls.lastIndex { if case .write = $0 { true } else { false } })
        #expect(Array(system.calls[(written + 1)...].prefix(2)) == [.synchronize, .synchronize])
    }

    /// A power cut may leave any part of what was not synchronised yet.
    @Test("a file cut at any byte holds whole changes only, and takes the next one")
    func cutAnywhere() throws {
        let folder = TemporaryFolder()
        Stage.eventsBefore.prepare(folder)
        let side = Scenario.side(folder["reports/a.txt"], stateHome: nil)
        let before = folder.bytes("reports/a.txt.notes.jsonl").count
        _ = try side.append(Scenario.changes, author: "a")
        let whole = folder.bytes("reports/a.txt.notes.jsonl")
        for length in before..<whole.count {
            folder.write("reports/a.txt.notes.jsonl", bytes: Array(whole[..<length]))
            let contents = try side.load()
            #expect(contents.state.notes.contains { $0.id == "n1" })
            // Only the last line feed may be missing without loss.
            #expect(length == whole.count - 1 ? Scenario.isWhole(contents.state) : Scenario.isAbsent(contents.state), "cut at \(length)")
            if length > before, length < whole.count - 1 { #expect(!contents.notices.isEmpty) }
            guard length % 5 == 0 || length > whole.count - 3 else { continue }
            let next = try side.append([.add(note: "next", anchor: .report, text: "续")], author: "a").state
            #expect(next.notes.map(\.id).contains("next") && next.notes.map(\.id).contains("n1"))
            #expect(try side.load().state == next)
        }
    }

    @Test("a file cut within its header, or filled with zeros, takes the next change")
    func cutHeader() throws {
        let folder = TemporaryFolder()
        let side = Scenario.side(folder["a.txt"], stateHome: nil)
        let header = SideFileHeader.line(for: side.report) + "\n"
        for length in 0...header.utf8.count {
            folder.write("a.txt.notes.jsonl", bytes: Array(header.utf8.prefix(length)))
            #expect(try side.append(Scenario.changes, author: "a").header?.organ == "某市某局")
            #expect(Scenario.isWhole(try side.load().state))
        }
        folder.write("a.txt.notes.jsonl", bytes: [UInt8](repeating: 0, count: 512))
        #expect(Scenario.isWhole(try side.append(Scenario.changes, author: "a").state))
    }
}
