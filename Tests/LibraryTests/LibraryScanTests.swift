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

/// Reports that are told by their path alone, without notes.
private let reader: ReportReader = {
    var reader = ReportReader.standard
    reader.load = { path throws(DocumentError) in
        if path.contains("empty") { throw .empty }
        return Document(medium: .text, encoding: "utf-8", text: Array(path.utf8))
    }
    reader.parse = { document, path throws(ReportParser.Failure) in
        if path.contains("novel") { throw .notAReport }
        return Report(path: path, document: document, organ: "某局", year: 2023)
    }
    return reader
}()

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

    @Test func aFileThatIsNamedTwiceIsOneRow() {
        let path = folder.write("sub/1.txt")
        folder.write("sub/2.txt")
        let listener = Listener()
        LibraryScan(paths: [folder.path + "/sub", path, folder.path], reader: reader) { listener.take($0) }.waitUntilOver()
        let entries = listener.told.withLock { $0.entries }
        #expect(entries.map { $0.path.dropFirst(folder.path.count) } == ["/sub/1.txt", "/sub/2.txt"])
        #expect(entries.map(\.id) == [0, 1])
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
    private let folder = TemporaryFolder()

    /// A report whose table of section 四 does not add up.
    private func report(_ path: String) -> Report {
        var cells = Array(repeating: Cell(state: .number, figure: Figure(0), range: 0..<1), count: TableTemplate.cases2021.cellCount)
        cells[0] = Cell(state: .number, figure: Figure(10), range: 0..<2)
        return Report(
            path: path, document: Document(medium: .text, encoding: "utf-8", text: Array("10".utf8)), organ: "某局", year: 2023,
            tables: [TableReading(template: .cases2021, cells: cells, range: 0..<2, figureCounts: [5, 5, 5])])
    }

    @Test func countsAndConditionsFollowTheFindings() throws {
        let report = report("x")
        let findings = Checker.check(report)
        let fault = try #require(findings.first { $0.severity == .error })
        let open = ReportSummary(report: report, findings: findings, review: ReviewState())
        #expect(open.tables == [.absent, .absent, .violated])
        #expect(open.errors == 1 && open.undecided == open.errors + open.warnings)
        let decision = Decision(fingerprint: fault.fingerprint, verdict: .confirmed, reason: "", author: "", at: "", seen: "")
        let decided = ReportSummary(
            report: report, findings: findings, review: ReviewState(decisions: [fault.fingerprint: decision], isReviewed: true))
        #expect(decided.undecided == open.undecided - 1 && decided.isReviewed && decided.errors == 1)
    }

    @Test func theSideFileCountsInTheListAndInTheOpenedReport() throws {
        let path = folder.write("x.txt")
        var reader = ReportReader.standard
        reader.parse = { _, path throws(ReportParser.Failure) in self.report(path) }
        let before = try reader.open(path: path)
        let fault = try #require(before.findings.first { $0.severity == .error })
        _ = try SideFile(report: before.report.identity).append(
            [
                .add(note: UUIDv7.make(), anchor: .report, text: "请核对"), .review(true),
                .decide(fingerprint: fault.fingerprint, verdict: .confirmed, reason: "", seen: before.values(of: fault)),
            ], author: "wang")
        guard case .loaded(let summary) = LibraryEntry(id: 0, path: path).refreshed(reader: reader).state else {
            Issue.record("not loaded")
            return
        }
        let opened = try reader.open(path: path)
        #expect(summary == ReportSummary(opened))
        #expect(summary.notes == 1 && summary.isReviewed && summary.undecided == summary.errors + summary.warnings - 1)
        #expect(opened.review.decisions[fault.fingerprint]?.seen == opened.values(of: fault))
    }
}
