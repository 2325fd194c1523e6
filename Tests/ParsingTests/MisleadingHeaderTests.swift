import ReportFormat
import Testing

@testable import Parsing

/// Headings of section 三 that stand over the wrong columns: the printed totals of the rows tell whether they are to be believed.
@Suite struct MisleadingHeaderTests {
    private typealias Cell = GridSpecimen.Cell

    /// Figures of a row that keep its total.
    private func figures(_ row: Int) -> [Int] { [row + 1, 1, 0, 2, 0, 3, row + 7] }

    private func report(header: [[Cell]], _ figures: (Int) -> [Int]) -> Report {
        GridSpecimen.report(requests: [header + GridSpecimen.requestRows { figures($0).map { Cell(String($0)) } }])
    }

    /// The kinds of organisation span a column less or more than there are, so that 总计 stands over another column.
    private func header(organizations: Int) -> [[Cell]] {
        var header = GridSpecimen.requestsHeader
        header[1][1].columns = organizations
        return header
    }

    @Test(arguments: [4, 6]) func rowsAreReadInOrderWhereOnlyThatKeepsTheirTotals(organizations: Int) {
        let report = report(header: header(organizations: organizations), figures)
        #expect(report.row(.requests, "newReceived") == "1 1 0 2 0 3 7")
        #expect(report.row(.requests, "carriedForward") == "25 1 0 2 0 3 31")
        #expect(report.certainFigures.count == 25 * 7)
    }

    @Test func twoHeadingsOverOneColumnTellNothing() {
        let report = report(header: GridSpecimen.requestsHeader.map { $0.map { Cell($0.text) } }, figures)
        #expect(report.row(.requests, "granted") == "3 1 0 2 0 3 9")
    }

    @Test func headingsInAnotherOrderAreBelievedWhereTotalsHoldUnderThem() {
        var header = GridSpecimen.requestsHeader
        header[1] = [Cell("总计", rows: 2), Cell("自然人", rows: 2), Cell("法人或其他组织", columns: 5)]
        let report = report(header: header) { row in [figures(row)[6]] + figures(row).dropLast() }
        #expect(report.row(.requests, "newReceived") == "1 1 0 2 0 3 7")
        #expect(report.certainFigures.count == 25 * 7)
    }

    @Test func faultyTotalsUnderRightHeadingsStayWhereTheyStand() {
        let report = report(header: GridSpecimen.requestsHeader) { row in row % 2 == 0 ? [1, 2, 3, 4, 5, 6, 70] : figures(row) }
        #expect(report.row(.requests, "newReceived") == "1 2 3 4 5 6 70")
        #expect(report.certainFigures.count == 25 * 7)
    }

    @Test func wrongHeadingsOverRowsThatOftenBreakTheirTotalsLeaveThemUncertain() {
        let report = report(header: header(organizations: 4)) { row in row % 2 == 0 ? [1, 2, 3, 4, 5, 6, 70] : figures(row) }
        #expect(report.certainFigures.isEmpty)
    }
}
