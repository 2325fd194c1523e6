import Parsing
import ReportFormat
import Testing

@testable import Checking

@Suite struct AssumedZeroTests {
    @Test func blankReconsiderationBesideZeroLitigationIsToldOnce() throws {
        let findings = Checker.check(report(table(.cases2021, "reconsideration: _ _ _ _ _")))
        #expect(findings.map(\.brief) == ["blank-cells reconsideration info"])
        #expect(findings[0].assumesBlankZero)
        #expect(findings[0].cells.count == 5)
    }

    @Test func aSumThatFailsOnlyWithBlanksAsZeroIsAWarning() throws {
        let findings = Checker.check(report(table(.cases2021, "reconsideration: 2 1 _ 0 4")))
        let finding = try #require(findings.first { $0.rule == "case-total" })
        #expect(finding.brief == "case-total reconsideration warning")
        #expect(finding.assumesBlankZero)
        #expect(finding.difference == Figure(-1))
        #expect(findings.map(\.rule).sorted() == ["blank-cells", "case-total"])
    }

    @Test func slashesCountAsBlankAndAreToldApart() {
        let drawing = """
            newReceived: 1 / / / / / 1
            granted: 1 _ / / / / 1
            handledTotal: 1 _ / / / / 1
            carriedOver: / / / / / / /
            """
        #expect(briefs(report(table(.requests2021, drawing))) == ["not-applicable-cells requests info", "blank-cells requests info"])
    }

    @Test func aTotalColumnLeftBlankIsOneFinding() throws {
        let drawing = """
            newReceived: 5 0 0 0 0 0 _
            granted: 3 0 0 0 0 0 _
            partiallyGranted: 2 0 0 0 0 0 _
            handledTotal: 5 0 0 0 0 0 _
            *: 0 0 0 0 0 0 _
            """
        let findings = Checker.check(report(table(.requests2021, drawing)))
        #expect(findings.map(\.brief) == ["row-total requests warning", "blank-cells requests info"])
        #expect(findings[0].message.chinese.contains("4行的“总计”空白"))
        #expect(findings[0].assumesBlankZero)
    }

    @Test func aTableOfBlankCellsIsOneFinding() {
        let findings = Checker.check(report(table(.requests2021, "*: _ _ _ _ _ _ _")))
        #expect(findings.map(\.brief) == ["blank-cells requests warning"])
        #expect(findings[0].cells.count == 175)
    }

    @Test("blank or slash in place of zeros never gives an error and never a false alarm", arguments: 0..<60)
    func blanksForZeros(seed: Int) {
        var random = SeededGenerator(state: UInt64(seed))
        for template in [TableTemplate.requests2021, .requests2019, .cases2021] {
            let figures = consistentFigures(template, &random)
            var cells = reading(template, figures).cells
            for index in cells.indices where figures[index] == 0 && Bool.random(using: &random) {
                cells[index] = Cell(state: Bool.random(using: &random) ? .blank : .notApplicable, range: 0..<0)
            }
            let findings = Checker.check(report(TableReading(template: template, cells: cells, range: 0..<0)))
            #expect(findings.allSatisfy { $0.rule == "blank-cells" || $0.rule == "not-applicable-cells" })
        }
    }

    @Test("blanks in place of any figures are at most a warning", arguments: 0..<60)
    func blanksForFigures(seed: Int) {
        var random = SeededGenerator(state: UInt64(seed + 1000))
        let template = TableTemplate.requests2021
        var cells = reading(template, consistentFigures(template, &random)).cells
        for index in cells.indices where Int.random(in: 0..<10, using: &random) == 0 { cells[index] = Cell(state: .blank, range: 0..<0) }
        let findings = Checker.check(report(TableReading(template: template, cells: cells, range: 0..<0)))
        #expect(findings.allSatisfy { $0.severity < .error && $0.assumesBlankZero })
    }
}
