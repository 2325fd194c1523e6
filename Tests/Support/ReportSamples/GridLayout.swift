import ReportFormat

/// How the tables of a report look where the source keeps them as grids: what web pages and word processors do to the table of the format.
public enum GridLayout: String, CaseIterable, Sendable {
    /// The table of the format; that of section 二 is a grid for each item of article 20.
    case asPrinted = "as-printed"
    /// Each table is one grid.
    case united
    /// A grid for each row.
    case rowGrids = "row-grids"
    /// The whole report is one grid: title, prose and tables are its rows.
    case framed
    /// The table goes on in a second grid, with and without its header.
    case pagedWithHeader = "paged-with-header"
    case pagedBare = "paged-bare"
    /// The columns stand in another order than the format's.
    case reordered
    /// The tables of sections 二 and 三 have no headings of columns.
    case headerLost = "header-lost"
    /// 总计 in the header does not reach down beside the kinds of organisation, of which the last reaches under it.
    case looseHeader = "loose-header"
    /// No spans at all: what a span covers is empty cells.
    case spansFilled = "spans-filled"
    /// Labels do not state how many columns they span, so that their rows end early.
    case spansLost = "spans-lost"
    /// No spans at all, and what a span covers is not there either.
    case spansGone = "spans-gone"
    /// No spans at all: each place that a span covers says what the span says.
    case spansRepeated = "spans-repeated"
    /// The items under a heading of section 三 are one row, with a line for each in every cell.
    case rowsMerged = "rows-merged"
    /// The header of section 三 and that of section 四 span a column less or more than they stand over.
    case headerSpansWrong = "header-spans-wrong"
    /// A column with numbers before the labels, and an empty one behind the figures.
    case numbered
    /// Empty cells at the end of a row are not there.
    case endsLost = "ends-lost"
    /// Rows and columns have changed places in sections 三 and 四.
    case turned
    /// The blocks of section 四 stand one below the other.
    case blocksDown = "blocks-down"

    /// Takes back what can no longer be told.
    func blur(_ tables: inout [SampleTable]) {
        guard self == .endsLost else { return }
        for index in tables.indices {
            for row in tables[index].template.rows.indices {
                let printed = tables[index].printedRows[row]
                if printed.last == "" || (tables[index].template.table == .cases && tables[index].printedRows.last?.last == "") {
                    tables[index].blurRow(row)
                }
            }
        }
    }

    /// The grids of a table before noise.
    func grids(of table: SampleTable, _ random: inout SplitMix64) -> [SampleGrid] {
        let kind = table.template.table
        switch self {
        case .reordered:
            let orders =
                kind == .requests ? [[6, 0, 1, 2, 3, 4, 5], [0, 6, 5, 4, 3, 2, 1], [1, 2, 3, 4, 5, 0, 6]] : [[2, 0, 1], [1, 0, 2]]
            let counts = zip(table.printedRows, table.template.columnCounts)
            return table.grids(
                order: counts.allSatisfy { $0.count == $1 } ? random.pick(orders) : Array(0..<table.template.columnCounts[0]))
        case .united, .framed, .headerLost: return kind == .active ? [SampleGrid(rows: table.grids.flatMap(\.rows))] : table.grids
        case .blocksDown where kind == .cases: return [table.blocksDown]
        default: return table.grids
        }
    }

    /// The grids of a table as they stand in the source.
    func placed(_ grids: [SampleGrid], table: TableKind, _ random: inout SplitMix64) -> [SampleGrid] {
        switch self {
        case .rowGrids: return grids.flatMap { table == .cases ? [$0] : $0.rows.map { SampleGrid(rows: [$0.map(\.withoutRows)]) } }
        case .pagedWithHeader, .pagedBare:
            return grids.flatMap { table == .requests ? $0.cut(headerRows: self == .pagedBare ? 0 : 3, &random) : [$0] }
        case .headerLost: return table == .cases ? grids : grids.map { $0.withoutHeader(table) }
        case .looseHeader: return table == .requests ? grids.map(\.withLooseHeader) : grids
        case .spansFilled: return grids.map(\.withSpansFilled)
        case .spansLost: return grids.map(\.withLabelSpansLost)
        case .spansGone: return grids.map(\.withSpansGone)
        case .spansRepeated: return grids.map(\.withSpansRepeated)
        case .rowsMerged: return table == .requests ? grids.map(\.withItemsMerged) : grids
        case .headerSpansWrong: return table == .active ? grids : [grids[0].withHeaderSpans(of: 5, changedTo: random.pick([4, 6]))]
        case .numbered: return table == .cases ? grids : grids.map(\.numbered)
        case .endsLost: return grids.map(\.withEndsLost)
        case .turned: return table == .active ? grids : grids.map(\.turned)
        case .framed: return grids.map { $0.widened(by: 60 / ($0.dense.first?.count ?? 60)) }
        default: return grids
        }
    }

