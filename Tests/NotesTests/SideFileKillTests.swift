import Glibc
import Testing

@testable import Notes
@testable import NotesFaults

/// A place in which a writer is killed.
enum Stage: String, CaseIterable, Sendable {
    case noFileYet, eventsBefore, tornLineBefore, conflictedCopy, readOnlyFolder, staleLock

    static let earlier = """
        {"gouji": "notes", "version": 1, "report": {"name": "a.txt", "sha256": null, "organ": null, "year": 2023}}
        {"id": "01880000-0000-7000-8000-000000000001", "note": "n1", "event": "add", "at": "2023-05-01T00:00:00.000Z", "by": "li", "anchor": {"report": true}, "text": "早先的批注"}

        """

    func prepare(_ folder: TemporaryFolder) {
        mkdir(folder["reports"], 0o755)
        folder.write("reports/a.txt", "报告")
        switch self {
        case .noFileYet: break
        case .eventsBefore, .readOnlyFolder: folder.write("reports/a.txt.notes.jsonl", Self.earlier)
        case .tornLineBefore: folder.write("reports/a.txt.notes.jsonl", Self.earlier + #"{"id": "0188"#)
        case .conflictedCopy:
            folder.write("reports/a.txt.notes (conflicted copy 2024-01-05 101112).jsonl", Self.earlier)
        case .staleLock:
            folder.write("reports/a.txt.notes.jsonl", Self.earlier)
            folder.write("reports/a.txt.notes.jsonl.lock", "")
        }
    }

    var hasEarlierNote: Bool { self != .noFileYet }

    func readOnly(_ folder: TemporaryFolder) -> String? { self == .readOnlyFolder ? folder["reports/"] : nil }

    func side(_ folder: TemporaryFolder, fault: Fault) -> (SideFile, FaultySystem) {
        let system = FaultySystem(fault, readOnlyFolder: readOnly(folder))
        return (Scenario.side(folder["reports/a.txt"], stateHome: folder["state"], system: system), system)
    }
}

@Suite("A writer that is killed at any moment") struct SideFileKillTests {
    /// How many calls of an undisturbed run change something.
    private func calls(_ stage: Stage) throws -> [FaultySystem.Call] {
        let folder = TemporaryFolder()
        stage.prepare(folder)
        let (side, system) = stage.side(folder, fault: .none)
        #expect(Scenario.isWhole(try side.append(Scenario.changes, author: "child").state))
        return system.calls
    }

    private func verify(_ stage: Stage, _ fault: Fault, isKilled: Bool) throws {
        let folder = TemporaryFolder()
        stage.prepare(folder)
        let before = folder.bytes("reports/a.txt.notes.jsonl")
        let outcome = Child(["append", folder["reports/a.txt"], folder["state"], stage.readOnly(folder) ?? "-"] + fault.arguments).wait()
        #expect(outcome.signal == (isKilled ? SIGKILL : 0), "\(stage) \(fault)")

        #expect(folder.bytes("reports/a.txt.notes.jsonl").starts(with: before), "\(stage) \(fault): earlier bytes were touched")
        #expect(folder.text("reports/a.txt") == "报告")
        let (side, _) = stage.side(folder, fault: .none)
        let left = try side.load()
        #expect(left.state.notes.contains { $0.id == "n1" } == stage.hasEarlierNote, "\(stage) \(fault)")
        #expect(Scenario.isWhole(left.state) || Scenario.isAbsent(left.state), "\(stage) \(fault): half of the change is there")
        if outcome.output.contains("saved") { #expect(Scenario.isWhole(left.state), "\(stage) \(fault): saved, and gone") }

        let after = try side.append([.add(note: "later", anchor: .report, text: "其后")], author: "next")
        #expect(after.state.notes.contains { $0.id == "later" })
        #expect(try side.load().state == after.state)
        #expect(Scenario.isWhole(after.state) == Scenario.isWhole(left.state), "\(stage) \(fault): a later writer changed the outcome")
        #expect(!folder.names.contains { $0.hasSuffix(".lock") })
    }

    @Test("loses nothing saved, leaves all of the change or none, and stops nobody", arguments: Stage.allCases)
    func kill(stage: Stage) throws {
        let calls = try calls(stage)
        #expect(calls.count >= 6)
        for index in calls.indices { try verify(stage, .kill(before: index), isKilled: true) }
        try verify(stage, .kill(before: calls.count), isKilled: false)
    }

    @Test("within a write leaves the part set aside", arguments: Stage.allCases)
    func tear(stage: Stage) throws {
        let calls = try calls(stage)
        let writes = calls.indices.filter { if case .write = calls[$0] { true } else { false } }
        #expect(writes.count == 1, "one batch, one write")
        for index in writes { try verify(stage, .killWithinWrite(index), isKilled: true) }
    }
}
