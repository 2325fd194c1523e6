import Checking
import Notes

/// Notes and decisions as CSV, one row each.
struct ReviewTable: Sendable {
    let language: Language

    private static let header = ["path", "organ", "year", "kind", "place", "status", "quote", "text", "by", "at", "resolved", "proposal"]

    func document(_ reports: [ReviewedReport]) -> [UInt8] {
        var csv = CSVWriter()
        csv.row(Self.header)
        for report in reports {
            for note in report.notes { write(note, of: report, to: &csv) }
            for decision in report.decisions { write(decision, of: report, to: &csv) }
        }
        return csv.bytes
    }

    private func write(_ placed: ReviewedReport.PlacedNote, of report: ReviewedReport, to csv: inout CSVWriter) {
        let status =
            switch placed.standing {
            case .anchored: "anchored"
            case .valueChanged: "valueChanged"
            case .orphaned: "orphaned"
            }
        row(
            [
                "note", placed.place.text(language), status, placed.quote ?? "", placed.note.text, placed.note.author, placed.note.changed,
                placed.note.isResolved ? "true" : "false", "",
            ], of: report, to: &csv)
    }

    private func write(_ placed: ReviewedReport.PlacedDecision, of report: ReviewedReport, to csv: inout CSVWriter) {
        let decision = placed.decision
        let status = placed.finding == nil ? "orphaned" : placed.isOnOtherValues ? "valueChanged" : "anchored"
        row(
            [
                decision.verdict.rawValue, placed.finding?.rule ?? decision.fingerprint, status,
                placed.finding?.message.text(language) ?? "",
                decision.reason, decision.author, decision.at, "",
                placed.proposal?.words.text(language) ?? "",
            ], of: report, to: &csv)
    }

    private func row(_ fields: [String], of report: ReviewedReport, to csv: inout CSVWriter) {
        csv.row([report.path, report.organ ?? "", report.year.map(String.init) ?? ""] + fields)
    }
}
