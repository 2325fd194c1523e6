import Checking
import Documents
import Notes
import Parsing

/// The steps from a path to a checked report. Tests and measurements put their own in.
public struct ReportReader: Sendable {
    public var load: @Sendable (_ path: String) throws(DocumentError) -> Document
    public var parse: @Sendable (_ document: Document, _ path: String) throws(ReportParser.Failure) -> Report
    public var check: @Sendable (_ report: Report) -> [Finding]
    /// The same, with what is known of the figures from elsewhere, to rank suspects by.
    public var checkWithHints: @Sendable (_ report: Report, _ hints: SuspectHints) -> [Finding]
    /// Findings that reports make together, as the project file of one has them.
    public var adjust: @Sendable (_ findings: [Finding], _ report: Report) -> [Finding]
    /// The findings as numbers.
    public var tally: @Sendable (_ report: Report) -> FindingTally
    /// All that the side files of a report say.
    public var notes: @Sendable (_ report: ReportIdentity) throws(NotesError) -> SideFileContents
    /// The little of it that the list shows.
    public var notesSummary: @Sendable (_ report: ReportIdentity) -> SideFileSummary
    /// What the reports of the library say of each other.
    public var relations = LibraryRelations()

    /// The program's own steps. What folders hold side files is remembered, so take a new one for each scan.
    public static var standard: ReportReader { standard { _ in } }

    /// The program's own steps.
    /// - Parameter tell: takes what is wrong with the project files beside the reports.
    public static func standard(telling tell: @escaping @Sendable (LocalizedText) -> Void) -> ReportReader {
        let catalog = SideFileCatalog()
        let projects = ProjectCatalog(tell: tell)
        return ReportReader(
            load: { path throws(DocumentError) in try DocumentLoader.load(path: path) },
            parse: { document, path throws(ReportParser.Failure) in try ReportParser.parse(document, path: path) },
            check: { Checker.check($0, settings: projects.settings(for: $0.path)) },
            checkWithHints: { Checker.check($0, settings: projects.settings(for: $0.path), hints: $1) },
            adjust: { projects.settings(for: $1.path).applied(to: $0) },
            tally: { Checker.tally($0, settings: projects.settings(for: $0.path)) },
            notes: { report throws(NotesError) in try SideFile(report: report).load() },
            notesSummary: { catalog.summary(of: $0) })
    }

    /// Loads and parses the file at `path`.
    public func read(path: String) throws(OpeningFailure) -> Report {
        let document: Document
        do { document = try load(path) } catch { throw .document(error) }
        do { return try parse(document, path) } catch { throw .parsing(error) }
    }

    /// Loads, parses and checks the file at `path`, with the reviewer's notes on it. Side files that cannot be read are told in `notices`.
    public func open(path: String) throws(OpeningFailure) -> OpenedReport {
        let report = try read(path: path)
        let findings = findings(of: report, beside: relations.word(on: report))
        let previous = relations.previousYear(of: path).flatMap { try? read(path: $0) }
        do {
            let contents = try notes(report.identity)
            return OpenedReport(
                report: report, findings: findings, review: contents.state,
                notices: contents.notices.map { LocalizedText(zh: $0.chinese, en: $0.english) }, previous: previous)
        } catch {
            let notice = LocalizedText(zh: error.chinese, en: error.english)
            return OpenedReport(report: report, findings: findings, review: ReviewState(), notices: [notice], previous: previous)
        }
    }

    /// What is found in a report by itself.
    public func findings(of report: Report) -> [Finding] { check(report) }

    /// What is found in a report, and what it and others say against each other.
    /// - Parameters:
    ///   - own: what is found in it by itself, where that is known.
    public func findings(of report: Report, having own: [Finding]? = nil, beside others: WordOfOthers) -> [Finding] {
        let own = own ?? check(report)
        let ranked: [Finding]
        if let lastYear = others.lastYear, others.ranksSuspects(of: own) {
            ranked = checkWithHints(report, SuspectHints(lastYear: lastYear))
        } else {
            ranked = own
        }
        return others.findings.isEmpty ? ranked : ranked.merged(with: adjust(others.findings, report))
    }

    /// What a reviewer has decided on a report; nothing where its side files cannot be read.
    public func review(of report: Report) -> ReviewState { (try? notes(report.identity))?.state ?? ReviewState() }

    /// Loads, parses and checks the file at `path`, and keeps what the list shows.
    public func summarize(path: String) throws(OpeningFailure) -> ReportSummary {
        let report = try read(path: path)
        relations.gather(report)
        let others = adjust(relations.word(on: report).findings, report)
        let tally = tally(report).adding(others)
        let notes = notesSummary(report.identity)
        return ReportSummary(
            report: report, tally: tally, notes: notes.notes, isReviewed: notes.isReviewed,
            undecided: notes.decided.isEmpty
                ? tally.errors + tally.warnings
                : (check(report) + others).count { $0.severity >= .warning && !notes.decided.contains($0.fingerprint) }
        )
    }
}

extension Report {
    /// The report as its side files know it. Its digest is made only when it is asked for.
    public var identity: ReportIdentity {
        ReportIdentity(path: path, organ: organ, year: year, sha256: ReportDigest.sha256(path: path))
    }
}

/// Opens one report with all that the report screen shows.
public enum ReportOpening {
    /// Reads, checks and looks up the notes of the file at `path`.
    public static func open(path: String) throws(OpeningFailure) -> OpenedReport {
        try ReportReader.standard.open(path: path)
    }
}
