import Checking
import Library
import Notes
import Parsing
import ReportFormat
import Terminal

/// Where the findings of a report stand, and how each of their cells is to be marked.
struct FindingPlaces: Sendable {
    /// The findings that concern a cell, by their index.
    private(set) var byCell: [CellID: [Int]] = [:]
    /// The findings of a section, 0 for those of the report as a whole.
    private(set) var bySection: [Int: [Int]] = [:]
    private(set) var violated: Set<CellID> = []
    private(set) var doubted: Set<CellID> = []
    private(set) var suspects: Set<CellID> = []
    /// The passages of the text that findings tell of, each with the finding's index.
    private(set) var quotes: [(range: Range<Int>, finding: Int)] = []
    /// How each passage is drawn; those of dismissed findings are not.
    private(set) var marked: [(range: Range<Int>, role: Role)] = []

    init(_ opened: OpenedReport) {
        for (index, finding) in opened.findings.enumerated() {
            bySection[finding.section ?? 0, default: []].append(index)
            for cell in finding.cells { byCell[cell, default: []].append(index) }
            for quote in finding.quotes { quotes.append((quote.range, index)) }
            guard finding.status == .violated, finding.severity > .info, opened.decision(on: finding)?.isDismissed != true else { continue }
            if finding.severity == .error { violated.formUnion(finding.cells) } else { doubted.formUnion(finding.cells) }
            for quote in finding.quotes { marked.append((quote.range, finding.severity == .error ? .violation : .warning)) }
            for suspect in finding.suspects where suspect.rank == 1 { suspects.formUnion(suspect.cells.map(\.id)) }
        }
    }
}

extension OpenedReport {
    /// The decision on a finding, and whether it was made on the values that stand there now.
    func decision(on finding: Finding) -> DecisionView? {
        guard let decision = review.decisions[finding.fingerprint], decision.verdict != .none else { return nil }
        return DecisionView(decision: decision, isOnOtherValues: decision.wasMadeOnOtherValues(than: values(of: finding)))
    }
}

/// A decision as the reviewer must see it.
struct DecisionView: Sendable {
    let decision: Decision
    let isOnOtherValues: Bool

    /// A dismissal that was made on other values says nothing of these.
    var isDismissed: Bool { decision.verdict == .dismissed && !isOnOtherValues }
}

extension Finding {
    /// Whether the finding tells of trouble in reading the source and not of a fault in the report.
    var isAboutReading: Bool { origin == .reading }
}
