import Parsing
import ReportFormat
import Testing

@testable import Checking

@Suite struct GatheredHintsTests {
    /// The cells of the best hypotheses of a rule, as `id printed→proposed`.
    private func best(_ findings: [Finding], _ rule: String) -> [String] {
        let suspects = findings.first { $0.rule == rule }?.suspects ?? []
        return suspects.filter { $0.rank == 1 }.map { suspect in
            suspect.cells.map { "\($0.id) \($0.printed.map(\.description) ?? "")→\($0.proposed)" }.joined(separator: ", ")
        }
    }

    private func cases(_ text: String) -> [Finding] {
        Checker.check(report(table(.cases2021, "reconsideration: 10 1 0 0 13"), text: text))
    }

    @Test func aSentenceThatTellsTheTotalDecidesBetweenEqualHypotheses() {
        let undecided = best(cases("2023年的情况。"), "case-total")
        #expect(undecided.count > 1)
        let told = best(cases("2023年，因政府信息公开工作被申请行政复议11件。"), "case-total")
        #expect(told == ["cases.reconsideration.total 13→11"])
    }

    @Test func aSentenceThatAgreesWithThePrintedTotalSpeaksForIt() {
        let told = best(cases("2023年，因政府信息公开工作被申请行政复议13件。"), "case-total")
        #expect(!told.isEmpty && !told.contains { $0.hasPrefix("cases.reconsideration.total") })
    }

    @Test func aWiderScopeSaysNothing() {
        let undecided = best(cases("2023年的情况。"), "case-total")
        #expect(best(cases("2023年，全市各单位因政府信息公开工作被申请行政复议11件。"), "case-total") == undecided)
    }

    @Test func whatLastYearCarriedForwardSpeaksForACell() {
        let cell = CellID(rawValue: "requests.carriedOver.naturalPerson")
        let carried = Finding(
            rule: "carry-over", severity: .error, status: .violated, subject: "naturalPerson", section: 3, cells: [cell], left: Figure(4),
            right: Figure(1), message: LocalizedText(zh: "", en: ""), fingerprint: "x",
            related: RelatedReport(relation: .previousYear, path: "a.txt", organ: nil, year: 2022))
        #expect(SuspectHints(lastYear: [carried]).figures(for: cell) == [4])
        let other = Finding(
            rule: "row-total", severity: .error, status: .violated, subject: "granted", section: 3, cells: [cell], left: Figure(4),
            message: LocalizedText(zh: "", en: ""), fingerprint: "y")
        #expect(SuspectHints(lastYear: [other]).isEmpty)
    }
}
