import Library
import Notes
import ReportFormat

/// Where notes stand, so that they are seen on the page.
struct NotedPlaces: Sendable {
    /// By the id of the note; found once, since a quote has to be searched for.
    private(set) var placements: [String: NotePlacement] = [:]
    private(set) var cells: Set<CellID> = []
    private(set) var passages: [Range<Int>] = []
    private(set) var sections: Set<Int> = []

    init(_ opened: OpenedReport) {
        for note in opened.review.notes {
            let placement = NotePlacement(note.anchor, in: opened)
            placements[note.id] = placement
            if note.isResolved { continue }
            switch placement.target {
            case .cell(let id): cells.insert(id)
            case .passage(let section, let range):
                passages.append(range)
                sections.insert(section)
            case .section(let number): sections.insert(number)
            case .finding(let index): cells.formUnion(opened.findings[index].cells.prefix(1))
            case .report, nil: break
            }
        }
        for cell in cells { if let number = cell.table?.sectionNumber { sections.insert(number) } }
    }

    /// Where a note stands now.
    func placement(of note: Note) -> NotePlacement { placements[note.id] ?? .orphaned }
}
