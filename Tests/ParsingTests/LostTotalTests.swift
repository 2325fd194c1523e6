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

    /// The state of a cell of `refused.prohibitedByLaw` where that row prints these figures, blank for `_`.
    private func state(of column: String, printed: String) throws -> CellState {
        let row = try #require(TableTemplate.requests2021.rowIndex(of: "refused.prohibitedByLaw"))
        let figures = printed.split(separator: " ").map { Cell($0 == "_" ? "" : String($0)) }
        let rows = GridSpecimen.requestRows { $0 == row ? figures : Specimen.requestFigures($0).map { Cell($0) } }
        let report = GridSpecimen.report(requests: [GridSpecimen.requestsHeader + rows])
        return try #require(report.cell(CellID(rawValue: "requests.refused.prohibitedByLaw.\(column)"))).state
    }

    @Test(arguments: ["2 _ _ _ _ _ _", "_ 4 _ _ _ _ _", "3 5 _ _ _ _ _"])
    func aTotalLeftBlankLeavesTheFiguresWhereTheyStand(_ printed: String) throws {
        #expect(try state(of: "total", printed: printed) == .blank)
        let filled = printed.hasPrefix("_") ? "commercialEnterprise" : "naturalPerson"
        #expect(try state(of: filled, printed: printed) == .number)
    }

    @Test(arguments: ["_ _ _ _ _ 2 _", "3 _ _ _ _ 3 _", "1 _ _ _ _ 4 _", "0 111 3 0 0 111 _"])
    func aFigureBesideAnEmptyTotalMayBeTheTotal(_ printed: String) throws {
        #expect(try state(of: "otherOrganization", printed: printed) == .uncertain)
    }

    @Test func aFigureThatTheOthersComeToMayBeTheTotal() throws {
        #expect(try state(of: "commercialEnterprise", printed: "3 3 _ _ _ _ _") == .uncertain)
    }

    /// A report that received two requests, with these figures in the row of granted ones.
    private func sparseReport(granted: String) throws -> Report {
        let two = "_ _ _ _ _ 2 2"
        let filled = ["newReceived": two, "granted": granted, "handledTotal": two]
        let template = TableTemplate.requests2021
        let rows = GridSpecimen.requestRows { row in
            (filled[template.rows[row].id] ?? "_ _ _ _ _ _ _").split(separator: " ").map { Cell($0 == "_" ? "" : String($0)) }
        }
        return GridSpecimen.report(requests: [GridSpecimen.requestsHeader + rows])
    }

    @Test func aFigureThatItsColumnAsksForStandsThereThoughTheTotalIsEmpty() throws {
        #expect(try sparseReport(granted: "_ _ _ _ _ 2 _").row(.requests, "granted") == "空 空 空 空 空 2 空")
    }

    /// In the first its neighbour, the figure, has moved into the column before, and the total into that of the figure.
    @Test(arguments: ["_ _ _ _ 2 2 _", "_ _ _ _ _ 1 _"])
    func aFigureThatItsColumnDoesNotAskForMayBeTheTotal(granted: String) throws {
        #expect(try sparseReport(granted: granted).row(.requests, "granted")?.contains("?") == true)
    }

    /// The same between tabs, every 0 printed, with these cells in the row of commercial secrets and the like.
    private func tabbedRow(refused: [String]) -> String? {
        let received = ["3", "0", "0", "0", "0", "0", "3"]
        let filled = ["newReceived": received, "granted": received, "handledTotal": received, "refused.internalAffairs": refused]
        let template = TableTemplate.requests2021
        let lines = Specimen.requestLines { filled[template.rows[$0].id] ?? ["0", "0", "0", "0", "0", "0", "0"] }
        return parsed(Specimen.report(requests: lines))?.row(.requests, "refused.internalAffairs")
    }

    @Test func zerosBeforeAnEmptyTotalStandWhereTheyAreIfTheColumnsAddUp() {
        #expect(tabbedRow(refused: ["0", "0", "0", "0", "0", "0", ""]) == "0 0 0 0 0 0 空")
    }

    @Test func figuresBeforeAnEmptyTotalAreInDoubtIfTheColumnsDoNotAddUp() {
        #expect(tabbedRow(refused: ["1", "0", "0", "0", "0", "0", ""]) == "?1 ?0 ?0 ?0 ?0 ?0 缺")
    }
}
