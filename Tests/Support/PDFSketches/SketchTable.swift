/// A table to be drawn.
public struct SketchTable: Sendable {
    public struct Cell: Sendable {
        public var text: String
        public var columns: Int
        public var rows: Int

        public init(_ text: String, columns: Int = 1, rows: Int = 1) {
            self.text = text
            self.columns = columns
            self.rows = rows
        }
    }

    /// What stands between the cells.
    public enum Rules: Sendable, CaseIterable {
        /// A line on each side of each cell.
        case lines
        /// The same as thin filled rectangles, as word processors write them.
        case bars
        /// Two lines side by side.
        case doubled
        /// Short pieces with gaps between them.
        case dashed
        /// Only between cells, none around the table.
        case inner
        case none
    }

    public var rows: [[Cell]]
    public var widths: [Double]
    public var size = 9.0
    public var rules = Rules.lines

    public init(_ rows: [[Cell]], widths: [Double], rules: Rules = .lines) {
        self.rows = rows
        self.widths = widths
        self.rules = rules
    }

    struct Place {
        var row: Int
        var column: Int
        var cell: Cell
        var lines: [String]
    }

    static let padding = 4.0

    /// The cells with their places, and the height of each row.
    func layout() -> (places: [Place], heights: [Double]) {
        var places: [Place] = []
        var covered: Set<[Int]> = []
        for (row, cells) in rows.enumerated() {
            var column = 0
            for cell in cells {
                while covered.contains([row, column]) { column += 1 }
                let width = widths[column..<min(column + cell.columns, widths.count)].reduce(0, +) - 2 * Self.padding
                places.append(Place(row: row, column: column, cell: cell, lines: wrap(cell.text, width)))
                for down in 0..<cell.rows { for across in 0..<cell.columns { covered.insert([row + down, column + across]) } }
                column += cell.columns
            }
        }
        var heights = [Double](repeating: size * 1.3 + 2 * Self.padding, count: rows.count)
        for place in places {
            let rows = place.row..<min(place.row + place.cell.rows, rows.count)
            let missing = Double(place.lines.count) * size * 1.3 + 2 * Self.padding - heights[rows].reduce(0, +)
            if missing > 0 { heights[rows.upperBound - 1] += missing }
        }
        return (places, heights)
    }

    /// Figures and words in ASCII are not broken; a line end breaks.
    private func wrap(_ text: String, _ width: Double) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { part -> [String] in
            var lines = [""]
            for piece in part.indices.reduce(into: [String]()) { pieces, index in
                let character = part[index]
                if character.isASCII, character != " ", pieces.last?.last?.isASCII == true, pieces.last?.last != " " {
                    pieces[pieces.count - 1].append(character)
                } else {
                    pieces.append(String(character))
                }
            } {
                if !lines[lines.count - 1].isEmpty, PDFSketch.width(of: lines[lines.count - 1] + piece, size: size) > width {
                    lines.append("")
                }
                lines[lines.count - 1] += piece
            }
            return lines
        }
    }
}

/// Fills pages from top to bottom with paragraphs and tables.
public struct SketchFlow: Sendable {
    public private(set) var sketch = PDFSketch()
    private var y = 0.0
    private var number = 0
    public var width = 595.0
    public var height = 842.0
    public var rotation = 0
    public var isTurned = false
    /// What stands at the upper edge of every page, and whether a page number stands at the lower edge.
    public var head = ""
    public var isNumbered = true
    /// How many rows of a table stand again on every page that it goes on to.
    public var repeatedRows = 0
    /// Where cells put their text.
    public var isCentred = true
    /// Where the report begins on the first page.
    public var offset = 0.0
    private let margin = 72.0

    public init() {}

    private mutating func beginPage() {
        sketch.beginPage(width: width, height: height, rotation: rotation, isTurned: isTurned)
        number += 1
        if !head.isEmpty { sketch.text(head, x: margin, y: 40, size: 9) }
        if isNumbered { sketch.text("- \(number) -", x: width / 2 - 12, y: height - 30, size: 9) }
        y = margin + (number == 1 ? offset : 0)
    }

