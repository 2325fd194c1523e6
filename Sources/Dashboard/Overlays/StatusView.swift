import Checking
import Terminal

/// Draws the last line: what is being typed, else a message, else the keys that matter here; at its end the position or the progress.
struct StatusView {
    let state: DashboardState

    func draw(on canvas: inout Canvas) {
        guard state.size.rows >= 3 else { return }
        let row = state.size.rows - 1
        let line = Rectangle(column: 0, row: row, columns: state.size.columns, rows: 1)
        canvas.fill(line, role: .status)
        let right = state.say(position)
        let limit = max(0, state.size.columns - TextWidth.of(right) - 2)
        canvas.put(right, column: state.size.columns - TextWidth.of(right) - 1, row: row, role: isLoading ? .progress : .status)
        if case .prompt(let prompt) = state.overlays.last {
            drawPrompt(prompt, row: row, limit: limit, on: &canvas)
        } else if let notice = state.notice {
            canvas.put(TextWidth.cut(state.say(notice.words), to: limit - 1), column: 1, row: row, role: notice.role, limit: limit)
        } else {
            drawHints(row: row, limit: limit, on: &canvas)
        }
    }

    private func drawPrompt(_ prompt: PromptState, row: Int, limit: Int, on canvas: inout Canvas) {
        canvas.fill(Rectangle(column: 0, row: row, columns: limit, rows: 1), role: .prompt)
        canvas.put("/", column: 0, row: row, role: .prompt, limit: limit)
        prompt.field.draw(on: &canvas, in: Rectangle(column: 1, row: row, columns: max(0, limit - 1), rows: 1), role: .prompt)
    }

    private func drawHints(row: Int, limit: Int, on canvas: inout Canvas) {
        var column = 1
        for command in Self.hints[state.context] ?? [] {
            guard let key = state.settings.keyMap.key(for: command, in: state.context) else { continue }
            let words = state.say(command.hint)
            guard column + TextWidth.of(key.name) + TextWidth.of(words) + 1 < limit else { break }
            column = canvas.put(key.name, column: column, row: row, role: .key)
            column = canvas.put(" " + words, column: column, row: row, role: .status) + 2
        }
    }

    private static let hints: [Context: [Command]] = [
        .list: [.open, .find, .sortNext, .worst, .markReviewed, .help, .quit],
        .comparison: [.nextChange, .previousChange, .nextSection, .find, .help, .back],
        .report: [.nextFinding, .findingList, .note, .noteList, .confirm, .dismiss, .find, .help, .back],
        .findings: [.open, .confirm, .dismiss, .noteOnFinding, .find, .back],
        .notes: [.open, .edit, .resolve, .delete, .undo, .find, .back],
        .source: [.openOriginal, .help, .back],
        .help: [.find, .back],
        .editor: [.save, .back, .externalEditor, .help],
    ]

    private var isLoading: Bool { state.report == nil && !state.list.isComplete }

    private var position: LocalizedText {
        if case .prompt(let prompt) = state.overlays.last { return count(prompt) }
        if let comparison = state.comparison { return Phrases.position(comparison.line + 1, of: comparison.page.lines.count) }
        if let report = state.report {
            if let search = report.search {
                return search.matches.isEmpty ? Phrases.noMatch : Phrases.position((search.current ?? 0) + 1, of: search.matches.count)
            }
            if let finding = report.finding, !report.hasMoved { return Phrases.findingPosition(finding + 1, of: report.findings.count) }
            return Phrases.position(report.cursorLine + 1, of: report.page.lines.count)
        }
        if !state.list.isComplete { return Phrases.loading(state.list.done, of: max(state.list.total, state.list.count)) }
        return Phrases.position(state.list.selectedIndex.map { $0 + 1 } ?? 0, of: state.list.visible.count)
    }

    private func count(_ prompt: PromptState) -> LocalizedText {
        let shown: Int
        switch prompt.target {
        case .list: shown = state.list.visible.count
        case .comparison: return LocalizedText(zh: "", en: "")
        case .report:
            guard let search = state.report?.search else { return LocalizedText(zh: "", en: "") }
            return search.matches.isEmpty ? Phrases.noMatch : Phrases.position((search.current ?? 0) + 1, of: search.matches.count)
        default: shown = overlayCount(prompt.target)
        }
        return shown == 0 ? Phrases.noMatch : Phrases.matches(shown)
    }

    private func overlayCount(_ target: Context) -> Int {
        for overlay in state.overlays.reversed() where overlay.context == target {
            switch overlay {
            case .help(let help): return state.helpLines(help).count
            case .findings(let list): return state.findingsShown(list).count
            case .notes(let list): return state.notesShown(list).count
            case .source, .editor, .prompt: continue
            }
        }
        return 0
    }
}

extension Notice {
    var role: Role {
        switch kind {
        case .done: .ok
        case .going: .progress
        case .failed: .error
        }
    }
}
