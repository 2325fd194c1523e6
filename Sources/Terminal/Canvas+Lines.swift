import Synchronization

/// What borders are drawn with.
public enum LineStyle: Int, Sendable, Hashable {
    case unicode, ascii

    private static let setting = Atomic<Int>(LineStyle.unicode.rawValue)

    /// The style of a canvas that names none; set once at the start, from the user's settings.
    public static var current: LineStyle {
        get { LineStyle(rawValue: setting.load(ordering: .relaxed)) ?? .unicode }
        set { setting.store(newValue.rawValue, ordering: .relaxed) }
    }
}

/// A piece of a border or of a table's grid.
public enum LinePiece: Int, Sendable, CaseIterable {
    case horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight, leftTee, rightTee, topTee, bottomTee, cross

    private static let unicode = Array("─│┌┐└┘├┤┬┴┼")
    private static let ascii = Array("-|+++++++++")

    /// The character that draws this piece.
    public func character(_ style: LineStyle) -> Character {
        style == .unicode ? Self.unicode[rawValue] : Self.ascii[rawValue]
    }
}

extension Canvas {
    /// Draws one piece of a line.
    public mutating func put(_ piece: LinePiece, column: Int, row: Int, role: Role = .border) {
        put(String(piece.character(lineStyle)), column: column, row: row, role: role)
    }

    /// Draws a horizontal line.
    public mutating func rule(column: Int, row: Int, columns: Int, role: Role = .border) {
        guard columns > 0 else { return }
        let line = String(repeating: LinePiece.horizontal.character(lineStyle), count: columns)
        put(line, column: column, row: row, role: role)
    }

    /// Draws a vertical line.
    public mutating func verticalRule(column: Int, row: Int, rows: Int, role: Role = .border) {
        for offset in 0..<max(0, rows) { put(.vertical, column: column, row: row + offset, role: role) }
    }

    /// Draws a frame along the inner edge of an area, with a title in its upper line. Areas under 2×2 stay empty.
    public mutating func box(_ area: Rectangle, title: String = "", role: Role = .border, titleRole: Role = .title) {
        guard area.columns >= 2, area.rows >= 2 else { return }
        let right = area.column + area.columns - 1
        let bottom = area.row + area.rows - 1
        for row in [area.row, bottom] { rule(column: area.column + 1, row: row, columns: area.columns - 2, role: role) }
        for column in [area.column, right] { verticalRule(column: column, row: area.row + 1, rows: area.rows - 2, role: role) }
        put(.topLeft, column: area.column, row: area.row, role: role)
        put(.topRight, column: right, row: area.row, role: role)
        put(.bottomLeft, column: area.column, row: bottom, role: role)
        put(.bottomRight, column: right, row: bottom, role: role)
        guard !title.isEmpty, area.columns > 6 else { return }
        let shown = TextWidth.cut(title, to: area.columns - 6, ambiguous: ambiguous)
        put(" \(shown) ", column: area.column + 2, row: area.row, role: titleRole, limit: right)
    }
}
