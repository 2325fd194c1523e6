import ReportFormat
import Testing

@testable import Parsing

/// Rows of section 三 that have figures and an empty total: a figure may be lost, and the others moved to the left.
@Suite struct LostTotalTests {
    private typealias Cell = GridSpecimen.Cell

    private func report(_ figures: (Int) -> [String]) -> Report {
        GridSpecimen.report(requests: [GridSpecimen.requestsHeader + GridSpecimen.requestRows { figures($0).map { Cell($0) } }])
    }

    @Test func aRowWhoseLastFigureMayBeItsTotalIsUncertain() {
        let report = report { $0 == 4 ? ["5", "0", "0", "0", "0", "5", ""] : Specimen.requestFigures($0) }
        #expect(report.row(.requests, "refused.stateSecret")?.hasPrefix("?5 ?0 ?0 ?0 ?0 ?5") == true)
        #expect(report.certainFigures.count == 24 * 7)
    }

    @Test func aLastFigureThatIsTooSmallForATotalStandsInItsColumn() {
        let report = report { $0 == 4 ? ["5", "0", "0", "0", "0", "1", ""] : Specimen.requestFigures($0) }
        #expect(report.row(.requests, "refused.stateSecret") == "5 0 0 0 0 1 空")
    }

    @Test func aRowOfZerosTellsNothing() {
        let report = report { $0 == 4 ? ["0", "0", "0", "0", "0", "0", ""] : Specimen.requestFigures($0) }
        #expect(report.row(.requests, "refused.stateSecret") == "0 0 0 0 0 0 空")
    }

    @Test func aColumnOfTotalsThatIsNotFilledInIsBlank() {
        let report = report { _ in ["5", "2", "0", "0", "0", "1", ""] }
        #expect(report.row(.requests, "newReceived") == "5 2 0 0 0 1 空")
        #expect(report.certainFigures.count == 25 * 6)
    }

    @Test func figuresThatHaveMovedInEveryRowAreUncertain() {
        let report = report { _ in ["5", "2", "0", "0", "0", "7", ""] }
        #expect(report.certainFigures.isEmpty)
    }
}
