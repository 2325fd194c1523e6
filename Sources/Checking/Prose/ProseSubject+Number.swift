import Parsing
import ReportFormat

extension ProseSubject {
    /// All that a sentence can count. The place of a subject is its number.
    static let numbered: [ProseSubject] =
        [.received, .receivedFrom(.naturalPerson), .receivedFrom(.organisations), .processed, .settled, .allSettled, .carriedForward]
        + [.carriedOver, .administrativeFees, .processingFee]
        + ProseResult.allCases.map { .result($0) }
        + ProseCourse.allCases.flatMap { course in ProseOutcome.allCases.map { .cases(course, $0) } }
        + ProseDocumentKind.allCases.flatMap { kind in ProseDocumentState.allCases.map { .documents(kind, $0) } }
        + applicantColumns.map { .receivedFrom(.kind(column: $0)) }
        + decisionRows.map { .decisions(row: $0) }
        + resultRows.map { .resultRow($0) }

    private static let applicantColumns = TableTemplate.requests2021.rows[0].columns.map(\.id)
    private static let decisionRows = ["licensing", "otherServices", "penalty", "coercion"]
    private static let resultRows = TableTemplate.requests2021.rows.map(\.id).filter { $0.contains(".") }

    /// Its place in `numbered`, below 128; `nil` for what no table has.
    var number: Int? {
        switch self {
        case .received: 0
        case .receivedFrom(.naturalPerson): 1
        case .receivedFrom(.organisations): 2
        case .processed: 3
        case .settled: 4
        case .allSettled: 5
        case .carriedForward: 6
        case .carriedOver: 7
        case .administrativeFees: 8
        case .processingFee: 9
        case .result(let result): 10 + result.ordinal
        case .cases(let course, let outcome): 16 + 5 * course.ordinal + outcome.ordinal
        case .documents(let kind, let state): 41 + 3 * kind.ordinal + state.ordinal
        case .receivedFrom(.kind(let column)): Self.applicantColumns.firstIndex(of: column).map { 47 + $0 }
        case .decisions(let row): Self.decisionRows.firstIndex(of: row).map { 54 + $0 }
        case .resultRow(let row): Self.resultRows.firstIndex(of: row).map { 58 + $0 }
        case .channel, .channelSum: nil
        }
    }

    /// The table that holds it.
    var table: TableKind? {
        switch self {
        case .received, .receivedFrom, .processed, .settled, .allSettled, .carriedForward, .carriedOver, .result, .resultRow: .requests
        case .cases: .cases
        case .documents, .decisions, .administrativeFees: .active
        case .processingFee, .channel, .channelSum: nil
        }
    }
}

/// The place of each case among all of its kind.
extension ProseResult {
    fileprivate var ordinal: Int {
        switch self {
        case .granted: 0
        case .partiallyGranted: 1
        case .refused: 2
        case .unavailable: 3
        case .notProcessed: 4
        case .otherHandling: 5
        }
    }
}

extension ProseCourse {
    fileprivate var ordinal: Int {
        switch self {
        case .reconsideration: 0
        case .litigation: 1
        case .litigationDirect: 2
        case .litigationAfterReconsideration: 3
        case .all: 4
        }
    }
}

extension ProseOutcome {
    fileprivate var ordinal: Int {
        switch self {
        case .total: 0
        case .upheld: 1
        case .corrected: 2
        case .otherOutcome: 3
        case .pending: 4
        }
    }
}

extension ProseDocumentKind {
    fileprivate var ordinal: Int { self == .regulations ? 0 : 1 }
}

extension ProseDocumentState {
    fileprivate var ordinal: Int {
        switch self {
        case .issued: 0
        case .repealed: 1
        case .inForce: 2
        }
    }
}
