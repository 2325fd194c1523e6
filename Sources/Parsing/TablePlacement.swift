import ReportFormat

/// Puts the values that were found for a row into the columns of the template.
///
/// A row with as many figures as columns is read in order. Where a grid is real (every line has the same number of fields, or as many
/// fields behind the label as there are columns) empty fields are blank cells. Anything else stays `uncertain`: figures are never
/// joined, split or moved to make sums hold.
struct TablePlacement {
    let walk: TableWalk
    let template: TableTemplate
    /// For each row of the template its place in `walk.rows`; −1 for none.
    let sources: [Int]

    /// How many columns the labels take (1 to 3), as most rows have it: a label that spans several leaves the others empty behind it.
    private let labelColumns: Int
    /// Where the fields stand that a label covers besides its own: behind the label, or at the end of the line; `nil` where nothing tells.
    private let coveredFields: CoveredFields?
    /// Whether each row ends with an empty cell that is none.
    private let rowsEndEmpty: Bool
    /// Whether no row with a figure in each column has an empty cell behind it, so that one at the end of another row is a cell.
    private let fullRowsEndBare: Bool
    let spacedColumns: [ClosedRange<Int>]
    private let usesSpaces: Bool
    let figuresStandUnderHeadings: Bool
    /// Whether the report leaves cells empty at all; where it prints every 0, an empty cell rather is a lost figure.
    let usesBlanks: Bool

    private enum CoveredFields { case behindLabel, atEnd }

    init(walk: TableWalk, template: TableTemplate, sources: [Int], reportUsesBlanks: Bool) {
        self.walk = walk
        self.template = template
        self.sources = sources
        var votes = [0, 0, 0, 0]
        var spaced = 0
        var filledRows = 0
        var blankRows = 0
        var hasInnerBlank = false
        for (index, source) in sources.enumerated() where source >= 0 {
            let row = walk.rows[source]
            if row.structure == .spaces { spaced += 1 }
            if row.filled > 0 { filledRows += 1 }
            if row.filled == 0, row.isMatched, row.fieldsOnLine > row.labelField + 1 { blankRows += 1 }
            guard row.fieldsOnLine > 0, row.structure == .tabs || row.structure == .pipes else { continue }
            let behind = row.fieldsOnLine - row.labelField - 1
            for width in 1...3 where behind == Self.fieldsBehindLabel(template, row: index, labelColumns: width) { votes[width] += 1 }
            if row.filled > 0, row.lines == 1 {
                let first = template.table == .active ? row.labelField + 1 : Int(walk.values[row.first].field)
                let last = Int(walk.values[row.first + row.count - 1].field)
                if last - first + 1 > row.filled { hasInnerBlank = true }
            }
        }
        labelColumns = votes.indices.max { (votes[$0], -$0) < (votes[$1], -$1) } ?? 1
        coveredFields = Self.coveredFields(walk, template: template, sources: sources)
        rowsEndEmpty = Self.rowsEndEmpty(walk, template: template, sources: sources)
        fullRowsEndBare = Self.fullRowsEndBare(walk, template: template, sources: sources)
        usesSpaces = spaced * 2 > max(1, filledRows) || (filledRows == 0 && spaced > 0)
        usesBlanks = hasInnerBlank || blankRows > 0 || reportUsesBlanks
        figuresStandUnderHeadings =
            usesSpaces && template.table == .active && Self.figuresStandUnderHeadings(walk, template: template, sources: sources)
        spacedColumns = usesSpaces ? Self.columns(of: walk, template: template, sources: sources) : []
    }

    /// How many fields follow a row's label on its line: its columns, and the label columns that its label spans.
    private static func fieldsBehindLabel(_ template: TableTemplate, row: Int, labelColumns: Int) -> Int {
        template.columnCounts[row] + max(0, labelColumns - template.labelDepths[row])
    }

