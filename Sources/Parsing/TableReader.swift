import ReportFormat

/// Reads the tables of sections 二 and 三 out of a stretch of text.
struct TableReader {
    let base: UnsafePointer<UInt8>
    /// Whether the account of the reading is wanted.
    var isAccountWanted = false
    /// As `TableWalk.blankStride`.
    var blankStride = 0

    struct Result {
        var reading: TableReading?
        var troubles: [ReadingTrouble] = []
        /// Whether the table has cells that are empty although the row has figures.
        var usesBlanks = false
        /// What told the columns of each row.
        var bases: [PlacementBasis] = []
        /// How the table was read, where that was asked for.
        var account: TableAccount?

        /// How many rows have figures.
        var rowsWithFigures: Int { reading?.figureCounts.count { $0 > 0 } ?? 0 }

        /// How many cells hold a figure or a mark, or are known to be empty.
        var settled: Int { reading?.cells.count { $0.state == .number || $0.state == .notApplicable || $0.state == .blank } ?? 0 }

        /// Whether every cell of the table was read and nothing is left over.
        var isWhole: Bool {
            guard let reading, troubles.isEmpty, reading.surplus.isEmpty else { return false }
            var words = 0
            var figures = 0
            for cell in reading.cells {
                switch cell.state {
                case .uncertain, .missing: return false
                case .text: words += 1
                case .number: figures += 1
                case .blank, .notApplicable: break
                }
            }
            // More words than figures are figures under marks that hide them.
            return words <= figures
        }
    }

    /// - Parameters:
    ///   - sheets: The grids to read from; `nil` to read from the text.
    ///   - reportUsesBlanks: Whether another table of the report leaves cells empty.
    func read(_ table: TableKind, in range: Range<Int>, sheets: [GridSheet]? = nil, year: Int?, reportUsesBlanks: Bool = false) -> Result {
        let book = table == .active ? LabelBook.active : LabelBook.requests
        var walk = TableWalk(base: base, book: book, range: range, blankStride: blankStride)
        defer { walk.deallocate() }
        if let sheets {
            for sheet in sheets { walk.walk(sheet) }
        } else {
            walk.walk()
        }
        var matched = 0
        var filled = walk.unknown.reduce(0) { $0 + $1.filled }
        for row in book.rows.indices {
            if walk.rows[row].isMatched { matched += 1 }
            filled += walk.rows[row].filled
        }
        if filled == 0, matched * 2 < book.rows.count { return Result(reading: nil, troubles: [.tableWithoutFigures(table)]) }
        guard filled == 0 || matched >= 2 || (table == .active && matched >= 1) else {
            return Result(reading: nil, troubles: [.tableWithoutFigures(table)])
        }
        let choice = TemplateChoice(walk, year: year)
        let template = choice.best
        let sources = LabelBook.sources(of: template)
        var troubles: [ReadingTrouble] = filled == 0 ? [.tableWithoutFigures(table)] : []
        let (leftOver, adopted) = adopt(&walk, template: template, sources: sources, isGrid: sheets != nil)
        var (placed, usesBlanks) = place(walk, template, isGrid: sheets != nil, reportUsesBlanks: reportUsesBlanks)
        let doubt = AlignmentDoubt(walk: walk, template: template, sources: sources)
        doubt.mark(&placed, adopted: adopted)
        LostTotal(template: template).mark(&placed)
        LeadingTotal(template: template).mark(&placed)
        if filled > 0, let runnerUp = choice.closeRunnerUp {
            let other = place(walk, runnerUp, isGrid: sheets != nil, reportUsesBlanks: reportUsesBlanks)
            doubt.mark(&placed, where: other.placed, of: runnerUp)
        }
        let missing = template.rows.indices.filter { placed.counts[$0] < 0 }.map { template.rows[$0].id }
        if !missing.isEmpty { troubles.append(.rowsMissing(table, rows: missing)) }
        let start = min(max(range.lowerBound, walk.start), range.upperBound)
        let end = max(start, walk.end)
        if leftOver > 0 { troubles.append(.figuresLeftOver(table, count: leftOver, range: start..<end)) }
        let account =
            isAccountWanted
            ? TableAccount(walk, choice, placed, adopted: adopted, troubles: troubles, isGrid: sheets != nil) : nil
        return Result(
            reading: TableReading(
                template: template, cells: placed.cells, range: start..<end, surplus: placed.surplus, figureCounts: placed.counts),
            troubles: troubles, usesBlanks: usesBlanks, bases: placed.bases, account: account)
    }

    private func place(_ walk: TableWalk, _ template: TableTemplate, isGrid: Bool, reportUsesBlanks: Bool) -> (
        placed: Placed, usesBlanks: Bool
    ) {
        let sources = LabelBook.sources(of: template)
        if isGrid {
            let placed = GridPlacement(walk: walk, template: template, sources: sources).place()
            return (placed, placed.cells.contains { $0.state == .blank })
        }
        let placement = TablePlacement(walk: walk, template: template, sources: sources, reportUsesBlanks: reportUsesBlanks)
        return (placement.place(), placement.usesBlanks)
    }

    /// Gives figures whose label could not be read to the rows that are missing at that place, if there are as many of one as of the other.
    /// - Returns: How many figures belong to no row, and which of `walk.unknown` do.
    private func adopt(_ walk: inout TableWalk, template: TableTemplate, sources: [Int], isGrid: Bool) -> (leftOver: Int, adopted: Set<Int>)
    {
        var adopted: Set<Int> = []
        var leftOver = walk.leftOver
        // Rows of the other shape that hold figures are not part of this one.
        for row in walk.book.rows.indices where walk.rows[row].filled > 0 && !sources.contains(row) { leftOver += walk.rows[row].filled }
        guard !walk.unknown.isEmpty else { return (leftOver, adopted) }
        // A row that is printed empty is known to be empty: in a grid, and between the tabs or the rules of a line of its own.
        func isTaken(_ row: Int) -> Bool {
            isGrid ? walk.rows[row].count > 0 : walk.rows[row].filled > 0 || walk.rows[row].isMatched && walk.rows[row].fieldsOnLine > 3
        }
        var byPlace: [Int: [Int]] = [:]
        for (index, row) in walk.unknown.enumerated() { byPlace[row.after, default: []].append(index) }
        for (after, entries) in byPlace.sorted(by: { $0.key < $1.key }) {
            let next = sources.firstIndex { $0 > after && isTaken($0) } ?? sources.count
            let candidates = sources.indices.filter { sources[$0] > after && $0 < next && !isTaken(sources[$0]) }
            let fits = entries.allSatisfy {
                !walk.unknown[$0].belongsElsewhere && walk.unknown[$0].filled == template.columnCounts[candidates.first ?? 0]
            }
            if candidates.count == entries.count, fits {
                for (row, entry) in zip(candidates, entries) {
                    walk.giveFigures(of: walk.unknown[entry], to: sources[row])
                    adopted.insert(entry)
                }
            } else {
                leftOver += entries.reduce(0) { $0 + walk.unknown[$1].filled }
            }
        }
        return (leftOver, adopted)
    }
}
