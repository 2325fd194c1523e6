import Checking
import Documents
import Notes
import Parsing
import ReportFormat

/// How a statutory table of a report stands, for the list.
public enum TableCondition: UInt8, Sendable, Hashable {
    case clean, violated, notAssessable, absent
}

/// What the list shows of a report that was read.
public struct ReportSummary: Sendable, Hashable {
    public var organ: String?
    public var year: Int?
    public var title: String?
    public var medium: Medium
    /// One for each of `TableKind`.
    public var tables: [TableCondition]
    public var errors: Int
    public var warnings: Int
    public var infos: Int
    public var notes: Int
    public var isReviewed: Bool
    /// Findings of the level error or warning without a decision.
    public var undecided: Int

    public init(
        organ: String?, year: Int?, title: String?, medium: Medium, tables: [TableCondition], errors: Int, warnings: Int, infos: Int,
        notes: Int,
        isReviewed: Bool, undecided: Int
    ) {
        self.organ = organ
        self.year = year
        self.title = title
        self.medium = medium
        self.tables = tables
        self.errors = errors
        self.warnings = warnings
        self.infos = infos
        self.notes = notes
        self.isReviewed = isReviewed
        self.undecided = undecided
    }
}

/// A row of the list.
public struct LibraryEntry: Sendable, Hashable, Identifiable {
    public enum State: Sendable, Hashable {
        case waiting
        case loaded(ReportSummary)
        /// One line that says why the file gave no report.
        case failed(LocalizedText)
    }

    /// The place in the order of discovery; stable.
    public let id: Int
    public let path: String
    public var state: State

    public init(id: Int, path: String, state: State = .waiting) {
        self.id = id
        self.path = path
        self.state = state
    }
}

/// A report with all that the report screen shows.
public struct OpenedReport: Sendable {
    public let report: Report
    public let findings: [Finding]
    public let review: ReviewState
    /// What the user should be told of the side files, most important first.
    public let notices: [LocalizedText]
    /// The report of the same organ on the year before, where the library has it.
    public let previous: Report?

    public init(report: Report, findings: [Finding], review: ReviewState, notices: [LocalizedText] = [], previous: Report? = nil) {
        self.report = report
        self.findings = findings
        self.review = review
        self.notices = notices
        self.previous = previous
    }
}
