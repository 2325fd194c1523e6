import Checking
import Documents
import Foundation
import ReportFormat
import Testing

@testable import gouji

@Suite struct CheckRunTests {
    @Test func jsonHasTheNamesAndTheOrderOfTheContract() throws {
        let stage = Stage()
        let outcome = CheckRun(batch: stage.batch(["bad.txt", "good.txt"]), format: .json).run()
        let root = try object(stage.output.text)
        #expect(root["schema"] as? String == "gouji/check/1")
        let reports = try #require(root["reports"] as? [[String: Any]])
        #expect(reports.map { $0["path"] as? String } == ["bad.txt", "good.txt"])
        #expect(reports[0]["errors"] as? Int == 1 && reports[0]["warnings"] as? Int == 1 && reports[0]["year"] as? Int == 2020)
        let finding = try #require((reports[0]["findings"] as? [[String: Any]])?.first)
        #expect(finding["left"] as? Int == 11 && finding["difference"] as? Int == 11 && finding["assumesBlankZero"] as? Bool == false)
        #expect(
            stage.output.text.contains(
                #"{"rule":"case-total","severity":"error","status":"violated","subject":"reconsideration","#
                    + #""cells":["cases.reconsideration.total"],"left":11,"right":0,"difference":11,"assumesBlankZero":false,"message":"#))
        #expect(
            stage.output.text.contains(
                #""suspects":[{"cells":[{"id":"cases.reconsideration.total","printed":0,"proposed":11}],"reason":"omitted-total","rank":1}]"#
            ))
        #expect((outcome.reports, outcome.faulty, outcome.errors, outcome.warnings) == (2, 1, 1, 1))
    }

    @Test func aQuotedSentenceHasItsPlaceInJSONAndSARIF() throws {
        let finding = Finding(
            rule: "prose-received", severity: .error, status: .violated, subject: "total", section: 1,
            cells: [CellID(rawValue: "active.regulations.created")], message: LocalizedText(zh: "正文“红”", en: "text"), fingerprint: "q",
            quotes: [FindingQuote(range: 3..<5, section: 1)])
        let report = Stage.report("a.txt")
        let json = String(decoding: CheckJSON(language: .chinese, isLine: true).report(report, [finding]), as: UTF8.self)
        #expect(json.contains(#""quotes":[{"section":1,"start":3,"end":5}]"#))
        let sarif = String(decoding: CheckSARIF(language: .chinese).report(report, [finding]), as: UTF8.self)
        #expect(sarif.contains(#""region":{"startLine":1,"startColumn":4,"endLine":1,"endColumn":6}"#))
    }

