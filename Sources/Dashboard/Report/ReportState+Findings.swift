import Checking
import ReportFormat
import Terminal

extension ReportState {
    /// The finding that a step leads to: from the one that was gone to last, or, when the cursor was moved since, from where it stands.
    func findingIndex(_ step: Int) -> Int {
        let count = findings.count
        if let finding, !hasMoved || findingsHere.first == finding { return (finding + step + count) % count }
        guard hasMoved else { return step > 0 ? 0 : count - 1 }
        let here = position
        if step > 0 { return findings.firstIndex { position(of: $0) > here || (hasJustArrived && position(of: $0) == here) } ?? 0 }
        return findings.lastIndex { position(of: $0) < here } ?? count - 1
    }

    private struct Position: Comparable {
        let section: Int
        let cell: Int

        static func < (left: Position, right: Position) -> Bool { (left.section, left.cell) < (right.section, right.cell) }
    }

    private var position: Position { Position(section: section, cell: selectedCell?.index ?? -1) }

    private func position(of finding: Finding) -> Position {
        let cell = finding.cells.first
        let index = cell.flatMap { id in id.table.flatMap { report.table($0)?.template.index(of: id) } }
        return Position(section: cell?.table?.sectionNumber ?? finding.section ?? 0, cell: index ?? -1)
    }

    mutating func go(toFinding index: Int, size: Size) {
        guard findings.indices.contains(index) else { return }
        let target = findings[index]
        if let cell = target.cells.first {
            go(to: cell, size: size)
        } else {
            show(section: target.section ?? 1, size: size)
            if let first = page.start { move(to: first) }
        }
        finding = index
        hasMoved = false
        fit(size)
    }

    /// Shows the section of a cell and selects it.
    mutating func go(to cell: CellID, size: Size) {
        guard let kind = cell.table else { return }
        show(section: kind.sectionNumber, size: size)
        if let index = page.reading?.template.index(of: cell) { move(to: .cell(index)) }
        fit(size)
    }
}
