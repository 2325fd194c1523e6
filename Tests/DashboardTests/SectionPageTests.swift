import ReportFormat
import Terminal
import Testing

@testable import Dashboard

struct SectionPageTests {
    private func page(_ sample: SampleReport, _ number: Int, width: Int = 60) -> SectionPage {
        SectionPage(report: sample.report, number: number, width: width, glyphs: .unicode)
    }

    @Test func linesOfProseGiveTheTextBack() {
        let sample = SampleReport.faulty
        let report = sample.report
        let text = page(sample, 1).lines.compactMap { line in
            if case .text(let range) = line { report.document.string(range) } else { nil }
        }.joined()
        #expect(text.hasPrefix("河湾市教育局2023年政府信息公开工作年度报告2023年，我局认真贯彻落实"))
        #expect(text.hasSuffix("渠道畅通，答复规范。"))
    }

    @Test func everyCellOfATableHasOnePlace() {
        for template in TableKind.allCases.flatMap(TableTemplate.all) {
            let cells = TableShape(template).lines.flatMap(\.places).map(\.cell)
            #expect(cells == Array(0..<template.cellCount))
        }
    }

    @Test func everyColumnCanBeBroughtIntoView() {
        for template in TableKind.allCases.flatMap(TableTemplate.all) {
            for width in [10, 24, 40, 61, 78, 140] {
                let shape = TableShape(template)
                let layout = TableLayout(
                    shape: shape, figures: Array(repeating: 4, count: shape.columnCount), width: width, breaksLabels: false)
                for column in 0..<shape.columnCount {
                    for start in 0..<shape.columnCount {
                        let first = layout.firstColumn(showing: column..<(column + 1), from: start)
                        #expect(layout.shownColumns(from: first).contains(column))
                    }
                }
            }
        }
    }

    @Test func aSectionThatIsMissingSaysSo() {
        var sample = SampleReport()
        sample.add(.overview, "只有第一节。")
        #expect(page(sample, 3).lines.contains(.notice(Phrases.sectionMissing(SectionKind.requests.heading))))
        #expect(page(sample, 3).lines.contains(.notice(Phrases.tableMissing)))
        #expect(page(sample, 5).lines.contains(.notice(Phrases.sectionMissing(SectionKind.problems.heading))))
    }

    @Test func rulesLeftOfATableAreNotShownAsText() {
        var sample = SampleReport()
        sample.add(.requests, "| |\n---|---\n正文", template: .requests2021, figures: [["1"]])
        let report = sample.report
        let texts = page(sample, 3).lines.compactMap { line in
            if case .text(let range) = line { report.document.string(range) } else { nil }
        }
        #expect(texts == ["正文"])
    }

    @Test func aSectionOfManyMegabytesIsCutAndSaysSo() {
        var sample = SampleReport(preamble: "")
        sample.add(.overview, String(repeating: "很长的一行", count: 100_000))
        let lines = page(sample, 1, width: 100).lines
        guard case .notice(let words) = lines.last else {
            Issue.record("\(String(describing: lines.last))")
            return
        }
        #expect(words.chinese.contains("没有显示"))
    }
}