    @Test(arguments: CheckFormat.allCases) func everyFormatIsWholeWithoutAnyReport(format: CheckFormat) throws {
        let stage = Stage()
        let outcome = CheckRun(batch: stage.batch(["empty.txt"]), format: format).run()
        #expect(outcome.unreadable == 1)
        if format == .json { #expect(try object(stage.output.text)["reports"] as? [String] == []) }
        if format == .jsonl { #expect(stage.output.text.isEmpty) }
        if format == .csv { #expect(stage.output.lines.count == 1) }
    }

    @Test func sarifHasAResultForEachFindingAndSaysWhere() throws {
        let stage = Stage()
        let paths = ["good.txt", "a b/bad.txt", "good2.txt", "/x/bad年.txt"]
        _ = CheckRun(batch: stage.batch(paths), format: .sarif).run()
        let root = try object(stage.output.text)
        #expect(root["version"] as? String == "2.1.0")
        let run = try #require((root["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["ruleId"] as? String } == ["case-total", "row-total", "case-total", "row-total"])
        #expect(results.map { $0["level"] as? String } == ["error", "warning", "error", "warning"])
        let uris = results.map { result in
            let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
            return (location?["artifactLocation"] as? [String: Any])?["uri"] as? String
        }
        let suspects = results.map { ($0["properties"] as? [String: Any])?["suspects"] as? [String] }
        #expect(suspects[0] == ["行政复议·总计 0 → 11：总计漏填"] && suspects[1] == nil)
        #expect(uris == ["a%20b/bad.txt", "a%20b/bad.txt", "file:///x/bad%E5%B9%B4.txt", "file:///x/bad%E5%B9%B4.txt"])
    }

    @Test func placesAreLinesAndColumnsOfCharacters() {
        let text = Array("一二\n三四5\n".utf8)
        #expect(TextPosition(of: 0, in: text) == TextPosition(line: 1, column: 1))
        #expect(TextPosition(of: 3, in: text) == TextPosition(line: 1, column: 2))
        #expect(TextPosition(of: 13, in: text) == TextPosition(line: 2, column: 3))
        #expect(TextPosition(of: 15, in: text) == TextPosition(line: 3, column: 1))
    }

    @Test func linesComeInTheOrderOfTheInputAndFailuresAreToldOnce() throws {
        let stage = Stage()
        let paths = (0..<300).map { $0 % 50 == 7 ? "empty-\($0)" : $0 % 3 == 0 ? "bad-\($0)" : "good-\($0)" }
        let outcome = CheckRun(batch: stage.batch(paths + ["novel"]), format: .jsonl).run()
        let told = try stage.output.lines.map { try object($0) }
        #expect(told.map { $0["path"] as? String } == paths.filter { !$0.hasPrefix("empty") })
        #expect(told.allSatisfy { $0["schema"] as? String == "gouji/check/1" })
        #expect(stage.errors.lines.count == 7 && outcome.unreadable == 7)
        #expect(stage.errors.lines[0].hasPrefix("gouji: empty-7: 文件是空的"))
        #expect(stage.errors.lines[6].hasPrefix("gouji: novel: 不是政府信息公开工作年度报告"))
    }

    @Test func textIsForAPerson() {
        let stage = Stage()
        _ = CheckRun(batch: stage.batch(["a/bad.txt", "good.txt"]), format: .text).run()
        #expect(
            stage.output.text == """
                ● 某市␛]0;x␇局  2020 年  a/bad.txt
                  ✗ 错误  四、政府信息公开行政复议、行政诉讼情况 › 行政复议  [case-total]
                      行政复议：各项之和 11 ≠ 总计 0
                      10 + 1 + 0 + 0 ≠ 0
                      可能：行政复议·总计 0 → 11：总计漏填
                  ! 警告（无法判断）  三、收到和处理政府信息公开申请情况 › 予以公开  [row-total]
                      有 ‹U+009B›31m 格空白
                ✓ 某市␛]0;x␇局  2020 年  good.txt  未发现问题
                共 2 份报告，1 份有错误：错误 1 项，警告 1 项，提示 0 项

                """)
    }

    @Test func englishTextNamesPlacesInEnglish() {
        var stage = Stage()
        stage.language = .english
        _ = CheckRun(batch: stage.batch(["bad.txt"]), format: .text).run()
        #expect(stage.output.text.contains("✗ error  4. Reconsideration and litigation › reconsideration  [case-total]"))
        #expect(stage.output.text.contains("perhaps: reconsideration / total 0 → 11: total omitted"))
    }

    @Test func onlyColorWritesEscapes() {
        var stage = Stage()
        stage.usesColor = true
        _ = CheckRun(batch: stage.batch(["bad.txt"]), format: .text).run()
        #expect(stage.output.text.contains("\u{1B}[31m✗ 错误\u{1B}[0m"))
        let plain = Stage()
        _ = CheckRun(batch: plain.batch(["bad.txt"]), format: .text).run()
        #expect(!plain.output.text.contains("\u{1B}"))
    }

    @Test func csvHasARowForEachFinding() {
        let stage = Stage()
        _ = CheckRun(batch: stage.batch(["bad.txt", "good.txt"]), format: .csv, writesByteOrderMark: true).run()
        let rows = stage.output.text.components(separatedBy: "\r\n")
        #expect(stage.output.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(
            rows[0].hasSuffix(
                "path,organ,year,rule,severity,status,subject,section,cells,left,right,difference,assumesBlankZero,message,fingerprint,suspects"
            ))
        #expect(rows[1].contains(",case-total,error,violated,reconsideration,4,cases.reconsideration.total,11,0,11,false,"))
        #expect(rows[1].hasSuffix(#",f00d,"1 omitted-total: 0 → 11：总计漏填""#))
        #expect(rows.count == 4 && rows[3].isEmpty)
    }

    @Test func anOutputThatFailsStopsTheWork() {
        let stage = Stage()
        let batch = Batch(
            paths: (0..<5000).map { "good-\($0)" }, lists: [], jobs: 2, language: .chinese,
            console: Console(output: ByteSink { _ in ENOSPC }, errors: stage.errors.sink, showsProgress: false, usesColor: false),
            reader: Stage.reader)
        let outcome = CheckRun(batch: batch, format: .jsonl).run()
        #expect(outcome.outputFailure == ENOSPC)
        #expect(outcome.reports < 5000)
        #expect(ExitStatus.of(outcome) == ExitStatus.outputFailed)
    }

    @Test(arguments: [
        (BatchOutcome(reports: 1), FailureThreshold.error, Int32(0)),
        (BatchOutcome(reports: 1, warnings: 1), .error, 0),
        (BatchOutcome(reports: 1, warnings: 1), .warning, 1),
        (BatchOutcome(reports: 1, faulty: 1, errors: 1), .error, 1),
        (BatchOutcome(reports: 1, faulty: 1, errors: 1), .never, 0),
        (BatchOutcome(reports: 1, faulty: 1, errors: 1, unreadable: 1), .error, 2),
        (BatchOutcome(unreadable: 1), .never, 2),
    ])
    func theExitStatusFollowsTheThreshold(outcome: BatchOutcome, threshold: FailureThreshold, status: Int32) {
        #expect(ExitStatus.of(outcome, hasFindings: threshold.isReached(by: outcome)).rawValue == status)
    }

    @Test func progressIsDrawnAtMostTenTimesASecondAndTakenAway() {
        var stage = Stage()
        stage.showsProgress = true
        stage.jobs = 1
        let load = stage.reader.load
        stage.reader.load = { path throws(DocumentError) in
            usleep(1000)
            return try load(path)
        }
        _ = CheckRun(batch: stage.batch((0..<250).map { "good-\($0)" }), format: .jsonl).run()
        let drawn = stage.errors.text.components(separatedBy: "\r\u{1B}[K").dropFirst()
        #expect(drawn.count >= 2 && drawn.count <= 40)
        #expect(drawn.last == "" && drawn.first?.contains("/250") == true)
    }
}
