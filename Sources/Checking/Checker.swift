import Parsing
import ReportFormat

/// Checks a report against the rules. Pure and deterministic; a report without faults costs about a microsecond.
public enum Checker {
    /// The findings, by their place in the report and then by severity.
    public static func check(_ report: Report) -> [Finding] {
        let detections = Detections(report).all
        guard !detections.isEmpty else { return [] }
        return detections.sorted(by: Detection.precedes).map(Finding.init)
    }

    /// How many findings `check` gives and how the tables stand, without putting anything into words.
    public static func tally(_ report: Report) -> FindingTally { FindingTally(Detections(report).all, report) }
}
