import Library
import Parsing

/// Prints how each report of a batch was read.
struct ExplainRun: Sendable {
    let batch: Batch

    func run() -> BatchOutcome {
        let text = ExplainText(language: batch.language)
        return batch.run(frame: Batch.Frame(separator: "\n")) { report in
            // The same document gives the same reading; this time with its account.
            let account = try? ReportParser.explain(report.document, path: report.path)
            return Rendered(bytes: text.account(account ?? ReadingAccount(report: report, tables: [])))
        }
    }
}
