import TestFolders
import Testing

@testable import Library

@Suite struct ReportDigestTests {
    private let folder = TemporaryFolder()

    @Test func knownDigests() {
        // FIPS 180-4, examples.
        #expect(ReportDigest.sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(ReportDigest.sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func aFileHasTheDigestOfItsBytes() {
        let text = String(repeating: "政府信息公开", count: 20_000)
        #expect(ReportDigest.sha256(path: folder.write("long.txt", text)) == ReportDigest.sha256(Array(text.utf8)))
        #expect(ReportDigest.sha256(path: folder.path + "/none") == nil)
    }
}
