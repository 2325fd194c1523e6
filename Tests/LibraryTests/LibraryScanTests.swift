import Checking
import Documents
import Glibc
import Notes
import Parsing
import ReportFormat
import Synchronization
import TestFolders
import Testing

@testable import Library

/// Reports whose file holds `organ` or the name of a failure.
private let reader = ReportReader(
    load: { path throws(DocumentError) in
        if path.contains("empty") { throw .empty }
        return Document(medium: .text, encoding: "utf-8", text: Array(path.utf8))
    },
    parse: { document, path throws(ReportParser.Failure) in
        if path.contains("novel") { throw .notAReport }
        return Report(path: path, document: document, organ: "某局", year: 2023)
    },
    check: { _ in [] },
    review: { _ in ReviewState() })

/// What a scan told, put together as a list would.
private final class Listener: Sendable {
    struct Told {
        var entries: [LibraryEntry] = []
        var events: [String] = []
        var done = 0
        var total = 0
    }

    let told = Mutex(Told())

    func take(_ event: LibraryEvent) {
        told.withLock { told in
            switch event {
            case .discovered(let entries):
                told.events.append("discovered")
                told.entries += entries
            case .changed(let entries):
                told.events.append("changed")
                for entry in entries { told.entries[entry.id] = entry }
            case .progress(let done, let total):
                told.events.append("progress")
                (told.done, told.total) = (done, total)
            case .finished: told.events.append("finished")
            }
        }
    }
}

@Suite struct LibraryScanTests {
    private let folder = TemporaryFolder()

    @Test func everyFileBecomesARowAndAFailureARowWithItsReason() {
        for name in ["1.txt", "2-empty.txt", "3-novel.txt", "sub/4.txt"] { folder.write(name) }
        folder.link("sub/up", to: "..")
        let listener = Listener()
        let scan = LibraryScan(paths: [folder.path], threads: 2, reader: reader) { listener.take($0) }
        scan.waitUntilOver()
        let told = listener.told.withLock { $0 }
        #expect(told.entries.map(\.id) == [0, 1, 2, 3, 4])
        let names = told.entries.map { $0.path.dropFirst(folder.path.count + 1) }
        #expect(names == ["1.txt", "2-empty.txt", "3-novel.txt", "sub/4.txt", "sub/up"])
        #expect(told.entries[1].state == .failed(DocumentError.empty.reason))
        #expect(told.entries[2].state == .failed(ReportParser.Failure.notAReport.reason))
        #expect(told.entries[4].state == .failed(PathObstacle.loop.reason))
        guard case .loaded(let summary) = told.entries[3].state else {
            Issue.record("4.txt was not loaded")
            return
        }
        #expect(summary.organ == "某局" && summary.year == 2023 && summary.tables == [.absent, .absent, .absent])
        #expect(told.done == 5 && told.total == 5)
        #expect(told.events.first == "discovered" && told.events.last == "finished" && told.events.count { $0 == "finished" } == 1)
    }

    @Test func eventsAreFewHoweverManyReportsThereAre() {
        for index in 0..<2000 { folder.write("\(index).txt") }
        let listener = Listener()
        let begun = Clock.now
        LibraryScan(paths: [folder.path], reader: reader) { listener.take($0) }.waitUntilOver()
        let twentieths = Int((Clock.now - begun) / 50_000_000)
        let told = listener.told.withLock { $0 }
        #expect(told.entries.count == 2000)
        #expect(told.entries.allSatisfy { if case .loaded = $0.state { true } else { false } })
        #expect(told.events.count <= 3 * (twentieths + 3) + 1)
    }

    @Test func cancellingStopsAtOnceAndEndsWithoutFinished() {
        for index in 0..<200 { folder.write("\(index).txt") }
        let read = Atomic(0)
        var slow = reader
        slow.load = { path throws(DocumentError) in
            read.add(1, ordering: .relaxed)
            usleep(5000)
            return Document(medium: .text, encoding: "utf-8", text: [])
        }
        let listener = Listener()
        let scan = LibraryScan(paths: [folder.path], threads: 2, reader: slow) { listener.take($0) }
        usleep(20_000)
        scan.cancel()
        scan.waitUntilOver()
        let soFar = read.load(ordering: .relaxed)
        #expect(soFar < 100)
        usleep(30_000)
        let later = read.load(ordering: .relaxed)
        let isFinished = listener.told.withLock { $0.events.contains("finished") }
        #expect(later == soFar)
        #expect(!isFinished)
    }

    @Test func nothingToReadFinishes() {
        let listener = Listener()
        LibraryScan(paths: [], reader: reader) { listener.take($0) }.waitUntilOver()
        let last = listener.told.withLock { $0.events.last }
        #expect(last == "finished")
    }
}

@Suite struct ReportSummaryTests {
    private func finding(_ severity: Severity, section: Int, status: FindingStatus = .violated, fingerprint: String = "f") -> Finding {
        Finding(
            rule: "row-total", severity: severity, status: status, subject: "granted", section: section, cells: [],
            message: LocalizedText(zh: "", en: ""), fingerprint: fingerprint)
    }

    private func table(_ template: TableTemplate) -> TableReading {
        TableReading(template: template, cells: Array(repeating: .missing, count: template.cellCount), range: 0..<0)
    }

    @Test func countsAndConditionsFollowTheFindings() {
        let report = Report(
            path: "x", document: Document(medium: .text, encoding: "utf-8", text: []), tables: [table(.requests2021), table(.cases2021)])
        let findings = [
            finding(.error, section: 3, fingerprint: "a"), finding(.warning, section: 3, status: .notAssessable, fingerprint: "b"),
            finding(.warning, section: 4, status: .notAssessable, fingerprint: "c"), finding(.info, section: 2, fingerprint: "d"),
        ]
        let decision = Decision(fingerprint: "a", verdict: .confirmed, reason: "", author: "", at: "", seen: "")
        let summary = ReportSummary(report: report, findings: findings, review: ReviewState(decisions: ["a": decision], isReviewed: true))
        #expect(summary.tables == [.absent, .violated, .notAssessable])
        #expect((summary.errors, summary.warnings, summary.infos, summary.undecided) == (1, 2, 1, 2))
        #expect(summary.isReviewed)
    }
}
