import Glibc
import TestFolders
import Testing

@testable import Documents

@Suite struct FileBytesTests {
    private let folder = TemporaryFolder()

    private func reading(_ path: String, limit: Int = 1 << 20) -> Result<[UInt8], DocumentError> {
        Result { () throws(DocumentError) in try FileBytes.read(path: path, limit: limit) }
    }

    @Test func aFileIsReadWhole() {
        let path = folder.write("报告.txt", "规章\t0\n")
        #expect(reading(path) == .success(Array("规章\t0\n".utf8)))
    }

    @Test func aLinkIsFollowed() {
        folder.write("a.txt", "正文")
        folder.link("b.txt", to: "a.txt")
        #expect(reading(folder.path + "/b.txt") == .success(Array("正文".utf8)))
    }

    @Test func aFileOfExactlyTheLimitIsReadAndOneByteMoreIsNot() {
        let path = folder.write("a.txt", "0123456789")
        #expect(reading(path, limit: 10) == .success(Array("0123456789".utf8)))
        #expect(reading(path, limit: 9) == .failure(.tooLarge(bytes: 10, limit: 9)))
    }

    @Test func aHugeFileIsRefusedWithoutReadingIt() {
        let path = folder.write("sparse.txt")
        #expect(truncate(path, 1 << 40) == 0)
        #expect(reading(path, limit: DocumentLoader.sizeLimit) == .failure(.tooLarge(bytes: 1 << 40, limit: DocumentLoader.sizeLimit)))
    }

    @Test func anEmptyFileIsEmpty() { #expect(reading(folder.write("a.txt", "")) == .failure(.empty)) }

    @Test func aFolderIsNoFile() { #expect(reading(folder.path) == .failure(.isDirectory)) }

    @Test func whatIsNotThereIsNotFound() {
        #expect(reading(folder.path + "/none.txt") == .failure(.notFound))
        let file = folder.write("a.txt")
        #expect(reading(file + "/below") == .failure(.notFound))
        folder.link("lost.txt", to: "nowhere")
        #expect(reading(folder.path + "/lost.txt") == .failure(.notFound))
    }

    @Test func linksInACircleAreToldAndNotFollowed() {
        folder.link("a", to: "b")
        folder.link("b", to: "a")
        #expect(reading(folder.path + "/a") == .failure(.system(code: ELOOP)))
    }

    @Test(.enabled(if: geteuid() != 0, "whoever runs as root may read everything"))
    func aFileWithoutPermissionIsTold() {
        let path = folder.write("a.txt", "正文")
        chmod(path, 0)
        #expect(reading(path) == .failure(.noPermission))
    }

    /// A pipe without a writer would hold a plain open for ever.
    @Test(.timeLimit(.minutes(10))) func aPipeIsRefusedAtOnce() {
        let path = folder.path + "/pipe"
        #expect(mkfifo(path, 0o600) == 0)
        #expect(reading(path) == .failure(.notRegularFile))
    }

    @Test func devicesAreRefused() {
        #expect(reading("/dev/null") == .failure(.notRegularFile))
        #expect(reading("/dev/zero") == .failure(.notRegularFile))
    }

    @Test(.enabled(if: access("/proc/self/status", R_OK) == 0, "this system has no /proc"))
    func aFileThatHidesItsSizeIsReadToItsEnd() throws {
        let bytes = try reading("/proc/self/status").get()
        #expect(String(decoding: bytes, as: UTF8.self).contains("Pid:"))
        #expect(bytes.last == 0x0A)
    }
}
