import Parsing
import ReportFormat

/// Checks a report against the rules. Pure and deterministic; a report without faults costs about a microsecond.
public enum Checker {
    /// The findings by the catalogue's severities.
    public static func check(_ report: Report) -> [Finding] { check(report, settings: .standard) }

    /// The same, the suspects ranked by what else is known of the figures.
    public static func check(_ report: Report, hints: SuspectHints) -> [Finding] { check(report, settings: .standard, hints: hints) }

    /// The findings, by their place in the report and then by severity.
    /// - Parameters:
    ///   - settings: severities, choice of rules, and limits.
    ///   - hints: what else is known of the figures, to rank suspects by.
    public static func check(_ report: Report, settings: RuleSettings, hints: SuspectHints = .none) -> [Finding] {
        let detections = Detections(report, settings, hints: hints).all
        guard !detections.isEmpty else { return [] }
        return detections.sorted(by: Detection.precedes).map(Finding.init)
    }

    /// How many findings `check` gives and how the tables stand, without putting anything into words.
    public static func tally(_ report: Report, settings: RuleSettings = .standard) -> FindingTally {
        FindingTally(Detections(report, settings).all, report)
    }
}
