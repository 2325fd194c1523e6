import Terminal

extension DashboardState {
    mutating func click(_ point: Point) -> [Effect] {
        switch context {
        case .list: clickList(point)
        case .report: clickReport(point)
        case .comparison: clickComparison(point)
        case .findings: clickFindings(point)
        case .notes: clickNotes(point)
        case .editor: clickEditor(point)
        case .source, .help, .prompt: break
        }
        return []
    }

    private mutating func clickList(_ point: Point) {
        let geometry = ListGeometry(size: size)
        if geometry.heads.contains(point),
            let name = ListGeometry.columns(width: size.columns).last(where: { $0.column <= point.column })?.name
        {
            sort(by: name)
        } else if geometry.rows.contains(point), point.row - geometry.rows.row + list.top < list.visible.count {
            list.select(index: point.row - geometry.rows.row + list.top)
        }
    }

    private mutating func clickReport(_ point: Point) {
        guard let report else { return }
        let geometry = ReportGeometry(size: size, isPanelLarge: report.isPanelLarge)
        if geometry.tabs.contains(point) {
            let tab = TabStrip(report: report, language: language, glyphs: glyphs, width: size.columns).tab(at: point.column)
            if let tab { show(section: tab) }
        } else if geometry.body.contains(point) {
            let pinned = report.pinnedHeads(at: report.top, rows: geometry.body.rows).count
            let row = point.row - geometry.body.row
            guard row >= pinned, let place = report.place(onLine: report.top + row, column: max(0, point.column - geometry.margin)) else {
                return
            }
            self.report?.wantedColumn = nil
            self.report?.move(to: place)
        } else if geometry.panel.contains(point) {
            self.report?.isPanelLarge.toggle()
        }
        self.report?.fit(size)
    }

    private mutating func clickComparison(_ point: Point) {
        guard let compared = comparison else { return }
        let geometry = ComparisonGeometry(size: size)
        if geometry.tabs.contains(point), let tab = ComparisonView(state: self, compared: compared).strip.tab(at: point.column) {
            comparison?.show(section: tab, size: size)
        } else if geometry.body.contains(point) {
            comparison?.move(to: compared.top + point.row - geometry.body.row, size: size)
        }
    }

    private mutating func clickFindings(_ point: Point) {
        guard case .findings(var state) = overlays.last else { return }
        let rows = OverlayGeometry(size: size, hasDetail: true).rows
        let shown = findingsShown(state)
        let index = point.row - rows.row + state.top
        guard rows.contains(point), shown.indices.contains(index) else { return }
        state.selected = shown[index]
        overlays[overlays.count - 1] = .findings(state)
    }

    private mutating func clickNotes(_ point: Point) {
        guard case .notes(var state) = overlays.last else { return }
        let rows = OverlayGeometry(size: size, hasDetail: true).rows
        let shown = notesShown(state)
        let index = (point.row - rows.row) / NoteListState.linesPerNote + state.top
        guard rows.contains(point), shown.indices.contains(index) else { return }
        state.selected = shown[index].id
        overlays[overlays.count - 1] = .notes(state)
    }

    private mutating func clickEditor(_ point: Point) {
        guard case .editor(var editor) = overlays.last else { return }
        let area = EditorGeometry(size: size).text
        guard area.contains(point) else { return }
        editor.field.moveCaret(to: point, in: area)
        overlays[overlays.count - 1] = .editor(editor)
    }

    mutating func scroll(at point: Point, lines: Int) {
        let command: Command = lines > 0 ? .down : .up
        guard !context.takesText else { return }
        for _ in 0..<min(abs(lines), 50) { _ = perform(command) }
    }
}
