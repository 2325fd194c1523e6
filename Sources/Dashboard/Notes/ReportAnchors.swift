import Checking
import Library
import Notes
import Parsing
import ReportFormat

/// What the anchors of notes are looked up in. Passages are counted from the start of a section's heading.
public struct ReportAnchors: AnchorSource, Sendable {
    let report: Report
    let fingerprints: Set<String>

    public init(_ opened: OpenedReport) {
        report = opened.report
        fingerprints = Set(opened.findings.map(\.fingerprint))
    }

    init(_ opened: OpenedFindings) {
        report = opened.report
        fingerprints = Set(opened.findings.map(\.fingerprint))
    }

    public func hasCell(_ id: String) -> Bool { cell(id) != nil }
    public func rawText(ofCell id: String) -> String? { cell(id).flatMap { report.raw($0) } }
    public func text(ofSection number: Int) -> String? { section(number).map { report.document.string($0.range) } }
    public func hasFinding(_ fingerprint: String) -> Bool { fingerprints.contains(fingerprint) }

    private func cell(_ id: String) -> Cell? { report.cell(CellID(rawValue: id)) }
    func section(_ number: Int) -> Section? { report.sections.first { $0.number == number } }
}
