import Documents
import ReportFormat

/// Reads a report out of a document.
public enum ReportParser {
    /// Why a document is no report.
    public enum Failure: Error, Sendable, Hashable {
        /// Neither a section nor a statutory table nor the report's title was found.
        case notAReport
    }

    /// Reads organ, year, sections and tables. Pure: the same document gives the same report.
    public static func parse(_ document: Document, path: String) throws(Failure) -> Report {
        Report(path: path, document: document)
    }
}
