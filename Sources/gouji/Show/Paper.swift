import Terminal

/// Writes a canvas as lines of text, with colours of the terminal's own sixteen where wanted. No colour says anything that the text does not.
struct Paper {
    let isColored: Bool

    func text(_ canvas: Canvas) -> String {
        guard isColored else { return canvas.lines.joined(separator: "\n") + "\n" }
        return (0..<canvas.size.rows).map { line(canvas, row: $0) }.joined(separator: "\n") + "\n"
    }

    private func line(_ canvas: Canvas, row: Int) -> String {
        var text = ""
        var role = Role.normal
        var end = canvas.size.columns
        while end > 0, canvas[end - 1, row].text == " " { end -= 1 }
        for column in 0..<end {
            let cell = canvas[column, row]
            guard cell.width > 0 else { continue }
            // Spaces take the style before them, which makes fewer sequences.
            if cell.role != role, cell.text != " " {
                text += "\u{1B}[0\(Self.inks[cell.role].map { ";" + $0 } ?? "")m"
                role = cell.role
            }
            text += cell.text
        }
        return role == .normal ? text : text + "\u{1B}[0m"
    }

    /// Select Graphic Rendition (ECMA-48) for the roles that are not plain.
    private static let inks: [Role: String] = [
        .title: "1", .heading: "1", .dim: "2", .border: "2", .blank: "2", .notApplicable: "2", .violation: "1;31", .error: "31",
        .suspect: "35",
        .uncertain: "33", .warning: "33", .missing: "31", .note: "36", .info: "36", .ok: "32",
    ]
}
