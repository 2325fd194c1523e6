import ReportFormat
import Testing

@testable import Parsing

/// Where two ways to read a table fit about as well, what they would read differently is uncertain.
@Suite struct AlignmentDoubtTests {
    private func active(_ lines: [String], year: Int = 2023) -> Report {
        parsed(Specimen.report(active: lines, title: ["石桥县水务局\(year)年政府信息公开工作年度报告"]))!
    }

    @Test func theYearAloneDoesNotMakeAShapeCertain() {
        let report = active(["规章\t1\t2\t13", "规范性文件\t4\t5\t26"])
        #expect(report.table(.active)?.template.version == "2021")
        #expect(report.row(.active, "regulations") == "?1 ?2 ?13")
    }

    @Test func oneSignMakesIt() {
        let report = active(["规章\t1\t2\t13", "规范性文件\t4\t5\t26", "行政许可\t317"])
        #expect(report.row(.active, "regulations") == "1 2 13")
    }

    @Test func aBeginningThatTwoRowsShareIsNeithersForSure() {
        let lines = Specimen.activeLines.filter { !$0.hasPrefix("行政强制") }.map { $0.hasPrefix("行政处罚") ? "行政\t48" : $0 }
        let report = active(lines)
        #expect(report.certainFigures["active.penalty.decisions"] == nil)
        #expect(report.row(.active, "licensing") == "317")
    }

    @Test(arguments: [
        ["其他对外管理服务事项", "行政确认\t3\t0\t31", "行政奖励\t2\t1\t22"],
        ["其他对外管理服务事项（行政确认）\t3\t0\t31", "其他对外管理服务事项（行政奖励）\t2\t1\t22"],
    ])
    func aRowThatIsBrokenUpIsUncertain(lines: [String]) {
        let report = active(
            ["信息内容\t上一年项目数量\t本年增/减\t处理决定数量", "行政许可\t12\t0\t340"] + lines + ["行政处罚\t20\t0\t3"], year: 2020)
        #expect(report.row(.active, "otherServices") == "?3 ?0 ?31")
        #expect(report.row(.active, "licensing") == "12 0 340")
        #expect(report.row(.active, "penalty") == "20 0 3")
    }

    @Test func aLabelThatIsWholeIsCertain() {
        #expect(active(Specimen.activeLines).row(.active, "penalty") == "48")
    }
}
