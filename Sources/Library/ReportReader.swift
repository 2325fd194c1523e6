import Checking
import Documents
import Notes
import Parsing

/// The steps from a path to a checked report. Tests and measurements put their own in.
public struct ReportReader: Sendable {
    public var load: @Sendable (_ path: String) throws(DocumentError) -> Document
    public var parse: @Sendable (_ document: Document, _ path: String) throws(ReportParser.Failure) -> Report
    public var check: @Sendable (_ report: Report) -> [Finding]
    /// What the side file beside `path` says; nothing where there is none.
    public var review: @Sendable (_ path: String) -> ReviewState

    public init(
        load: @escaping @Sendable (_ path: String) throws(DocumentError) -> Document,
        parse: @escaping @Sendable (_ document: Document, _ path: String) throws(ReportParser.Failure) -> Report,
        check: @escaping @Sendable (_ report: Report) -> [Finding],
        review: @escaping @Sendable (_ path: String) -> ReviewState
    ) {
        self.load = load
        self.parse = parse
        self.check = check
        self.review = review
    }

    /// The program's own steps.
    public static let standard = ReportReader(
        load: { path throws(DocumentError) in try DocumentLoader.load(path: path) },
        parse: { document, path throws(ReportParser.Failure) in try ReportParser.parse(document, path: path) },
        check: { Checker.check($0) },
        review: { _ in ReviewState() })

    /// Loads and parses the file at `path`.
    public func read(path: String) throws(OpeningFailure) -> Report {
        let document: Document
        do { document = try load(path) } catch { throw .document(error) }
        do { return try parse(document, path) } catch { throw .parsing(error) }
    }

    /// Loads, parses and checks the file at `path`, with the reviewer's notes on it.
    public func open(path: String) throws(OpeningFailure) -> OpenedReport {
        let report = try read(path: path)
        return OpenedReport(report: report, findings: check(report), review: review(path))
    }
}

/// Opens one report with all that the report screen shows.
public enum ReportOpening {
    /// Reads, checks and looks up the notes of the file at `path`.
    public static func open(path: String) throws(OpeningFailure) -> OpenedReport {
        try ReportReader.standard.open(path: path)
    }
}
