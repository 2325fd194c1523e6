/// Columns kept by spaces, as `pdftotext -layout` prints them: labels broken over lines, merged cells beside the rows that they cover.
struct SpacedLayout {
    enum Alignment {
        case top, centre
    }

    let alignment: Alignment

    private struct Piece {
        let line: Int
        let column: Int
        let text: String
    }

    func lines(of grid: SampleGrid) -> [String] {
        let widths = columnWidths(grid)
        let starts = widths.reduce(into: [0]) { $0.append($0.last! + $1) }
        var cells: [(row: Int, column: Int, rows: Int, lines: [String])] = []
        grid.place { row, column, cell in
            let width = starts[column + cell.columns] - starts[column] - 2
            cells.append((row, column, cell.rows, wrap(cell.text, to: width)))
        }
        var heights = [Int](repeating: 1, count: grid.rows.count)
        for cell in cells where cell.rows == 1 { heights[cell.row] = max(heights[cell.row], cell.lines.count) }
        for cell in cells where cell.rows > 1 {
            let missing = cell.lines.count - heights[cell.row..<(cell.row + cell.rows)].reduce(0, +)
            if missing > 0 { heights[cell.row + cell.rows - 1] += missing }
        }
        let tops = heights.reduce(into: [0]) { $0.append($0.last! + $1) }
        var pieces: [Piece] = []
        for cell in cells {
            let height = tops[cell.row + cell.rows] - tops[cell.row]
            let offset = alignment == .top ? 0 : (height - cell.lines.count) / 2
            for (index, text) in cell.lines.enumerated() where !text.isEmpty {
                pieces.append(Piece(line: tops[cell.row] + offset + index, column: starts[cell.column], text: text))
            }
        }
        return (0..<tops.last!).map { line in
            var text = ""
            var end = 0
            for piece in pieces.filter({ $0.line == line }).sorted(by: { $0.column < $1.column }) {
                text += String(repeating: " ", count: max(0, piece.column - end)) + piece.text
                end = max(end, piece.column) + width(of: piece.text)
            }
            return text
        }
    }

    private func columnWidths(_ grid: SampleGrid) -> [Int] {
        let columns = grid.dense[0].count
        switch columns {
        case 10...11: return [12, 18, 26] + widened(grid, from: 3, by: Array(repeating: 10, count: columns - 3))
        case 12...: return widened(grid, from: 0, by: Array(repeating: 8, count: columns))
        default: return [24] + widened(grid, from: 1, by: Array(repeating: 18, count: columns - 1))
        }
    }

    /// A column is never narrower than its widest figure: figures are not broken over lines.
    private func widened(_ grid: SampleGrid, from first: Int, by widths: [Int]) -> [Int] {
        var widths = widths
        grid.place { _, column, cell in
            if cell.isFigure, cell.columns == 1, column >= first {
                widths[column - first] = max(widths[column - first], width(of: cell.text) + 2)
            }
        }
        return widths
    }
}

/// Columns that a text takes on the page, where Chinese characters and punctuation are as wide as two digits.
func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
        switch scalar.value {
        case 0x200B...0x200D, 0xFEFF: sum
        case 0x2E80..., 0x2014, 0x2018...0x201D: sum + 2
        default: sum + 1
        }
    }
}

private func wrap(_ text: String, to limit: Int) -> [String] {
    var lines = [""]
    for character in text {
        if width(of: lines[lines.count - 1]) + width(of: String(character)) > limit { lines.append("") }
        lines[lines.count - 1].append(character)
    }
    return lines
}
