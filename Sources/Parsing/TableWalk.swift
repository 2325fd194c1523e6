import ReportFormat

/// What a walk through the text found of one row of the table.
struct RowFound {
    var isMatched = false
    /// Whether the label was only similar to a known one.
    var isGuess = false
    /// Whether the figures came with a label that could not be read, so that the row is told by its place alone.
    var isAdopted = false
    /// The row's tokens in `TableWalk.values`.
    var first = 0
    var count = 0
    /// How many of them are not empty.
    var filled = 0
    /// The line that holds the values: its fields, the last field with a label, its structure.
    var fieldsOnLine = 0
    var labelField = -1
    var structure = LineStructure.plain
    /// How many lines gave values.
    var lines = 0
    /// Offset behind the label or the last value.
    var end = 0
    /// The label as the source has it, and how it was recognised.
    var labelStart = 0
    var labelEnd = 0
    var match = LabelMatch.exact
    /// The label of the book, and how many of its letters were met.
    var labelIndex = -1
    var letters = 0
    /// How alike a label is that is only similar, in hundredths, and the row that it is nearly as much like; −1 for none.
    var similarity = 100
    var rival = -1
}

/// How the label of a row was recognised.
public enum LabelMatch: Sendable {
    /// All of it.
    case exact
    /// With words behind it.
    case suffix
    /// By its beginning; the rest stands further on, or is lost.
    case beginning
    /// By its likeness.
    case similar
}

/// Figures whose label could not be read, between two rows that could.
struct UnknownRow {
    let after: Int
    /// Whether the label is that of a row that stands elsewhere, so that the figures cannot be another's.
    let belongsElsewhere: Bool
    var first: Int
    var count = 0
    var filled = 0
    var end = 0
    /// The label that could not be read.
    var label = 0..<0
}

/// Walks through the text of a table in reading order: labels move a pointer down the rows of the format, values go to the row it stands on.
///
/// Labels may be whole, cut over lines, merged with their headings, misspelt or missing. A row that got no value may still be given up
/// for another; a row with values stays.
struct TableWalk {
    let base: UnsafePointer<UInt8>
    let book: LabelBook
    let fold: FoldTables
    let reader: FigureReader

    /// All values in reading order.
    var values: UnsafeMutablePointer<ValueToken>
    var valueCount = 0
    var valueCapacity = 256
    /// One for each row of `book`.
    let rows: UnsafeMutablePointer<RowFound>
    var unknown: [UnknownRow] = []
    /// Figures that stand before the first row or behind a label of no row.
    var leftOver = 0
    /// How often each of `book.headings` was seen.
    var headingHits: [Int]
    /// Display column of each column's heading on lines with columns kept by spaces: (column, first, last).
    var headingPlaces: [(column: Int, first: Int, last: Int)] = []
    /// For the table of section 二: the heading places that were in force when the row was met.
    var headingPlacesByRow: [Int: [(column: Int, first: Int, last: Int)]] = [:]
    /// The widest line, in fields.
    var widest = 0
    var hasTrailingEmptyField = false
    var start = Int.max
    var end = 0

    /// The row that the walk stands on, its label, and how many of the label's letters were met.
    var current = -1
    var label = LabelBook.Label(text: UnsafePointer(bitPattern: 8)!, count: 0)
    var consumed = 0
    /// The last row with values.
    var committed = -1
    /// Whether the last label was that of no row.
    var isUnknown = false
    /// Whether the walk stands among the headings of columns.
    var isHeader = false
    /// Whether an empty cell would belong to the row at hand.
    var isRowOpen = false
    var isFinished = false
    /// Fragments that mean nothing yet.
    var pending: [UInt16] = []
    /// Where each cell has its lines: how many line feeds lead from one to the next, so that blank lines beyond are empty cells; else 0.
    let blankStride: Int
    /// How many blank lines stand right above, as far as they are counted.
    var blankLines = (count: 0, last: -1)
    private let from: UnsafePointer<UInt8>
    private let limit: UnsafePointer<UInt8>
    /// The line at hand.
    var line: LineSplitter
    /// The label at hand.
    let folded: UnsafeMutablePointer<UInt16>
    static let longestLabel = 160

    /// What was seen since the last rule that has a line for itself.
    enum Bar { case none, bar, blank }
    var bar = Bar.none
    var startsUnknown = false
    var labelStandsElsewhere = false
    /// Whether a row was chosen on the line at hand.
    var wasSelected = false
    /// Whether a row was chosen, or its label went on.
    var metRow = false
    var place: (first: Int, last: Int)?
    var labelStart = 0
    var labelEnd = 0
    /// Whether the headings name the columns in another order than the format does, so that figures cannot be read in order.
    var columnsAreReordered = false
    /// Lines on which figures stand before a label, and lines on which they stand behind one.
    var linesByLabel = (behind: 0, before: 0)
    /// The last heading of a column that was met.
    var lastColumn = (column: -1, line: -1)
    var lineNumber = 0
    /// The last line with values whose columns are kept by spaces.
    var lastSpacedLine = -1

    /// In grids: the rows with values, to which `ValueToken.field` points, the headers met, and the one in force (−1 for none).
    var lines: [GridLine] = []
    var headers: [GridHeader] = []
    var header = -1
    var isHeaderOpen = false
    var sheetCount = 0
    /// The last cell with a label: its sheet and its rows.
    var labelPiece = (sheet: -1, row: 0, rowEnd: 0)

    /// Whether most lines print their figures before their label, so that each label stands before the figures of the next row.
    var figuresPrecedeLabels: Bool { linesByLabel.before >= 3 && linesByLabel.before > linesByLabel.behind }

    /// Prepares a walk through the lines of a range of offsets.
    init(base: UnsafePointer<UInt8>, book: LabelBook, range: Range<Int>, blankStride: Int = 0) {
        self.base = base
        self.book = book
        self.blankStride = blankStride
        fold = FoldTables.shared
        reader = FigureReader(plain: fold.plain)
        values = .allocate(capacity: valueCapacity)
        rows = .allocate(capacity: book.rows.count)
        rows.initialize(repeating: RowFound(), count: book.rows.count)
        headingHits = Array(repeating: 0, count: book.headings.count)
        folded = .allocate(capacity: Self.longestLabel)
        from = base + range.lowerBound
        limit = base + range.upperBound
        line = LineSplitter(from, limit: limit)
    }

    func deallocate() {
        folded.deallocate()
        line.deallocate()
        values.deallocate()
        rows.deallocate()
    }

    @inline(__always)
    mutating func keep(_ token: ValueToken) {
        if valueCount == valueCapacity { growValues() }
        values[valueCount] = token
        valueCount += 1
    }

    @inline(never)
    private mutating func growValues() {
        let wider = UnsafeMutablePointer<ValueToken>.allocate(capacity: valueCapacity * 2)
        wider.moveInitialize(from: values, count: valueCount)
        values.deallocate()
        values = wider
        valueCapacity *= 2
    }

    /// More labels and figures than this are no table (the longest has some 700, one character a line).
    static let mostPieces = 50_000
    var labelsTaken = 0

    /// Takes the lines one by one.
    mutating func walk() {
        var at = from
        while at < limit, !isFinished, valueCount + labelsTaken < Self.mostPieces {
            let lineEnd = line.split(at, limit: limit)
            lineNumber += 1
            takeLine()
            at = lineEnd + 1
        }
    }
}
