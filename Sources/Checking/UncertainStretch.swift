import Parsing
import ReportFormat

/// A printed row whose figures cannot be told to columns for sure: figures in order, and the places that they may stand in.
///
/// In the table of section 四 the three blocks are printed in one row, so neighbouring blocks in doubt are one stretch.
struct UncertainStretch {
    let rows: Range<Int>
    /// The cells that may hold the figures, in order.
    let places: [Int]
    let figures: [Figure]
    let doubt: Doubt

    enum Doubt {
        /// Fewer figures than places: the figure of any place may be the one that the source lost.
        case tooFew
        /// More figures than places: any may be the intruder.
        case tooMany
        /// Doubts of another kind; nothing is known of any place.
        case open
    }

    /// How many figures the printed row holds, those of certain cells included.
    let figureCount: Int
    /// How many it should hold.
    let columnCount: Int

    init(rows: Range<Int>, reading: TableReading) {
        self.rows = rows
        let template = reading.template
        let cells = template.rowStarts[rows.lowerBound]..<template.rowStarts[rows.upperBound]
        var places: [Int] = []
        var found: [Cell] = []
        var certain = 0
        for index in cells {
            let cell = reading.cell(at: index)
            switch cell.state {
            case .uncertain: found.append(cell)
            case .number: certain += 1
            case .blank, .notApplicable, .missing, .text: break
            }
            if cell.state != .number && cell.state != .text { places.append(index) }
        }
        for row in rows { found += reading.surplus[row] ?? [] }
        let figures = Self.inOrder(found).compactMap(\.figure)
        self.places = places
        self.figures = figures
        figureCount = certain + found.count
        columnCount = cells.count
        let isPlain = figures.count == found.count && figures.allSatisfy { !$0.isNegative && ExactValue.decimals($0) != nil }
        doubt = !isPlain || figures.count == places.count ? .open : figures.count < places.count ? .tooFew : .tooMany
    }

    /// Figures by their place in the source, whichever column they were put in.
    private static func inOrder(_ cells: [Cell]) -> [Cell] {
        let starts = cells.map { $0.range?.lowerBound ?? 0 }
        guard zip(starts, starts.dropFirst()).contains(where: { $0 > $1 }) else { return cells }
        return cells.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }.map { cells[$0] }
    }

    /// The stretches of a table, from top to bottom.
    static func all(in reading: TableReading) -> [UncertainStretch] {
        let template = reading.template
        var stretches: [UncertainStretch] = []
        var row = 0
        while row < template.rows.count {
            guard reading.holdsUncertainCell(inRow: row) else {
                row += 1
                continue
            }
            var end = row + 1
            while template.table == .cases && end < template.rows.count && reading.holdsUncertainCell(inRow: end) { end += 1 }
            stretches.append(UncertainStretch(rows: row..<end, reading: reading))
            row = end
        }
        return stretches
    }

    func placements(scale: UInt8) -> Placements {
        Placements(figures: figures.map { Placements.Figure($0, scale: scale) }, placeCount: places.count)
    }
}

extension TableReading {
    /// The cell at an index of the template; one that the reading does not list is missing.
    func cell(at index: Int) -> Cell { index < cells.count ? cells[index] : .missing }

    fileprivate func holdsUncertainCell(inRow row: Int) -> Bool {
        template.cells(ofRow: row).contains { cell(at: $0).state == .uncertain }
    }
}
