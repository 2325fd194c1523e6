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
        let lastYear = ReportSketch(
            report(table(.requests2021, "newReceived: 4 0 0 0 0 0 4\ncarriedForward: 4 _ 0 0 0 ~1 4"), year: 2022))
        let hints = SuspectHints(lastYear: lastYear)
        func figures(_ column: String) -> [Int64] { hints.figures(for: CellID(table: .requests, row: "carriedOver", column: column)) }
        #expect(figures("naturalPerson") == [4] && figures("total") == [4] && figures("researchInstitution") == [0])
        #expect(figures("commercialEnterprise") == [] && figures("otherOrganization") == [])
    }

    /// What is carried over, or forward, could be wrong in the column of natural persons and in the total.
    @Test func aFigureThatLastYearPrintedTooIsNotSuspected() {
        let sample = table(
            .requests2021,
            """
            newReceived: 6 0 0 0 0 0 6
            carriedOver: 3 0 0 0 0 0 3
            granted: 8 0 0 0 0 0 8
            handledTotal: 8 0 0 0 0 0 8
            carriedForward: 2 0 0 0 0 0 2
            """)
        func best(_ hints: SuspectHints) -> Set<String> {
            let finding = Checker.check(report(sample), hints: hints).first { $0.rule == RuleName.columnBalance.rawValue }
            return Set((finding?.suspects ?? []).filter { $0.rank == 1 }.flatMap(\.cells).map(\.id.row))
        }
        #expect(best(.none).contains("carriedOver"))
        let lastYear = ReportSketch(report(table(.requests2021, "carriedForward: 3 0 0 0 0 0 3"), year: 2022))
        #expect(!best(SuspectHints(lastYear: lastYear)).isEmpty && !best(SuspectHints(lastYear: lastYear)).contains("carriedOver"))
    }
}
