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

    /// The rows of tables without ruling lines.
    func rows(margins: PDFMargins) -> [PDFLine] {
        PDFColumns.blocks(lines, in: margins.on(lines)).filter { $0.kind == .table }.flatMap(\.lines)
    }

    /// - Parameters:
    ///   - margins: Those of the document.
    ///   - scale: That of all rows of the document.
    func write(to flow: inout PDFFlow, margins: PDFMargins, scale: PDFScale) {
        flow.beginPage()
        let margins = margins.on(lines)
        var next = 0
        for table in tables {
            let end = lines[next...].firstIndex { $0.box.middleY > table.box.top } ?? lines.count
            write(lines[next..<end], to: &flow, margins, scale)
            next = end
            flow.add(table)
        }
        write(lines[next...], to: &flow, margins, scale)
    }

    private func write(_ stretch: ArraySlice<PDFLine>, to flow: inout PDFFlow, _ margins: PDFMargins, _ scale: PDFScale) {
        for block in PDFColumns.blocks(Array(stretch), in: margins) {
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
