import Checking
import Parsing

/// Findings as CSV, one row a finding.
struct CheckTable: Sendable {
    let language: Language

    static let header =
        "path,organ,year,rule,severity,status,subject,section,cells,left,right,difference,assumesBlankZero,message,fingerprint,suspects\r\n"

    func report(_ report: Report, _ findings: [Finding]) -> [UInt8] {
        var csv = CSVWriter()
        for finding in findings {
            csv.field(report.path)
            csv.field(report.organ)
            csv.field(report.year)
            csv.field(finding.rule)
            csv.field(finding.severity.identifier)
            csv.field(finding.status.rawValue)
            csv.field(finding.subject)
            csv.field(finding.section)
            csv.field(finding.cellList.map(\.rawValue).joined(separator: " "))
            csv.field(finding.left)
            csv.field(finding.right)
            csv.field(finding.difference)
            csv.field(finding.assumesBlankZero ? "true" : "false")
            csv.field(finding.message(in: language))
            csv.field(finding.fingerprint)
            csv.field(finding.suspects.map { "\($0.rank) \($0.reason): \($0.explanation(in: language))" }.joined(separator: " | "))
            csv.endRow()
        }
        return csv.bytes
    }
}
