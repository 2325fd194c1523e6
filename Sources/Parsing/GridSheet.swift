import Documents

/// Rows of one grid in the form that the readers of tables work on: the kind of each cell told once, the cell of each place at hand.
struct GridSheet {
    /// A cell of the grid.
    struct Piece {
        /// A figure, a mark for "none", words, or nothing.
        let token: ValueToken
        let row: Int
        let column: Int
        let rowEnd: Int
        let columnEnd: Int

        var isEmpty: Bool { token.kind == .empty }
        var isWords: Bool { token.kind == .text }
        var columns: Range<Int> { column..<columnEnd }
    }

    /// What is larger than this is no statutory table.
    static let mostPlaces = 100_000

    let rowCount: Int
    let columnCount: Int
    /// By their upper left corner, row by row from left to right.
    let pieces: [Piece]
    /// Where each row begins in `pieces`, and the number of pieces as the last element.
    private let rowStarts: [Int]
    /// The piece that covers each place, row by row; −1 for none.
    private let places: [Int32]

    /// - Parameter isTurned: Whether rows and columns change places.
    init?(_ grid: Grid, rows window: Range<Int>, base: UnsafePointer<UInt8>, reader: FigureReader, isTurned: Bool = false) {
        guard !window.isEmpty, window.count * grid.columnCount <= Self.mostPlaces else { return nil }
        rowCount = isTurned ? grid.columnCount : window.count
        columnCount = isTurned ? window.count : grid.columnCount
        var pieces: [Piece] = []
        pieces.reserveCapacity(grid.cells.count)
        for cell in grid.cells where window.contains(cell.row) {
            let down = (cell.row - window.lowerBound)..<min(cell.row + cell.rowSpan, window.upperBound) - window.lowerBound
            let across = cell.column..<(cell.column + cell.columnSpan)
            let token = Self.token(cell.range, base: base, reader: reader)
            pieces.append(
                Piece(
                    token: token, row: isTurned ? across.lowerBound : down.lowerBound,
                    column: isTurned ? down.lowerBound : across.lowerBound,
                    rowEnd: isTurned ? across.upperBound : down.upperBound, columnEnd: isTurned ? down.upperBound : across.upperBound))
        }
        if isTurned { pieces.sort { ($0.row, $0.column) < ($1.row, $1.column) } }
        var starts = [Int](repeating: 0, count: rowCount + 1)
        for piece in pieces { starts[piece.row + 1] += 1 }
        for row in 0..<rowCount { starts[row + 1] += starts[row] }
        var places = [Int32](repeating: -1, count: rowCount * columnCount)
        for (index, piece) in pieces.enumerated() {
            for row in piece.row..<piece.rowEnd {
                for column in piece.columns { places[row * columnCount + column] = Int32(truncatingIfNeeded: index) }
            }
        }
        self.pieces = pieces
        self.rowStarts = starts
        self.places = places
    }

    /// The pieces that begin in a row, as places in `pieces`.
    func pieces(inRow row: Int) -> Range<Int> { rowStarts[row]..<rowStarts[row + 1] }

    /// The piece that covers a place, by its place in `pieces`; `nil` where the row has no cell there.
    func index(_ row: Int, _ column: Int) -> Int? {
        let index = places[row * columnCount + column]
        return index < 0 ? nil : Int(index)
    }

    /// The piece that covers a place, `nil` where the row has no cell there.
    func piece(_ row: Int, _ column: Int) -> Piece? {
        index(row, column).map { pieces[$0] }
    }

    private static func token(_ range: Range<Int>, base: UnsafePointer<UInt8>, reader: FigureReader) -> ValueToken {
        let (start, end) = UTF8Bytes.trimmed(base + range.lowerBound, base + range.upperBound)
        guard start < end else { return ValueToken(kind: .empty, start: range.lowerBound, end: range.lowerBound) }
        return reader.read(start, end, base: base) ?? ValueToken(kind: .text, start: start - base, end: end - base)
    }
}

extension Grid {
    /// The rows whose text stands in a range; a row in which no cell begins goes with the one above it.
    func rows(in range: Range<Int>) -> Range<Int> {
        var first = -1
        var last = -1
        for cell in cells where range.contains(cell.range.lowerBound) && cell.range.upperBound <= range.upperBound {
            if first < 0 { first = cell.row }
            last = max(last, cell.row)
        }
        guard first >= 0 else { return 0..<0 }
        if last == cells.last?.row { last = rowCount - 1 }
        return first..<(last + 1)
    }
}
