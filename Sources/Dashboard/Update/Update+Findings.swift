import Checking

extension DashboardState {
    /// The findings that pass the filter of their list, by index.
    func findingsShown(_ state: FindingListState) -> [Int] {
        guard let report else { return [] }
        let pattern = SearchFolding.fold(state.filter)
        return report.findings.indices.filter { index in
            let finding = report.findings[index]
            return SearchFolding.contains(
                pattern, in: SearchFolding.fold(say(finding.message) + say(finding.formula) + finding.rule + finding.subject))
        }
    }

    mutating func performInFindings(_ command: Command) -> [Effect] {
        guard case .findings(var state) = overlays.last else { return [] }
        let shown = findingsShown(state)
        let index = shown.firstIndex(of: state.selected) ?? 0
        let selected = shown.indices.contains(index) ? shown[index] : nil
        let rows = OverlayGeometry(size: size, hasDetail: true).rows.rows
        let step = command == .nextFinding ? Command.down : command == .previousFinding ? .up : command
        if let target = ListMovement.target(step, from: index, count: shown.count, page: rows) {
            if shown.indices.contains(target) { state.selected = shown[target] }
            state.top = ListMovement.top(showing: target, from: state.top, count: shown.count, rows: rows)
            overlays[overlays.count - 1] = .findings(state)
            return []
        }
        switch command {
        case .back: overlays.removeLast()
        case .find: openPrompt(.findings, previous: state.filter)
        case .open:
            guard let selected else { break }
            overlays.removeLast()
            go(toFinding: selected)
        case .compare: return compareFinding(selected)
        case .confirm: return confirm(selected)
        case .dismiss: startDismissal(selected)
        case .withdrawDecision: return withdrawDecision(selected)
        case .noteOnFinding: writeNoteOnFinding(selected)
        case .copy: return selected.flatMap { report?.findings[$0] }.map { [.copy(say($0.message))] } ?? []
        default: break
        }
        return []
    }
}
