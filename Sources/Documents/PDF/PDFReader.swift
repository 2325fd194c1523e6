/// Reads PDF files that have a text layer: words with their places by `pdftotext`, ruling lines by `pdftocairo`.
enum PDFReader: MediumReader {
    static let media: [Medium] = [.pdf]

    static func read(_ bytes: [UInt8], medium: Medium) throws(DocumentError) -> Document {
        let tools = try PDFTools(bytes)
        let text = try tools.text()
        var strokes: [Int: [PDFStroke]] = [:]
        if let pages = PDFPageLayout.pagesWithColumns(text.pages) {
            let drawing = PDFDrawing(try tools.drawing(ofPages: pages))
            for (index, page) in drawing.pages.enumerated() { strokes[pages.lowerBound + index] = page }
        }
        return document(of: text, strokes: strokes)
    }

    /// - Parameter strokes: By the number of the page.
    static func document(of text: PDFText, strokes: [Int: [PDFStroke]]) -> Document {
        let turns = text.pages.map(\.turn)
        let pages = zip(text.pages, turns).map { $0.turned($1) }
        let lattices = pages.enumerated().map { index, page in
            let original = text.pages[index]
            let strokes = (strokes[page.number] ?? []).map { $0.turned(turns[index], width: original.width, height: original.height) }
            return PDFRules(strokes, words: page.words).groups().compactMap { PDFLattice(level: $0.level, upright: $0.upright) }
        }
        let heads = PDFRunningHeads(pages, tables: lattices.map { $0.filter { $0.columnCount >= 2 }.map(\.box) })
        let layouts = pages.indices.map { PDFPageLayout(pages[$0], lattices: lattices[$0], heads: heads.words[$0]) }
        // Pages of another width have lines of another length.
        var margins: [Int: PDFMargins] = [:]
        for (width, group) in Dictionary(grouping: layouts.indices, by: { Int(pages[$0].width) }) {
            margins[width] = PDFMargins(group.flatMap { layouts[$0].lines }, leastRight: Double(width) * 0.66)
        }
        var flow = PDFFlow()
        let written = zip(layouts, pages).map { $0.pieces(margins: margins[Int($1.width)]!) }
        let scale = PDFScale(written.joined().flatMap(\.rows))
        for pieces in written {
            flow.beginPage()
            for piece in pieces { piece.write(to: &flow, scale: scale) }
        }
        return flow.document(title: title(text.title))
    }

    /// Programs write the name of the file there.
    private static func title(_ title: String) -> String {
        let isName = [".doc", ".docx", ".wps", ".pdf", ".xls", ".xlsx"].contains { title.lowercased().hasSuffix($0) }
        let hasChinese = title.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        return hasChinese && !isName ? title : ""
    }
}
