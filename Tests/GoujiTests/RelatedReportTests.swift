import Checking
import Foundation
import Library
import Synchronization
import TestFolders
import Testing

@testable import gouji

/// What `check` and a library say of reports that belong together.
@Suite struct RelatedReportTests {
    private let folder = TemporaryFolder()

    private static let problems =
        "一是部分科室对公开时限把握不严，个别栏目更新滞后；二是解读材料以文字为主，群众不易看懂；三是基层窗口工作人员流动频繁，业务衔接存在断档。"
        + "我局将把公开时限纳入内部督办，每季度通报一次；同时增加图解和短视频，邀请群众代表试读；并建立窗口人员轮训制度，做到持证上岗；还将完善网站检索功能，方便企业查找政策。"

    @discardableResult
    private func write(_ name: String, organ: String, year: Int, problems: String = problems) -> String {
        folder.write(
            name,
            """
            \(organ)\(year)年政府信息公开工作年度报告
            一、总体情况
            \(organ)按时公开。
            五、存在的主要问题及改进情况
            \(problems)
            六、其他需要报告的事项
            没有。

            """)
    }

    private func check(_ paths: [String], _ format: CheckFormat) -> Recorder {
        var stage = Stage()
        stage.reader = .standard
        _ = CheckRun(batch: stage.batch(paths), format: format).run()
        return stage.output
    }

    private func findings(_ output: Recorder) throws -> [[[String: Any]]] {
        let reports = try #require(try object(output.text)["reports"] as? [[String: Any]])
        return reports.map { report in
            (report["findings"] as? [[String: Any]] ?? []).filter { $0["related"] != nil }
        }
    }

    @Test func aSectionCopiedFromLastYearIsToldWithTheReportReadSecond() throws {
        write("a-2022.txt", organ: "河湾市教育局", year: 2022)
        write("b-2023.txt", organ: "河灣市教育局", year: 2023)
        let found = try findings(check([folder.path], .json))
        #expect(found.map(\.count) == [0, 1])
        let finding = try #require(found[1].first)
        #expect(finding["rule"] as? String == "copied-section" && finding["severity"] as? String == "warning")
        let related = try #require(finding["related"] as? [String: Any])
        #expect(related["relation"] as? String == "previousYear" && related["path"] as? String == folder.path + "/a-2022.txt")
        #expect(related["year"] as? Int == 2022 && related["share"] as? Double == 1)
    }

    @Test func aTextThatAnotherOrganHasIsTold() throws {
        write("a.txt", organ: "河湾市教育局", year: 2023)
        write("b.txt", organ: "白石县水务局", year: 2023)
        write("c.txt", organ: "云岭区民政局", year: 2023, problems: "一是公开渠道单一。")
        let found = try findings(check([folder.path], .json))
        #expect(found.map { $0.map { $0["rule"] as? String ?? "" } } == [[], ["peer-copy"], []])
        let text = check([folder.path], .text).text
        #expect(text.contains("[peer-copy]") && text.contains("河湾市教育局 2023 \(folder.path)/a.txt"))
        let sarif = check([folder.path], .sarif).text
        #expect(sarif.contains("\"relatedLocations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"file://"))
    }

    @Test func oneReportHasNoRelations() throws {
        let path = write("a.txt", organ: "河湾市教育局", year: 2023)
        #expect(try findings(check([path], .json)).map(\.count) == [0])
    }

    @Test func aLibraryTellsBothOrgansAndTheLaterYearOnceAllIsRead() throws {
        write("a-2022.txt", organ: "河湾市教育局", year: 2022)
        let later = write("b-2023.txt", organ: "河湾市教育局", year: 2023)
        write("c-2023.txt", organ: "白石县水务局", year: 2023)
        let rows = Mutex<[Int: LibraryEntry]>([:])
        let reader = ReportReader.standard
        let scan = LibraryScan(paths: [folder.path], reader: reader) { event in
            switch event {
            case .discovered(let entries), .changed(let entries): rows.withLock { rows in for entry in entries { rows[entry.id] = entry } }
            default: break
            }
        }
        scan.waitUntilOver()
        let opened = try reader.open(path: later)
        #expect(opened.findings.filter { $0.related != nil }.map(\.rule).sorted() == ["copied-section", "peer-copy"])
        #expect(opened.previous?.year == 2022 && opened.previous?.path.hasSuffix("a-2022.txt") == true)
        let warnings = rows.withLock { rows in
            (0..<3).map { id in if case .loaded(let summary)? = rows[id]?.state { summary.warnings } else { -1 } }
        }
        let own = try ReportReader.standard.summarize(path: later).warnings
        #expect(warnings == [own + 1, own + 2, own + 1])
    }
}
