import Glibc
import Synchronization
import Testing

@testable import Notes
@testable import NotesFaults

@Suite("Several writers") struct SideFileWritersTests {
    @Test("of different processes lose no event and tear no line")
    func processes() throws {
        let folder = TemporaryFolder()
        let writers = 6
        let each = 40
        let children = (0..<writers).map { Child(["many", folder["a.txt"], folder["state"], "w\($0)", String(each)]) }
        for child in children {
            let outcome = child.wait()
            #expect(outcome.output == String(repeating: "saved\n", count: each))
        }
        let contents = try Scenario.side(folder["a.txt"], stateHome: nil).load()
        #expect(contents.notices.isEmpty)
        let names = Set(contents.state.notes.compactMap { $0.text.split(separator: " ").first.map(String.init) })
        #expect(names == Set((0..<writers).flatMap { writer in (0..<each).map { "w\(writer)-\($0)" } }))
        #expect(folder.lines("a.txt.notes.jsonl").count == 1 + writers * each)
        #expect(folder.names == ["a.txt.notes.jsonl"])
    }

    @Test("of which some are killed at random still lose nothing that was saved")
    func killedWriters() throws {
        let folder = TemporaryFolder()
        let children = (0..<4).map { Child(["many", folder["a.txt"], folder["state"], "w\($0)", "200"]) }
        for (index, child) in children.enumerated() {
            usleep(UInt32(40_000 + index * 15_000))
            child.kill()
        }
        let saved = children.map { $0.wait().output.split(separator: "\n").count }
        let contents = try Scenario.side(folder["a.txt"], stateHome: nil).append([.review(true)], author: "a")
        for (writer, count) in saved.enumerated() {
            let found = contents.state.notes.count { $0.text.hasPrefix("w\(writer)-") }
            #expect(found == count || found == count + 1, "writer \(writer) said \(count) times saved, \(found) are there")
        }
    }

    @Test("of one process see each other's notes after each append")
    func merge() throws {
        let folder = TemporaryFolder()
        let one = Scenario.side(folder["a.txt"], stateHome: nil)
        let two = Scenario.side(folder["a.txt"], stateHome: nil)
        _ = try one.append([.add(note: "x", anchor: .report, text: "一")], author: "one")
        let seen = try two.append([.add(note: "y", anchor: .report, text: "二")], author: "two")
        #expect(seen.state.notes.map(\.text) == ["一", "二"])
        #expect(seen.state.notes.map(\.author) == ["one", "two"])
    }

    @Test("wait for a lock only so long, and say who holds them up")
    func boundedWait() throws {
        let folder = TemporaryFolder()
        let lock = try LockFile.acquire(folder["a.txt.notes.jsonl.lock"], wait: 0, system: PosixCalls())
        let side = Scenario.side(folder["a.txt"], stateHome: nil, lockWait: 60)
        #expect(throws: NotesError.locked(path: folder["a.txt.notes.jsonl"], milliseconds: 60)) {
            try side.append([.review(true)], author: "a")
        }
        lock.release()
        #expect(try side.append([.review(true)], author: "a").state.isReviewed)
    }

    @Test("do not lose a change to a cloud drive that replaces the file meanwhile")
    func replacedFile() throws {
        let folder = TemporaryFolder()
        Stage.eventsBefore.prepare(folder)
        let system = InterruptedSystem(before: .write) { [folder] in
            folder.write("reports/new", Stage.earlier)
            rename(folder["reports/new"], folder["reports/a.txt.notes.jsonl"])
        }
        let contents = try Scenario.side(folder["reports/a.txt"], stateHome: nil, system: system).append(Scenario.changes, author: "a")
        #expect(Scenario.isWhole(contents.state))
        #expect(Scenario.isWhole(try Scenario.side(folder["reports/a.txt"], stateHome: nil).load().state))
    }

    @Test("do not take a lock that was removed and made anew by another for their own")
    func removedLock() throws {
        let folder = TemporaryFolder()
        let path = folder["a.txt.notes.jsonl.lock"]
        let other = Mutex<LockFile?>(nil)
        let system = InterruptedSystem(before: .lock) {
            unlink(path)
            other.withLock { $0 = try? LockFile.acquire(path, wait: 0, system: PosixCalls()) }
        }
        #expect(throws: SystemError(EWOULDBLOCK)) { _ = try LockFile.acquire(path, wait: 20, system: system) }
        other.withLock { $0 }?.release()
        try LockFile.acquire(path, wait: 0, system: PosixCalls()).release()
    }
}
