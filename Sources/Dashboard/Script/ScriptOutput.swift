import Terminal

/// What script mode prints of a screen.
public enum ScriptOutput {
    /// The heading and the rows as text.
    public static func screen(_ name: String, _ canvas: Canvas) -> String {
        ([heading(name, canvas)] + canvas.lines).joined(separator: "\n") + "\n"
    }

    /// The heading, a legend of the roles that occur, and the rows with a letter for the role of each cell.
    public static func styles(_ name: String, _ canvas: Canvas) -> String {
        ([heading(name, canvas)] + canvas.styleLines).joined(separator: "\n") + "\n"
    }

    private static func heading(_ name: String, _ canvas: Canvas) -> String {
        let cursor = canvas.cursor ?? Point(column: 0, row: 0)
        return "=== \(name) \(canvas.size.columns)x\(canvas.size.rows) cursor \(cursor.column),\(cursor.row)"
    }
}
