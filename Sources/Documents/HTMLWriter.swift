import CMarkup

/// Writes a part of a page as paragraphs and tables.
struct HTMLWriter {
    private let page: HTMLPage
    private let region: HTMLRegion
    private(set) var builder: DocumentBuilder
    private var line = HTMLLine()
    private var preformatted = 0

    init(_ region: HTMLRegion, builder: DocumentBuilder) {
        page = region.page
        self.region = region
        self.builder = builder
    }

    /// Writes an element with all that it holds, but for what belongs to the site.
    mutating func write(_ element: Int) {
        let pieces = page.elements[element].pieces
        preformatted = page.depth(of: element, in: gouji_html_preformatted)
        if page.elements[element].tag == gouji_html_table {
            writeTable(element)
        } else {
            writePieces(pieces.dropFirst().dropLast())
        }
        endLine()
    }

    /// The document as it stands, once everything was written.
    mutating func finished() -> DocumentBuilder {
        endLine()
        return builder
    }

    private mutating func endLine() {
        if !line.isEmpty { builder.addParagraph(line.bytes) }
        line.clear()
    }

    private mutating func writePieces(_ range: Range<Int>) {
        var at = range.lowerBound
        while at < range.upperBound {
            switch page.pieces[at] {
            case .text(let from, let to):
                line.add(page.text[from..<to], isPreformatted: preformatted > 0) { lineBytes in builder.addParagraph(lineBytes) }
            case .start(let index):
                let element = page.elements[index]
                if region.isForeign(index) {
                    endLine()
                    at = element.pieces.upperBound
                    continue
                }
                switch element.tag {
                case gouji_html_table:
                    endLine()
                    writeTable(index)
                    at = element.pieces.upperBound
                    continue
                case gouji_html_break: endLine()
                case gouji_html_definition:
                    // A term and what it means are a label and its value: one line.
                    break
                default:
                    if element.tag.isBlock { endLine() }
                    if element.tag == gouji_html_preformatted { preformatted += 1 }
                }
            case .end(let index):
                let tag = page.elements[index].tag
                if tag == gouji_html_preformatted { preformatted -= 1 }
                if tag.isBlock, tag != gouji_html_break, !isTerm(index, at) { endLine() }
            }
            at += 1
        }
    }

    /// Whether a `<dt>` ends and its `<dd>` follows.
    private func isTerm(_ index: Int, _ end: Int) -> Bool {
        guard page.elements[index].tag == gouji_html_list_item else { return false }
        var next = end + 1
        while next < page.pieces.count {
            switch page.pieces[next] {
            case .text(let from, let to):
                guard page.text[from..<to].allSatisfy({ $0 <= 0x20 }) else { return false }
            case .start(let element): return page.elements[element].tag == gouji_html_definition
            case .end: return false
            }
            next += 1
        }
        return false
    }

    // MARK: Tables

    /// A cell with more text than this and breaks in it is prose that a table lays out.
    private static let longestCell = 900

    /// Writes a table as a grid; the rows that only lay out prose or other tables as paragraphs.
    private mutating func writeTable(_ table: Int) {
        var content = TableContent()
        var rowsOfCells: [[Int]] = []
        var at = page.elements[table].pieces.lowerBound + 1
        let end = page.elements[table].pieces.upperBound - 1
        while at < end {
            if case .start(let index) = page.pieces[at] {
                let element = page.elements[index]
                switch element.tag {
                case gouji_html_row: rowsOfCells.append([])
                case gouji_html_cell:
                    if rowsOfCells.isEmpty { rowsOfCells.append([]) }
                    rowsOfCells[rowsOfCells.count - 1].append(index)
                    at = element.pieces.upperBound
                    continue
                case gouji_html_caption:
                    writePieces(element.pieces.dropFirst().dropLast())
                    endLine()
                    at = element.pieces.upperBound
                    continue
                default: break
                }
            } else if case .text(let from, let to) = page.pieces[at], page.text[from..<to].contains(where: { $0 > 0x20 }) {
                // Text that stands between the cells, where none may stand.
                builder.addParagraph(page.text[from..<to])
            }
            at += 1
        }
        for cells in rowsOfCells {
            if cells.contains(where: laysOut) {
                add(&content)
                for cell in cells where !region.isForeign(cell) {
                    writePieces(page.elements[cell].pieces.dropFirst().dropLast())
                    endLine()
                }
            } else {
                content.beginRow()
                for cell in cells {
                    content.addCell(text(of: cell), rowSpan: page.elements[cell].rowSpan, columnSpan: page.elements[cell].columnSpan)
                }
            }
        }
        add(&content)
    }

    private mutating func add(_ content: inout TableContent) {
        defer { content = TableContent() }
        guard !content.isEmpty else { return }
        if let pairs = HTMLFields.pairs(content) {
            for pair in pairs { builder.addParagraph(pair) }
        } else {
            builder.addTable(content)
        }
    }

    private func laysOut(_ cell: Int) -> Bool {
        let content = region.survey.contents[cell]
        if content.tables > 0, content.cells > 2 { return true }
        return content.plain > Self.longestCell && content.breaks > 3
    }

    /// The text of a cell: a space between its blocks, nothing between its runs.
    private func text(of cell: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for at in page.elements[cell].pieces {
            switch page.pieces[at] {
            case .text(let from, let to): HTMLLine.append(page.text[from..<to], to: &bytes)
            case .start(let index), .end(let index):
                if page.elements[index].tag.isBlock || page.elements[index].tag == gouji_html_break { bytes.append(0x20) }
            }
        }
        return bytes
    }
}
