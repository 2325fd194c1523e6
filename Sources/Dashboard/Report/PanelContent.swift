import Checking
import Notes
import Parsing
import ReportFormat
import Terminal

/// What the panel under a report says of what is selected: the cell and what was read in it, the findings that concern it, the notes on it.
struct PanelContent {
    struct Line {
        let mark: String
        let markRole: Role
        let words: String
        let role: Role
    }

    let title: String
    private(set) var lines: [Line] = []
    private let state: DashboardState
    private let report: ReportState

    init(state: DashboardState, report: ReportState) {
        self.state = state
        self.report = report
        if let cell = report.selectedCell {
            let words = CellWords(report: report.report, glyphs: state.glyphs).words(cell.cell)
            title = state.say(state.cellWords(cell.id.rawValue)) + state.say(Phrases.holds(words))
            // A figure that is simply there needs no words where there is more to say.
            if cell.cell.state != .number || report.findingsHere.isEmpty { addCell(cell.cell) }
            addPrevious(cell.id)
        } else {
            title = state.say(Phrases.section(report.section)) + " · " + (SectionKind(rawValue: report.section)?.heading ?? "")
        }
        for index in report.findingsHere { add(report.findings[index]) }
        if report.selectedCell == nil { addSummary() }
        for note in notesHere { add(note) }
    }

    /// A finding of the list, with all there is to say of it.
    init(state: DashboardState, report: ReportState, finding: Finding) {
        self.state = state
        self.report = report
        title = finding.cells.first.map { state.say(state.cellWords($0.rawValue)) } ?? state.say(Phrases.section(finding.section ?? 1))
        add(finding)
    }

    /// A note of the list, with its whole text.
    init(state: DashboardState, report: ReportState, note: Note) {
        self.state = state
        self.report = report
        title = state.say(state.words(for: note.anchor))
        add(note)
    }

    private mutating func line(_ mark: String = "", _ markRole: Role = .normal, _ words: String, _ role: Role = .normal) {
        lines.append(Line(mark: mark, markRole: markRole, words: words.oneLine, role: role))
    }

    private mutating func addCell(_ cell: Cell) {
        let words = CellWords(report: report.report, glyphs: state.glyphs)
        var text = state.say(Phrases.state(cell.state))
        if cell.state != .blank, cell.state != .missing { text += state.say(Phrases.printed(words.printed(cell))) }
        if let unit = cell.unit.label { text += state.say(Phrases.unit(unit)) }
        line("", .normal, text, cell.state == .number ? .dim : cell.state.role)
    }

    /// What the same cell holds in the report on the year before.
    private mutating func addPrevious(_ id: CellID) {
        guard let previous = report.opened.previous, let cell = previous.cell(id) else { return }
        let words = CellWords(report: previous, glyphs: state.glyphs).words(cell)
        line(words: Phrases.previousYear(previous.year, words))
    }

    private mutating func add(_ finding: Finding) {
        let (mark, role) = finding.mark(state.glyphs)
        let formula = state.say(finding.formula)
        line(mark, role, "\(state.say(finding.kindWords)) \(finding.rule)  \(formula.isEmpty ? state.say(finding.message) : formula)")
        if !formula.isEmpty, state.say(finding.message) != formula { line("", .normal, state.say(finding.message)) }
        if finding.assumesBlankZero { line("", .normal, state.say(Phrases.assumesBlankZero), .dim) }
        if let view = report.opened.decision(on: finding) {
            line(
                view.decision.verdict == .confirmed ? state.glyphs.confirmed : state.glyphs.dismissed, .ok, state.say(view.words),
                view.isOnOtherValues ? .warning : .ok)
        }
        add(finding.suspects)
    }

    /// What may be wrong, the likeliest first. A cell that is selected needs no name.
    private mutating func add(_ suspects: [Suspect]) {
        let state = state
        for suspect in suspects.prefix(Self.suspectLimit) {
            let isSelf = suspect.cells.count == 1 && suspect.cells[0].id == report.selectedCell?.id
            let words = suspect.explanation(in: state.language, name: isSelf ? nil : { state.say(state.cellWords($0.rawValue)) })
            line(
                state.glyphs.suspect, .suspect, state.say(Phrases.suspect(words, rank: suspect.rank)),
                suspect.rank == 1 ? .suspect : .normal)
        }
        let rest = suspects.count - Self.suspectLimit
        if rest > 0 { line("", .normal, state.say(Phrases.moreSuspects(rest)), .dim) }
    }

    private static let suspectLimit = 5

    private mutating func addSummary() {
        guard report.section == 1 else { return }
        let faults = report.findings.count { !$0.isAboutReading }
        let key = state.settings.keyMap.key(for: .nextFinding, in: .report)?.name ?? ""
        line(words: Phrases.summary(faults: faults, reading: report.findings.count - faults, key: key))
    }

    private mutating func line(words: LocalizedText) { line("", .normal, state.say(words), .dim) }

    private var notesHere: [Note] {
        report.review.notes.filter { note in
            switch report.noted.placement(of: note).target {
            case .cell(let id): id == report.selectedCell?.id
            case .section(let number): number == report.section && report.selectedCell == nil
            case .passage(let number, let range):
                if number == report.section, case .text(let offset) = report.cursor { range.contains(offset) } else { false }
            case .finding(let index): report.findingsHere.contains(index)
            case .report: report.section == 1 && report.selectedCell == nil
            case nil: false
            }
        }
    }

    private mutating func add(_ note: Note) {
        let placement = report.noted.placement(of: note)
        let condition = state.say(Phrases.words(for: placement, isResolved: note.isResolved))
        let author = note.author.isEmpty ? "" : "\(note.author)："
        let text = (condition.isEmpty ? "" : "[\(condition)] ") + author + note.text
        for (index, part) in text.split(separator: "\n").enumerated() {
            line(index == 0 ? state.glyphs.note : "", .note, String(part), .note)
        }
    }
}
