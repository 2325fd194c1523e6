import Glibc
import Testing

@testable import Documents

@Suite struct ChildProcessTests {
    private func tool(_ name: String, seconds: Int = 10) -> ChildProcess {
        var process = ChildProcess(medium: .pdf, tool: name, package: "a-package")
        process.seconds = seconds
        return process
    }

    private func error(_ body: () throws(DocumentError) -> ChildProcess.Exit) -> DocumentError? {
        do {
            _ = try body()
            return nil
        } catch {
            return error
        }
    }

    private func text(_ exit: ChildProcess.Exit) -> String { String(decoding: exit.output, as: UTF8.self) }

    @Test func outputStatusAndLastMessageComeBack() throws {
        let exit = try tool("sh").run(["-c", "printf out; echo first >&2; printf 'last\\033[31m\\n\\n' >&2; exit 3"])
        #expect(text(exit) == "out")
        #expect(exit.status == 3)
        #expect(exit.message == "last[31m")
    }

    @Test func bytesAreReadAsInputAndAsFile() throws {
        let many = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
        let file = try MemoryFile(many)
        #expect(try tool("cat").run([], input: file).output == many)
        // Twice: a file that was read once is read from its beginning again.
        #expect(try tool("cat").run([MemoryFile.path, MemoryFile.path], file: file).output == many + many)
        #expect(try tool("cat").run([]).output.isEmpty)
    }

    @Test func argumentsAreNoShellWords() throws {
        #expect(try text(tool("printf").run(["%s|", "a b", "$(id)", "*", ""])) == "a b|$(id)|*||")
    }

    @Test func programsGetNoOtherDescriptors() throws {
        let leak = open("/dev/null", O_RDONLY)
        defer { close(leak) }
        let exit = try tool("sh").run(["-c", "ls /proc/$$/fd"], file: MemoryFile([1]))
        #expect(text(exit).split(separator: "\n").compactMap { Int($0) }.filter { $0 != 10 && $0 != 255 } == [0, 1, 2, 3])
    }

    @Test func environmentIsOursWithChanges() throws {
        var process = tool("sh")
        process.environment = ["HOME": "/elsewhere"]
        #expect(try text(process.run(["-c", "printf \"$HOME $LC_ALL ${PATH:+path}\""])) == "/elsewhere C.UTF-8 path")
    }

    @Test func missingProgramNamesItsPackage() {
        #expect(
            error { () throws(DocumentError) in try tool("no-such-program").run([]) }
                == .toolMissing(.pdf, tool: "no-such-program", package: "a-package"))
        #expect(
            error { () throws(DocumentError) in try tool("/no/such/program").run([]) }
                == .toolMissing(.pdf, tool: "/no/such/program", package: "a-package"))
    }

    @Test func programThatIsNoneIsAnErrorOfTheSystem() {
        #expect(error { () throws(DocumentError) in try tool("/").run([]) } == .system(code: EACCES))
    }

    @Test func timeIsBoundForWholeGroup() throws {
        let begun = time(nil)
        #expect(
            error { () throws(DocumentError) in try tool("sh", seconds: 1).run(["-c", "sleep 77.25 & sleep 77.25"]) }
                == .toolTimedOut(.pdf, tool: "sh", seconds: 1))
        #expect(time(nil) - begun < 10)
        #expect(try text(tool("sh").run(["-c", "cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' ' '"])).contains("sleep 77.25 ") == false)
    }

    @Test func descendantsAreNotWaitedForNorLeft() throws {
        let begun = time(nil)
        let exit = try tool("sh").run(["-c", "sleep 78.25 & echo done"])
        #expect(text(exit) == "done\n")
        #expect(time(nil) - begun < 5)
        #expect(try text(tool("sh").run(["-c", "cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' ' '"])).contains("sleep 78.25 ") == false)
    }

    @Test func outputIsBound() {
        var process = tool("yes")
        process.outputLimit = 1 << 20
        #expect(error { () throws(DocumentError) in try process.run([]) } == .expandsTooFar(.pdf, limit: 1 << 20))
    }

    @Test func memoryIsBound() throws {
        var process = tool("sh")
        process.memoryLimit = 64 << 20
        #expect(try process.run(["-c", "head -c 200000000 /dev/zero | tail -c 150000000 | wc -c"]).output == Array("0\n".utf8))
    }

    @Test func floodOfMessagesLeavesTheLast() throws {
        #expect(try tool("sh").run(["-c", "seq 200000 >&2; echo the end >&2"]).message == "the end")
    }

    @Test func signalIsFailure() {
        #expect(
            error { () throws(DocumentError) in try tool("sh").run(["-c", "kill -SEGV $$"]) }
                == .toolFailed(.pdf, tool: "sh", message: "signal 11"))
    }

    @Test func runEndsWhenCancelled() {
        let cancellation = ChildProcess.Cancellation()
        cancellation.cancel()
        let begun = time(nil)
        #expect(
            error { () throws(DocumentError) in try tool("sleep").run(["30"], cancellation: cancellation) }
                == .toolFailed(.pdf, tool: "sleep", message: "cancelled"))
        #expect(time(nil) - begun < 5)
    }
}
