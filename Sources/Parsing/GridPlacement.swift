import ReportFormat

/// Puts the values that were found for a row of a grid into the columns of the template.
///
/// A value stands in the column whose heading stands over it. Where the heading is lost, or the row stands beside its headings, a row with
/// exactly as many cells as columns is read in order. Anything else stays `uncertain`: a row that lacks a cell does not tell which.
struct GridPlacement {
    let walk: TableWalk
    let template: TableTemplate
    /// For each row of the template its place in `walk.rows`.
    let sources: [Int]
    /// For each row of the template the places of its columns in `LabelBook.columnNames`.
    private let names: [[Int]]
    /// The columns that only another shape has, by row of `walk`.
    private let namesElsewhere: [Int: [Int]]
    /// For each sheet the first column behind all labels.
    private let labelEnds: [Int]
    let lengths: GridLineLengths
    /// The headers that do not tell the columns, by their place in `walk.headers`: their rows are read in order.
    private var misleading: Set<Int> = []
    /// The headers of which it cannot be said whether they tell the columns.
    private var doubtful: Set<Int> = []

    init(walk: TableWalk, template: TableTemplate, sources: [Int]) {
        self.walk = walk
        self.template = template
        self.sources = sources
        names = LabelBook.columns(of: template)
        namesElsewhere = LabelBook.columnsElsewhere(of: template)
        var ends = [Int](repeating: 0, count: walk.sheetCount)
        for line in walk.lines { ends[line.sheet] = max(ends[line.sheet], line.labelEnd) }
        labelEnds = ends
        lengths = GridLineLengths(walk.lines, isUniform: template.table == .requests)
        (misleading, doubtful) = misleadingHeaders()
    }

    /// The cells of the table, the figures in excess, and how many figures each row had.
    func place() -> Placed {
        var result = Placed()
        result.cells.reserveCapacity(template.cellCount)
        for (row, source) in sources.enumerated() {
            let columns = template.columnCounts[row]
            guard walk.rows[source].isMatched else {
                for _ in 0..<columns { result.cells.append(.missing) }
                result.counts.append(-1)
                result.bases.append(.none)
                continue
            }
            let found = walk.rows[source]
            var (cells, extra, basis) = place(found, row: row, columns: columns)
            if found.isAdopted {
                for index in cells.indices where cells[index].state == .number { cells[index].state = .uncertain }
            }
            result.cells += cells
            if !extra.isEmpty { result.surplus[row] = extra }
            result.counts.append(found.filled)
            result.bases.append(basis)
        }
        return result
    }

    // MARK: A row

    private func place(_ found: RowFound, row: Int, columns: Int) -> (cells: [Cell], extra: [Cell], basis: PlacementBasis) {
        let tokens = found.first..<(found.first + found.count)
        guard !tokens.isEmpty else { return (Array(repeating: .missing, count: columns), [], .none) }
        var cells = [Cell](repeating: .missing, count: columns)
        var basis = PlacementBasis.heading
        var extra: [Cell] = []
        for tokens in lines(tokens) {
            // The rest of a cut label, with empty cells behind it.
            if found.filled > 0, tokens.allSatisfy({ walk.values[$0].kind == .empty }), tokens.count < found.count { continue }
            guard let (places, told) = places(tokens, row: row, columns: columns) else { return inOrder(found, row: row, columns: columns) }
            if told == .order { basis = .order }
            for index in tokens {
                let token = walk.values[index]
                // Figures that are listed in one cell have no columns of the grid.
                let isListed = walk.lines[Int(token.field)].isListed
                let span = isListed ? index..<(index + 1) : Int(token.firstColumn)..<Int(token.lastColumn)
                let hits = places.indices.filter { places[$0]?.overlaps(span) ?? false }
                if token.kind == .empty {
                    for column in hits where cells[column].state == .missing { cells[column] = token.cell(isChange: false) }
                    continue
                }
                if hits.isEmpty, standsUnderOther(token) {
                    extra.append(cell(token, row: row, column: 0))
                    continue
                }
                guard hits.count == 1, cells[hits[0]].state == .missing || cells[hits[0]].state == .blank else {
                    // A word between figures is no figure in excess: 行政事业性收费 | 5.07 | 万元.
                    if columns == 1, token.kind == .text, found.filled > 1 { continue }
                    if columns == 1, hits.count == 1, cells[0].state == .text {
                        cells[0] = cell(token, row: row, column: 0)
                        continue
                    }
                    if hits.count == 1, repeats(index, tokens) { continue }
                    return inOrder(found, row: row, columns: columns)
                }
                cells[hits[0]] = cell(token, row: row, column: hits[0])
            }
        }
        return (cells, extra, basis)
    }

