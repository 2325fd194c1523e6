/// Neighbouring cells of one role, one width and one kind, which are one element of a picture.
struct SVGRun {
    let role: Role
    let column: Int
    private(set) var columns: Int
    private var cells: [String]
    private let cellColumns: Int
    let isLine: Bool

    static func runs(in canvas: Canvas, row: Int) -> [SVGRun] {
        var runs: [SVGRun] = []
        for column in 0..<canvas.size.columns {
            let cell = canvas[column, row]
            guard cell.width > 0 else { continue }
            let next = SVGRun(cell, column: column)
            if let last = runs.last, last.accepts(next) {
                runs[runs.count - 1].columns += next.columns
                runs[runs.count - 1].cells += next.cells
            } else {
                runs.append(next)
            }
        }
        return runs
    }

    /// Text and where it stands, in cells.
    struct Text {
        let text: String
        let column: Int
        let columns: Int
        let isWide: Bool
    }

    /// The text without spaces at its ends; `nil` if there is nothing else.
    var trimmed: Text? {
        guard let first = cells.firstIndex(where: { $0 != " " }), let last = cells.lastIndex(where: { $0 != " " }) else { return nil }
        return Text(
            text: cells[first...last].joined(), column: column + first * cellColumns, columns: (last - first + 1) * cellColumns,
            isWide: cellColumns == 2)
    }

    /// The lines of box-drawing characters as a path, so that they meet whatever font draws the text.
    func linePath(x: Int, y: Int) -> String {
        let half = Double(SVGPainter.cellWidth) / 2
        let middle = y + SVGPainter.cellHeight / 2
        var strokes: [(start: Double, end: Double)] = []
        func horizontal(from start: Double, to end: Double) {
            if strokes.last?.end == start { strokes[strokes.count - 1].end = end } else { strokes.append((start, end)) }
        }
        for (index, cell) in cells.enumerated() {
            let left = Double(x + index * SVGPainter.cellWidth)
            let arms = Self.arms[cell] ?? ""
            if arms.contains("l") { horizontal(from: left, to: left + half) }
            if arms.contains("r") { horizontal(from: left + half, to: left + 2 * half) }
        }
        var path = strokes.map { "M\($0.start) \(middle)H\($0.end)" }.joined()
        for (index, cell) in cells.enumerated() {
            let center = Double(x + index * SVGPainter.cellWidth) + half
            let arms = Self.arms[cell] ?? ""
            if arms.contains("u") || arms.contains("d") {
                path += "M\(center) \(arms.contains("u") ? y : middle)V\(arms.contains("d") ? y + SVGPainter.cellHeight : middle)"
            }
        }
        return path
    }

    private static let arms = [
        "─": "lr", "│": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu", "├": "rud", "┤": "lud", "┬": "lrd", "┴": "lru", "┼": "lrud",
    ]

    private init(_ cell: CanvasCell, column: Int) {
        role = cell.role
        self.column = column
        columns = Int(cell.width)
        cells = [cell.text]
        cellColumns = Int(cell.width)
        isLine = Self.arms[cell.text] != nil
    }

    /// Text beyond single characters of the basic plane stands alone: renderers do not agree on its parts.
    private func accepts(_ next: SVGRun) -> Bool {
        role == next.role && isLine == next.isLine && cellColumns == next.cellColumns && isPlain && next.isPlain
    }

    private var isPlain: Bool { cells.last?.utf16.count == 1 }
}