    /// The pieces of the whole report, in one grid where the layout is that.
    func framed(_ pieces: [SamplePiece]) -> [SamplePiece] {
        guard self == .framed else { return pieces }
        var rows: [[PrintedCell]] = []
        for piece in pieces {
            switch piece {
            case .grid(let grid): rows += grid.rows
            case .text(let text):
                for line in text.split(separator: "\n") { rows.append([PrintedCell(text: String(line), columns: 60)]) }
            }
        }
        return [.grid(SampleGrid(rows: rows))]
    }
}

extension PrintedCell {
    fileprivate var withoutRows: PrintedCell { PrintedCell(text: text, columns: columns, isFigure: isFigure) }
}

extension SampleTable {
    /// Section 四 with a row for each block.
    fileprivate var blocksDown: SampleGrid {
        var rows = [[PrintedCell(text: "类别", columns: 2)] + template.rows[0].columns.map { PrintedCell(text: $0.label) }]
        for (index, row) in template.rows.enumerated() {
            let figures = printedRows[index].map { PrintedCell(text: $0, isFigure: true) }
            let labels =
                row.groups.isEmpty
                ? [PrintedCell(text: row.label, columns: 2)]
                : (index == 1 ? [PrintedCell(text: row.groups[0], rows: 2)] : []) + [PrintedCell(text: row.label)]
            rows.append(labels + figures)
        }
        return SampleGrid(rows: rows)
    }
}

extension SampleGrid {
    /// Two grids; a merged cell that reaches over the cut goes on empty, and the first rows stand over both.
    fileprivate func cut(headerRows: Int, _ random: inout SplitMix64) -> [SampleGrid] {
        let at = 5 + random.below(rows.count - 8)
        var first = SampleGrid(rows: Array(rows[..<at]))
        var second = SampleGrid(rows: Array(rows[at...]))
        var carried: [(column: Int, cell: PrintedCell)] = []
        place { row, column, cell in
            if row < at, row + cell.rows > at {
                carried.append((column, PrintedCell(text: "", columns: cell.columns, rows: row + cell.rows - at)))
            }
        }
        for row in first.rows.indices {
            for cell in first.rows[row].indices { first.rows[row][cell].rows = min(first.rows[row][cell].rows, at - row) }
        }
        second.rows[0] = carried.sorted { $0.column < $1.column }.map(\.cell) + second.rows[0]
        second.rows = Array(rows[..<headerRows]) + second.rows
        return [first, second]
    }

    fileprivate func withoutHeader(_ table: TableKind) -> SampleGrid {
        table == .requests ? SampleGrid(rows: Array(rows.dropFirst(3))) : SampleGrid(rows: rows.filter { $0.contains(where: \.isFigure) })
    }

    fileprivate var withLooseHeader: SampleGrid {
        var grid = self
        grid.rows[1][grid.rows[1].count - 1].rows = 1
        grid.rows[2][grid.rows[2].count - 1].columns = 2
        return grid
    }

    fileprivate var withSpansFilled: SampleGrid {
        var figures: Set<[Int]> = []
        place { row, column, cell in if cell.isFigure { figures.insert([row, column]) } }
        return SampleGrid(
            rows: dense.enumerated().map { row, cells in
                let end = covered(row).count
                return cells[..<end].enumerated().map { PrintedCell(text: $1, isFigure: figures.contains([row, $0])) }
            })
    }

    /// The places of a row that a cell stands in.
    private func covered(_ row: Int) -> Range<Int> {
        var end = 0
        place { at, column, cell in if (at..<(at + cell.rows)).contains(row) { end = max(end, column + cell.columns) } }
        return 0..<end
    }

