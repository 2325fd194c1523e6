import Documents
import Glibc
import Parsing
import Testing

@testable import Library

@Suite struct FailureReasonTests {
    private static let failures: [OpeningFailure] =
        [
            .notFound, .isDirectory, .noPermission, .notRegularFile, .empty, .binary, .tooLarge(bytes: 105 << 20, limit: 64 << 20),
            .undecodable,
            .unsupported(.pdf), .system(code: EIO),
        ].map { OpeningFailure.document($0) } + [.parsing(.notAReport)]
        + [.folder(code: EACCES), .loop, .undecodableName, .emptyFolder, .list(code: ENOENT)].map { OpeningFailure.obstacle($0) }

    @Test func everyFailureIsOneLineOfItsOwnInBothLanguages() {
        for text in [Self.failures.map { $0.reason.text(.chinese) }, Self.failures.map { $0.reason.text(.english) }] {
            #expect(Set(text).count == Self.failures.count)
            #expect(text.allSatisfy { !$0.isEmpty && !$0.contains("\n") })
        }
    }

    @Test func figuresAndSystemMessagesAreTold() {
        #expect(OpeningFailure.document(.tooLarge(bytes: 105 << 20, limit: 64 << 20)).reason.english.contains("105 MB"))
        #expect(OpeningFailure.document(.system(code: EIO)).reason.chinese.contains("Input/output error"))
    }
}
