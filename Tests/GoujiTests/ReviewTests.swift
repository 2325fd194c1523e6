import Checking
import Documents
import Foundation
import Library
import Notes
import Parsing
import ReportFormat
import TestFolders
import Testing

@testable import gouji

@Suite struct ReviewTests {
    private let folder = TemporaryFolder()
    private let report = Recorder()
    private let errors = Recorder()

    private var environment: NotesEnvironment { NotesEnvironment(stateHome: folder.path + "/state") }

    private var reader: ReportReader {
        var reader = Stage.reader
        reader.load = { path throws(DocumentError) in
            if path.contains("gone") { throw .notFound }
            return Stage.document
        }
        return reader
    }

    /// Writes notes of every kind beside a report.
    private func write(_ name: String) throws {
        let path = folder.write(name)
        _ = try SideFile(report: ReportIdentity(path: path, organ: "某局", year: 2020, sha256: nil), environment: environment).append(
            [
                .add(note: UUIDv7.make(), anchor: .cell("active.regulations.created", seen: "21"), text: "请核对\n来源\u{1B}[2J"),
                .add(note: UUIDv7.make(), anchor: .cell("active.regulations.published", seen: "7"), text: "=公式"),
                .add(
                    note: UUIDv7.make(), anchor: .section(2, quote: Quote(exact: "没有这一句", prefix: "", suffix: ""), position: nil),
                    text: "孤儿"),
                .decide(fingerprint: "f00d", verdict: .confirmed, reason: "漏填总计", seen: "cases.reconsideration.total="),
                .decide(fingerprint: "dead", verdict: .dismissed, reason: "", seen: ""),
                .review(true),
            ], author: "wang")
    }

    private func run(_ paths: [String], _ render: ([ReviewedReport], ReviewRun) -> [UInt8]) -> BatchOutcome {
        let console = Console(output: report.sink, errors: errors.sink, showsProgress: false, usesColor: false)
        let search = ReviewSearch(paths: paths, lists: [], reader: reader, environment: environment)
        return ReviewRun(search: search, language: .chinese, console: console).outcome(render)
    }

    private func json(_ paths: [String]) throws -> [[String: Any]] {
        _ = run(paths) { ReviewJSON(language: $1.language).document($0) }
        return try #require(try object(report.text)["reports"] as? [[String: Any]])
    }

