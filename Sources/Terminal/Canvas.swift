/// One cell of the screen.
public struct CanvasCell: Sendable, Hashable {
    /// One grapheme; empty in the right half of a wide character.
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

    public init(size: Size, role: Role = .normal) {
        self.size = size
        cells = Array(repeating: .space(role), count: max(0, size.columns) * max(0, size.rows))
    }

    public subscript(column: Int, row: Int) -> CanvasCell { cells[row * size.columns + column] }

    /// Draws text from a point to the right and returns the column behind it. Control characters appear as visible substitutes.
    /// - Parameter limit: The first column that may not be drawn on; the canvas' width if `nil`.
    @discardableResult
    public mutating func put(_ text: String, column: Int, row: Int, role: Role = .normal, limit: Int? = nil) -> Int {
        let end = min(limit ?? size.columns, size.columns)
        guard row >= 0, row < size.rows else { return column }
        var column = column
        for character in text {
            let width = TextWidth.of(character)
            if width == 0 { continue }
            if column + width > end { break }
            if column >= 0 { set(String(character), width: width, column: column, row: row, role: role) }
            column += width
        }
        return column
    }

    /// Fills a rectangle with spaces of a role.
    public mutating func fill(_ area: Rectangle, role: Role) {
        for row in max(0, area.row)..<max(0, min(area.row + area.rows, size.rows)) {
            for column in max(0, area.column)..<max(0, min(area.column + area.columns, size.columns)) {
                set(" ", width: 1, column: column, row: row, role: role)
            }
        }
    }

    /// Gives the cells of a rectangle another role and leaves their text.
    public mutating func paint(_ area: Rectangle, role: Role) {
        for row in max(0, area.row)..<max(0, min(area.row + area.rows, size.rows)) {
            for column in max(0, area.column)..<max(0, min(area.column + area.columns, size.columns)) {
                cells[row * size.columns + column].role = role
            }
        }
    }

    private mutating func set(_ text: String, width: Int, column: Int, row: Int, role: Role) {
        for touched in column..<(column + width) { clearPartner(column: touched, row: row) }
        let index = row * size.columns + column
        cells[index] = CanvasCell(text: text, role: role, width: UInt8(width))
        if width == 2 { cells[index + 1] = CanvasCell(text: "", role: role, width: 0) }
    }

    private mutating func clearPartner(column: Int, row: Int) {
        let index = row * size.columns + column
        if cells[index].width == 0, column > 0 { cells[index - 1] = .space(cells[index - 1].role) }
        if cells[index].width == 2, column + 1 < size.columns { cells[index + 1] = .space(cells[index + 1].role) }
    }

    /// The rows as text, trailing spaces cut.
    public var lines: [String] {
        (0..<size.rows).map { row in
            var line = ""
            for column in 0..<size.columns { line += self[column, row].text }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
