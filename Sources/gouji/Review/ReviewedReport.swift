import Checking
import Library
import Notes

/// A report with what its side files hold, set against the report as it is now.
struct ReviewedReport: Sendable {
    /// How a note's anchor stands.
    enum Standing: Sendable, Hashable {
        case anchored
        case valueChanged(now: String?)
        case orphaned
    }

    struct PlacedNote: Sendable {
        let note: Note
        let standing: Standing
        /// Where it stands, in words.
        let place: LocalizedText
        /// What it was written on: the passage, or what the cell held.
        let quote: String?
    }

    struct PlacedDecision: Sendable {
        let decision: Decision
        /// `nil` where the check does not give the finding any more.
        let finding: Finding?
        let isOnOtherValues: Bool
        /// What could be corrected; only where the finding is confirmed.
        var proposal: Proposal?
    }

    let path: String
    let organ: String?
    let year: Int?
    let isReviewed: Bool
    let notes: [PlacedNote]
    /// By the time they were made.
    let decisions: [PlacedDecision]
    /// What the user should be told of the report or its side files.
    let notices: [LocalizedText]

    var isEmpty: Bool { notes.isEmpty && decisions.isEmpty && !isReviewed }
}

extension ReviewedReport {
    /// The notes of a report that was opened.
    init(_ opened: OpenedReport) {
        path = opened.report.path
        organ = opened.report.organ
        year = opened.report.year
        isReviewed = opened.review.isReviewed
        notices = opened.notices
        notes = opened.review.notes.map { note in
            let standing: Standing =
                switch note.anchor.status(in: opened) {
                case .anchored: .anchored
                case .valueChanged(let now): .valueChanged(now: now)
                case .orphaned: .orphaned
                }
            return PlacedNote(note, standing, in: opened)
        }
        decisions = opened.review.decisions.values.sorted { ($0.at, $0.fingerprint) < ($1.at, $1.fingerprint) }.map { decision in
            let finding = opened.finding(decision.fingerprint)
            let confirmed = decision.verdict == .confirmed ? finding : nil
            return PlacedDecision(
                decision: decision, finding: finding,
                isOnOtherValues: finding.map { decision.wasMadeOnOtherValues(than: opened.values(of: $0)) } ?? false,
                proposal: confirmed.flatMap { Proposal($0) { PlaceWords(report: opened.report, language: $1).name(of: $0) } })
        }
    }

    /// The notes of a report that cannot be read any more: all of them are orphans, none is lost.
    init(path: String, contents: SideFileContents, failure: OpeningFailure) {
        self.path = path
        organ = contents.header?.organ
        year = contents.header?.year
        isReviewed = contents.state.isReviewed
        notices = [failure.reason] + contents.notices.map { LocalizedText(zh: $0.chinese, en: $0.english) }
        notes = contents.state.notes.map { PlacedNote($0, .orphaned, in: nil) }
        decisions = contents.state.decisions.values.sorted { ($0.at, $0.fingerprint) < ($1.at, $1.fingerprint) }.map {
            PlacedDecision(decision: $0, finding: nil, isOnOtherValues: false)
        }
    }
}

extension ReviewedReport.PlacedNote {
    init(_ note: Note, _ standing: ReviewedReport.Standing, in opened: OpenedReport?) {
        self.note = note
        self.standing = standing
        place = LocalizedText(zh: note.anchor.words(in: opened, .chinese), en: note.anchor.words(in: opened, .english))
        quote =
            switch note.anchor {
            case .cell(_, let seen): seen
            case .section(_, let quote, _): quote?.exact
            default: nil
            }
    }
}
