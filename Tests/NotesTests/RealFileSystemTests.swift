import Glibc
import Testing

@testable import Notes
@testable import NotesFaults

/// Tests on a small disk and a read-only one that are mounted for them alone; only root may do that, and not in every container.
@Suite("Real file systems") struct RealFileSystemTests {
    private static let shell = "/bin/sh"

    /// Runs shell commands that see mounts of their own. `$1` is the folder, `$2` the helper.
    private static func mounted(_ folder: String, _ commands: String) -> Child.Outcome {
        Child(["-c", "exec unshare -m sh -c '\(commands)' sh \"$1\" \"$2\" 2>/dev/null", "sh", folder, Child.program], program: shell)
            .wait()
    }

    private static let mayMount: Bool = {
        let folder = TemporaryFolder()
        return geteuid() == 0 && mounted(folder.path, #"mount -t tmpfs -o size=64k tmpfs "$1" && echo yes"#).output == "yes\n"
    }()

    @Test("a disk that fills up keeps every note that was saved, and none in part", .enabled(if: mayMount), arguments: [16, 64, 200])
    func full(kilobytes: Int) throws {
        let folder = TemporaryFolder()
        let outcome = Self.mounted(folder.path, #"mount -t tmpfs -o size=\#(kilobytes)k tmpfs "$1" && exec "$2" fill "$1/a.txt""#)
        let words = outcome.output.split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(outcome.output.hasPrefix("diskFull("), "\(outcome)")
        let saved = try #require(words.firstIndex(of: "saved"))
        #expect(words[saved + 1] == words[saved + 3] && words[saved + 1] == words[saved + 5], "\(outcome.output)")
        #expect(words[saved + 1] != "0" || kilobytes < 64)
    }

    @Test("a read-only mount keeps its notes in the state folder", .enabled(if: mayMount))
    func readOnly() throws {
        let folder = TemporaryFolder()
        mkdir(folder["disc"], 0o755)
        let outcome = Self.mounted(
            folder.path,
            #"mount -t tmpfs tmpfs "$1/disc" && echo x >"$1/disc/a.txt" && mount -o remount,ro "$1/disc" && "#
                + #"exec "$2" append "$1/disc/a.txt" "$1/state" - none"#)
        #expect(outcome.output == "saved\n")
        #expect(folder.lines("state/gouji/notes/" + String(repeating: "ab", count: 32) + ".notes.jsonl").count == 4)
    }

    @Test("a user without rights keeps notes in the state folder, or is told", .enabled(if: geteuid() == 0))
    func withoutRights() throws {
        let folder = TemporaryFolder()
        chmod(folder.path, 0o755)
        Stage.eventsBefore.prepare(folder)
        mkdir(folder["state"], 0o777)
        chmod(folder["state"], 0o777)
        let before = folder.bytes("reports/a.txt.notes.jsonl")
        // The helper may lie in a folder that only root can read.
        let outcome = Child(["nobody", "append", folder["reports/a.txt"], folder["state"], "-", "none"]).wait()
        #expect(outcome.output == "saved\n")
        #expect(folder.bytes("reports/a.txt.notes.jsonl") == before)
        #expect(Scenario.isWhole(try Scenario.side(folder["reports/a.txt"], stateHome: folder["state"]).load().state))
        let refused = Child(["nobody", "append", folder["reports/a.txt"], "/proc/nowhere", "-", "none"]).wait()
        #expect(!refused.output.contains("saved") && !refused.output.isEmpty, "\(refused)")
    }
}