    /// The cells of the table, the figures in excess, and how many figures each row had.
    func place() -> Placed {
        var cells: [Cell] = []
        cells.reserveCapacity(template.cellCount)
        var surplus: [Int: [Cell]] = [:]
        var counts: [Int] = []
        counts.reserveCapacity(template.rows.count)
        var bases: [PlacementBasis] = []
        bases.reserveCapacity(template.rows.count)
        var shifted: [Int] = []
        for (row, source) in sources.enumerated() {
            let columns = template.rowStarts[row + 1] - template.rowStarts[row]
            guard source >= 0, walk.rows[source].isMatched else {
                for _ in 0..<columns { cells.append(.missing) }
                counts.append(-1)
                bases.append(.none)
                continue
            }
            let (extra, basis, isShifted) = place(walk.rows[source], row: row, columns: columns, into: &cells)
            if isShifted { shifted.append(row) }
            bases.append(basis)
            if !extra.isEmpty { surplus[row] = extra }
            if walk.rows[source].isAdopted {
                for index in template.cells(ofRow: row) where cells[index].state == .number { cells[index].state = .uncertain }
            }
            counts.append(walk.rows[source].filled)
        }
        if !shifted.isEmpty {
            for row in unheld(shifted, cells, counts) {
                cells.makeUncertain(template.cells(ofRow: row))
                bases[row] = .none
            }
        }
        if walk.columnsAreReordered || walk.figuresPrecedeLabels || figuresStandOverLabels(counts) || rowsAreCrowded(counts)
            || (template.table == .requests && lacksColumn(cells, counts))
        {
            for row in template.rows.indices { cells.makeUncertain(template.cells(ofRow: row)) }
            for row in bases.indices where counts[row] > 0 { bases[row] = .none }
        }
        return Placed(cells: cells, surplus: surplus, counts: counts, bases: bases)
    }

    private func place(_ found: RowFound, row: Int, columns: Int, into cells: inout [Cell]) -> (
        extra: [Cell], basis: PlacementBasis, isShifted: Bool
    ) {
        if found.filled == columns, !isTorn(found, columns: columns) {
            for index in found.first..<(found.first + found.count) where walk.values[index].kind != .empty {
                cells.append(cell(walk.values[index], row: row, column: cells.count - template.rowStarts[row]))
            }
            return ([], .order, false)
        }
        let count = cellCount(of: found, columns: columns)
        if found.filled == 0 {
            let state: CellState = isBlank(found, count: count, columns: columns) ? .blank : .missing
            for _ in 0..<columns { cells.append(state == .blank ? Cell(state: .blank, range: found.end..<found.end) : .missing) }
            return ([], .none, false)
        }
        if found.filled < columns, let places = places(of: found, row: row, count: count, columns: columns) {
            var next = 0
            var at = found.end
            for column in 0..<columns {
                if next < places.count, places[next].column == column {
                    let token = walk.values[places[next].token]
                    cells.append(cell(token, row: row, column: column))
                    at = Int(token.end)
                    next += 1
                } else {
                    cells.append(Cell(state: .blank, range: at..<at))
                }
            }
            return ([], found.structure == .spaces ? .display : .position, !hasCellALine(found) && isShifted(places, columns: columns))
        }
        var extra: [Cell] = []
        var column = 0
        for index in found.first..<(found.first + found.count) where walk.values[index].kind != .empty {
            var read = cell(walk.values[index], row: row, column: min(column, columns - 1))
            if read.state == .number { read.state = .uncertain }
            if column < columns { cells.append(read) } else { extra.append(read) }
            column += 1
        }
        while column < columns {
            cells.append(.missing)
            column += 1
        }
        return (extra, .none, false)
    }

    /// Whether one cell among a row's figures is empty, so that the row has a cell more than there are columns.
    private func isTorn(_ found: RowFound, columns: Int) -> Bool {
        guard template.table == .requests, found.lines == 1, found.structure == .tabs || found.structure == .pipes else { return false }
        let first = walk.values[found.first]
        let last = walk.values[found.first + found.count - 1]
        return Int(last.field) - Int(first.field) == columns
    }

    private func cell(_ token: ValueToken, row: Int, column: Int) -> Cell {
        token.cell(isChange: token.hasDirection && template.rows[row].columns[column].id == "change")
    }

    // MARK: Positions

    /// Lines of a merged table are filled up to one width where the label stands, or behind the last cell. Either way a field is filled
    /// that the other way would leave empty.
    private static func coveredFields(_ walk: TableWalk, template: TableTemplate, sources: [Int]) -> CoveredFields? {
        var result: CoveredFields?
        for (row, source) in sources.enumerated() where source >= 0 {
            let found = walk.rows[source]
            let columns = template.columnCounts[row]
            let covered = found.fieldsOnLine - found.labelField - 1 - columns
            guard found.fieldsOnLine > 0, covered > 0, found.lines == 1, (1...columns).contains(found.filled) else { continue }
            let tokens = found.first..<(found.first + found.count)
            guard let first = tokens.first(where: { walk.values[$0].kind != .empty }),
                let last = tokens.last(where: { walk.values[$0].kind != .empty })
            else { continue }
            let isAtEnd = Int(walk.values[first].field) - found.labelField - 1 < covered
            let isBehindLabel = Int(walk.values[last].field) - found.labelField - 1 >= columns
            guard isAtEnd != isBehindLabel else { continue }
            let telling = isAtEnd ? CoveredFields.atEnd : .behindLabel
            if let result, result != telling { return nil }
            result = telling
        }
        return result
    }

