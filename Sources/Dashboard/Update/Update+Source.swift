import Checking

extension DashboardState {
    /// Shows the text that the report was read from, around what is selected.
    mutating func openSource() {
        guard let report else { return }
        overlays.append(.source(SourceState(report: report, size: size)))
    }

    mutating func performInSource(_ command: Command) -> [Effect] {
        guard case .source(var source) = overlays.last else { return [] }
        switch command {
        case .back, .source:
            overlays.removeLast()
            return []
        case .openOriginal: return openOriginal()
        default: break
        }
        let last = SourceState.lastTop(of: source.text, size: size)
        guard
            let target = ListMovement.target(command, from: source.top, count: last + 1, page: OverlayGeometry(size: size).rows.rows)
        else { return [] }
        source.top = target
        overlays[overlays.count - 1] = .source(source)
        return []
    }

    /// Opens the file itself in the program that the user has for it.
    mutating func openOriginal() -> [Effect] {
        guard let path = report?.report.path ?? list.selectedRow?.entry.path else { return [] }
        notice = Notice(kind: .going, words: Phrases.openingOriginal(path))
        return [.openOriginal(path: path)]
    }

    /// Fits the view of the source to a new size.
    mutating func fitSource() {
        guard let report else { return }
        for index in overlays.indices {
            if case .source(var source) = overlays[index] {
                source.fit(report, size: size)
                overlays[index] = .source(source)
            }
        }
    }
}
