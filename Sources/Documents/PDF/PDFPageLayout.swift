/// What stands on a page, in the order in which it is read.
struct PDFPageLayout {
    private let tables: [PDFTable]
    let lines: [PDFLine]

    /// - Parameters:
    ///   - lattices: What its ruling lines enclose.
    ///   - heads: The places of the words that belong to no text.
    init(_ page: PDFPage, lattices: [PDFLattice], heads: Set<Int>) {
        let words = page.words.indices.filter { !heads.contains($0) }.map { page.words[$0] }
        let (tables, rest) = PDFTable.read(lattices, words: words)
        self.tables = tables
        lines = PDFLines.lines(of: rest)
    }

    /// What is written one after the other.
    enum Piece {
        case table(PDFTable)
        /// Lines that are read alike, in the margins of their page.
        case block(PDFColumns.Block, PDFMargins)

        /// The rows of a table without ruling lines.
        var rows: [PDFLine] {
            guard case .block(let block, _) = self, block.kind == .table else { return [] }
            return block.lines
        }

        /// - Parameter scale: That of all rows of the document.
        func write(to flow: inout PDFFlow, scale: PDFScale) {
            switch self {
            case .table(let table): flow.add(table)
            case .block(let block, let margins):
                switch block.kind {
                case .table:
                    for row in block.lines { flow.addRow(scale.text(of: row)) }
                case .column:
                    let margins = PDFMargins(block.lines)
                    for line in block.lines { flow.add(line, in: margins) }
                case .prose:
                    for line in block.lines { flow.add(line, in: margins) }
                }
            }
        }
    }

    /// - Parameter margins: Those of the document.
    func pieces(margins: PDFMargins) -> [Piece] {
        let margins = margins.on(lines)
        var pieces: [Piece] = []
        var next = 0
        func add(_ stretch: ArraySlice<PDFLine>) {
            pieces += PDFColumns.blocks(Array(stretch), in: margins).map { .block($0, margins) }
        }
        for table in tables {
            let end = lines[next...].firstIndex { $0.box.middleY > table.box.top } ?? lines.count
            add(lines[next..<end])
            next = end
            pieces.append(.table(table))
        }
        add(lines[next...])
        return pieces
    }

    /// From the first to the last page on which a table may stand: words side by side with a gap between them. Ruling lines are looked for
    /// on these alone, for drawing a page costs more than reading its words.
    static func pagesWithColumns(_ pages: [PDFPage]) -> ClosedRange<Int>? {
        let numbers = pages.filter(hasColumns).map(\.number)
        guard let first = numbers.first, let last = numbers.last else { return nil }
        return first...last
    }

    private static func hasColumns(_ page: PDFPage) -> Bool {
        let page = page.turned(page.turn)
        return PDFLines.lines(of: page.words).contains { line in
            zip(line.words, line.words.dropFirst()).contains { $1.box.left - $0.box.right > min($0.em, $1.em) * 0.9 }
        }
    }
}
