import Documents
import Parsing
import Terminal

/// The view of the text that a report was read from, around what was selected.
struct SourceState: Sendable {
    /// What was selected, in offsets of the text; `nil` for a cell that the source lacks.
    let mark: Range<Int>?
    /// The offset that the view opens on.
    let place: Int
    /// The lines of the whole text.
    let lineCount: Int
    private(set) var text: SourceText
    var top: Int

    init(report: ReportState, size: Size) {
        let document = report.report.document
        mark = report.sourceMark
        place = mark?.lowerBound ?? report.nearestSource
        lineCount = 1 + document.text.count { $0 == 0x0A }
        text = SourceText(document, around: place, width: SourceGeometry(size: size, lineCount: lineCount).columns)
        top = 0
        top = Self.top(showing: text.row(of: place), of: text, size: size)
    }

    /// Lays the text out anew for a size, the same place in view.
    mutating func fit(_ report: ReportState, size: Size) {
        let geometry = SourceGeometry(size: size, lineCount: lineCount)
        guard text.width != max(2, geometry.columns) else {
            top = min(top, Self.lastTop(of: text, size: size))
            return
        }
        let first = text.rows.indices.contains(top) ? text.rows[top].range.lowerBound : place
        text = SourceText(report.report.document, around: place, width: geometry.columns)
        top = min(text.row(of: first), Self.lastTop(of: text, size: size))
    }

    /// The mark a third of the screen from above.
    private static func top(showing row: Int, of text: SourceText, size: Size) -> Int {
        min(max(0, row - OverlayGeometry(size: size).rows.rows / 3), lastTop(of: text, size: size))
    }

    static func lastTop(of text: SourceText, size: Size) -> Int { max(0, text.rows.count - OverlayGeometry(size: size).rows.rows) }
}

extension ReportState {
    /// The bytes of what is selected: of the cell, the passage, or the line under the cursor.
    var sourceMark: Range<Int>? {
        if let cell = selectedCell { return cell.cell.range }
        if let passage { return passage }
        return page.lines.indices.contains(cursorLine) ? page.lines[cursorLine].range : nil
    }

    /// Where to look for what the source lacks: the cell of the same row that stands last before it, else the table, else the section.
    var nearestSource: Int {
        if let selected = selectedCell, let reading = page.reading {
            let before = reading.cells[..<selected.index].last { $0.range != nil }
            return before?.range?.lowerBound ?? reading.range.lowerBound
        }
        return report.sections.first { $0.number == section }?.range.lowerBound ?? 0
    }
}
