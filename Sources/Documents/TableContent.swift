/// The cells of a table in the order of the source, with the spans that the source states, before they have places.
struct TableContent {
    struct Cell {
        /// Its place in the text of the table.
        let text: Range<Int>
        let rowSpan: Int
        let columnSpan: Int
    }

    /// A cell in its place; both spans are clipped to the table.
    struct Place {
        let cell: Int
        let row: Int
        let column: Int
        let rowSpan: Int
        let columnSpan: Int
    }

    /// A statutory table has at most some 30 rows and 20 columns; what is larger than this is clipped.
    static let mostRows = 5_000
    static let mostColumns = 200
    static let mostCells = 100_000

    private(set) var cells: [Cell] = []
    /// The text of all cells, one behind the other. A line end stands where a paragraph or a line ends in a cell.
    private(set) var text: [UInt8] = []
    /// Where each row begins in `cells`.
    private var rowStarts: [Int] = []

    var isEmpty: Bool { cells.isEmpty }
    var rowCount: Int { rowStarts.count }

    /// The cells of a row, as places in `cells`.
    func cells(ofRow row: Int) -> Range<Int> { rowStarts[row]..<(row + 1 < rowStarts.count ? rowStarts[row + 1] : cells.count) }

    mutating func beginRow() {
        guard rowStarts.count < Self.mostRows else { return }
        rowStarts.append(cells.count)
    }

    /// Adds a cell to the row at hand. A row span of 0 reaches to the end of the table, as in HTML.
    mutating func addCell(_ text: some Sequence<UInt8>, rowSpan: Int = 1, columnSpan: Int = 1) {
        addCell(rowSpan: rowSpan, columnSpan: columnSpan) { $0 += text }
    }

    /// The same, its text appended by `write`.
    mutating func addCell(rowSpan: Int, columnSpan: Int, write: (inout [UInt8]) -> Void) {
        guard cells.count < Self.mostCells else { return }
        if rowStarts.isEmpty { beginRow() }
        let start = text.count
        write(&text)
        let down = rowSpan == 0 ? Self.mostRows : min(max(1, rowSpan), Self.mostRows)
        cells.append(Cell(text: start..<text.count, rowSpan: down, columnSpan: min(max(1, columnSpan), Self.mostColumns)))
    }

    func text(of cell: Cell) -> ArraySlice<UInt8> { text[cell.text] }

    mutating func removeAll() {
        cells.removeAll(keepingCapacity: true)
        rowStarts.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
    }

    /// Places by the table model of HTML: a cell takes the first free place of its row; spans reach down and to the right.
    /// Where two spans would cover one place, the later cell is clipped.
    func layout() -> (places: [Place], rowCount: Int, columnCount: Int) {
        var places: [Place] = []
        places.reserveCapacity(cells.count)
        // For each column, the first row in which it is free.
        var freeFrom: [Int] = []
        for row in rowStarts.indices {
            var column = 0
            for index in cells(ofRow: row) {
                while column < freeFrom.count, freeFrom[column] > row { column += 1 }
                guard column < Self.mostColumns else { break }
                let cell = cells[index]
                var across = 0
                while across < cell.columnSpan, column + across < Self.mostColumns {
                    if column + across == freeFrom.count {
                        freeFrom.append(0)
                    } else if freeFrom[column + across] > row {
                        break
                    }
                    across += 1
                }
                let down = min(cell.rowSpan, rowStarts.count - row)
                for covered in column..<(column + across) { freeFrom[covered] = row + down }
                places.append(Place(cell: index, row: row, column: column, rowSpan: down, columnSpan: across))
                column += across
            }
        }
        return (places, rowStarts.count, freeFrom.count)
    }

    /// Appends the text of a cell on one line.
    func append(_ cell: Cell, to line: inout [UInt8]) {
        text.withUnsafeBufferPointer { Self.appendOnOneLine(UnsafeBufferPointer(rebasing: $0[cell.text]), to: &line) }
    }

    /// Appends text with each run of white space as one space, none at the ends: spaces, tabs, line ends, NBSP, ideographic space.
    static func appendOnOneLine(_ source: [UInt8], to text: inout [UInt8]) {
        source.withUnsafeBufferPointer { appendOnOneLine($0, to: &text) }
    }

    private static func appendOnOneLine(_ source: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
        var isBetween = false
        let start = text.count
        var at = 0
        while at < source.count {
            let byte = source[at]
            var width = 0
            if byte <= 0x20 {
                width = 1
            } else if byte == 0xC2, at + 1 < source.count, source[at + 1] == 0xA0 {
                width = 2
            } else if byte == 0xE3, at + 2 < source.count, source[at + 1] == 0x80, source[at + 2] == 0x80 {
                width = 3
            }
            if width > 0 {
                isBetween = true
                at += width
                continue
            }
            if isBetween, text.count > start { text.append(0x20) }
            isBetween = false
            let run = at
            repeat { at += 1 } while at < source.count && source[at] > 0x20 && source[at] != 0xC2 && source[at] != 0xE3
            text += source[run..<at]
        }
    }
}
