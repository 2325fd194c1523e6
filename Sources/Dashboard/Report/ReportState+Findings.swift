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

    /// In the order of findings: the prose of a section stands before its table.
    private struct Position: Comparable {
        let section: Int
        /// The offset in the prose, −1 for the section as a whole.
        var offset = -1
        /// The index in the table, −1 in the prose.
        var cell = -1

        static func < (left: Position, right: Position) -> Bool {
            (left.section, left.cell, left.offset) < (right.section, right.cell, right.offset)
        }
    }

    private var position: Position {
        if let selectedCell { return Position(section: section, cell: selectedCell.index) }
        guard case .text(let offset) = cursor, offset != headingStart else { return Position(section: section) }
        return Position(section: section, offset: offset)
    }

    private var headingStart: Int? {
        guard case .text(let offset) = page.start else { return nil }
        return offset
    }

    private func position(of finding: Finding) -> Position {
        if let quote = finding.quotes.first { return Position(section: quote.section, offset: quote.range.lowerBound) }
        let cell = finding.cells.first
        let index = cell.flatMap { id in id.table.flatMap { report.table($0)?.template.index(of: id) } }
        return Position(section: cell?.table?.sectionNumber ?? finding.section ?? 0, cell: index ?? -1)
    }

    mutating func go(toFinding index: Int, size: Size) {
        guard findings.indices.contains(index) else { return }
        let target = findings[index]
        if let quote = target.quotes.first {
            show(section: quote.section, size: size)
            move(to: .text(quote.range.lowerBound))
        } else if let cell = target.cells.first {
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