    /// Tokens by the row of the grid that they stand in.
    func lines(_ tokens: Range<Int>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = tokens.lowerBound
        for index in tokens where index + 1 == tokens.upperBound || walk.values[index + 1].field != walk.values[index].field {
            lines.append(start..<(index + 1))
            start = index + 1
        }
        return lines
    }

    /// Whether a figure says what the one to its left says, right beside it, as where each column that a span covered repeats its figure.
    private func repeats(_ index: Int, _ tokens: Range<Int>) -> Bool {
        guard template.table == .active, index > tokens.lowerBound else { return false }
        let (left, right) = (walk.values[index - 1], walk.values[index])
        return left.lastColumn == right.firstColumn && left.kind == right.kind && left.kind != .text
            && (left.digits, left.decimals) == (right.digits, right.decimals)
    }

    /// The figures of a row of which the columns cannot be told, one after the other.
    private func inOrder(_ found: RowFound, row: Int, columns: Int) -> (cells: [Cell], extra: [Cell], basis: PlacementBasis) {
        var cells: [Cell] = []
        var extra: [Cell] = []
        for index in found.first..<(found.first + found.count) where walk.values[index].kind != .empty {
            var read = cell(walk.values[index], row: row, column: min(cells.count, columns - 1))
            if read.state == .number { read.state = .uncertain }
            if cells.count < columns { cells.append(read) } else { extra.append(read) }
        }
        while cells.count < columns { cells.append(.missing) }
        return (cells, extra, .none)
    }

    private func cell(_ token: ValueToken, row: Int, column: Int) -> Cell {
        token.cell(isChange: token.hasDirection && template.rows[row].columns[column].id == "change")
    }

    func span(_ token: Int) -> Range<Int> { Int(walk.values[token].firstColumn)..<Int(walk.values[token].lastColumn) }

    /// Whether a value stands under the heading of a column that this row does not have.
    private func standsUnderOther(_ token: ValueToken) -> Bool {
        let header = walk.lines[Int(token.field)].header
        return header >= 0 && walk.headers[header].covers(Int(token.firstColumn)..<Int(token.lastColumn))
    }

    // MARK: Columns

    /// The grid's columns for each column of a row, `nil` where the source does not tell; for a column that the header lacks there are none.
    func places(_ tokens: Range<Int>, row: Int, columns: Int) -> (places: [Range<Int>?], basis: PlacementBasis)? {
        let line = walk.lines[Int(walk.values[tokens.lowerBound].field)]
        guard !line.isCovered, !doubtful.contains(line.header) else { return nil }
        if line.isListed { return tokens.count == columns ? (tokens.map { $0..<($0 + 1) }, .order) : nil }
        guard line.header >= 0, !misleading.contains(line.header) else { return placesWithoutHeader(tokens, line, columns) }
        let header = walk.headers[line.header]
        let found = names[row].map { header.columns(of: $0) }
        let known = found.count { $0 != nil }
        if known == 0 {
            let others = namesElsewhere[sources[row]] ?? []
            return header.headings.contains { others.contains($0.name) } ? nil : placesWithoutHeader(tokens, line, columns)
        }
        guard let complete = known == columns ? found : completed(found, header, line) else {
            // A column that neither the header nor the row has.
            guard stands(tokens, line, under: header.first..<header.end), tokens.allSatisfy({ standsUnderOther(walk.values[$0]) }) else {
                return nil
            }
            return (found, .heading)
        }
        let area = min(header.first, complete.map { $0!.lowerBound }.min()!)..<max(header.end, complete.map { $0!.upperBound }.max()!)
        if stands(tokens, line, under: area) {
            // Mostly the borders are the same.
            if tokens.count == columns, zip(tokens, complete).allSatisfy({ span($0) == $1 }) { return (complete, .heading) }
            return (tiles(tokens, complete.map { $0! }) ?? complete, .heading)
        }
        // The row stands beside its headings, for its label has another span; so many cells can only be those of the columns.
        guard tokens.count == columns, areAlike(tokens), columns == 1 || !lengths.isShort(line),
            line.labelEnd != area.lowerBound || columns == 1
        else { return nil }
        // An empty cell behind the label may be what the label should span.
        guard line.beginsFilled || columns == 1 || closesUp(line.sheet, header) else { return nil }
        let order = complete.indices.sorted { complete[$0]!.lowerBound < complete[$1]!.lowerBound }
        var places = [Range<Int>?](repeating: nil, count: columns)
        for (column, index) in zip(order, tokens) {
            places[column] = span(index)
        }
        return (places, .order)
    }

