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

    @Test func aLabelThatIsWholeIsCertain() {
        #expect(active(Specimen.activeLines).row(.active, "penalty") == "48")
    }
}
