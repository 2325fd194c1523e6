/// Writes a PDF's lines as paragraphs and its tables as grids. A line that ends at the right margin goes on in the next one, also over the
/// edge of a page; so does a table whose columns stand at the same places on both pages.
struct PDFFlow {
    private var builder = DocumentBuilder(medium: .pdf, encoding: "utf-8")
    private var paragraph: [UInt8] = []
    private var last: PDFLine?
    private var table: PDFTable?
    /// Whether the page at hand has begun and nothing of it is written.
    private var isPageFresh = false

    mutating func beginPage() {
        isPageFresh = true
    }

    mutating func add(_ next: PDFTable) {
        endParagraph()
        defer { isPageFresh = false }
        if isPageFresh, table?.goOn(with: next) == true { return }
        endTable()
        table = next
    }

    mutating func add(_ line: PDFLine, in margins: PDFMargins) {
        endTable()
        let text = PDFLines.text(of: line)
        if let last, margins.isFull(last), margins.begins(line), isAlike(last, line), isPageFresh || isNear(last, line) {
            PDFLines.appendLine(text: text, to: &paragraph)
        } else {
            endParagraph()
            paragraph = text
        }
        last = line
        isPageFresh = false
    }

    /// A row of a table without ruling lines: a line of its own.
    mutating func addRow(_ text: [UInt8]) {
        endTable()
        endParagraph()
        builder.addParagraph(text)
        isPageFresh = false
    }

    mutating func endParagraph() {
        builder.addParagraph(paragraph)
        paragraph.removeAll(keepingCapacity: true)
        last = nil
    }

    private mutating func endTable() {
        if let table { builder.addTable(table.content) }
        table = nil
    }

    mutating func document(title: String) -> Document {
        endParagraph()
        endTable()
        if !title.isEmpty { builder.properties.title = title }
        return builder.document()
    }

    private func isAlike(_ one: PDFLine, _ other: PDFLine) -> Bool { abs(one.size - other.size) <= 0.1 * max(one.size, other.size) }

    private func isNear(_ one: PDFLine, _ other: PDFLine) -> Bool { other.box.top - one.box.bottom <= one.size * 1.5 }
}

/// Between what lines of prose run.
struct PDFMargins {
    let left: Double
    let right: Double

    /// Lines of prose share their edges; headings, signatures and rows of tables do not.
    /// - Parameter leastRight: Where the right margin is at least: a list of short lines has none.
    init(_ lines: [PDFLine], leastRight: Double = 0) {
        left = Self.shared(lines.map { (-$0.box.left, $0.size) }).map { -$0 } ?? 0
        right = max(leastRight, Self.shared(lines.map { ($0.box.right, $0.size) }) ?? 0)
    }

    /// Those of a page. Where it has few lines of prose they are those of the whole document.
    func on(_ page: [PDFLine]) -> PDFMargins {
        let own = PDFMargins(page)
        return page.count >= 8 && own.right >= right - 36 ? own : self
    }

    /// The outermost edge that a second line has, too; else the outermost.
    private static func shared(_ edges: [(edge: Double, size: Double)]) -> Double? {
        let edges = edges.sorted { $0.edge > $1.edge }
        for (one, other) in zip(edges, edges.dropFirst()) where one.edge - other.edge <= one.size { return one.edge }
        return edges.first?.edge
    }

    /// Whether a line reaches so far that no character more would have found place in it, or one that must not stand at its end.
    func isFull(_ line: PDFLine) -> Bool { line.box.right >= right - line.size * 1.6 }

    /// Whether a line begins at the margin and not behind an indent.
    func begins(_ line: PDFLine) -> Bool { line.box.left <= left + line.size * 1.2 }
}
