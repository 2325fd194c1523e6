import Parsing
import ReportFormat
import Testing

@testable import Checking

@Suite struct FigureDoubtTests {
    private func fees(_ figure: Figure, unit: FigureUnit = .none) -> TableReading {
        let reading = table(.active2021)
        var cells = reading.cells
        let index = reading.template.index(of: CellID(rawValue: "active.fees.amount"))!
        cells[index] = Cell(state: .number, figure: figure, unit: unit, range: 0..<0)
        return TableReading(template: reading.template, cells: cells, range: 0..<0)
    }

    @Test func yuanInAColumnOfTenThousandsIsTold() {
        let findings = Checker.check(report(fees(Figure(251_000), unit: .yuan)))
        #expect(findings.map(\.brief) == ["unit-misplaced fees warning"])
        #expect(findings[0].cells.map(\.rawValue) == ["active.fees.amount"])
        #expect(!findings[0].assumesBlankZero)
    }

    @Test func anAmountOfBillionsIsTold() { #expect(briefs(report(fees(Figure(251_000)))) == ["unit-misplaced fees warning"]) }

    @Test(arguments: ["石桥市人民政府", "石桥市"])
    func theFeesOfAllOfficesOfACityAreNoDoubt(organ: String) {
        #expect(briefs(report(fees(Figure(316_441)), organ: organ)).isEmpty)
        #expect(briefs(report(fees(Figure(31_644_100)), organ: organ)) == ["unit-misplaced fees warning"])
    }

    @Test(arguments: [Figure(0), Figure(99_999), Figure(digits: 172_700, decimals: 4), Figure(digits: 9_999_999, decimals: 2)])
    func amountsThatCanBe(amount: Figure) { #expect(briefs(report(fees(amount, unit: .tenThousandYuan))).isEmpty) }

    @Test func fewerInForceThanWereIssued() {
        let findings = Checker.check(report(table(.active2021, "normativeDocuments: 12 2 5")))
        #expect(findings.map(\.brief) == ["implausible-figure normativeDocuments warning"])
        #expect(findings[0].message.chinese.contains("至少应有10件"))
    }

    @Test(arguments: ["5 2 31", "0 4 0", "3 3 0", "2 1 1", "5 0 5", "3 _ 0", "3 0 ?"]) func documentsThatCanBe(row: String) {
        #expect(!briefs(report(table(.active2021, "normativeDocuments: \(row)"))).contains { $0.hasPrefix("implausible") })
    }

    @Test func aThousandPurchasesForSmallMoney() {
        let early = { (row: String) in
            report(table(.active2019, "procurement: \(row)"))
        }
        #expect(briefs(early("1007 18.0760")) == ["implausible-figure procurement warning"])
        #expect(briefs(early("12 18.0760")).isEmpty)
        #expect(briefs(early("12 0")).isEmpty)
        #expect(briefs(early("0 0")).isEmpty)
    }

    @Test func decimalsAreAskedForOnlyInAProjectFile() {
        var settings = RuleSettings()
        settings.limits.feeDecimals = 4
        let amount = report(fees(Figure(digits: 1727, decimals: 2)))
        #expect(briefs(amount).isEmpty)
        #expect(Checker.check(amount, settings: settings).map(\.brief) == ["fee-decimals fees warning"])
        #expect(Checker.check(report(fees(Figure(digits: 172_700, decimals: 4))), settings: settings).isEmpty)
        #expect(Checker.check(report(fees(Figure(0))), settings: settings).isEmpty)
    }
}
