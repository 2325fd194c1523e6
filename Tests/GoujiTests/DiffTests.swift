import Checking
import Documents
import Foundation
import Library
import Parsing
import TestFolders
import Testing

@testable import gouji

@Suite struct DiffTests {
    private let folder = TemporaryFolder()

    private func text(year: Int, count: Int, problem: String = "一是解读质量有待提高。") -> String {
        """
        河湾市教育局\(year)年政府信息公开工作年度报告
        一、总体情况
        全年主动公开信息\(count)条，按期答复申请3件。
        四、政府信息公开行政复议、行政诉讼情况
        行政复议\t行政诉讼
        结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉
        结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
        \(count - 97)\t0\t0\t0\t\(count - 97)\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0
        五、存在的主要问题及改进情况
        \(problem)
        六、其他需要报告的事项
        没有收取信息处理费。

        """
    }

    private func run(_ old: String, _ new: String, _ format: DiffFormat = .text, language: Language = .chinese) -> (
        DiffRun.Outcome, Recorder, Recorder
    ) {
        let (output, errors) = (Recorder(), Recorder())
        let console = Console(output: output.sink, errors: errors.sink, showsProgress: false, usesColor: false)
        let run = DiffRun(old: old, new: new, format: format, isColored: false, language: language, console: console)
        return (run.run(), output, errors)
    }

    @Test func twoYearsAreComparedSectionBySection() {
        let old = folder.write("2022.txt", text(year: 2022, count: 98))
        let new = folder.write("2023.txt", text(year: 2023, count: 128, problem: "一是解读质量有待进一步提高。"))
        let (outcome, output, _) = run(old, new)
        #expect(outcome.differs && outcome.batch.unreadable == 0)
        let lines = output.lines
        #expect(lines.contains("  年度  2022 → 2023"))
        #expect(lines.contains { $0.hasPrefix("一、总体情况  文字相同") })
        #expect(lines.contains("  全年主动公开信息[-98-]{+128+}条，按期答复申请3件。"))
        #expect(lines.contains("  行政复议·结果维持  1 → 31"))
        #expect(lines.contains("  一是解读质量有待{+进一步+}提高。"))
        #expect(lines.contains("六、其他需要报告的事项  相同"))
    }

    @Test func jsonHasChangedPassagesAndCellsWithTheirPlaces() throws {
        let old = folder.write("2022.txt", text(year: 2022, count: 98))
        let new = folder.write("2023.txt", text(year: 2023, count: 128))
        let (_, output, _) = run(old, new, .json)
        let root = try object(output.text)
        #expect(root["schema"] as? String == "gouji/diff/1" && root["identical"] as? Bool == false)
        #expect((root["old"] as? [String: Any])?["year"] as? Int == 2022)
        let sections = try #require(root["sections"] as? [[String: Any]])
        let overview = try #require(sections.first { $0["number"] as? Int == 1 })
        let change = try #require((overview["prose"] as? [[String: [String: Any]]])?.first)
        #expect(change["old"]?["text"] as? String == "98" && change["new"]?["text"] as? String == "128")
        let start = try #require(change["new"]?["start"] as? Int)
        #expect(Array(text(year: 2023, count: 128).utf8)[start..<(start + 3)] == Array("128".utf8)[...])
        let cases = try #require(sections.first { $0["number"] as? Int == 4 })
        let cells = try #require(cases["cells"] as? [[String: Any]])
        #expect(cells.map { $0["id"] as? String } == ["cases.reconsideration.upheld", "cases.reconsideration.total"])
        #expect(cells[0]["change"] as? String == "value" && (cells[0]["new"] as? [String: Any])?["value"] as? Int == 31)
    }

    @Test func aReportIsTheSameAsItselfWhereverItLies() {
        let old = folder.write("a.txt", text(year: 2022, count: 98))
        let new = folder.write("b.txt", text(year: 2022, count: 98))
        let (outcome, output, _) = run(old, new, language: .english)
        #expect(!outcome.differs && output.text.contains("the reports are the same"))
    }

    @Test func whatCannotBeReadIsToldForBoth() {
        let (outcome, output, errors) = run(folder.path + "/none.txt", folder.write("empty.txt", ""))
        #expect(outcome.batch.unreadable == 2 && output.bytes.isEmpty && errors.lines.count == 2)
    }
}
