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
        // The numbers of lists run row by row, so that texts are made before cells are put together.
        let texts = rows.map { row in row.cells.map { text(of: $0.blocks) } }
        let merged = OfficeSpans.merged(rows)
        var content = TableContent()
        for row in merged {
            content.beginRow()
            for cell in row {
                let text = cell.sources.map { texts[$0.row][$0.column] }.joined(separator: [0x0A])
                content.addCell(text, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan)
            }
        }
        builder.addTable(content)
    }

    private func text(of blocks: [OfficeBlock]) -> [UInt8] {
        var text: [UInt8] = []
        for block in blocks {
            if !text.isEmpty { text.append(0x0A) }
            switch block {
            case .paragraph(let paragraph): text += numbered(paragraph)
            case .table(let table):
                for row in table.rows {
                    for cell in row.cells where !cell.continuesDown {
                        text += self.text(of: cell.blocks)
                        text.append(0x0A)
                    }
                }
            }
        }
        return text
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
