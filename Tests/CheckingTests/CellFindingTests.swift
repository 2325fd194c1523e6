import Documents
import Parsing
import ReportFormat
import Testing

@testable import Checking

@Suite struct CellFindingTests {
    @Test func aLostColumnIsOneFindingThatNamesIt() throws {
        let findings = Checker.check(report(table(.requests2021, "*: 0 0 ? 0 0 0 0")))
        let finding = try #require(findings.first { $0.rule == "missing-cells" })
        #expect(finding.brief == "missing-cells requests warning notAssessable")
        #expect(finding.message.chinese.contains("科研机构列（25格）"))
        #expect(finding.origin == .reading)
        #expect(findings.map(\.rule).sorted() == ["column-balance", "handled-total", "missing-cells", "row-total"])
    }

    @Test func textInACellIsQuotedWithoutWhatATerminalWouldActOn() throws {
        let text = "见附\u{1b}[31m件\u{202e}\n"
        var reading = table(.active2021, "licensing: x")
        var cells = reading.cells
        cells[6] = Cell(state: .text, range: 0..<text.utf8.count)
        reading = TableReading(template: .active2021, cells: cells, range: 0..<0)
        let findings = Checker.check(report(reading, text: text))
        #expect(findings.map(\.brief) == ["not-a-number licensing warning"])
        #expect(findings[0].message.chinese.contains("行政许可（见附[31m件）"))
    }

    @Test func longTextIsCutShort() {
        #expect(SafeText.quote(String(repeating: "无", count: 40)) == String(repeating: "无", count: 16) + "…")
    }

    @Test(
        "columns allow what they count",
        arguments: [
            ("licensing: 5 -3 2", true), ("licensing: 5 0.5 2", false), ("licensing: -5 3 2", false), ("procurement: 7 18.076", true),
            ("procurement: 7 -1", false), ("procurement: 7.5 1", false), ("procurement: 7.0 1", true),
        ])
    func quantities(drawing: String, isAllowed: Bool) {
        let findings = Checker.check(report(table(.active2019, drawing)))
        #expect(findings.map(\.rule) == (isAllowed ? [] : ["not-a-count"]))
        #expect(findings.allSatisfy { $0.severity == .warning && $0.cells.count == 1 })
    }

    @Test func feesWithFourPlacesAreNormal() {
        #expect(briefs(report(table(.active2021, "fees: 5.0700"))).isEmpty)
    }

    @Test func blanksOfTheActiveTableAreToldWithoutSums() {
        let findings = Checker.check(report(table(.active2021, "regulations: _ _ _\nfees: /")))
        #expect(findings.map(\.brief) == ["blank-cells regulations info", "not-applicable-cells fees info"])
        #expect(findings.allSatisfy { !$0.assumesBlankZero })
    }
}
