import Checking
import Terminal

/// Draws the list of findings: place, rule and message of each, and the decision on it.
struct FindingListView {
    let state: DashboardState
    let list: FindingListState

    func draw(on canvas: inout Canvas) {
        guard let report = state.report else { return }
        let geometry = OverlayGeometry(size: state.size, hasDetail: true)
        let shown = state.findingsShown(list)
        let faults = report.findings.count { !$0.isAboutReading }
        let title =
            state.say(Phrases.findingsTitle(faults: faults, reading: report.findings.count - faults))
            + (list.filter.isEmpty ? "" : "  /\(list.filter)")
        canvas.open(geometry, title: title, count: "\(shown.count)/\(report.findings.count)", glyphs: state.glyphs)
        let area = geometry.rows
        canvas.cursor = Point(column: area.column, row: area.row)
        if shown.isEmpty {
            canvas.put(
                state.say(report.findings.isEmpty ? Phrases.noFindings : Phrases.noMatch), column: area.column, row: area.row, role: .dim)
        }
        for (row, index) in shown.dropFirst(list.top).prefix(area.rows).enumerated() {
            draw(report.findings[index], isSelected: index == list.selected, row: area.row + row, area: area, on: &canvas)
        }
        if shown.contains(list.selected) {
            let content = PanelContent(state: state, report: report, finding: report.findings[list.selected])
            PanelView(content: content, state: state, plain: .dialog).draw(in: geometry.detail, isBeside: false, on: &canvas)
        }
    }

    private func draw(_ finding: Finding, isSelected: Bool, row: Int, area: Rectangle, on canvas: inout Canvas) {
        guard let report = state.report else { return }
        let right = area.column + area.columns
        if isSelected {
            canvas.fill(Rectangle(column: area.column, row: row, columns: area.columns, rows: 1), role: .selected)
            canvas.cursor = Point(column: area.column, row: row)
        }
        let (mark, role) = finding.mark(state.glyphs)
        var column = canvas.put(mark, column: area.column, row: row, role: isSelected ? .selected : role, limit: right)
        let section = finding.section.map(Phrases.numeral) ?? " \(state.glyphs.blank)"
        column = canvas.put(" " + section, column: column, row: row, role: isSelected ? .selected : .label, limit: right)
        var words = state.say(finding.formula).isEmpty ? state.say(finding.message) : state.say(finding.formula)
        if let decision = report.opened.decision(on: finding) {
            words = "[\(state.say(decision.words))] " + words
        }
        words = "\(state.say(finding.kindWords)) \(words)"
        canvas.put(
            TextWidth.cut(words, to: right - column - 1), column: column + 1, row: row, role: isSelected ? .selected : .dialog, limit: right
        )
    }
}
