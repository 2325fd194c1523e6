/// One cell of the screen.
public struct CanvasCell: Sendable, Hashable {
    /// One character with its marks; empty in the right half of a wide character.
    public var text: String
    public var role: Role
    /// 1 or 2; 0 in the right half of a wide character.
    public var width: UInt8

    public static func space(_ role: Role) -> CanvasCell { CanvasCell(text: " ", role: role, width: 1) }
}

/// A grid of cells that a view draws on. Wide characters always own both their halves: overwriting one half blanks the other,
/// and what does not fit is cut, never wrapped.
public struct Canvas: Sendable, Hashable {
    public let size: Size
    public private(set) var cells: [CanvasCell]
    /// Where the terminal's cursor stands, `nil` for a hidden one.
    public var cursor: Point?
    /// The cells of ambiguous characters on this canvas.
    public let ambiguous: AmbiguousWidth
    /// What rules and boxes are drawn with.
    public let lineStyle: LineStyle

    /// A blank canvas.
    /// - Parameter lineStyle: `nil` takes box-drawing characters where they are one cell wide, else ASCII.
    public init(size: Size, role: Role = .normal, ambiguous: AmbiguousWidth = .current, lineStyle: LineStyle? = nil) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        self.ambiguous = ambiguous
        self.lineStyle = ambiguous == .wide ? .ascii : lineStyle ?? .current
        cells = Array(repeating: .space(role), count: self.size.columns * self.size.rows)
    }

    public subscript(column: Int, row: Int) -> CanvasCell { cells[row * size.columns + column] }

    /// The whole canvas.
    public var area: Rectangle { Rectangle(column: 0, row: 0, columns: size.columns, rows: size.rows) }

    /// Draws text from a point to the right and returns the column behind it. Control characters appear as visible substitutes,
    /// characters without width vanish, a Tab is one space.
    /// - Parameter limit: The first column that may not be drawn on; the canvas' width if `nil`.
    @discardableResult
    public mutating func put(_ text: String, column: Int, row: Int, role: Role = .normal, limit: Int? = nil) -> Int {
        let end = min(limit ?? size.columns, size.columns)
        guard row >= 0, row < size.rows else { return column }
        var column = column
        var base: Int?
        var marks = 0
        for scalar in text.unicodeScalars {
            let kind = CharacterClass.of(scalar)
            let width: Int
            switch kind {
            case .narrow: width = 1
            case .wide: width = 2
            case .ambiguous: width = ambiguous.rawValue
            case .control:
                guard column < end else { return column }
                if column >= 0 { set(VisibleText.substitute(for: scalar), width: 1, column: column, row: row, role: role) }
                column += 1
                base = nil
                continue
            case .mark:
                if let base, marks < Self.marksPerCell {
                    cells[base].text.unicodeScalars.append(scalar)
                    marks += 1
                }
                continue
            case .format: continue
            }
            if column + width > end { return column }
            base = nil
            if column >= 0 {
                set(scalar, width: width, column: column, row: row, role: role)
                base = row * size.columns + column
                marks = 0
            } else if column + width > 0 {
                set(" ", width: 1, column: 0, row: row, role: role)
            }
            column += width
        }
        return column
    }

    /// Draws text in a field of a width, aligned, cut with `…` where it does not fit; returns the column behind the field.
    @discardableResult
    public mutating func put(
        _ text: String, column: Int, row: Int, width: Int, alignment: Alignment, role: Role = .normal
    ) -> Int {
        let padded = TextWidth.pad(text, to: width, alignment: alignment, ambiguous: ambiguous)
        put(padded, column: column, row: row, role: role, limit: column + width)
        return column + width
    }

    /// Fills a rectangle with spaces of a role.
    public mutating func fill(_ area: Rectangle, role: Role) {
        forEachCell(of: area) { canvas, column, row in canvas.set(" ", width: 1, column: column, row: row, role: role) }
    }

    /// Gives the cells of a rectangle another role and leaves their text. A wide character takes the role as a whole.
    public mutating func paint(_ area: Rectangle, role: Role) {
        forEachCell(of: area) { canvas, column, row in
            let index = row * canvas.size.columns + column
            canvas.cells[index].role = role
            if canvas.cells[index].width == 0, column > 0 { canvas.cells[index - 1].role = role }
            if canvas.cells[index].width == 2, column + 1 < canvas.size.columns { canvas.cells[index + 1].role = role }
        }
    }

    /// Draws another canvas on this one, its upper left corner at a point; what lies outside is cut.
    public mutating func draw(_ other: Canvas, at origin: Point) {
        for row in 0..<other.size.rows {
            for column in 0..<other.size.columns {
                let cell = other[column, row]
                guard cell.width > 0 else { continue }
                put(cell.text, column: origin.column + column, row: origin.row + row, role: cell.role)
            }
        }
    }

    /// ncurses keeps a base and four marks in a cell.
    private static let marksPerCell = 4

    private mutating func forEachCell(of area: Rectangle, _ body: (inout Canvas, Int, Int) -> Void) {
        let columns = max(0, area.column)..<max(0, area.column, min(area.column + area.columns, size.columns))
        for row in max(0, area.row)..<max(0, area.row, min(area.row + area.rows, size.rows)) {
            for column in columns { body(&self, column, row) }
        }
    }

    private mutating func set(_ scalar: Unicode.Scalar, width: Int, column: Int, row: Int, role: Role) {
        let index = row * size.columns + column
        blankPartner(index, column: column)
        if width == 2 { blankPartner(index + 1, column: column + 1) }
        cells[index] = CanvasCell(text: String(scalar), role: role, width: UInt8(width))
        if width == 2 { cells[index + 1] = CanvasCell(text: "", role: role, width: 0) }
    }

    private mutating func blankPartner(_ index: Int, column: Int) {
        switch cells[index].width {
        case 0 where column > 0: cells[index - 1] = .space(cells[index - 1].role)
        case 2 where column + 1 < size.columns: cells[index + 1] = .space(cells[index + 1].role)
        default: break
        }
    }
}