    private static func rowsEndEmpty(_ walk: TableWalk, template: TableTemplate, sources: [Int]) -> Bool {
        var rows = 0
        var longer = 0
        for (row, source) in sources.enumerated() where source >= 0 && walk.rows[source].count > 0 {
            let found = walk.rows[source]
            rows += 1
            if found.count > template.columnCounts[row], walk.values[found.first + found.count - 1].mayEndRow { longer += 1 }
        }
        return longer * 10 >= rows * 9 && rows > 0
    }

    private static func fullRowsEndBare(_ walk: TableWalk, template: TableTemplate, sources: [Int]) -> Bool {
        var rows = 0
        for (row, source) in sources.enumerated() where source >= 0 && walk.rows[source].filled == template.columnCounts[row] {
            guard walk.rows[source].count == template.columnCounts[row] else { return false }
            rows += 1
        }
        return rows >= 2
    }

    /// How many cells a row has whose cells have a line each, less those at its end that are none.
    private func cellCount(of found: RowFound, columns: Int) -> Int {
        var count = found.count
        guard count > 0, walk.values[found.first + count - 1].mayEndRow else { return count }
        if rowsEndEmpty { return count - 1 }
        while count > columns, walk.values[found.first + count - 1].mayEndRow { count -= 1 }
        return count
    }

    private func isBlank(_ found: RowFound, count: Int, columns: Int) -> Bool {
        if count == columns { return true }
        if usesSpaces { return true }
        let behind = found.fieldsOnLine - found.labelField - 1
        if found.structure == .tabs || found.structure == .pipes {
            if behind >= columns { return true }
            if found.fieldsOnLine > 0, behind > 0, template.table == .active { return true }
            if behind == 0, found.structure == .pipes, template.table == .active { return usesBlanks }
        }
        // Tabs at a line's end are often lost; then a row of blanks is a label alone.
        return usesBlanks && !walk.hasTrailingEmptyField && walk.widest > columns
    }

    /// The column of each value, `nil` if the source does not tell.
    private func places(of found: RowFound, row: Int, count: Int, columns: Int) -> [(column: Int, token: Int)]? {
        let tokens = (found.first..<(found.first + count))
        if hasCellALine(found) {
            guard count == columns else { return nil }
            let places = tokens.filter { walk.values[$0].kind != .empty }.map { ($0 - found.first, $0) }
            // Figures may be lost, so that what ends the row, or the table, counts as cells.
            let isLast = found.first + found.count == walk.valueCount
            if walk.values[found.first + count - 1].mayEndRow, !fullRowsEndBare || isLast, places.last?.0 == places.count - 1 { return nil }
            return places
        }
        if found.structure == .spaces { return spacedPlaces(of: tokens, row: row, columns: columns) }
        guard found.lines == 1 else { return nil }
        let offset: Int
        let behind = found.fieldsOnLine - found.labelField - 1
        if template.table == .active {
            let isComplete = behind >= columns || !walk.hasTrailingEmptyField
            guard isComplete, usesBlanks, found.labelField >= 0 else { return nil }
            offset = found.labelField + 1
        } else {
            switch coveredFields {
            case .atEnd where behind > columns && found.fieldsOnLine == walk.widest: offset = found.labelField + 1
            case .atEnd where behind != columns, nil where behind != columns: return nil
            default:
                guard behind == Self.fieldsBehindLabel(template, row: row, labelColumns: max(1, labelColumns)) else { return nil }
                offset = found.fieldsOnLine - columns
            }
        }
        var places: [(column: Int, token: Int)] = []
        for token in tokens where walk.values[token].kind != .empty {
            let column = Int(walk.values[token].field) - offset
            guard column >= 0, column < columns else { return nil }
            places.append((column, token))
        }
        return places
    }

    private func hasCellALine(_ found: RowFound) -> Bool {
        found.structure == .plain || found.fieldsOnLine == 0 && found.structure != .spaces
    }

    /// A figure lost from a row shifts those behind it to the left: then they stand close together and the last column, the total, is empty.
    private func isShifted(_ places: [(column: Int, token: Int)], columns: Int) -> Bool {
        guard template.table == .requests, let last = places.last else { return false }
        return last.column == places.count - 1 && last.column < columns - 1
    }
}
