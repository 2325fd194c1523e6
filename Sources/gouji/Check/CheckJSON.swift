import Checking
import Parsing

/// Findings as JSON, `gouji/check/1`.
struct CheckJSON: Sendable {
    let language: Language
    /// Whether each report stands on a line of its own, with the schema's name in it.
    let isLine: Bool

    func report(_ report: Report, _ findings: [Finding]) -> [UInt8] {
        var json = JSONWriter(capacity: 256 + findings.count * 512)
        json.object { json in
            if isLine {
                json.member("schema", "gouji/check/1")
            }
            json.member("path", report.path)
            json.member("organ", report.organ)
            json.member("year", report.year)
            json.member("errors", findings.count { $0.severity == .error })
            json.member("warnings", findings.count { $0.severity == .warning })
            json.key("findings")
            json.array(of: findings) { write($1, to: &$0) }
        }
        if isLine { json.endLine() }
        return json.finish()
    }

    private func write(_ finding: Finding, to json: inout JSONWriter) {
        json.object { json in
            json.member("rule", finding.rule)
            json.member("severity", finding.severity.identifier)
            json.member("status", finding.status.rawValue)
            json.member("subject", finding.subject)
            json.key("cells")
            json.array(of: finding.cells) { $0.string($1.rawValue) }
            json.member("left", finding.left)
            json.member("right", finding.right)
            json.member("difference", finding.difference)
            json.member("assumesBlankZero", finding.assumesBlankZero)
            json.member("message", finding.message.text(language))
            json.member("fingerprint", finding.fingerprint)
            json.key("suspects")
            json.array(of: finding.suspects) { write($1, to: &$0) }
        }
    }

    private func write(_ suspect: Suspect, to json: inout JSONWriter) {
        json.object { json in
            json.key("cells")
            json.array(of: suspect.cells) { json, cell in
                json.object { json in
                    json.member("id", cell.id.rawValue)
                    json.member("printed", cell.printed)
                    json.member("proposed", cell.proposed)
                }
            }
            json.member("reason", suspect.reason)
            json.member("rank", suspect.rank)
        }
    }
}
