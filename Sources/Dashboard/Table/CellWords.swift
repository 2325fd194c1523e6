import Parsing
import Terminal

/// What is drawn in a cell of a table: what the source prints, or a mark where it prints nothing.
struct CellWords: Sendable {
    let report: Report
    let glyphs: Glyphs

    func words(_ cell: Cell) -> String {
        switch cell.state {
        case .blank: glyphs.blank
        case .missing: glyphs.missing
        case .number, .notApplicable, .text, .uncertain: printed(cell)
        }
    }

    /// The figures that a printed line holds beyond its columns, as the source prints them; empty where there are none.
    func surplus(_ line: TableShape.Line, in reading: TableReading) -> String {
        let rows = Set(line.places.map { reading.template.position(of: $0.cell).row })
        let figures = rows.sorted().flatMap { reading.surplus[$0] ?? [] }
        return figures.isEmpty ? "" : "+" + figures.map(printed).joined(separator: " ")
    }

    /// What the source prints, on one line.
    func printed(_ cell: Cell) -> String {
        (report.raw(cell) ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension CellState {
    /// The style of a cell that nothing else is said of.
    var role: Role {
        switch self {
        case .number: .normal
        case .blank: .blank
        case .notApplicable: .notApplicable
        case .text, .uncertain: .uncertain
        case .missing: .missing
        }
    }
}
