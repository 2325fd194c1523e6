import Parsing
import ReportFormat
import Testing

@testable import Checking

@Suite struct StructureTests {
    @Test func aWholeReportGivesNothing() {
        #expect(briefs(report()).isEmpty)
    }

    @Test func aMissingSectionIsToldWithItsHeading() {
        let findings = Checker.check(report(sections: [1, 2, 3, 4, 5]))
        #expect(findings.map(\.brief) == ["section-missing other warning"])
        #expect(findings[0].section == 6)
        #expect(findings[0].message.chinese.contains("六、其他需要报告的事项"))
        #expect(findings[0].origin == .report)
    }

    @Test func aSectionThatIsMissingWithItsTableIsOneFinding() {
        let findings = Checker.check(report(without: [.cases], sections: [1, 2, 3, 5, 6]))
        #expect(findings.map(\.brief) == ["section-missing cases warning"])
        #expect(findings[0].message.chinese.contains("勾稽关系无法核对"))
    }

    @Test func aSectionWithoutItsTableIsNotAssessable() {
        #expect(briefs(report(without: [.requests])) == ["table-missing requests warning notAssessable"])
    }

    @Test func noSectionAtAllIsOneFinding() {
        #expect(briefs(report(sections: [])) == ["section-missing report warning"])
        #expect(
            briefs(report(without: [.active], sections: [])) == [
                "section-missing report warning", "table-missing active warning notAssessable",
            ])
    }

    @Test func tablesWithoutFiguresAreToldOnceEach() {
        let troubles = TableKind.allCases.map(ReadingTrouble.tableWithoutFigures)
        let expected = TableKind.allCases.map { "table-without-figures \($0.identifier) warning notAssessable" }
        #expect(briefs(report(without: Set(TableKind.allCases), troubles: troubles)) == expected)
        let frames = report(
            table(.active2021, "*: ? \nregulations: ? ? ?\nnormativeDocuments: ? ? ?"), table(.requests2021, "*: _ _ _ _ _ _ _"),
            table(.cases2021, "*: ? ? ? ? ?"), troubles: troubles)
        #expect(briefs(frames) == expected)
    }

    @Test func figuresWithoutARowAreTold() {
        let findings = Checker.check(report(troubles: [.figuresLeftOver(.requests, count: 3, range: 0..<0)]))
        #expect(findings.map(\.brief) == ["figures-left-over requests warning notAssessable"])
        #expect(findings[0].message.english.contains("3 figures"))
    }

    @Test func aReportPastedTwiceIsTold() {
        #expect(briefs(report(troubles: [.pastedTwice(range: 0..<0)])) == ["pasted-twice report info"])
    }

    @Test func rowsThatAreMissingAreToldByTheirCellsOnly() {
        let reading = table(.requests2021, "otherHandling.other: ? ? ? ? ? ? ?")
        let trouble = ReadingTrouble.rowsMissing(.requests, rows: ["otherHandling.other"])
        #expect(
            briefs(report(reading, troubles: [trouble])) == [
                "missing-cells otherHandling.other warning notAssessable",
                "handled-total requests info notAssessable",
                "row-total otherHandling.other info notAssessable",
            ])
    }
}
