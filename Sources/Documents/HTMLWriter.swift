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
        preformatted = page.depth(of: element, in: gouji_html_preformatted)
        if page.elements[element].tag == gouji_html_table {
            writeTable(element)
        } else {
            writePieces(page.elements[element].inside)
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
            let piece = page.pieces[at]
            switch piece.step {
            case gouji_html_text:
                line.add(page.text(of: piece), isPreformatted: preformatted > 0) { lineBytes in builder.addParagraph(lineBytes) }
            case gouji_html_break: endLine()
            case gouji_html_start:
                let element = page.elements[piece.element]
                if region.isForeign(piece.element) {
                    endLine()
                    at = Int(element.end_piece)
                    continue
                }
                switch element.tag {
                case gouji_html_table:
                    endLine()
                    writeTable(piece.element)
                    at = Int(element.end_piece)
                    continue
                case gouji_html_definition:
                    // A term and what it means are a label and its value: one line.
                    line.addSpace()
                default:
                    if element.tag.isBlock { endLine() }
                    if element.tag == gouji_html_preformatted { preformatted += 1 }
                }
            default:
                let tag = page.elements[piece.element].tag
                if tag == gouji_html_preformatted { preformatted -= 1 }
                if tag.isBlock, !isTerm(tag, at) { endLine() }
            }
            at += 1
        }
    }

    /// Whether a `<dt>` ends and one `<dd>` follows; a term with several is a row with its figures.
    private func isTerm(_ tag: gouji_html_tag, _ end: Int) -> Bool {
        guard tag == gouji_html_list_item, let definition = definition(behind: end + 1) else { return false }
        return self.definition(behind: Int(page.elements[definition].end_piece)) == nil
    }

    /// The `<dd>` that begins at a piece, or behind white space.
    private func definition(behind start: Int) -> Int? {
        var next = start
        while next < page.pieces.count {
            let piece = page.pieces[next]
            switch piece.step {
            case gouji_html_text:
                guard page.text(of: piece).allSatisfy({ $0 <= 0x20 }) else { return nil }
            case gouji_html_start: return page.elements[piece.element].tag == gouji_html_definition ? Int(piece.element) : nil
            default: return nil
            }
            next += 1
        }
        return nil
    }

    // MARK: Tables

    /// A cell with more text than this and breaks in it is prose that a table lays out.
    private static let longestCell = 900

    /// Writes a table as a grid; the rows that only lay out prose or other tables as paragraphs.
    private mutating func writeTable(_ table: Int) {
        var content = TableContent()
        var rowsOfCells: [[Int]] = []
        var at = page.elements[table].inside.lowerBound
        let end = page.elements[table].inside.upperBound
        while at < end {
            let piece = page.pieces[at]
            if piece.step == gouji_html_start {
                let element = page.elements[piece.element]
                switch element.tag {
                case gouji_html_row: rowsOfCells.append([])
                case gouji_html_cell:
                    if rowsOfCells.isEmpty { rowsOfCells.append([]) }
                    rowsOfCells[rowsOfCells.count - 1].append(piece.element)
                    at = Int(element.end_piece)
                    continue
                case gouji_html_caption:
                    writePieces(element.inside)
                    endLine()
                    at = Int(element.end_piece)
                    continue
                default: break
                }
            } else if piece.step == gouji_html_text, page.text(of: piece).contains(where: { $0 > 0x20 }) {
                // Text that stands between the cells, where none may stand.
                builder.addParagraph(page.text(of: piece))
            }
            at += 1
        }
        for cells in rowsOfCells {
            if cells.contains(where: laysOut) {
                add(&content)
                for cell in cells where !region.isForeign(cell) {
                    writePieces(page.elements[cell].inside)
                    endLine()
                }
            } else {
                content.beginRow()
                for cell in cells {
                    let element = page.elements[cell]
                    content.addCell(rowSpan: Int(element.row_span), columnSpan: Int(element.column_span)) { text in
                        write(element, to: &text)
                    }
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

    /// Appends the text of a cell: a line end between its lines and its blocks, nothing between its runs.
    private func write(_ cell: gouji_html_element, to text: inout [UInt8]) {
        let start = text.count
        for at in cell.inside {
            let piece = page.pieces[at]
            switch piece.step {
            case gouji_html_text: HTMLLine.append(page.text(of: piece), to: &text, from: start)
            case gouji_html_break: text.append(0x0A)
            default:
                if page.elements[piece.element].tag.isBlock, text.count > start, text.last != 0x0A { text.append(0x0A) }
            }
        }
    }
}