    @Test func everyNoteIsListedWithItsStanding() throws {
        try write("bad.txt")
        folder.write("without-notes.txt")
        let reports = try json([folder.path])
        #expect(reports.count == 1 && reports[0]["reviewed"] as? Bool == true)
        let notes = try #require(reports[0]["notes"] as? [[String: Any]])
        func note(_ status: String) throws -> [String: Any] { try #require(notes.first { $0["status"] as? String == status }) }
        #expect(notes.count == 3)
        #expect(try note("valueChanged")["now"] as? String == "-5")
        #expect((try note("orphaned")["anchor"] as? [String: Any])?["section"] as? Int == 2)
        #expect(try note("anchored")["place"] as? String == "二、主动公开政府信息情况 › 规章·本年新制作数量")
        let decisions = try #require(reports[0]["decisions"] as? [[String: Any]])
        #expect(Set(decisions.map { $0["verdict"] as? String }) == ["confirmed", "dismissed"])
        let confirmed = try #require(decisions.first { $0["verdict"] as? String == "confirmed" })
        #expect(confirmed["rule"] as? String == "case-total" && confirmed["madeOnOtherValues"] as? Bool == false)
        let proposal = try #require(confirmed["proposal"] as? [String: Any])
        #expect(proposal["text"] as? String == "建议核对：行政复议·总计 0 → 11（总计漏填）")
        #expect((proposal["suspects"] as? [[String: Any]])?.first?["reason"] as? String == "omitted-total")
        #expect(decisions.allSatisfy { $0["verdict"] as? String == "confirmed" || $0["proposal"] == nil })
    }

    @Test func notesOfAReportThatIsGoneAreOrphansAndNotLost() throws {
        try write("gone.txt")
        unlink(folder.path + "/gone.txt")
        for paths in [[folder.path], [folder.path + "/gone.txt"], [folder.path + "/gone.txt.notes.jsonl"]] {
            let search = ReviewSearch(paths: paths, lists: [], reader: reader, environment: environment).run()
            #expect(search.failures.isEmpty)
            let reviewed = try #require(search.reports.first)
            #expect(reviewed.organ == "某局" && reviewed.notes.allSatisfy { $0.standing == .orphaned } && reviewed.notes.count == 3)
            #expect(reviewed.notices.first == DocumentError.notFound.reason)
        }
    }

    @Test func aPathWithoutReportOrNotesIsAFailure() {
        let outcome = run(["gone.txt"]) { reports, _ in
            #expect(reports.isEmpty)
            return []
        }
        #expect(outcome.unreadable == 1)
        #expect(errors.lines == ["gouji: gone.txt: 找不到文件；请检查路径"])
    }

    @Test func textShowsPlacesQuotesAndStanding() throws {
        try write("bad.txt")
        _ = run([folder.path]) { reports, run in
            let text = ReviewText(language: run.language, palette: Palette(isOn: false))
            return Array((reports.map(text.report).joined() + text.summary(reports)).utf8)
        }
        #expect(report.text.contains("  2020 年  \(folder.path)/bad.txt  ✓ 已审阅\n"))
        #expect(report.text.contains("  ▪ 二、主动公开政府信息情况 › 规章·本年新制作数量“21”  wang "))
        #expect(report.text.contains("\n      请核对\n      来源␛[2J\n"))
        #expect(report.text.contains("“7”（值已变，现为“-5”）"))
        #expect(report.text.contains("“没有这一句”（原位置已找不到）"))
        #expect(report.text.contains("  ✓ 已确认  [case-total] 行政复议：各项之和 11 ≠ 总计 0  wang "))
        #expect(report.text.hasSuffix("共 1 份报告有批注：批注 3 条（1 条找不到原位置），判定 2 条\n"))
        #expect(!report.text.contains("\u{1B}"))
    }

    @Test func theOpinionIsMarkdownThatKeepsTheWords() throws {
        try write("bad.txt")
        _ = run([folder.path]) { MarkdownOpinion.document(ReviewOpinion(language: $1.language).blocks($0)) }
        #expect(report.text.hasPrefix("# 审核意见\n\n## 某市"))
        #expect(report.text.contains("### 确认的问题\n\n1. 行政复议：各项之和 11 ≠ 总计 0  \n   10 + 1 + 0 + 0 ≠ 0。说明：漏填总计  \n"))
        #expect(report.text.contains("说明：漏填总计  \n   建议核对：行政复议·总计 0 → 11（总计漏填）\n"))
        #expect(report.text.contains(". **二、主动公开政府信息情况 › 规章·本年新制作数量**“21”：请核对  \n   来源␛\\[2J\n"))
        #expect(report.text.contains("另有已排除的问题 1 项，已解决的批注 0 条。"))
    }

    @Test func theOpinionOfALibraryBeginsWithItsCounts() throws {
        try write("bad.txt")
        try write("other.txt")
        _ = run([folder.path]) { MarkdownOpinion.document(ReviewOpinion(language: $1.language).blocks($0)) }
        #expect(report.text.hasPrefix("# 审核意见\n\n共 2 份报告，已审阅 2 份；确认的问题 2 项，批注 6 条。\n\n## "))
    }

    @Test func theOpinionOfWordIsReadBackWithItsWordsAndNumbers() throws {
        try write("bad.txt")
        _ = run([folder.path]) { $1.word(ReviewOpinion(language: $1.language).blocks($0)) }
        let file = folder.path + "/opinion.docx"
        try Data(report.bytes).write(to: URL(fileURLWithPath: file))
        let document = try DocumentLoader.load(path: file)
        #expect(document.medium == .docx)
        let text = document.string(0..<document.text.count)
        #expect(text.hasPrefix("审核意见\n"))
        #expect(text.contains("1. 行政复议：各项之和 11 ≠ 总计 0\n"))
        #expect(text.contains("10 + 1 + 0 + 0 ≠ 0。说明：漏填总计\n"))
        #expect(text.contains("建议核对：行政复议·总计 0 → 11（总计漏填）\n"))
        #expect(text.contains("规章·本年新制作数量“21”：请核对\n"))
        #expect(text.contains("来源␛[2J\n"))
        // The same notes give the same bytes.
        let again = Recorder()
        let console = Console(output: again.sink, errors: errors.sink, showsProgress: false, usesColor: false)
        let search = ReviewSearch(paths: [folder.path], lists: [], reader: reader, environment: environment)
        _ = ReviewRun(search: search, language: .chinese, console: console).outcome {
            $1.word(ReviewOpinion(language: $1.language).blocks($0))
        }
        #expect(again.bytes == report.bytes)
    }

    @Test(arguments: [("cases.reconsideration.total=", "accepted"), ("cases.reconsideration.total=3", "underReview")])
    func aDismissedFindingIsSuppressedInSARIF(seen: String, status: String) throws {
        let path = folder.write("bad.txt")
        _ = try SideFile(report: ReportIdentity(path: path, organ: "某局", year: 2020, sha256: nil)).append(
            [.decide(fingerprint: "f00d", verdict: .dismissed, reason: "口径不同", seen: seen)], author: "wang")
        let stage = Stage()
        _ = CheckRun(batch: stage.batch([path]), format: .sarif).run()
        let runs = try #require(try object(stage.output.text)["runs"] as? [[String: Any]])
        let results = try #require(runs[0]["results"] as? [[String: Any]])
        let suppressions = results.map { $0["suppressions"] as? [[String: String]] ?? [["missing": ""]] }
        #expect(suppressions == [[["kind": "external", "status": status, "justification": "口径不同"]], []])
    }

    @Test func theTableDisarmsFormulas() throws {
        try write("bad.txt")
        _ = run([folder.path]) { ReviewTable(language: $1.language).document($0) }
        let rows = report.text.components(separatedBy: "\r\n")
        #expect(rows[0] == "path,organ,year,kind,place,status,quote,text,by,at,resolved,proposal")
        #expect(rows.contains { $0.contains(",valueChanged,7,'=公式,wang,") })
        #expect(rows.contains { $0.contains(",confirmed,") && $0.contains("建议核对：行政复议·总计 0 → 11（总计漏填）") })
        #expect(rows.count { $0.contains("建议核对") } == 1)
        #expect(rows.count == 7)
    }
}