    /// The cells of a row as the places of its columns, where their borders are not those of the headings: as many cells as headings fill the
    /// same stretch, and each has a part of its heading over it, so that no other order is left. `nil` for anything else.
    private func tiles(_ tokens: Range<Int>, _ headings: [Range<Int>]) -> [Range<Int>?]? {
        guard tokens.count == headings.count else { return nil }
        let spans = tokens.map(span)
        let order = headings.indices.sorted { headings[$0].lowerBound < headings[$1].lowerBound }
        guard zip(spans, spans.dropFirst()).allSatisfy({ $0.upperBound == $1.lowerBound }),
            zip(order, order.dropFirst()).allSatisfy({ headings[$0].upperBound == headings[$1].lowerBound }),
            spans[0].lowerBound == headings[order[0]].lowerBound,
            spans[spans.count - 1].upperBound == headings[order[order.count - 1]].upperBound,
            zip(order, spans).allSatisfy({ headings[$0].overlaps($1) })
        else { return nil }
        var places = [Range<Int>?](repeating: nil, count: headings.count)
        for (column, span) in zip(order, spans) { places[column] = span }
        return places
    }

    /// Whether the cells of a row stand right under the headings: label beside label, and none missing or too many.
    private func stands(_ tokens: Range<Int>, _ line: GridLine, under area: Range<Int>) -> Bool {
        guard !line.isTorn, !line.endsEarly, !lengths.isShort(line), !lengths.isLong(line, behind: area.upperBound),
            line.labelEnd <= area.lowerBound
        else {
            return false
        }
        return tokens.allSatisfy { walk.values[$0].kind == .empty || area.overlaps(span($0)) }
    }

    /// Whether the figures of a sheet stand right behind labels that are too short, without empty cells between them.
    private func closesUp(_ sheet: Int, _ header: GridHeader) -> Bool {
        walk.lines.contains { $0.sheet == sheet && $0.beginsFilled && $0.labelEnd < header.first }
    }

    /// Headings of which some were not recognised, where the others stand in the order of the format and as many columns are there.
    private func completed(_ found: [Range<Int>?], _ header: GridHeader, _ line: GridLine) -> [Range<Int>?]? {
        for first in [header.first, line.labelEnd] {
            for end in [header.end, line.end] where end - first == found.count {
                if found.enumerated().allSatisfy({ $1 == nil || $1 == (first + $0)..<(first + $0 + 1) }) {
                    return found.indices.map { (first + $0)..<(first + $0 + 1) }
                }
            }
        }
        return nil
    }

    private func placesWithoutHeader(_ tokens: Range<Int>, _ line: GridLine, _ columns: Int) -> (
        places: [Range<Int>?], basis: PlacementBasis
    )? {
        let mayEndEarly = misleading.contains(line.header) && span(tokens.lowerBound).lowerBound >= labelEnds[line.sheet]
        let isTorn = line.isTorn || (line.endsEarly && !mayEndEarly)
        guard !isTorn, template.table == .active || !lengths.isShort(line) else { return nil }
        if tokens.count == columns { return (tokens.map(span), .order) }
        if columns == 1, tokens.count(where: { walk.values[$0].kind != .empty }) <= 1 {
            return ([span(tokens.lowerBound).lowerBound..<span(tokens.upperBound - 1).upperBound], .order)
        }
        // Empty cells stand where other labels reach to.
        let first = labelEnds[line.sheet]
        let behind = tokens.filter { Int(walk.values[$0].firstColumn) >= first }
        guard !lengths.isLong(line, behind: 0), behind.count == columns,
            tokens.allSatisfy({ behind.contains($0) || walk.values[$0].kind == .empty })
        else {
            return nil
        }
        return (behind.map(span), .order)
    }

    private func areAlike(_ tokens: Range<Int>) -> Bool {
        let width = walk.values[tokens.lowerBound].lastColumn - walk.values[tokens.lowerBound].firstColumn
        return tokens.allSatisfy { walk.values[$0].lastColumn - walk.values[$0].firstColumn == width }
    }
}
