import Checking
import Library
import Notes
import Parsing

/// Findings as SARIF 2.1.0 (OASIS standard), for code review platforms and editors.
struct CheckSARIF: Sendable {
    let language: Language

    /// What stands before and behind the results.
    var frame: Batch.Frame {
        var json = JSONWriter()
        json.object { json in
            json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.member("version", "2.1.0")
            json.key("runs")
            json.array { json in
                json.object { json in
                    json.key("tool")
                    json.object { json in
                        json.key("driver")
                        json.object { json in
                            json.member("name", "gouji")
                            json.member("version", Version.current)
                            json.key("rules")
                            json.array(of: RuleCatalog.all) { write($1, to: &$0) }
                        }
                    }
                    json.member("columnKind", "unicodeCodePoints")
                    json.key("results")
                    json.array { _ in }
                }
            }
        }
        let text = String(decoding: json.finish(), as: UTF8.self)
        let behind = "]}]}"
        return Batch.Frame(opening: text.dropLast(behind.count) + "\n", separator: ",\n", closing: "\n" + behind + "\n")
    }

    /// One result a finding, with commas between; empty for a report without any.
    /// - Parameter review: what a reviewer has decided; a finding that was dismissed is suppressed.
    func report(_ report: Report, _ findings: [Finding], review: ReviewState = ReviewState()) -> [UInt8] {
        let opened = OpenedReport(report: report, findings: findings, review: review)
        var bytes: [UInt8] = []
        for finding in findings {
            if !bytes.isEmpty { bytes += ",\n".utf8 }
            var json = JSONWriter()
            write(finding, in: opened, to: &json)
            bytes += json.finish()
        }
        return bytes
    }

    private func write(_ rule: RuleDescription, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", rule.name.rawValue)
            json.key("shortDescription")
            json.object { json in
                json.member("text", rule.title.text(language))
            }
            json.key("fullDescription")
            json.object { json in
                json.member("text", rule.method.text(language))
            }
            json.key("help")
            json.object { json in
                json.member("text", rule.explanation.text(language))
            }
        }
    }

    private func write(_ finding: Finding, in opened: OpenedReport, to json: inout JSONWriter) {
        let report = opened.report
        json.object { json in
            json.member("ruleId", finding.rule)
            json.member("level", Self.level(finding.severity))
            json.key("message")
            json.object { json in
                json.member("text", finding.message(in: language))
            }
            json.key("locations")
            json.array { json in
                json.object { json in
                    json.key("physicalLocation")
                    json.object { write(place(of: finding, in: report), of: report, to: &$0) }
                }
            }
            if let related = finding.related {
                json.key("relatedLocations")
                json.array { json in
                    json.object { json in
                        json.key("physicalLocation")
                        json.object { write(related.path, to: &$0) }
                    }
                }
            }
            json.key("partialFingerprints")
            json.object { json in
                json.member("gouji/1", finding.fingerprint)
            }
            json.key("suppressions")
            json.array { writeSuppression(of: finding, in: opened, to: &$0) }
            json.key("properties")
            json.object { json in
                json.member("status", finding.status.rawValue)
                json.member("subject", finding.subject)
                write(finding.suspects, of: report, to: &json)
            }
        }
    }

    /// A dismissal is a suppression; one that was made on other values is to be looked at again.
    private func writeSuppression(of finding: Finding, in opened: OpenedReport, to json: inout JSONWriter) {
        guard let decision = opened.review.decisions[finding.fingerprint], decision.verdict == .dismissed else { return }
        json.object { json in
            json.member("kind", "external")
            json.member("status", decision.wasMadeOnOtherValues(than: opened.values(of: finding)) ? "underReview" : "accepted")
            json.member("justification", decision.reason)
        }
    }

    /// What may be wrong, in words; nothing where the sums cannot tell.
    private func write(_ suspects: [Suspect], of report: Report, to json: inout JSONWriter) {
        guard !suspects.isEmpty else { return }
        let places = PlaceWords(report: report, language: language)
        json.key("suspects")
        json.array(of: suspects) { $0.string($1.explanation(in: language, name: places.name)) }
    }

    private func write(_ place: Range<Int>?, of report: Report, to json: inout JSONWriter) {
        write(report.path, to: &json)
        // Lines of an extracted text are not lines of the file.
        guard report.document.medium == .text, let place else { return }
        let start = TextPosition(of: place.lowerBound, in: report.document.text)
        let end = TextPosition(of: place.upperBound, in: report.document.text)
        json.key("region")
        json.object { json in
            json.member("startLine", start.line)
            json.member("startColumn", start.column)
            json.member("endLine", end.line)
            json.member("endColumn", end.column)
        }
    }

    private func write(_ path: String, to json: inout JSONWriter) {
        json.key("artifactLocation")
        json.object { json in
            json.member("uri", Self.uri(path))
        }
    }

    /// The first passage that is quoted, else the first cell that the source has, else the heading of the section.
    private func place(of finding: Finding, in report: Report) -> Range<Int>? {
        if let quote = finding.quotes.first { return quote.range }
        if let range = finding.cellList.lazy.compactMap({ report.cell($0)?.range }).first { return range }
        return report.sections.first { $0.number == finding.section }.map { $0.range.lowerBound..<$0.body.lowerBound }
    }

    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }

    /// A relative reference or a `file` URI (RFC 3986, RFC 8089).
    static func uri(_ path: String) -> String {
        var uri = path.hasPrefix("/") ? "file://" : ""
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
                UInt8(ascii: "/"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default: uri += "%" + String(byte, radix: 16, uppercase: true).leftPadded(to: 2)
            }
        }
        return uri
    }
}

/// Line and column in a text, both from 1; columns count Unicode scalars.
struct TextPosition: Equatable {
    let line: Int
    let column: Int
}

extension TextPosition {
    /// The place of a byte.
    init(of offset: Int, in text: [UInt8]) {
        let before = text[..<min(offset, text.count)]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        line = 1 + before.count { $0 == 0x0A }
        column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }
    }
}
