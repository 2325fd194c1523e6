import Parsing
import ReportFormat
import Testing

@testable import Checking

struct BalanceCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let template: TableTemplate
    let drawing: String
    let expected: [String]

    init(_ description: String, _ template: TableTemplate, _ drawing: String, _ expected: [String] = []) {
        testDescription = description
        self.template = template
        self.drawing = drawing
        self.expected = expected
    }
}

private let balanceCases: [BalanceCase] = [
    BalanceCase("all zeros", .requests2021, ""),
    BalanceCase("all zeros, 2019", .requests2019, ""),
    BalanceCase(
        "one request of a research institution, as in a report of 2020", .requests2019,
        """
        newReceived: 0 0 1 0 0 0 1
        granted: 0 0 1 0 0 0 1
        handledTotal: 0 0 1 0 0 0 1
        """),
    BalanceCase(
        "a column and the total column do not balance", .requests2021,
        """
        newReceived: 3 0 0 0 0 0 3
        granted: 2 0 0 0 0 0 2
        handledTotal: 2 0 0 0 0 0 2
        """, ["column-balance naturalPerson error", "column-balance total error"]),
    BalanceCase(
        "the total column balances while 自然人 does not", .requests2021,
        """
        newReceived: 1 1 0 0 0 0 2
        granted: 2 0 0 0 0 0 2
        handledTotal: 2 0 0 0 0 0 2
        """, ["column-balance naturalPerson error", "column-balance commercialEnterprise error"]),
    BalanceCase(
        "a total of results too high", .requests2019,
        """
        newReceived: 4 0 0 0 0 0 4
        granted: 1 0 0 0 0 0 1
        otherHandling: 2 0 0 0 0 0 2
        handledTotal: 4 0 0 0 0 0 4
        """, ["handled-total naturalPerson error", "handled-total total error"]),
    BalanceCase(
        "one item too high breaks its column and its row", .requests2021,
        """
        newReceived: 0 0 0 0 1 0 1
        notProcessed.repeated: 0 0 0 0 2 0 1
        handledTotal: 0 0 0 0 1 0 1
        """, ["handled-total legalService error", "row-total notProcessed.repeated error"]),
    BalanceCase(
        "all three rows of 其他处理 are items", .requests2021,
        """
        newReceived: 0 0 0 0 0 6 6
        otherHandling.notCorrected: 0 0 0 0 0 1 1
        otherHandling.feeUnpaid: 0 0 0 0 0 2 2
        otherHandling.other: 0 0 0 0 0 3 3
        handledTotal: 0 0 0 0 0 6 6
        """),
    BalanceCase(
        "totals of cases left at 0", .cases2021,
        """
        reconsideration: 10 1 0 0 0
        litigationDirect: 5 0 0 0 0
        """, ["case-total reconsideration error", "case-total litigationDirect error"]),
    BalanceCase("pending cases are in the total", .cases2021, "litigationAfterReconsideration: 1 0 0 2 3"),
    BalanceCase(
        "decimals are compared exactly", .requests2021,
        """
        newReceived: 0.1 0.2 0 0 0 0 0.30
        granted: 0.1 0.2 0 0 0 0 0.3
        handledTotal: 0.10 0.2 0 0 0 0 0.3
        """, ["not-a-count requests warning"]),
    BalanceCase(
        "decimals that do not add up", .cases2021, "reconsideration: 0.1 0.2 0 0 0.4",
        ["case-total reconsideration error", "not-a-count reconsideration warning"]),
    BalanceCase(
        "negative figures are summed as printed", .cases2021, "reconsideration: -1 3 0 0 2", ["not-a-count reconsideration warning"]),
]

@Suite struct BalanceRuleTests {
    @Test("finds exactly what does not add up", arguments: balanceCases)
    func findings(_ sample: BalanceCase) {
        #expect(Set(briefs(report(table(sample.template, sample.drawing)))) == Set(sample.expected))
    }

    @Test func givesBothSidesAndTheirDifference() throws {
        let finding = try #require(Checker.check(report(table(.cases2021, "reconsideration: 10 1 0 0 0"))).first)
        #expect(finding.left == Figure(11))
        #expect(finding.right == Figure(0))
        #expect(finding.difference == Figure(11))
        #expect(finding.section == 4)
        #expect(!finding.assumesBlankZero)
        #expect(finding.origin == .report)
        #expect(finding.cells.map(\.column) == ["upheld", "corrected", "otherOutcome", "pending", "total"])
    }

    @Test func aDifferenceIsLeftMinusRight() throws {
        let finding = try #require(Checker.check(report(table(.cases2021, "reconsideration: 0.5 0 0 0 2"))).first)
        #expect(finding.difference == figure("-1.5"))
    }

    @Test("extremes of the figure type neither crash nor pass", arguments: [Int64.max, Int64.min, Int64.max - 1])
    func extremes(value: Int64) {
        for template in [TableTemplate.requests2021, .requests2019, .cases2021, .active2021, .active2019] {
            var cells = table(template).cells
            for decimals in [UInt8(0), 1, 9, 10, 18, 200] {
                let figure = Figure(digits: value, decimals: decimals)
                for index in cells.indices { cells[index] = Cell(state: .number, figure: figure, range: 0..<0) }
                let findings = Checker.check(report(TableReading(template: template, cells: cells, range: 0..<0)))
                #expect(template.table == .active || findings.contains { RuleName(rawValue: $0.rule)?.isBalance == true })
                for index in cells.indices { cells[index].state = .uncertain }
                _ = Checker.check(report(TableReading(template: template, cells: cells, range: 0..<0, surplus: [0: [cells[0]]])))
            }
        }
    }

    @Test func sumsBeyondTheFigureTypeAreStillTold() throws {
        let most = String(Int64.max)
        let finding = try #require(Checker.check(report(table(.cases2021, "reconsideration: \(most) \(most) 0 0 1"))).first)
        #expect(finding.brief == "case-total reconsideration error")
        #expect(finding.left == nil)
        #expect(finding.right == Figure(1))
        #expect(finding.message.chinese.contains("18446744073709551614"))
    }

    @Test func aReadingWithTooFewCellsIsMissingTheRest() {
        let short = TableReading(template: .cases2021, cells: Array(table(.cases2021).cells.prefix(10)), range: 0..<0)
        #expect(
            briefs(report(short)) == [
                "missing-cells litigationAfterReconsideration warning notAssessable",
                "case-total litigationAfterReconsideration info notAssessable",
            ])
    }
}
