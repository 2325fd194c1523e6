import Checking
import Parsing
import Terminal

/// Draws two reports: what they are, their sections as tabs with a mark on those that changed, and the open section.
struct ComparisonView {
    let state: DashboardState
    let compared: ComparisonState

    func draw(on canvas: inout Canvas) {
        let geometry = ComparisonGeometry(size: state.size)
        drawHeader(in: geometry.header, on: &canvas)
        if geometry.tabs.rows > 0 { strip.draw(selected: compared.section, row: geometry.tabs.row, on: &canvas) }
        let page = compared.page
        for row in 0..<geometry.body.rows {
            let index = compared.top + row
            guard page.lines.indices.contains(index) else { break }
            let y = geometry.body.row + row
            if index == compared.line {
                canvas.put(state.glyphs.toTheRight, column: 0, row: y, role: .key)
                canvas.cursor = Point(column: 0, row: y)
            }
            var column = ComparisonGeometry.margin
            for segment in page.lines[index].segments {
                column = canvas.put(segment.words, column: column, row: y, role: segment.role)
            }
        }
    }

    var strip: TabStrip {
        let changed = Set(compared.changedSections)
        return TabStrip(language: state.language, width: state.size.columns) { number in
            changed.contains(number) ? (state.glyphs.changed, .added) : (" ", .tab)
        }
    }

    private func drawHeader(in area: Rectangle, on canvas: inout Canvas) {
        guard area.rows > 0 else { return }
        canvas.fill(area, role: .title)
        let (old, new) = (compared.comparison.old, compared.comparison.new)
        let words = state.say(Phrases.compared(name(old), name(new)))
        canvas.put(TextWidth.cut(words, to: area.columns - 2), column: 1, row: area.row, role: .title)
    }

    private func name(_ report: Report) -> String {
        let organ = report.organ?.oneLine ?? state.say(Phrases.unknownOrgan)
        return "\(organ) \(report.year.map(String.init) ?? state.say(Phrases.unknownYear))"
    }
}
