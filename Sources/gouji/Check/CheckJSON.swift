import Checking
import Parsing

/// Findings as JSON, `gouji/check/1`.
struct CheckJSON: Sendable {
    let language: Language
    /// Whether each report stands on a line of its own, with the schema's name in it.
    let isLine: Bool

    func report(_ report: Report, _ findings: [Finding]) -> [UInt8] { rendered(report, findings).bytes }

    /// - Parameter earlier: another rendering of the report, from which findings that are in both are taken over.
    func rendered(_ report: Report, _ findings: [Finding], reusing earlier: Rendered? = nil) -> Rendered {
        var parts: [Rendered.Part] = []
        parts.reserveCapacity(findings.count)
        // No cell's id is longer than 48 bytes with its quotes and comma.
        var json = JSONWriter(capacity: findings.reduce(256) { $0 + 1024 + $1.cellList.count * 48 })
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
            json.array(of: findings) { json, finding in
                let start = parts.isEmpty ? json.count : json.count + 1
                if !(earlier?.withBytes(of: finding, { json.elements($0) }) ?? false) { write(finding, to: &json) }
                parts.append(Rendered.Part(finding: finding, range: start..<json.count))
            }
        }
        if isLine { json.endLine() }
        return Rendered(bytes: json.finish(), parts: parts)
    }

    private func write(_ finding: Finding, to json: inout JSONWriter) {
        json.object { json in
            json.member("rule", finding.rule)
            json.member("severity", finding.severity.identifier)
            json.member("status", finding.status.rawValue)
            json.member("subject", finding.subject)
            json.key("cells")
            json.array { write(finding.cellList, to: &$0) }
            json.member("left", finding.left)
            json.member("right", finding.right)
            json.member("difference", finding.difference)
            json.member("assumesBlankZero", finding.assumesBlankZero)
            json.member("message", finding.message(in: language))
            json.member("fingerprint", finding.fingerprint)
            json.key("suspects")
            json.array(of: finding.suspects) { $0.suspect($1) }
            if !finding.quotes.isEmpty {
                json.key("quotes")
                json.array(of: finding.quotes) { write($1, to: &$0) }
            }
            if let related = finding.related { write(related, to: &json) }
        }
    }

    /// A passage of the text, in the offsets of the sections and cells of `parse`.
    private func write(_ quote: FindingQuote, to json: inout JSONWriter) {
        json.object { json in
            json.member("section", quote.section)
            json.member("start", quote.range.lowerBound)
            json.member("end", quote.range.upperBound)
        }
    }

    private func write(_ related: RelatedReport, to json: inout JSONWriter) {
        json.key("related")
        json.object { json in
            json.member("relation", related.relation.rawValue)
            json.member("path", related.path)
            json.member("organ", related.organ)
            json.member("year", related.year)
            json.key("cells")
            json.array(of: related.cells) { $0.string($1.rawValue) }
            json.member("share", related.share.map { Figure(digits: Int64($0 * 10000), decimals: 4) })
        }
    }

    private func write(_ cells: CellList, to json: inout JSONWriter) {
        guard let template = cells.template else {
            for cell in cells { json.string(cell.rawValue) }
            return
        }
        let ids = QuotedCellIDs.of(template)
        cells.forEachRun { run in ids.withBytes(of: run) { json.elements($0) } }
    }
}

extension JSONWriter {
    /// A hypothesis of what a table should print.
    mutating func suspect(_ suspect: Suspect) {
        object { json in
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
