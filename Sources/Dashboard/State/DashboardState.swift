import Checking
import Library
import Notes
import Terminal

/// All that the dashboard knows. It changes only in `update`, and a screen is a pure function of it.
public struct DashboardState: Sendable {
    public internal(set) var size: Size
    public let settings: DashboardSettings
    var list = ListState()
    var report: ReportState?
    /// Two reports, shown over the report or the list.
    var comparison: ComparisonState?
    /// The row that was marked to be compared with another.
    var marked: Int?
    var isComparing = false
    /// The section that the comparison is to show first.
    var wantedSection: Int?
    /// What lies over the list or the report, the topmost last.
    var overlays: [Overlay] = []
    var notice: Notice?
    var drafts: [TextDraft] = []
    /// The row that is being opened.
    var opening: Int?
    /// What was typed since, meant for the report that is not there yet.
    var typedAhead: [InputEvent] = []
    var saving: [Int: PendingSave] = [:]
    var undoable: [UndoStep] = []
    var lastRequest = 0

    public init(size: Size, settings: DashboardSettings) {
        self.size = size
        self.settings = settings
    }

    /// Whether nothing is under way that will still change the screen without the user.
    public var isIdle: Bool { opening == nil && !isComparing && saving.isEmpty && list.isComplete }

    /// The part that has the keyboard.
    public var context: Context { overlays.last?.context ?? (comparison != nil ? .comparison : report == nil ? .list : .report) }

    var language: Language { settings.language }
    /// Where ambiguous characters take two cells, lines and marks are drawn in ASCII.
    var glyphs: Glyphs { AmbiguousWidth.current == .wide ? .ascii : settings.glyphs }

    func say(_ words: LocalizedText) -> String { words.text(language) }
}

/// A part of the screen that takes the keyboard until it is left.
enum Overlay: Sendable {
    case help(HelpState)
    case findings(FindingListState)
    case notes(NoteListState)
    case source(SourceState)
    case editor(EditorState)
    case prompt(PromptState)

    var context: Context {
        switch self {
        case .help: .help
        case .findings: .findings
        case .notes: .notes
        case .source: .source
        case .editor: .editor
        case .prompt: .prompt
        }
    }
}
