import Checking
import ReportSamples
import Testing

/// Sentences that tell the figures of the tables: nothing is found where they agree, and every contradiction is found.
@Suite struct NarrativeTests {
    @Test func agreeingProseGivesNoFinding() {
        for seed in 1...400 {
            let sample = SampleNarrative(seed: UInt64(seed))
            let found = Checker.check(sample.report).filter { $0.rule.hasPrefix("prose-") }
            #expect(found.isEmpty, "seed \(seed): \(found.map { $0.message.chinese })\n\(sample.overview)")
        }
    }

    @Test("every contradiction is found", arguments: SampleNarrative.Claim.allCases)
    func contradictions(claim: SampleNarrative.Claim) {
        for seed in 1...60 {
            let sample = SampleNarrative(seed: UInt64(1000 + seed), contradicting: claim)
            let found = Checker.check(sample.report).filter { $0.rule.hasPrefix("prose-") }
            let names = found.map { "\($0.rule) \($0.subject)" }
            #expect(names.contains(claim.rawValue), "seed \(1000 + seed): \(names)\n\(sample.overview)")
            // Nothing else is blamed, but for sums that the wrong figure breaks with it.
            #expect(
                names.allSatisfy { $0 == claim.rawValue || $0.hasPrefix("prose-sum") }, "seed \(1000 + seed): \(names)\n\(sample.overview)")
        }
    }
}
