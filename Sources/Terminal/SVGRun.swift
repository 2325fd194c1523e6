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

    /// The text without spaces at its ends, and where it stands; `nil` if there is nothing else.
    var trimmed: (text: String, column: Int, columns: Int)? {
        guard let first = cells.firstIndex(where: { $0 != " " }), let last = cells.lastIndex(where: { $0 != " " }) else { return nil }
        return (cells[first...last].joined(), column + first * cellColumns, (last - first + 1) * cellColumns)
    }

    /// The lines of box-drawing characters as a path, so that they meet whatever font draws the text.
    func linePath(x: Int, y: Int) -> String {
        var path = ""
        for (index, cell) in cells.enumerated() {
            guard let arms = Self.arms[cell] else { continue }
            let left = x + index * SVGPainter.cellWidth
            let middle = (x: Double(left) + Double(SVGPainter.cellWidth) / 2, y: y + SVGPainter.cellHeight / 2)
            if arms.contains("l") { path += "M\(left) \(middle.y)H\(middle.x)" }
            if arms.contains("r") { path += "M\(middle.x) \(middle.y)H\(left + SVGPainter.cellWidth)" }
            if arms.contains("u") { path += "M\(middle.x) \(y)V\(middle.y)" }
            if arms.contains("d") { path += "M\(middle.x) \(middle.y)V\(y + SVGPainter.cellHeight)" }
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
