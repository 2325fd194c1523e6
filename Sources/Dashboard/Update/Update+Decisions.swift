import Checking
import Notes

extension DashboardState {
    private func finding(_ index: Int?) -> Finding? {
        guard let report, let index, report.findings.indices.contains(index) else { return nil }
        return report.findings[index]
    }

    mutating func confirm(_ index: Int?) -> [Effect] { decide(index, .confirmed, done: Phrases.confirmed) }

    mutating func withdrawDecision(_ index: Int?) -> [Effect] { decide(index, .none, done: Phrases.decisionWithdrawn) }

    private mutating func decide(_ index: Int?, _ verdict: Decision.Verdict, done: LocalizedText) -> [Effect] {
        guard let report, let finding = finding(index) else {
            notice = Notice(kind: .failed, words: Phrases.noFindingHere)
            return []
        }
        let seen = report.opened.values(of: finding)
        return save([.decide(fingerprint: finding.fingerprint, verdict: verdict, reason: "", seen: seen)], done: done)
    }

    /// Asks for the reason; the dismissal is saved with it.
    mutating func startDismissal(_ index: Int?) {
        guard let report, let finding = finding(index) else {
            notice = Notice(kind: .failed, words: Phrases.noFindingHere)
            return
        }
        let former = report.review.decisions[finding.fingerprint].map { $0.verdict == .dismissed ? $0.reason : "" } ?? ""
        openEditor(
            .dismissal(fingerprint: finding.fingerprint), title: Phrases.dismissalOf(finding), text: former)
    }

    mutating func writeNoteOnFinding(_ index: Int?) {
        guard let finding = finding(index) else {
            notice = Notice(kind: .failed, words: Phrases.noFindingHere)
            return
        }
        writeNote(on: .finding(finding.fingerprint))
    }
}
