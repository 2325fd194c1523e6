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
                json.key("schema")
                json.string("gouji/check/1")
            }
            json.key("path")
            json.string(report.path)
            json.key("organ")
            json.string(report.organ)
            json.key("year")
            json.number(report.year)
            json.key("errors")
            json.number(findings.count { $0.severity == .error })
            json.key("warnings")
            json.number(findings.count { $0.severity == .warning })
            json.key("findings")
            json.array(of: findings) { write($1, to: &$0) }
        }
        if isLine { json.endLine() }
        return json.finish()
    }

    private func write(_ finding: Finding, to json: inout JSONWriter) {
        json.object { json in
            json.key("rule")
            json.string(finding.rule)
            json.key("severity")
            json.string(finding.severity.identifier)
            json.key("status")
            json.string(finding.status.rawValue)
            json.key("subject")
            json.string(finding.subject)
            json.key("cells")
            json.array(of: finding.cells) { $0.string($1.rawValue) }
            json.key("left")
            json.number(finding.left)
            json.key("right")
            json.number(finding.right)
            json.key("difference")
            json.number(finding.difference)
            json.key("assumesBlankZero")
            json.bool(finding.assumesBlankZero)
            json.key("message")
            json.string(finding.message.text(language))
            json.key("fingerprint")
            json.string(finding.fingerprint)
            json.key("suspects")
            json.array(of: finding.suspects) { write($1, to: &$0) }
        }
    }

    private func write(_ suspect: Suspect, to json: inout JSONWriter) {
        json.object { json in
            json.key("cells")
            json.array(of: suspect.cells) { json, cell in
                json.object { json in
                    json.key("id")
                    json.string(cell.id.rawValue)
                    json.key("printed")
                    json.number(cell.printed)
                    json.key("proposed")
                    json.number(cell.proposed)
                }
            }
            json.key("reason")
            json.string(suspect.reason)
            json.key("rank")
            json.number(suspect.rank)
        }
    }
}
