import Parsing
import ReportFormat

/// Checks a report against the rules.
public enum Checker {
    /// The findings, by their place in the report and then by severity. Pure and deterministic.
    public static func check(_ report: Report) -> [Finding] { [] }
}
