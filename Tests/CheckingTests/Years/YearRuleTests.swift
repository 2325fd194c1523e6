import Documents
import Parsing
import ReportFormat
import Testing

@testable import Checking

@Suite struct YearRuleTests {
    private func findings(
        _ earlier: Report, _ later: Report, of side: YearPair.Side = .later, isNameCertain: Bool = true
    ) -> [Finding] {
        YearPair(earlier: ReportSketch(earlier), later: ReportSketch(later), isNameCertain: isNameCertain).findings(of: side)
    }

    private func year(_ year: Int, _ tables: TableReading...) -> Report {
        let base = report()
        let given = Dictionary(uniqueKeysWithValues: tables.map { ($0.template.table, $0) })
        return Report(
            path: "\(year).txt", document: base.document, organ: "河湾市教育局", year: year, sections: base.sections,
            tables: base.tables.map { given[$0.template.table] ?? $0 })
    }

    @Test func whatWasCarriedForwardMustBeCarriedOver() throws {
        let found = findings(
            year(2022, table(.requests2021, "carriedForward: 2 1 0 0 0 0 3")),
            year(2023, table(.requests2021, "carriedOver: 1 1 0 0 0 0 2")))
        #expect(found.map(\.brief) == ["carry-over naturalPerson error", "carry-over total error"])
        let first = try #require(found.first)
        #expect(first.cells.map(\.rawValue) == ["requests.carriedOver.naturalPerson"] && first.section == 3)
        #expect(first.left == Figure(2) && first.right == Figure(1) && first.difference == Figure(1))
        #expect(first.related?.path == "2022.txt" && first.related?.relation == .previousYear && first.related?.year == 2022)
        #expect(first.related?.cells.map(\.rawValue) == ["requests.carriedForward.naturalPerson"])
        let example = try #require(RuleCatalog.rule(named: "carry-over")).example
        #expect(first.formula == example)
    }

    @Test func yearsThatFollowFromEachOtherGiveNothing() {
        let earlier = year(
            2022, table(.requests2021, "carriedForward: 2 0 0 0 0 0 2"), table(.active2021, "normativeDocuments: 1 0 31"))
        let later = year(
            2023, table(.requests2021, "carriedOver: 2 0 0 0 0 0 2"), table(.active2021, "normativeDocuments: 4 1 34"))
        #expect(findings(earlier, later).isEmpty && findings(earlier, later, of: .earlier).isEmpty)
    }

    @Test func theFindingCanBeToldWithTheEarlierYear() throws {
        let found = findings(
            year(2022, table(.requests2021, "carriedForward: 2 0 0 0 0 0 2")),
            year(2023, table(.requests2021, "carriedOver: 2 0 0 0 0 0 1")),
            of: .earlier)
        let only = try #require(found.first)
        #expect(found.count == 1 && only.cells.map(\.rawValue) == ["requests.carriedForward.total"])
        #expect(only.related?.path == "2023.txt" && only.related?.relation == .nextYear)
    }

    @Test func blankAndSlashAreAssumedToBeZero() {
        let found = findings(
            year(2022, table(.requests2021, "carriedForward: _ / 0 0 0 0 0")),
            year(2023, table(.requests2021, "carriedOver: 1 0 _ 0 0 0 0")))
        #expect(found.map(\.brief) == ["carry-over naturalPerson warning"] && found.allSatisfy(\.assumesBlankZero))
    }

    @Test func whatCannotBeReadIsNotJudged() {
        let found = findings(
            year(2022, table(.requests2021, "carriedForward: ~2 0 0 0 0 0 2")),
            year(2023, table(.requests2021, "carriedOver: 1 ? 0 0 0 0 2")))
        #expect(found.map(\.brief) == ["carry-over carriedOver info notAssessable"])
        #expect(found.first?.cells.map(\.column) == ["naturalPerson", "commercialEnterprise"])
    }

    @Test func theStockFollowsFromLastYear() throws {
        let earlier = year(2022, table(.active2021, "normativeDocuments: 0 0 31\nregulations: 0 0 2"))
        let found = findings(earlier, year(2023, table(.active2021, "normativeDocuments: 4 1 33\nregulations: 0 1 1")))
        #expect(found.map(\.brief) == ["stock normativeDocuments error"])
        let only = try #require(found.first)
        #expect(only.left == Figure(33) && only.right == Figure(34) && only.difference == Figure(-1))
        #expect(only.cells.map(\.column) == ["inForce", "issued", "repealed"])
        let example = try #require(RuleCatalog.rule(named: "stock")).example
        #expect(only.formula == example)
    }

    @Test func theOldTemplateHasNoStock() {
        let later = year(2021, table(.active2021, "normativeDocuments: 4 1 33"))
        #expect(findings(year(2020, table(.active2019, "normativeDocuments: 3 3 40")), later).isEmpty)
    }

    @Test func anUncertainNameLeavesAWarning() {
        let earlier = year(2022, table(.requests2021, "carriedForward: 2 0 0 0 0 0 2"))
        let later = year(2023)
        #expect(findings(earlier, later, isNameCertain: false).map(\.severity) == [.warning, .warning])
    }

    @Test func theFingerprintDependsOnTheCellsOnly() {
        let one = findings(year(2022, table(.requests2021, "carriedForward: 2 0 0 0 0 0 0")), year(2023))
        let other = findings(year(2023, table(.requests2021, "carriedForward: 5 0 0 0 0 0 0")), year(2024))
        #expect(one.map(\.fingerprint) == other.map(\.fingerprint))
    }
}