    /// Wrapped at the right margin; the first line is indented.
    public mutating func paragraph(_ text: String, size: Double = 12, indent: Double = 2) {
        var line = ""
        var x = margin + indent * size
        func flush(_ flow: inout SketchFlow) {
            if flow.number == 0 || flow.y + size * 1.6 > flow.height - flow.margin { flow.beginPage() }
            flow.y += size * 1.6
            flow.sketch.text(line, x: x, y: flow.y, size: size)
            line = ""
            x = flow.margin
        }
        for character in text {
            if x + PDFSketch.width(of: line + String(character), size: size) > width - margin { flush(&self) }
            line.append(character)
        }
        if !line.isEmpty { flush(&self) }
    }

    public mutating func table(_ table: SketchTable) {
        let (places, heights) = table.layout()
        if number == 0 { beginPage() }
        y += 10
        var row = 0
        while row < heights.count {
            let repeated = row == 0 ? 0 : repeatedRows
            var used = heights[..<repeated].reduce(0, +)
            var end = row
            while end < heights.count, y + used + heights[end] <= height - margin || end == row && y < margin * 2 {
                used += heights[end]
                end += 1
            }
            if end > row {
                if repeated > 0 { draw(table, places, heights, 0..<repeated) }
                draw(table, places, heights, row..<end)
                row = end
            }
            if row < heights.count { beginPage() }
        }
        y += 10
    }

    private mutating func draw(_ table: SketchTable, _ places: [SketchTable.Place], _ heights: [Double], _ rows: Range<Int>) {
        let total = table.widths.reduce(0, +)
        let left = (width - total) / 2
        let xs = table.widths.reduce(into: [left]) { $0.append($0.last! + $1) }
        let ys = heights[rows].reduce(into: [y]) { $0.append($0.last! + $1) }
        for place in places {
            let span = place.row..<(place.row + place.cell.rows)
            guard span.overlaps(rows) else { continue }
            let part = span.clamped(to: rows)
            let (x0, x1) = (xs[place.column], xs[min(place.column + place.cell.columns, xs.count - 1)])
            let (y0, y1) = (ys[part.lowerBound - rows.lowerBound], ys[part.upperBound - rows.lowerBound])
            frame(table.rules, x0, y0, x1, y1, outer: (left, ys[0], left + total, ys[ys.count - 1]))
            guard span.lowerBound == part.lowerBound else { continue }
            let leading = table.size * 1.3
            var base = y0 + max(SketchTable.padding, (y1 - y0 - Double(place.lines.count) * leading) / 2) + table.size
            for line in place.lines {
                let room = x1 - x0 - PDFSketch.width(of: line, size: table.size)
                if !line.isEmpty {
                    sketch.text(line, x: x0 + (isCentred ? max(1, room / 2) : SketchTable.padding), y: base, size: table.size)
                }
                base += leading
            }
        }
        y = ys[ys.count - 1]
    }

    private mutating func frame(
        _ rules: SketchTable.Rules, _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, outer: (Double, Double, Double, Double)
    ) {
        for (fromX, fromY, toX, toY) in [(x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)] {
            switch rules {
            case .none: break
            case .lines: sketch.line(fromX, fromY, toX, toY)
            case .bars: sketch.bar(x: fromX - 0.24, y: fromY - 0.24, width: toX - fromX + 0.48, height: toY - fromY + 0.48)
            case .doubled:
                for shift in [-0.9, 0.9] {
                    let (across, down) = fromX == toX ? (shift, 0) : (0, shift)
                    sketch.line(fromX + across, fromY + down, toX + across, toY + down)
                }
            case .dashed:
                let count = Int((toX - fromX + toY - fromY) / 4)
                for index in 0..<max(1, count) {
                    let start = Double(index) / Double(max(1, count))
                    let end = (Double(index) + 0.6) / Double(max(1, count))
                    sketch.line(
                        fromX + (toX - fromX) * start, fromY + (toY - fromY) * start, fromX + (toX - fromX) * end,
                        fromY + (toY - fromY) * end)
                }
            case .inner:
                let isOuter = fromY == toY ? fromY == outer.1 || fromY == outer.3 : fromX == outer.0 || fromX == outer.2
                if !isOuter { sketch.line(fromX, fromY, toX, toY) }
            }
        }
    }

    public var bytes: [UInt8] { sketch.bytes }
}
