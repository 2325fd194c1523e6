extension DashboardState {
    mutating func performInHelp(_ command: Command) -> [Effect] {
        guard case .help(var state) = overlays.last else { return [] }
        let rows = OverlayGeometry(size: size).rows.rows
        let last = max(0, helpLines(state).count - rows)
        switch command {
        case .back: overlays.removeLast()
        case .find: openPrompt(.help, previous: state.filter)
        case .top: state.top = 0
        case .bottom: state.top = last
        default:
            guard let target = ListMovement.target(command, from: state.top, count: last + 1, page: rows) else { return [] }
            state.top = target
        }
        if command != .back, command != .find { overlays[overlays.count - 1] = .help(state) }
        return []
    }

    /// The lines of the help that pass its filter: keys, and what they do.
    func helpLines(_ state: HelpState) -> [(keys: String, words: String)] {
        let pattern = SearchFolding.fold(state.filter)
        return settings.keyMap.lines(for: state.context).map { line in
            (line.keys.map(\.name).joined(separator: "  "), say(line.command.words))
        }.filter { SearchFolding.contains(pattern, in: SearchFolding.fold($0.keys + " " + $0.words)) }
    }
}
