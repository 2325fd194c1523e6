import Parsing
import ReportFormat

/// What a careful reader can tell of a cell.
public enum Expectation: String, Sendable {
    /// The figure and its place are plain.
    case number
    /// The cell is printed empty, or as `/`, `-`, `—`, 无 or 不适用.
    case blank
    /// The source no longer tells: any state will do, but a `number` must be the true one.
    case unsure
}

/// A cell of a sample: its true figure, what is printed for it, and what can be told from the print.
public struct SampleCell: Sendable {
    public var value: Figure
    public var printed: String
    public var expectation = Expectation.number

    init(_ value: Figure, printed: String? = nil) {
        self.value = value
        self.printed = printed ?? value.description
    }

    var isZero: Bool { value.digits == 0 }
}

/// A statutory table with known figures.
public struct SampleTable: Sendable {
    public let template: TableTemplate
    /// One for each cell of the template, in template order.
    public internal(set) var cells: [SampleCell]
    /// What each row prints; differs from its cells where a figure was lost or is one too many.
    public internal(set) var printedRows: [[String]]

    init(_ template: TableTemplate, _ cells: [SampleCell]) {
        precondition(cells.count == template.cellCount)
        self.template = template
        self.cells = cells
        printedRows = []
        print()
    }

    /// Prints every row from its cells.
    mutating func print() {
        printedRows = template.rows.indices.map { row in cells[template.cells(ofRow: row)].map(\.printed) }
    }

    mutating func expect(_ expectation: Expectation, inRow row: Int) {
        for cell in template.cells(ofRow: row) { cells[cell].expectation = expectation }
    }
}
