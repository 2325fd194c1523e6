import Documents
import ReportFormat
import ReportSamples
import Testing

/// Reports with known figures as PDF files: their ruling lines tell every cell.
@Suite struct PDFTests {
    @Test(arguments: PrintStyle.allCases.filter { $0 != .bare })
    func aReportOnPagesIsReadAsPrinted(style: PrintStyle) {
        let failures = Self.plans.compactMap { plan -> String? in
            let sample = SampleReport(plan)
            do {
                let score = Score(sample, try DocumentLoader.decode(style.file(of: sample)))
                // Without a frame, or under headings that every page repeats, cells may stay missing or uncertain, never silently wrong.
                let isRead = [.inner, .repeated].contains(style) ? score.silent.isEmpty : score.isPerfect
                return isRead ? nil : "\(plan): \(score.line)"
            } catch { return "\(plan): \(error)" }
        }
        #expect(failures.isEmpty, "\(failures.count) reports:\n\(failures.joined(separator: "\n"))")
    }

    /// Without ruling lines a blank cell can no longer be told; no figure may stand in another's place.
    @Test func withoutRulingLinesNoFigureIsMisplaced() {
        for plan in Self.plans where plan.quirk == .plain {
            let sample = SampleReport(plan)
            guard let document = try? DocumentLoader.decode(PrintStyle.bare.file(of: sample)) else {
                Issue.record("\(plan): not read")
                continue
            }
            let score = Score(sample, document)
            #expect(score.silent.isEmpty, "\(plan): \(score.line)")
        }
    }

    private static let plans: [SamplePlan] = {
        let plain = SampleMatrix.templates.enumerated().map { index, template in
            SamplePlan(grid: .asPrinted, Noise.none, .plain, template: template, seed: 9000 + UInt64(index * 5))
        }
        // Where a row has a figure too few or too many the printed page shows others in the wrong place: nothing tells that.
        let moving: [FigureQuirk] = [.droppedFigure, .extraFigure, .lostColumn]
        let quirks = FigureQuirk.allCases.enumerated().filter { !moving.contains($0.element) }.map { index, quirk in
            SamplePlan(
                grid: .asPrinted, .none, quirk, template: SampleMatrix.templates[index % SampleMatrix.templates.count],
                seed: 9100 + UInt64(index))
        }
        return plain + quirks
    }()
}
