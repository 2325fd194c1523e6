/// Writes the blocks of a word processor's file: paragraphs as lines, data tables as grids. A table that holds another one, or long prose,
/// lays out the page: what stands in its cells is written as if there were no table.
struct OfficeWriter {
    private(set) var builder: DocumentBuilder
    private let number: (OfficeParagraph) -> [UInt8]

    /// - Parameter number: the number that a list gives a paragraph, asked once a paragraph in the order of the document.
    init(builder: DocumentBuilder, number: @escaping (OfficeParagraph) -> [UInt8] = { _ in [] }) {
        self.builder = builder
        self.number = number
    }

    mutating func write(_ blocks: [OfficeBlock]) {
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): builder.addParagraph(numbered(paragraph))
            case .table(let table): write(table)
            }
        }
    }

    private func numbered(_ paragraph: OfficeParagraph) -> [UInt8] {
        let number = number(paragraph)
        return number.isEmpty ? paragraph.text : number + paragraph.text
    }

    private mutating func write(_ table: OfficeTable) {
        var rows: [OfficeRow] = []
        for row in table.rows {
            if row.cells.contains(where: { Self.laysOut($0) }) {
                writeGrid(rows)
                rows = []
                for cell in row.cells where !cell.continuesDown { write(cell.blocks) }
            } else {
                rows.append(row)
            }
        }
        writeGrid(rows)
    }

    private mutating func writeGrid(_ rows: [OfficeRow]) {
        guard !rows.isEmpty else { return }
        // The numbers of lists run row by row and through cells that are covered too, so that all texts are made before cells are put together.
        var text: [UInt8] = []
        let ends = rows.map { row in
            row.cells.map { cell in
                append(cell.blocks, to: &text)
                return text.count
            }
        }
        var content = TableContent()
        var start = 0
        for (row, cells) in OfficeSpans.merged(rows).enumerated() {
            content.beginRow()
            for cell in cells {
                let range = cell.source.map { ($0 > 0 ? ends[row][$0 - 1] : start)..<ends[row][$0] } ?? start..<start
                content.addCell(text[range], rowSpan: cell.rowSpan, columnSpan: cell.columnSpan)
            }
            start = ends[row].last ?? start
        }
        builder.addTable(content)
    }

    /// Appends the text of a cell: a line for each of its paragraphs.
    private func append(_ blocks: [OfficeBlock], to text: inout [UInt8]) {
        let start = text.count
        for block in blocks {
            if text.count > start { text.append(0x0A) }
            switch block {
            case .paragraph(let paragraph):
                text += number(paragraph)
                text += paragraph.text
            case .table(let table):
                for row in table.rows {
                    for cell in row.cells where !cell.continuesDown {
                        append(cell.blocks, to: &text)
                        text.append(0x0A)
                    }
                }
            }
        }
    }

    // MARK: Tables that lay out the page

    /// A cell with more text than this, in bytes, and several paragraphs is prose that a table lays out.
    private static let longestCell = 900

    private static func laysOut(_ cell: OfficeCell) -> Bool {
        var bytes = 0
        var paragraphs = 0
        for block in cell.blocks {
            switch block {
            case .paragraph(let paragraph):
                bytes += paragraph.text.count
                if !paragraph.text.isEmpty { paragraphs += 1 }
            case .table(let table):
                if table.rows.reduce(0, { $0 + $1.cells.count }) > 2 { return true }
                if table.rows.contains(where: { $0.cells.contains(where: laysOut) }) { return true }
            }
        }
        return bytes > longestCell && paragraphs > 3
    }
}
