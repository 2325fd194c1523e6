import Documents
import ReportSamples
import Testing

/// Reports with known figures as office programs keep them: every cell right or uncertain, none silently wrong.
@Suite struct OfficeTests {
    @Test(arguments: WordStyle.allCases)
    func filesOfWordAreReadAsPrinted(style: WordStyle) {
        GridTests().expectPerfect(Self.plans(offset: 1, seed: 31)) { try DocumentLoader.decode(style.file(of: $0)) }
    }

    @Test(arguments: WorkbookStyle.allCases)
    func workbooksAreReadAsPrinted(style: WorkbookStyle) {
        let plans = Self.sheetPlans.enumerated().filter { $0.offset % 18 == 1 }.map(\.element)
        GridTests().expectPerfect(plans) { try DocumentLoader.decode(style.file(of: $0)) }
    }

    @Test(arguments: SeparatedStyle.allCases)
    func separatedValuesAreReadAsPrinted(style: SeparatedStyle) {
        let plans = Self.sheetPlans.filter { $0.grid == .spansFilled }.enumerated().filter { $0.offset % 3 == 1 }.map(\.element)
        GridTests().expectPerfect(plans) { try DocumentLoader.decode(style.file(of: $0)) }
    }

    private static func plans(offset: Int, seed: UInt64) -> [SamplePlan] {
        SampleMatrix.grids.enumerated().filter { $0.offset % 24 == offset }.map(\.element) + SampleMatrix.drawnGrids(20, seed: seed)
    }

    /// Rows of a sheet are all as wide as the sheet: none lacks a cell, and none has one too many.
    private static let sheetPlans = SampleMatrix.grids.filter { plan in
        ![.rowGrids, .headerLost, .spansLost, .endsLost, .turned, .pagedBare, .spansGone, .headerSpansWrong, .rowsMerged].contains(
            plan.grid)
            && ![.droppedFigure, .extraFigure, .lostColumn].contains(plan.quirk)
    }
}
