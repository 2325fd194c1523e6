import Terminal

extension DashboardState {
    mutating func openPrompt(_ target: Context, previous: String) {
        var prompt = PromptState(target: target, field: TextField(target == .report ? "" : previous), previous: previous)
        if let report, target == .report { prompt.origin = PromptState.Origin(section: report.section, place: report.cursor) }
        overlays.append(.prompt(prompt))
    }

    mutating func performInPrompt(_ command: Command) -> [Effect] {
        guard case .prompt(let prompt) = overlays.last else { return [] }
        switch command {
        case .accept:
            overlays.removeLast()
            if prompt.target == .report, prompt.field.isEmpty, !prompt.previous.isEmpty {
                search(prompt.previous, from: prompt.origin)
            }
        case .back:
            overlays.removeLast()
            cancel(prompt)
        default: break
        }
        return []
    }

    private mutating func cancel(_ prompt: PromptState) {
        guard prompt.target == .report else {
            filter(prompt.target, by: prompt.previous)
            return
        }
        report?.search = nil
        if let origin = prompt.origin {
            show(section: origin.section)
            if let place = origin.place { report?.move(to: place) }
            report?.fit(size)
        }
    }

    /// Filters or searches with every character.
    mutating func applyPrompt(_ prompt: PromptState) {
        if prompt.target == .report {
            search(prompt.field.text, from: prompt.origin)
        } else if prompt.target == .comparison {
            findInComparison(prompt.field.text, step: 1, includesHere: true)
        } else {
            filter(prompt.target, by: prompt.field.text)
        }
    }

    private mutating func search(_ text: String, from origin: PromptState.Origin?) {
        guard let report else { return }
        guard !text.isEmpty else {
            self.report?.search = nil
            return
        }
        let search = SearchState(pattern: text, report: report.report)
        self.report?.search = search
        if let index = search.index(from: origin?.section ?? report.section, place: origin?.place) { go(toMatch: index) }
    }

    private mutating func filter(_ target: Context, by text: String) {
        if target == .list {
            list.filter(by: text)
            fitList()
            return
        }
        let index = overlays.lastIndex { $0.context == target }
        guard let index else { return }
        switch overlays[index] {
        case .help(var state):
            state.filter = text
            state.top = 0
            overlays[index] = .help(state)
        case .findings(var state):
            state.filter = text
            state.top = 0
            if let first = findingsShown(state).first, !findingsShown(state).contains(state.selected) { state.selected = first }
            overlays[index] = .findings(state)
        case .notes(var state):
            state.filter = text
            state.top = 0
            let shown = notesShown(state)
            if !shown.contains(where: { $0.id == state.selected }) { state.selected = shown.first?.id }
            overlays[index] = .notes(state)
        case .source, .editor, .prompt: return
        }
    }

    /// Up and Down move through the list while its filter is typed.
    mutating func moveUnderPrompt(_ key: Key, _ prompt: PromptState) -> Bool {
        let commands: [Key: Command] = ["Up": .up, "Down": .down, "PgUp": .pageUp, "PgDn": .pageDown]
        guard prompt.target != .report, prompt.target != .comparison, let command = commands[key], let overlay = overlays.popLast() else {
            return false
        }
        _ = perform(command)
        overlays.append(overlay)
        return true
    }
}
