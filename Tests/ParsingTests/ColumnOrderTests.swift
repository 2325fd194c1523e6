import ReportFormat
import Testing

@testable import Parsing

/// Columns in another order than the format's are never read as if they stood in it.
@Suite struct ColumnOrderTests {
    /// Section 三 with its columns in another order, headings and figures alike.
    private func requests(_ order: [Int]) -> [String] {
        let heading = "\t\t\t" + order.map { Specimen.columns[$0] }.joined(separator: "\t")
        return [heading] + Specimen.requestLines { row in order.map { Specimen.requestFigures(row)[$0] } }[3...]
    }

    /// Section 四 with its fifteen figures under these headings.
    private func cases(_ outcomes: [String], _ figures: [String]) -> [String] {
        Array(Specimen.caseLines[..<2]) + [(outcomes + outcomes + outcomes).joined(separator: "\t"), figures.joined(separator: "\t")]
    }

    private func wrong(_ text: String) -> [String] {
        (parsed(text)?.certainFigures ?? [:]).filter { Specimen.figures[$0.key] != $0.value }.keys.sorted()
    }

    @Test(arguments: [[0, 2, 1, 3, 4, 5, 6], [6, 0, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 0, 6], [0, 1, 2, 4, 3, 5, 6]])
    func columnsOfSectionThree(order: [Int]) {
        for layout in [{ $0 }, Specimen.pipes] as [([String]) -> [String]] {
            let report = parsed(Specimen.report(requests: layout(requests(order))))
            #expect(report?.table(.requests)?.cells.filter { $0.state == .uncertain }.count == 175)
            #expect(wrong(Specimen.report(requests: layout(requests(order)))) == [])
        }
    }

    @Test func theOrderOfTheFormatIsSure() {
        #expect(parsed(Specimen.report(requests: requests(Array(0...6))))?.certainFigures == Specimen.figures)
    }

    @Test func columnsOfSectionTwo() {
        var lines = Specimen.activeLines
        lines[1] = "信息内容\t现行有效件数\t本年制发件数\t本年废止件数"
        lines[2] = "规章\t13\t1\t2"
        lines[3] = "行政规范性文件\t26\t4\t5"
        #expect(wrong(Specimen.report(active: lines)) == [])
    }

    @Test func litigationBeforeReconsideration() {
        let figures = Specimen.cases[1] + Specimen.cases[2] + Specimen.cases[0]
        let lines = ["行政诉讼\t\t\t\t\t\t\t\t\t\t行政复议", "未经复议直接起诉\t\t\t\t\t复议后起诉"] + cases(Specimen.outcomes, figures)[2...]
        #expect(wrong(Specimen.report(cases: lines)) == [])
        #expect(wrong(Specimen.report(cases: Specimen.oneCellALine(lines))) == [])
    }

    @Test func totalsBeforeTheirOutcomes() {
        let outcomes = [Specimen.outcomes[4]] + Specimen.outcomes[..<4]
        let figures = Specimen.cases.flatMap { [$0[4]] + $0[..<4] }
        #expect(wrong(Specimen.report(cases: cases(outcomes, figures))) == [])
    }

    @Test func outcomesInAnotherOrder() {
        let order = [0, 2, 1, 3, 4]
        #expect(
            wrong(
                Specimen.report(
                    cases: cases(order.map { Specimen.outcomes[$0] }, Specimen.cases.flatMap { block in order.map { block[$0] } }))) == [])
    }

    @Test func outcomesDownTheSide() {
        let lines =
            ["\t行政复议\t未经复议直接起诉\t复议后起诉"]
            + Specimen.outcomes.enumerated().map { index, outcome in
                ([outcome] + Specimen.cases.map { $0[index] }).joined(separator: "\t")
            }
        for layout in [lines, Specimen.oneCellALine(lines)] {
            let report = parsed(Specimen.report(cases: layout))
            #expect(report?.table(.cases)?.cells.allSatisfy { $0.state == .uncertain } == true)
        }
    }
}
