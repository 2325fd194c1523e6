extension Canvas {
    /// The rows as text, trailing spaces cut.
    public var lines: [String] {
        (0..<size.rows).map { row in
            var line = ""
            for column in 0..<size.columns { line += self[column, row].text }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// The rows as one letter a cell for its role; both halves of a wide character carry the letter.
    public var styleRows: [String] {
        (0..<size.rows).map { row in
            var line = ""
            for column in 0..<size.columns { line.append(self[column, row].role.letter) }
            return line
        }
    }

    /// `letter=role`, one a line, for the roles that stand on this canvas.
    public var styleLegend: [String] {
        let present = Set(cells.lazy.map(\.role))
        return Role.allCases.filter(present.contains).map { "\($0.letter)=\($0.name)" }
    }

    /// What script mode's `styles` prints: the legend, then the rows.
    public var styleLines: [String] { styleLegend + styleRows }
}
