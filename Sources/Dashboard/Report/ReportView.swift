import Checking
import Terminal

/// Draws the report screen: what it is, its sections as tabs, the open section, and the panel.
struct ReportView {
    let state: DashboardState

    func draw(on canvas: inout Canvas) {
        guard let report = state.report else { return }
        let geometry = ReportGeometry(size: state.size, isPanelLarge: report.isPanelLarge)
        drawHeader(report, in: geometry.header, on: &canvas)
        if geometry.tabs.rows > 0 {
            TabStrip(report: report, language: state.language, glyphs: state.glyphs, width: state.size.columns)
                .draw(selected: report.section, row: geometry.tabs.row, on: &canvas)
        }
        drawBody(report, geometry: geometry, on: &canvas)
        PanelView(content: PanelContent(state: state, report: report), state: state)
            .draw(in: geometry.panel, isBeside: geometry.isPanelBeside, on: &canvas)
    }

    private func drawHeader(_ report: ReportState, in area: Rectangle, on canvas: inout Canvas) {
        guard area.rows > 0 else { return }
        canvas.fill(area, role: .title)
        let counts = counts(report, room: area.columns / 2)
        let start = max(0, area.columns - TextWidth.of(counts) - 1)
        let organ = report.report.organ?.oneLine ?? state.say(Phrases.unknownOrgan)
        let year = report.report.year.map(String.init) ?? state.say(Phrases.unknownYear)
        var words = "\(organ) · \(year)"
        if let title = report.report.title?.oneLine, !title.isEmpty { words += " · \(title)" }
        canvas.put(TextWidth.cut(words, to: start - 2), column: 1, row: area.row, role: .title)
        canvas.put(counts, column: start, row: area.row, role: .title)
    }

    /// What was found and noted, in words where there is room and by marks where not.
    private func counts(_ report: ReportState, room: Int) -> String {
        let faults = report.findings.filter { !$0.isAboutReading }
        let errors = faults.count { $0.severity == .error }
        let warnings = faults.count { $0.severity == .warning }
        let reading = report.findings.count - faults.count
        let notes = report.review.notes.count
        let reviewed = report.review.isReviewed ? "  " + state.say(Phrases.reviewedMark) : ""
        let words = state.say(Phrases.counts(errors: errors, warnings: warnings, reading: reading, notes: notes)) + reviewed
        guard TextWidth.of(words) > room else { return words }
        let glyphs = state.glyphs
        return "\(glyphs.violated)\(errors) \(glyphs.violation)\(warnings) \(glyphs.uncertain)\(reading) \(glyphs.note)\(notes)" + reviewed
    }

    private func drawBody(_ report: ReportState, geometry: ReportGeometry, on canvas: inout Canvas) {
        var painter = PagePainter(
            report: report.report, page: report.page, marks: report.places, noted: report.noted, glyphs: state.glyphs,
            language: state.language)
        painter.cursor = report.cursor
        painter.passage = report.passage
        painter.search = report.search
        painter.firstColumn = report.firstColumn
        let pinned = report.pinnedHeads(at: report.top, rows: geometry.body.rows)
        canvas.cursor = Point(column: 0, row: geometry.body.row)
        for row in 0..<geometry.body.rows {
            let index = report.top + row
            guard report.page.lines.indices.contains(index) else { break }
            let line = row < pinned.count ? pinned[row] : report.page.lines[index]
            painter.draw(line, column: geometry.margin, row: geometry.body.row + row, on: &canvas)
        }
    }
}
