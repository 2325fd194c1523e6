/// A table between ruling lines, with the words of its cells.
struct PDFTable {
    /// The columns' edges.
    var columns: [Double]
    var rows: [Row] = []
    var box: PDFBox

    struct Row {
        var cells: [Cell] = []
    }

    struct Cell {
        var text: [UInt8]
        var columns: Range<Int>
        var rowSpan: Int

        var isEmpty: Bool { text.isEmpty }
    }

    init(_ lattice: PDFLattice, words: [PDFWord]) {
        columns = lattice.columns
        box = lattice.box
        var contents = [[PDFWord]](repeating: [], count: lattice.cells.count)
        for word in words {
            for piece in PDFWordCut.pieces(of: word, in: lattice) { contents[piece.cell].append(piece.word) }
        }
        rows = Array(repeating: Row(), count: lattice.rowCount)
        let padding = Self.padding(contents, in: lattice)
        for (index, cell) in lattice.cells.enumerated() {
            let width = columns[cell.columns.upperBound] - columns[cell.columns.lowerBound] - 2 * padding
            rows[cell.rows.lowerBound].cells.append(
                Cell(text: PDFLines.cellText(contents[index], width: width), columns: cell.columns, rowSpan: cell.rows.count))
        }
    }

    /// How far text keeps from the edges of its cell: what the fullest cells with several lines leave free.
    private static func padding(_ contents: [[PDFWord]], in lattice: PDFLattice) -> Double {
        var least = 6.0
        for (words, cell) in zip(contents, lattice.cells) where words.count > 1 {
            guard let left = words.map(\.box.left).min(), let right = words.map(\.box.right).max() else { continue }
            let free = min(left - lattice.columns[cell.columns.lowerBound], lattice.columns[cell.columns.upperBound] - right)
            if free >= 0 { least = min(least, free) }
        }
        return least
    }

    /// The tables of a page from top to bottom, and the words that stand in none of them.
    static func read(_ lattices: [PDFLattice], words: [PDFWord]) -> (tables: [PDFTable], rest: [PDFWord]) {
        // Of tables in each other the smallest holds the word.
        let order = lattices.indices.sorted { area(lattices[$0].box) < area(lattices[$1].box) }
        var inside = [[PDFWord]](repeating: [], count: lattices.count)
        var rest: [PDFWord] = []
        for word in words {
            if let table = order.first(where: { lattices[$0].box.containsMiddle(of: word.box) }) {
                inside[table].append(word)
            } else {
                rest.append(word)
            }
        }
        var tables: [PDFTable] = []
        for (index, lattice) in lattices.enumerated() where !inside[index].isEmpty {
            if lattice.columnCount >= 2 {
                tables.append(PDFTable(lattice, words: inside[index]))
            } else {
                // Boxes around text.
                rest += inside[index]
            }
        }
        return (tables.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }, rest)
    }

    private static func area(_ box: PDFBox) -> Double { box.width * box.height }

    /// As the builder of documents takes it.
    var content: TableContent {
        var content = TableContent()
        for row in rows {
            content.beginRow()
            for cell in row.cells { content.addCell(cell.text, rowSpan: cell.rowSpan, columnSpan: cell.columns.count) }
        }
        return content
    }
}
