import Checking
import Library
import Notes
import Terminal

/// All that can happen to the dashboard.
public enum DashboardEvent: Sendable {
    case input(InputEvent)
    /// Rows that are new or changed; each replaces the row with its id.
    case entries([LibraryEntry])
    case progress(done: Int, total: Int)
    case scanFinished
    /// The answer to `Effect.open`.
    case opened(entry: Int, OpenedReport)
    case openFailed(entry: Int, LocalizedText)
    /// The answer to `Effect.compare`.
    case compared(ReportComparison)
    case compareFailed(LocalizedText)
    /// The answer to `Effect.save`: the changes are on disk, and this is what the side file now says.
    case saved(request: Int, ReviewState)
    case saveFailed(request: Int, LocalizedText)
    /// The side file was changed by someone else.
    case reviewed(entry: Int, ReviewState)
    /// The answer to `Effect.editExternally`; `nil` if the editor failed.
    case edited(String?)
    /// Drafts that an earlier run left of a report.
    case drafts(path: String, [TextDraft])
    case message(LocalizedText)
}
