import ReportSamples
import Testing

/// Reports with known figures, in every layout, read and checked: exact where the source tells, uncertain where it does not, never silently wrong.
@Suite struct LayoutTests {
    @Test(arguments: Layout.allCases)
    func everyNoiseIsReadThrough(layout: Layout) { expectPerfect(SampleMatrix.noises.filter { $0.layout == layout }) }

    @Test(arguments: Layout.allCases)
    func everyFigureIsReadAsPrinted(layout: Layout) { expectPerfect(SampleMatrix.quirks.filter { $0.layout == layout }) }

    @Test func drawnCombinationsAreReadAsPrinted() { expectPerfect(SampleMatrix.drawn(400, seed: 11)) }

    /// One issue for all the plans: its lines are the list of what fails.
    private func expectPerfect(_ plans: [SamplePlan], location: SourceLocation = #_sourceLocation) {
        let failures = plans.compactMap { plan -> String? in
            let score = Score(SampleReport(plan))
            return score.isPerfect ? nil : "\(plan): \(score.line)"
        }
        #expect(
            failures.isEmpty, "\(failures.count) of \(plans.count) reports:\n\(failures.joined(separator: "\n"))", sourceLocation: location)
    }
}
