import Checking
import Notes
import Parsing
import ReportFormat

extension ReportSummary {
    /// What the list shows of a report that was opened.
    public init(_ opened: OpenedReport) {
        self.init(report: opened.report, findings: opened.findings, review: opened.review)
    }

    /// What the list shows of a report, its findings and the reviewer's state.
    public init(report: Report, findings: [Finding], review: ReviewState) {
        let undecided = findings.count { $0.severity >= .warning && review.decisions[$0.fingerprint] == nil }
        self.init(
            report: report, tally: Checker.tally(report).adding(findings.filter { $0.related != nil }), notes: review.notes.count,
            isReviewed: review.isReviewed, undecided: undecided)
    }

    init(report: Report, tally: FindingTally, notes: Int, isReviewed: Bool, undecided: Int) {
        self.init(
            organ: report.organ, year: report.year, title: report.title, medium: report.document.medium,
            tables: tally.tables.map(TableCondition.init), errors: tally.errors, warnings: tally.warnings, infos: tally.infos, notes: notes,
            isReviewed: isReviewed, undecided: undecided)
    }
}

extension TableCondition {
    init(_ verdict: TableVerdict) {
        switch verdict {
        case .clean: self = .clean
        case .violated: self = .violated
        case .notAssessable: self = .notAssessable
        case .absent: self = .absent
        }
    }
}

extension LibraryEntry {
    /// The entry as its file and its side files stand now, for instance after a note was written.
    public func refreshed(reader: ReportReader = .standard) -> LibraryEntry {
        LibraryEntry(id: id, path: path, state: State(path: path, reader: reader))
    }
}

extension LibraryEntry.State {
    /// Reads the file and keeps its summary only.
    init(path: String, reader: ReportReader) {
        do throws(OpeningFailure) {
            self = .loaded(try reader.summarize(path: path))
        } catch {
            self = .failed(error.reason)
        }
    }
}
