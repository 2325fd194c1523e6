import ReportFormat
import ReportSamples
import Testing

/// The samples themselves: what they promise of their figures must hold before a reader is judged by them.
@Suite struct GeneratorTests {
    @Test func aSeedAloneDecidesTheBytes() {
        for plan in SampleMatrix.drawn(20, seed: 3) {
            #expect(SampleReport(plan).bytes == SampleReport(plan).bytes)
        }
    }

    @Test func theFirstNumbersOfTheSourceAreThoseOfThePaper() {
        var random = SplitMix64(seed: 1_234_567)
        #expect(
            [random.next(), random.next(), random.next()] == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ])
    }

    @Test func plainFiguresBreakNoRule() {
        for plan in SampleMatrix.noises { #expect(SampleReport(plan).violations.isEmpty, "\(plan)") }
    }

    @Test func wrongFiguresBreakARule() {
        for plan in SampleMatrix.quirks where plan.quirk == .wrong { #expect(!SampleReport(plan).violations.isEmpty, "\(plan)") }
    }

    @Test func everyCellOfEveryTemplateIsKnown() {
        for plan in SampleMatrix.quirks {
            let tables = SampleReport(plan).tables
            #expect(tables.map(\.template.table) == TableKind.allCases)
            for table in tables { #expect(table.cells.count == table.template.cellCount) }
        }
    }
}
