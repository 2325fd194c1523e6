import Checking
import Notes
import Parsing
import ReportFormat

extension OpenedReport: AnchorSource {
    public func hasCell(_ id: String) -> Bool { report.cell(CellID(rawValue: id)) != nil }

    public func rawText(ofCell id: String) -> String? {
        report.cell(CellID(rawValue: id)).flatMap { report.raw($0) }
    }

    /// The section with its heading; positions count from the start of the heading.
    public func text(ofSection number: Int) -> String? {
        report.sections.first { $0.number == number }.map { report.document.string($0.range) }
    }

    public func hasFinding(_ fingerprint: String) -> Bool { finding(fingerprint) != nil }

    /// The finding with a fingerprint, `nil` where the check does not give it any more.
    public func finding(_ fingerprint: String) -> Finding? { findings.first { $0.fingerprint == fingerprint } }

    /// What the cells of a finding hold, in the form of `Decision.seen`.
    public func values(of finding: Finding) -> String {
        finding.cells.map { "\($0)=\(rawText(ofCell: $0.rawValue) ?? "")" }.joined(separator: ";")
    }
}
