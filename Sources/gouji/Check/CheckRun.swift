import Checking
import Library
import Parsing

/// Checks a batch of reports and prints the findings.
struct CheckRun: Sendable {
    let batch: Batch
    let format: CheckFormat
    var writesByteOrderMark = false

    func run() -> BatchOutcome {
        let (reader, language) = (batch.reader, batch.language)
        let console = batch.console
        switch format {
        case .text:
            let text = CheckText(language: language, palette: Palette(isOn: console.usesColor))
            let outcome = batch.run(frame: .plain, checking: { report, findings, _ in render(report, findings, text.report) })
            if outcome.outputFailure == nil { return outcome.writing(text.summary(outcome), to: console.output) }
            return outcome
        case .json:
            let json = CheckJSON(language: language, isLine: false)
            let frame = Batch.Frame(opening: #"{"schema":"gouji/check/1","reports":["# + "\n", separator: ",\n", closing: "\n]}\n")
            return batch.run(frame: frame, checking: { render($0, $1, json, reusing: $2) })
        case .jsonl:
            let json = CheckJSON(language: language, isLine: true)
            return batch.run(frame: .plain, checking: { render($0, $1, json, reusing: $2) })
        case .sarif:
            let sarif = CheckSARIF(language: language)
            return batch.run(
                frame: sarif.frame,
                checking: { report, findings, _ in
                    render(report, findings) { sarif.report($0, $1, review: reader.review(of: report)) }
                })
        case .csv:
            let table = CheckTable(language: language)
            let frame = Batch.Frame(opening: (writesByteOrderMark ? "\u{FEFF}" : "") + CheckTable.header)
            return batch.run(frame: frame, checking: { report, findings, _ in render(report, findings, table.report) })
        }
    }
}

private func render(_ report: Report, _ findings: [Finding], _ write: (Report, [Finding]) -> [UInt8]) -> Rendered {
    Rendered(bytes: write(report, findings)).counting(findings)
}

private func render(_ report: Report, _ findings: [Finding], _ json: CheckJSON, reusing earlier: Rendered?) -> Rendered {
    json.rendered(report, findings, reusing: earlier).counting(findings)
}

extension Rendered {
    fileprivate func counting(_ findings: [Finding]) -> Rendered {
        var rendered = self
        for finding in findings {
            switch finding.severity {
            case .error: rendered.errors += 1
            case .warning: rendered.warnings += 1
            case .info: rendered.infos += 1
            }
        }
        return rendered
    }
}

extension BatchOutcome {
    /// The outcome after something more was written.
    func writing(_ bytes: [UInt8], to sink: ByteSink) -> BatchOutcome {
        var outcome = self
        outcome.outputFailure = sink.write(bytes)
        return outcome
    }
}
