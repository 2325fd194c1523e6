@testable import Documents
import ReportFormat
import ReportSamples
import Testing

/// Reports with known figures whose tables are grids: every cell right or uncertain, none silently wrong.
@Suite struct GridTests {
    @Test(arguments: GridLayout.allCases)
    func everyNoiseAndFigureIsReadThrough(layout: GridLayout) { expectPerfect(SampleMatrix.grids.filter { $0.grid == layout }) }

    @Test func drawnCombinationsAreReadAsPrinted() { expectPerfect(SampleMatrix.drawnGrids(600, seed: 17)) }

    @Test(arguments: PageStyle.allCases)
    func webPagesAreReadAsPrinted(style: PageStyle) {
        let plans = SampleMatrix.grids.enumerated().filter { $0.offset % 8 == 0 }.map(\.element) + SampleMatrix.drawnGrids(60, seed: 23)
        expectPerfect(plans.filter { style.keeps($0.grid) }) { try DocumentLoader.decode(style.page(of: $0)) }
    }

    func expectPerfect(
        _ plans: [SamplePlan], location: SourceLocation = #_sourceLocation, document: (SampleReport) throws -> Document = { $0.document }
    ) {
        let failures = plans.compactMap { plan -> String? in
            let sample = SampleReport(plan)
            guard let document = try? document(sample) else { return "\(plan): not read" }
            let score = Score(sample, document)
            return score.isPerfect ? nil : "\(plan): \(score.line)"
        }
        #expect(
            failures.isEmpty, "\(failures.count) of \(plans.count) reports:\n\(failures.joined(separator: "\n"))", sourceLocation: location)
    }
}

extension SampleReport {
    /// The report as a reader of a structured medium gives it.
    var document: Document {
        var builder = DocumentBuilder(medium: .html, encoding: "utf-8")
        for piece in pieces {
            switch piece {
            case .text(let text): for line in text.split(separator: "\n") { builder.addParagraph(line.utf8) }
            case .grid(let grid):
                var table = TableContent()
                for row in grid.rows {
                    table.beginRow()
                    for cell in row { table.addCell(Array(cell.text.utf8), rowSpan: cell.rows, columnSpan: cell.columns) }
                }
                builder.addTable(table)
            }
        }
        return builder.document()
    }
}
