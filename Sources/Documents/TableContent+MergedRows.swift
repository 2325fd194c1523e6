import Glibc

/// Rows of a printed table that the source keeps in one: a line of each cell for each row (1.属于国家秘密 ⏎ 2.其他法律行政法规禁止公开 | 0 ⏎ 3 | …).
extension TableContent {
    /// More rows than this are not kept in one.
    private static let mostMerged = 30
    /// So many columns of figures tell that the lines of the cells are rows, and not those of a label that is broken.
    private static let fewestFigureColumns = 3
    /// Figures are no longer than this, in bytes.
    private static let longestFigure = 24

    private static let marks = ["无", "無", "不适用", "不適用"].map { Array($0.utf8) }

    /// The same table with such rows apart; a cell with one line reaches down over them.
    func withMergedRowsApart() -> TableContent {
        guard !text.isEmpty, text.withUnsafeBytes({ memchr($0.baseAddress!, 0x0A, $0.count) }) != nil else { return self }
        let counts = (0..<rowCount).map(mergedRows)
        guard counts.contains(where: { $0 > 1 }) else { return self }
        var apart = TableContent()
        for row in 0..<rowCount {
            for line in 0..<counts[row] {
                apart.beginRow()
                for index in cells(ofRow: row) {
                    let cell = cells[index]
                    let lines = lines(of: cell)
                    if counts[row] > 1, isBroken(cell, lines, counts[row]) {
                        apart.addCell(line < lines.count ? text[lines[line]] : [], columnSpan: cell.columnSpan)
                    } else if line == 0 {
                        let end = min(row + cell.rowSpan, rowCount)
                        let grown = counts[row..<end].reduce(0, +) - (end - row)
                        apart.addCell(text[cell.text], rowSpan: min(cell.rowSpan + grown, Self.mostRows), columnSpan: cell.columnSpan)
                    }
                }
            }
        }
        return apart
    }

    /// How many rows are kept in one; 1 for a row that is one.
    private func mergedRows(_ row: Int) -> Int {
        let pieces = cells(ofRow: row).map { (cell: cells[$0], lines: lines(of: cells[$0])) }
        guard let count = pieces.map(\.lines.count).max(), count > 1, count <= Self.mostMerged else { return 1 }
        var figures = 0
        var labels = 0
        for (cell, lines) in pieces where isBroken(cell, lines, count) {
            guard cell.rowSpan == 1, lines.count == count || (lines.count == count - 1 && endsBlank(cell)) else { return 1 }
            if lines.allSatisfy(isFigure) {
                figures += 1
            } else {
                // Of two lines the second may be the rest of the first, unless it has a number of its own.
                guard lines.count == count, lines.allSatisfy({ count > 2 ? !isBlank($0) : isNumbered($0) }) else { return 1 }
                labels += 1
            }
        }
        return figures >= Self.fewestFigureColumns && labels == 1 ? count : 1
    }

    /// Whether a cell of a row that is several holds a line for each, and does not reach down over them.
    private func isBroken(_ cell: Cell, _ lines: [Range<Int>], _ count: Int) -> Bool {
        lines.count > 1 || (count == 2 && endsBlank(cell) && isFigure(lines[0]))
    }

    /// Whether the last line is empty, or not there: where lines are ended, and not set apart, nobody can tell.
    private func endsBlank(_ cell: Cell) -> Bool { text[cell.text].last == 0x0A }

    private func lines(of cell: Cell) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = cell.text.lowerBound
        for at in cell.text where text[at] == 0x0A {
            lines.append(start..<at)
            start = at + 1
        }
        if start < cell.text.upperBound || lines.isEmpty { lines.append(start..<cell.text.upperBound) }
        return lines
    }

    private func isBlank(_ line: Range<Int>) -> Bool { trimmed(line).isEmpty }

    /// Whether a line is empty, or begins as figures and marks of "none" do.
    private func isFigure(_ line: Range<Int>) -> Bool {
        let line = trimmed(line)
        guard let first = line.first else { return true }
        if Self.marks.contains(where: line.elementsEqual) { return true }
        guard line.count <= Self.longestFigure else { return false }
        // A digit, + - /, a dash, a digit or a dash of full width.
        guard (0x2B...0x39).contains(first) || line.starts(with: [0xE2, 0x80]) || line.starts(with: [0xEF, 0xBC]) else { return false }
        return !isNumbered(line.startIndex..<line.endIndex)
    }

    /// Whether a line begins with an ordinal: 1.属于 2、其他 ① （一）.
    private func isNumbered(_ line: Range<Int>) -> Bool {
        let line = trimmed(line)
        if Self.ordinals.contains(where: line.starts) { return true }
        guard let end = line.firstIndex(where: { !(0x30...0x39).contains($0) }), end > line.startIndex else { return false }
        let rest = line[end...]
        if rest.first == 0x2E { return rest.dropFirst().first.map { !(0x30...0x39).contains($0) } ?? false }
        return Self.ends.contains(where: rest.starts)
    }

    /// What ordinals begin with, and what ends those of digits.
    private static let ordinals = ["（", "(", "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"].map { Array($0.utf8) }
    private static let ends = ["、", "．", "）", ")"].map { Array($0.utf8) }

    private func trimmed(_ line: Range<Int>) -> ArraySlice<UInt8> {
        var line = text[line]
        while let first = line.first {
            if first <= 0x20 {
                line = line.dropFirst()
            } else if line.starts(with: [0xC2, 0xA0]) {
                line = line.dropFirst(2)
            } else {
                break
            }
        }
        while let last = line.last, last <= 0x20 { line.removeLast() }
        return line
    }
}
