/// Puts a document together out of paragraphs and tables, in the order of the source. The readers of all structured media use it.
///
/// A paragraph becomes a line. A table becomes one line a row with a tab between columns; the places that a span covers are empty, as a
/// table pasted as text has them. In a cell, white space of any kind is one space, and a break between blocks is one space, too: figures
/// that stand in two paragraphs are never joined.
///
/// ```swift
/// var builder = DocumentBuilder(medium: .html, encoding: "utf-8")
/// builder.addParagraph(text)
/// var table = TableContent()
/// table.beginRow()
/// table.addCell(text, rowSpan: 3, columnSpan: 3)
/// builder.addTable(table)
/// let document = builder.document()
/// ```
struct DocumentBuilder {
    private(set) var text: [UInt8] = []
    private(set) var grids: [Grid] = []
    var properties = DocumentProperties()
    private let medium: Medium
    private let encoding: String

    init(medium: Medium, encoding: String) {
        self.medium = medium
        self.encoding = encoding
    }

    /// Adds a paragraph as a line; lines within it stay lines. Nothing is added for a blank one.
    mutating func addParagraph(_ paragraph: some Sequence<UInt8>) {
        let start = text.count
        text += paragraph
        guard text[start...].contains(where: { $0 > 0x20 }) else {
            text.removeSubrange(start...)
            return
        }
        text.append(0x0A)
    }

    /// Adds a table as lines and as a grid. A table without any cell adds nothing.
    mutating func addTable(_ source: TableContent) {
        let table = source.withMergedRowsApart()
        let layout = table.layout()
        guard layout.rowCount > 0, layout.columnCount > 0 else { return }
        let start = text.count
        var cells: [GridCell] = []
        cells.reserveCapacity(layout.places.count)
        var next = 0
        for row in 0..<layout.rowCount {
            var column = 0
            while next < layout.places.count, layout.places[next].row == row {
                let place = layout.places[next]
                while column < place.column {
                    text.append(0x09)
                    column += 1
                }
                let from = text.count
                table.append(table.cells[place.cell], to: &text)
                cells.append(
                    GridCell(
                        row: row, column: place.column, rowSpan: place.rowSpan, columnSpan: place.columnSpan, range: from..<text.count))
                next += 1
            }
            while column < layout.columnCount - 1 {
                text.append(0x09)
                column += 1
            }
            text.append(0x0A)
        }
        grids.append(Grid(rowCount: layout.rowCount, columnCount: layout.columnCount, cells: cells, range: start..<text.count))
    }

    /// The document so far.
    func document() -> Document {
        Document(medium: medium, encoding: encoding, text: text, grids: grids, properties: properties)
    }
}
