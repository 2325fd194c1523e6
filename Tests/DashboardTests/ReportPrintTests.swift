import Checking
import ReportFormat
import Terminal
import Testing

@testable import Dashboard

struct ReportPrintTests {
    private func section(_ number: Int, width: Int) -> [String] {
        ReportPrint(SampleReport.faulty.opened(), width: width, language: .chinese).section(number).lines
    }

    @Test func printsASectionWithItsFindings() {
        let drawing = """
            四、政府信息公开行政复议、行政诉讼情况

            │        行政复议        │                    行政诉讼
            │    │    │    │    │    │    未经复议直接起诉    │       复议后起诉
            │结果│结果│其他│尚未│    │结果│结果│其他│尚未│    │结果│结果│其他│尚未│
            │维持│纠正│结果│审结│总计│维持│纠正│结果│审结│总计│维持│纠正│结果│审结│总计
            ┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────
            │ 10!│  1!│  0!│  0!│  0!│  0 │  0 │  0 │  0 │  0 │  5 │  0 │  0 │  0 │  5
            ┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────

            以上数据截至12月31日。

            ✗ 错误 case-total  行政复议总计与分项不符
              行政复议：10 + 1 + 0 + 0 ≠ 总计 0，差 11
            """
        #expect(section(4, width: 78).joined(separator: "\n") == drawing)
    }

    @Test(arguments: [20, 33, 60, 78, 100, 160]) func cutsNothingAtAnyWidth(width: Int) {
        let text = section(3, width: width).joined()
        let words = text.filter { !" │─┼".contains($0) }
        #expect(!text.contains("…"))
        #expect(words.contains("行政机关不再处理其政府信息公开申请") || width < 60)
        for row in TableTemplate.requests2021.rows { #expect(row.label.allSatisfy { $0 == " " || words.contains($0) }) }
        #expect(section(3, width: width).allSatisfy { TextWidth.of($0) <= max(width, 80) })
    }

    @Test func tellsOrganYearAndCountsFirst() {
        let lines = ReportPrint(SampleReport.faulty.opened(), width: 60, language: .english).header.lines
        #expect(lines == ["河湾市教育局 · 2023", "2023年政府信息公开工作年度报告", "2 errors  0 warnings  1 unsure  0 notes"])
    }

    @Test func theLegendExplainsTheMarks() {
        let legend = ReportPrint(SampleReport.faulty.opened(), width: 80, language: .chinese).legend.lines.joined()
        for mark in ["!", "?", "~", "*", "·", "∅"] { #expect(legend.contains(mark)) }
    }
}
