import Library
import Terminal

extension DashboardState {
    /// Takes an event in. The only place where the state changes.
    /// - Returns: What the world has to do, in this order.
    public mutating func update(_ event: DashboardEvent) -> [Effect] {
        switch event {
        case .input(let input):
            if isForTheNextScreen(input) { typedAhead.append(input) } else { return take(input) }
        case .entries(let entries):
            list.take(entries)
            fitList()
        case .progress(let done, let total):
            list.done = done
            list.total = total
        case .scanFinished:
            list.isComplete = true
        case .opened(let entry, let opened):
            show(opened, entry: entry)
            return takeTypedAhead()
        case .openFailed(let entry, let reason):
            if opening == entry { stopOpening() }
            notice = Notice(kind: .failed, words: reason)
        case .compared(let compared):
            show(compared)
            return takeTypedAhead()
        case .compareFailed(let reason):
            stopComparing()
            notice = Notice(kind: .failed, words: reason)
            return takeTypedAhead()
        case .saved(let request, let review): return finishSaving(request, review: review)
        case .saveFailed(let request, let reason): failSaving(request, reason: reason)
        case .reviewed(let entry, let review): take(review, entry: entry)
        case .edited(let text): finishExternalEdit(text)
        case .drafts(let path, let drafts):
            self.drafts.removeAll { $0.path == path }
            self.drafts += drafts
        case .message(let words): notice = Notice(kind: .failed, words: words)
        }
        return []
    }

    private mutating func take(_ input: InputEvent) -> [Effect] {
        switch input {
        case .resize(let size):
            self.size = size
            fitList()
            let glyphs = glyphs
            report?.glyphs = glyphs
            report?.fit(size)
            comparison?.fit(size)
            fitSource()
            return []
        case .text: return type(input)
        case .key(let key):
            notice = nil
            if let command = settings.keyMap.command(for: key, in: context) { return perform(command) }
            return context.takesText ? type(input) : []
        case .click(let point):
            notice = nil
            return click(point)
        case .doubleClick(let point):
            let effects = click(point)
            return context == .list || context == .findings || context == .notes ? effects + perform(.open) : effects
        case .scroll(let point, let lines):
            scroll(at: point, lines: lines)
            return []
        }
    }

    mutating func perform(_ command: Command) -> [Effect] {
        switch command {
        case .quit: return leave()
        case .suspend: return [.suspend]
        case .redraw: return [.redraw]
        case .help:
            if context != .help { overlays.append(.help(HelpState(context: context))) }
            return []
        case .undo: return undoLast()
        case .back where opening != nil:
            stopOpening()
            return []
        case .back where isComparing:
            stopComparing()
            typedAhead = []
            return []
        default: break
        }
        switch context {
        case .list: return performInList(command)
        case .report: return performInReport(command)
        case .comparison: return performInComparison(command)
        case .findings: return performInFindings(command)
        case .notes: return performInNotes(command)
        case .source: return performInSource(command)
        case .help: return performInHelp(command)
        case .editor: return performInEditor(command)
        case .prompt: return performInPrompt(command)
        }
    }

    /// Text that is being written is kept as a draft; nothing is lost and nothing is asked.
    private mutating func leave() -> [Effect] {
        keepOpenDrafts()
        return [.keepDrafts(drafts), .quit]
    }

    /// What must be kept if the program is told to end now.
    public mutating func finalEffects() -> [Effect] {
        keepOpenDrafts()
        return [.keepDrafts(drafts)]
    }

    private mutating func show(_ opened: OpenedReport, entry: Int) {
        guard opening == entry else { return }
        opening = nil
        notice = nil
        overlays = []
        // From report to report one stays in the same section, to compare.
        let section = report?.section ?? 1
        report = ReportState(entry: entry, opened: opened, size: size, glyphs: glyphs)
        report?.show(section: section, size: size)
        report?.hasMoved = section != 1
        report?.fit(size)
        if let first = opened.notices.first { notice = Notice(kind: .failed, words: first) }
    }
}
