import Checking
import Library
import Notes
import Terminal

@testable import Dashboard

/// A dashboard with a world of its own: reports in memory, side files that a test can look into.
struct World {
    var state: DashboardState
    var reports: [Int: OpenedReport] = [:]
    var savedChanges: [ReviewChange] = []
    var keptDrafts: [TextDraft] = []
    var copied: [String] = []
    var openedOriginals: [String] = []
    var hasQuit = false
    /// If set, saving fails with this reason.
    var savingFails: LocalizedText?

    init(columns: Int = 80, rows: Int = 24, language: Language = .chinese) {
        let counter = Counter()
        state = DashboardState(
            size: Size(columns: columns, rows: rows),
            settings: DashboardSettings(language: language, newIdentifier: { counter.next() }))
    }

    /// A world with the report that most tests look at, open or still in the list.
    static func withFaultyReport(columns: Int = 80, rows: Int = 24, isOpen: Bool = true, language: Language = .chinese) -> World {
        var world = World(columns: columns, rows: rows, language: language)
        world.add(SampleReport.faulty.opened(), id: 0)
        world.send(.scanFinished)
        if isOpen { world.press("Enter") }
        return world
    }

    mutating func add(_ opened: OpenedReport, id: Int) {
        reports[id] = opened
        send(.entries([LibraryEntry(id: id, path: opened.report.path, state: .loaded(Self.summary(opened)))]))
    }

    static func summary(_ opened: OpenedReport) -> ReportSummary {
        let findings = opened.findings
        let conditions: [TableCondition] = (2...4).map { section in
            let here = findings.filter { $0.section == section }
            return here.contains { $0.status == .violated } ? .violated : here.isEmpty ? .clean : .notAssessable
        }
        return ReportSummary(
            organ: opened.report.organ, year: opened.report.year, title: opened.report.title, medium: .text, tables: conditions,
            errors: findings.count { $0.severity == .error }, warnings: findings.count { $0.severity == .warning },
            infos: findings.count { $0.severity == .info }, notes: opened.review.notes.count, isReviewed: opened.review.isReviewed,
            undecided: findings.count { $0.severity > .info })
    }

    mutating func send(_ event: DashboardEvent) {
        var effects = state.update(event)
        while !effects.isEmpty {
            let effect = effects.removeFirst()
            if let answer = execute(effect) { effects += state.update(answer) }
        }
    }

    mutating func press(_ keys: String...) {
        for key in keys { send(.input(.key(Key(key)))) }
    }

    mutating func type(_ text: String) {
        for character in text { press(character == " " ? "Space" : String(character)) }
    }

    private mutating func execute(_ effect: Effect) -> DashboardEvent? {
        switch effect {
        case .open(let entry, _):
            return reports[entry].map { .opened(entry: entry, $0) } ?? .openFailed(entry: entry, LocalizedText(zh: "没有", en: "none"))
        case .compare(let old, let new):
            let found = [old, new].compactMap { path in reports.values.first { $0.report.path == path }?.report }
            return found.count == 2
                ? .compared(ReportComparison(found[0], found[1])) : .compareFailed(LocalizedText(zh: "没有", en: "none"))
        case .save(let request):
            if let savingFails { return .saveFailed(request: request.id, savingFails) }
            guard let opened = reports[request.entry] else { return nil }
            savedChanges += request.changes
            let review = request.changes.reduce(opened.review) { apply($1, to: $0) }
            reports[request.entry] = OpenedReport(report: opened.report, findings: opened.findings, review: review)
            return .saved(request: request.id, review)
        case .openOriginal(let path): openedOriginals.append(path)
        case .keepDrafts(let drafts): keptDrafts = drafts
        case .copy(let text): copied.append(text)
        case .quit: hasQuit = true
        case .editExternally(let text): return .edited(text + "（外部）")
        case .suspend, .redraw: break
        }
        return nil
    }

    private var deleted: [Note] = []

    private mutating func apply(_ change: ReviewChange, to review: ReviewState) -> ReviewState {
        var review = review
        let at = "2024-03-01T09:00:00+08:00"
        func replace(_ id: String, _ make: (Note) -> Note) { review.notes = review.notes.map { $0.id == id ? make($0) : $0 } }
        func note(_ old: Note, text: String? = nil, isResolved: Bool? = nil) -> Note {
            Note(
                id: old.id, anchor: old.anchor, text: text ?? old.text, author: old.author, created: old.created, changed: at,
                isResolved: isResolved ?? old.isResolved)
        }
        switch change {
        case .add(let id, let anchor, let text):
            review.notes.append(Note(id: id, anchor: anchor, text: text, author: "李审", created: at, changed: at, isResolved: false))
        case .edit(let id, let text): replace(id) { note($0, text: text) }
        case .resolve(let id): replace(id) { note($0, isResolved: true) }
        case .reopen(let id): replace(id) { note($0, isResolved: false) }
        case .delete(let id):
            deleted += review.notes.filter { $0.id == id }
            review.notes.removeAll { $0.id == id }
        case .restore(let id): review.notes += deleted.filter { $0.id == id }
        case .decide(let fingerprint, let verdict, let reason, let seen):
            review.decisions[fingerprint] = Decision(
                fingerprint: fingerprint, verdict: verdict, reason: reason, author: "李审", at: at, seen: seen)
        case .review(let isReviewed): review.isReviewed = isReviewed
        }
        return review
    }

    var screen: [String] { state.render().lines }
    var text: String { screen.joined(separator: "\n") }
}
