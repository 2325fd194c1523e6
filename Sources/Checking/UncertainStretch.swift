import Parsing
import ReportFormat

/// A printed row whose figures cannot be told to columns for sure: figures in order, and the places that they may stand in.
///
/// In the table of section 四 the three blocks are printed in one row, so neighbouring blocks in doubt are one stretch.
struct UncertainStretch {
    let rows: Range<Int>
    /// The cells that may hold the figures, in template order.
    let places: CellSet
    let placeCount: Int
    /// The positions of its figures in `UncertainStretches.figures`, in the order of the source.
    let figures: Range<Int>
    let doubt: Doubt
    /// How many figures the printed row holds, those of certain cells included.
    let figureCount: Int
    /// How many it should hold.
    let columnCount: Int

    enum Doubt {
        /// Fewer figures than places: the figure of any place may be the one that the source lost.
        case tooFew
        /// More figures than places: any may be the intruder.
        case tooMany
        /// Doubts of another kind; nothing is known of any place.
        case open
    }
}

/// The stretches of a table, from top to bottom.
struct UncertainStretches {
    private(set) var all: [UncertainStretch] = []
    /// The figures of all stretches.
    private(set) var figures: [Figure] = []
    /// Of each figure its place in the source.
    private var starts: [Int] = []
    /// The places of all stretches together, and of those with more figures than places, and of the open ones.
    private(set) var places = CellSet.empty
    private(set) var crowded = CellSet.empty
    private(set) var open = CellSet.empty

    init() {}

    /// - Parameter uncertain: the cells of the state `uncertain`.
    init(_ reading: TableReading, uncertain: CellSet) {
        let template = reading.template
        figures.reserveCapacity(template.cellCount)
        starts.reserveCapacity(template.cellCount)
        all.reserveCapacity(template.rows.count)
        let lastRow = template.rowStarts.count - 1
        var row = 0
        func isUncertain(_ row: Int) -> Bool { template.cells(ofRow: row).contains(where: uncertain.contains) }
        while row < lastRow {
            guard isUncertain(row) else {
                row += 1
                continue
            }
            var end = row + 1
            while template.table == .cases && end < lastRow && isUncertain(end) { end += 1 }
            add(rows: row..<end, of: reading)
            row = end
        }
    }

    /// The stretch that a cell is a place of.
    func stretch(at cell: Int) -> UncertainStretch? {
        guard places.contains(cell) else { return nil }
        return all.first { $0.places.contains(cell) }
    }

    func placements(_ stretch: UncertainStretch, scale: UInt8) -> Placements {
        Placements(figures: figures[stretch.figures].map { Placements.Figure($0, scale: scale) }, placeCount: stretch.placeCount)
    }

    private mutating func add(rows: Range<Int>, of reading: TableReading) {
        let template = reading.template
        let cells = template.rowStarts[rows.lowerBound]..<template.rowStarts[rows.upperBound]
        var held = CellSet.empty
        var found = FoundFigures()
        var certain = 0
        let start = figures.count
        for index in cells {
            let cell = reading.cell(at: index)
            switch cell.state {
            case .uncertain: add(cell, to: &found)
            case .number: certain += 1
            case .blank, .notApplicable, .missing, .text: break
            }
            if cell.state != .number && cell.state != .text { held.insert(index) }
        }
        if !reading.surplus.isEmpty {
            for row in rows { for cell in reading.surplus[row] ?? [] { add(cell, to: &found) } }
        }
        if !found.areInOrder { putInOrder(from: start) }
        let placeCount = held.count
        let count = figures.count - start
        let doubt: UncertainStretch.Doubt =
            !found.arePlain || count == placeCount ? .open : count < placeCount ? .tooFew : .tooMany
        places |= held
        if doubt == .open { open |= held }
        if doubt == .tooMany { crowded |= held }
        all.append(
            UncertainStretch(
                rows: rows, places: held, placeCount: placeCount, figures: start..<figures.count, doubt: doubt,
                figureCount: certain + found.count, columnCount: cells.count))
    }

    /// What is known of the figures of a stretch while they are gathered.
    private struct FoundFigures {
        var count = 0
        var arePlain = true
        var areInOrder = true
        private var last = 0

        mutating func note(start: Int) {
            if start < last { areInOrder = false }
            last = start
        }
    }

    private mutating func add(_ cell: Cell, to found: inout FoundFigures) {
        found.count += 1
        guard let figure = cell.figure else {
            found.arePlain = false
            return
        }
        if figure.isNegative || ExactValue.decimals(figure) == nil { found.arePlain = false }
        let start = cell.range?.lowerBound ?? 0
        found.note(start: start)
        starts.append(start)
        figures.append(figure)
    }

    /// Figures by their place in the source, whichever column they were put in.
    private mutating func putInOrder(from start: Int) {
        let order = (start..<figures.count).sorted { (starts[$0], $0) < (starts[$1], $1) }
        figures.replaceSubrange(start..., with: order.map { figures[$0] })
    }
}

extension TableReading {
    /// The cell at an index of the template; one that the reading does not list is missing.
    func cell(at index: Int) -> Cell { index < cells.count ? cells[index] : .missing }
}
