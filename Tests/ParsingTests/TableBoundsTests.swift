import ReportFormat
import Testing

@testable import Parsing

/// Reports whose tables follow each other without the headings of their sections.
@Suite struct TableBoundsTests {
    private let whole = parsed(Specimen.report())!

    private func expectSameCells(_ text: String, location: SourceLocation = #_sourceLocation) throws {
        let report = try #require(parsed(text), sourceLocation: location)
        for table in TableKind.allCases { #expect(report.rows(table) == whole.rows(table), sourceLocation: location) }
        #expect(!report.troubles.contains { if case .figuresLeftOver = $0 { true } else { false } }, sourceLocation: location)
    }

    @Test(arguments: [[3], [4], [3, 4], [2, 3, 4], [1, 2, 3, 4, 5, 6]])
    func eachTableEndsWhereTheNextBegins(lost: [Int]) throws {
        let headings = SectionKind.allCases.map { lost.contains($0.rawValue) ? "" : $0.heading }
        try expectSameCells(Specimen.report(headings: headings))
        try expectSameCells(
            Specimen.report(
                active: Specimen.oneCellALine(Specimen.activeLines), requests: Specimen.oneCellALine(Specimen.requestLines()),
                cases: Specimen.oneCellALine(Specimen.caseLines), headings: headings))
    }

    @Test func wordsOfATableInTheProseBoundNothingWhereTheHeadingsStand() throws {
        let text = Specimen.report().replacing("我局主动公开政府信息62条。", with: "我局主动公开政府信息62条，各项勾稽关系无误，复议结果维持。")
        try expectSameCells(text)
    }
}
