import Library
import Parsing

/// Prints what was read from a batch of reports.
struct ParseRun: Sendable {
    let batch: Batch
    let format: ParseFormat
    var writesByteOrderMark = false
    /// The SHA-256 of the file at a path.
    var digest: @Sendable (String) -> String? = { ReportDigest.sha256(path: $0) }

    func run() -> BatchOutcome {
        let digest = digest
        switch format {
        case .json:
            let frame = Batch.Frame(opening: "[\n", separator: ",\n", closing: "\n]\n")
            return batch.run(frame: frame) { Rendered(bytes: ParseJSON.report($0, sha256: digest($0.path), isLine: false)) }
        case .jsonl:
            return batch.run(frame: .plain) { Rendered(bytes: ParseJSON.report($0, sha256: digest($0.path), isLine: true)) }
        case .csv:
            let frame = Batch.Frame(opening: (writesByteOrderMark ? "\u{FEFF}" : "") + ParseTable.header)
            return batch.run(frame: frame) { Rendered(bytes: ParseTable.report($0)) }
        }
    }
}
