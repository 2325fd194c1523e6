import Glibc
import TestFolders
import Testing

@testable import gouji

struct FileOpenerTests {
    /// A program that writes its arguments into a file and ends with a status.
    private func program(in folder: TemporaryFolder, status: Int) -> String {
        let path = folder.write("opener", "#!/bin/sh\nprintf '%s|' \"$@\" > \"\(folder.path)/opened\"\nexit \(status)\n")
        chmod(path, 0o755)
        return path
    }

    @Test func theProgramGetsItsArgumentsAndThePathWithoutAShell() {
        let folder = TemporaryFolder()
        let opener = FileOpener(command: [program(in: folder, status: 0), "--view"])
        #expect(opener.open(path: "报告 $(id) '1'.docx") == nil)
        #expect(TextSource.text(folder.path + "/opened") == "--view|报告 $(id) '1'.docx|")
    }

    @Test func aPathThatLooksLikeAnOptionIsNone() {
        let folder = TemporaryFolder()
        #expect(FileOpener(command: [program(in: folder, status: 0)]).open(path: "-x.txt") == nil)
        #expect(TextSource.text(folder.path + "/opened") == "./-x.txt|")
    }

    @Test func aFailureIsTold() throws {
        let folder = TemporaryFolder()
        let failure = try #require(FileOpener(command: [program(in: folder, status: 4)]).open(path: "x"))
        #expect(failure.english.contains("exit 4") && failure.chinese.contains("opener"))
    }

    @Test func aMissingProgramIsNamed() throws {
        let failure = try #require(FileOpener(command: ["/nonexistent/viewer"]).open(path: "x"))
        #expect(failure.chinese.contains("/nonexistent/viewer"))
    }

    @Test func aProgramThatStaysOpenIsNotWaitedFor() {
        #expect(FileOpener(command: ["sleep"], patience: 50).open(path: "2") == nil)
    }
}
