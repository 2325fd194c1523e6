import Checking
import Library
import Notes
import Parsing
import ReportFormat
import Terminal

/// The report that is open: what is shown of it, and where the cursor stands in each section.
struct ReportState: Sendable {
    let entry: Int
    private(set) var opened: OpenedReport
    private(set) var places: FindingPlaces
    private(set) var noted: NotedPlaces
    private(set) var section = 1
    private(set) var page: SectionPage
    /// The cursor, the first line and the first column of the table shown, by section.
    private var cursors: [Int: Place] = [:]
    private var tops: [Int: Int] = [:]
    private var firstColumns: [Int: Int] = [:]
    /// The column that the cursor returns to behind shorter lines.
    var wantedColumn: Int?
    /// The other end of the passage that is being selected.
    var passageStart: Int?
    var search: SearchState?
    /// The finding that `n` and `N` stand on.
    var finding: Int?
    /// Whether the cursor was moved since.
    var hasMoved = false
    /// Whether the section was just switched to, so that what stands under the cursor was not looked at yet.
    private(set) var hasJustArrived = false
    var isPanelLarge = false
    var glyphs: Glyphs

    init(entry: Int, opened: OpenedReport, size: Size, glyphs: Glyphs) {
        self.entry = entry
        self.opened = opened
        self.glyphs = glyphs
        places = FindingPlaces(opened)
        noted = NotedPlaces(opened)
        page = SectionPage(report: opened.report, number: 1, width: ReportGeometry(size: size).pageWidth, glyphs: glyphs)
    }

    var report: Report { opened.report }
    var findings: [Finding] { opened.findings }
    var review: ReviewState { opened.review }
    var cursor: Place? { cursors[section] ?? page.start }
    var top: Int { tops[section] ?? 0 }
    var firstColumn: Int { firstColumns[section] ?? 0 }

    /// The line of the page that the cursor stands on.
    var cursorLine: Int { cursor.flatMap { page.line(of: $0) } ?? 0 }

    mutating func take(_ review: ReviewState) {
        opened = OpenedReport(
            report: opened.report, findings: opened.findings, review: review, notices: opened.notices, previous: opened.previous)
        places = FindingPlaces(opened)
        noted = NotedPlaces(opened)
    }

    mutating func move(to place: Place) {
        cursors[section] = place
        hasMoved = true
        hasJustArrived = false
    }

    mutating func scroll(to top: Int) { tops[section] = top }

    mutating func show(section number: Int, size: Size) {
        guard number != section else { return }
        section = number
        passageStart = nil
        wantedColumn = nil
        hasMoved = true
        hasJustArrived = true
        fit(size)
    }

    /// Lays the section out for a size and brings the cursor into view.
    mutating func fit(_ size: Size) {
        let geometry = ReportGeometry(size: size, isPanelLarge: isPanelLarge)
        if page.number != section || page.width != geometry.pageWidth || page.glyphs != glyphs || page.ambiguous != .current {
            page = SectionPage(report: report, number: section, width: geometry.pageWidth, glyphs: glyphs)
        }
        tops[section] = topShowingCursor(rows: geometry.body.rows)
        if case .cell(let cell) = cursor, let columns = page.columns(of: cell), let table = page.table {
            firstColumns[section] = table.firstColumn(showing: columns, from: firstColumn)
        }
    }

    private func topShowingCursor(rows: Int) -> Int {
        let rows = max(1, rows)
        let line = cursorLine
        var top = min(max(0, self.top), max(0, page.lines.count - rows))
        if line >= top + rows { top = line - rows + 1 }
        if line == firstStop { top = 0 }
        // Headings that are kept in view cover the lines under them.
        while top > 0, line < top + pinnedHeads(at: top, rows: rows).count { top -= 1 }
        return min(top, line)
    }

    private var firstStop: Int { page.lines.firstIndex(where: \.isStop) ?? 0 }

    /// The headings drawn over the first lines; none where they would leave no room.
    func pinnedHeads(at top: Int, rows: Int) -> [PageLine] {
        let heads = page.pinnedHeads(at: top)
        return heads.count * 2 <= rows ? heads : []
    }

    /// The cell under the cursor.
    var selectedCell: (index: Int, id: CellID, cell: Cell)? {
        guard case .cell(let index) = cursor, let reading = page.reading, reading.cells.indices.contains(index) else { return nil }
        return (index, reading.template.cellIDs[index], reading.cells[index])
    }

    /// The findings that the panel explains, that of `n` and `N` first.
    var findingsHere: [Int] {
        var here: [Int]
        if let cell = selectedCell {
            here = places.byCell[cell.id] ?? []
        } else {
            here = (places.bySection[section] ?? []).filter { findings[$0].cells.isEmpty }
            if section == 1 { here += places.bySection[0] ?? [] }
            if case .text(let offset) = cursor {
                let quoted = places.quotes.filter { $0.range.contains(offset) }.map(\.finding)
                here = quoted + here.filter { !quoted.contains($0) }
            }
        }
        if let finding, !hasMoved || here.contains(finding) {
            here.removeAll { $0 == finding }
            here.insert(finding, at: 0)
        }
        return here
    }

    /// The passage that is selected, in offsets of the report's text.
    var passage: Range<Int>? {
        guard let start = passageStart, case .text(let offset) = cursor else { return nil }
        let upper = max(start, offset)
        return min(start, offset)..<(upper + report.document.characterLength(at: upper))
    }
}