    fileprivate var withLabelSpansLost: SampleGrid {
        SampleGrid(
            rows: rows.map { row in
                guard row.contains(where: \.isFigure) else { return row }
                return row.map { $0.isFigure ? $0 : PrintedCell(text: $0.text, rows: $0.rows) }
            })
    }

    fileprivate var withSpansGone: SampleGrid {
        SampleGrid(rows: rows.map { row in row.map { PrintedCell(text: $0.text, isFigure: $0.isFigure) } })
    }

    fileprivate var withSpansRepeated: SampleGrid {
        var places: [Int: [(column: Int, cell: PrintedCell)]] = [:]
        place { row, column, cell in
            for down in row..<min(row + cell.rows, rows.count) {
                for across in column..<(column + cell.columns) {
                    places[down, default: []].append((across, PrintedCell(text: cell.text, isFigure: cell.isFigure)))
                }
            }
        }
        return SampleGrid(rows: rows.indices.map { row in (places[row] ?? []).sorted { $0.column < $1.column }.map(\.cell) })
    }

    fileprivate var withItemsMerged: SampleGrid {
        var merged: [[PrintedCell]] = []
        var row = 0
        while row < rows.count {
            // （三）不予公开 beside its items.
            let heading = rows[row].first { $0.rows > 1 && $0.rows < 10 && rows[row].contains(where: \.isFigure) }
            let count = heading?.rows ?? 1
            let items = rows[row..<min(row + count, rows.count)].map { Array($0.suffix(rows[row + count - 1].count)) }
            let isWhole = items.allSatisfy { $0.count == items[0].count }
            guard count > 1, isWhole else {
                merged.append(rows[row])
                row += 1
                continue
            }
            let before = rows[row].dropLast(items[0].count).map { cell in
                PrintedCell(text: cell.text, columns: cell.columns, rows: cell.rows == count ? 1 : cell.rows)
            }
            let lines = items[0].indices.map { column in
                PrintedCell(
                    text: items.map { $0[column].text }.joined(separator: "\n"), columns: items[0][column].columns,
                    isFigure: items[0][column].isFigure)
            }
            merged.append(before + lines)
            // What reaches down over the items reaches over fewer rows.
            for above in merged.indices {
                for cell in merged[above].indices where merged[above][cell].rows >= 10 { merged[above][cell].rows -= count - 1 }
            }
            row += count
        }
        return SampleGrid(rows: merged)
    }

    fileprivate func withHeaderSpans(of columns: Int, changedTo other: Int) -> SampleGrid {
        var grid = self
        grid.mapHeaderSpans { $0 == columns ? other : $0 }
        return grid
    }

    private mutating func mapHeaderSpans(_ change: (Int) -> Int) {
        for row in rows.indices where !rows[row].contains(where: \.isFigure) {
            for cell in rows[row].indices { rows[row][cell].columns = change(rows[row][cell].columns) }
        }
    }

    fileprivate var numbered: SampleGrid {
        var number = 0
        let width = dense.first?.count ?? 0
        return SampleGrid(
            rows: rows.enumerated().map { at, row in
                let isFigures = row.contains(where: \.isFigure)
                if isFigures { number += 1 }
                let isFull = covered(at).count == width
                return [PrintedCell(text: isFigures ? String(number) : at == 0 ? "序号" : "")] + row + (isFull ? [PrintedCell(text: "")] : [])
            })
    }

    fileprivate var withEndsLost: SampleGrid {
        SampleGrid(
            rows: rows.map { row in
                var row = row
                while let last = row.last, last.isFigure, last.text.isEmpty { row.removeLast() }
                return row
            })
    }

    fileprivate var turned: SampleGrid {
        var cells: [(row: Int, column: Int, cell: PrintedCell)] = []
        place { row, column, cell in
            var cell = cell
            swap(&cell.rows, &cell.columns)
            cells.append((column, row, cell))
        }
        let count = cells.map { $0.row + $0.cell.rows }.max() ?? 0
        return SampleGrid(
            rows: (0..<count).map { row in cells.filter { $0.row == row }.sorted { $0.column < $1.column }.map(\.cell) })
    }

    fileprivate func widened(by factor: Int) -> SampleGrid {
        SampleGrid(
            rows: rows.map { row in
                row.map { PrintedCell(text: $0.text, columns: $0.columns * factor, rows: $0.rows, isFigure: $0.isFigure) }
            })
    }
}
