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
        let serious = findings.filter { $0.severity >= .warning }
        self.init(
            organ: report.organ, year: report.year, title: report.title, medium: report.document.medium,
            tables: TableKind.allCases.map { TableCondition(of: $0, in: report, findings: findings) },
            errors: serious.count { $0.severity == .error }, warnings: serious.count { $0.severity == .warning },
            infos: findings.count - serious.count, notes: review.notes.count, isReviewed: review.isReviewed,
            undecided: serious.count { review.decisions[$0.fingerprint].map { $0.verdict == .none } ?? true })
    }
}

extension TableCondition {
    /// The condition of one table: an error in it is a violation, a lesser finding leaves it in doubt.
    init(of kind: TableKind, in report: Report, findings: [Finding]) {
        guard report.table(kind) != nil else {
            self = .absent
            return
        }
        self = .clean
        for finding in findings where finding.section == kind.sectionNumber && finding.severity >= .warning {
            if finding.status == .violated && finding.severity == .error {
                self = .violated
                return
            }
            self = .notAssessable
        }
    }
}

extension LibraryEntry {
    /// The entry as its file stands now, for instance after a note was written.
    public func refreshed(reader: ReportReader = .standard) -> LibraryEntry {
        LibraryEntry(id: id, path: path, state: State(path: path, reader: reader))
    }
}

extension LibraryEntry.State {
    /// Reads the file and keeps its summary only.
    init(path: String, reader: ReportReader) {
        do throws(OpeningFailure) {
            self = .loaded(ReportSummary(try reader.open(path: path)))
        } catch {
            self = .failed(error.reason)
        }
    }
}
