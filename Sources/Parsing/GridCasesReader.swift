import ReportFormat

/// Reads the table of section 四 out of grids: each figure by the outcome and the block that stand over it or to its left, whether the
/// blocks stand side by side, one below the other, or the outcomes down the side.
struct GridCasesReader {
    let base: UnsafePointer<UInt8>
    private let template = TableTemplate.cases2021
    private let outcomes = 5

    init(base: UnsafePointer<UInt8>) { self.base = base }

    /// A figure, a mark, words in place of a figure, or an empty cell, and what tells its place.
    private struct Value {
        let token: ValueToken
        let block: Int?
        let outcome: Int?
        /// Whether its row lacks a cell or has one too many, or the cell covers several columns.
        let isDoubtful: Bool

        var index: Int? { block.flatMap { block in outcome.map { block * 5 + $0 } } }
    }

    func read(_ sheets: [GridSheet]) -> TableReader.Result {
        var values: [Value] = []
        var start = Int.max
        var headings = 0
        for sheet in sheets {
            let words = sheet.pieces.map { $0.isWords ? CaseWord($0.token, base: base) : nil }
            for (piece, word) in zip(sheet.pieces, words) where word != nil {
                headings += 1
                start = min(start, Int(piece.token.start))
            }
            if !words.contains(where: { $0 != nil }), headings == 0 { continue }
            let places = CasePlaces(sheet: sheet, words: words)
            for row in 0..<sheet.rowCount { values += self.values(row, of: sheet, words, places) }
        }
        guard headings >= 3 else { return TableReader.Result(reading: nil, troubles: [.tableWithoutFigures(.cases)]) }
        let isFilled = values.contains { $0.token.kind == .number || $0.token.kind == .notApplicable }
        guard isFilled || values.count(where: { $0.index != nil }) == template.cellCount else {
            return TableReader.Result(reading: nil, troubles: [.tableWithoutFigures(.cases)])
        }
        let placed = place(values)
        let end = values.map { Int($0.token.end) }.max() ?? start
        return TableReader.Result(
            reading: TableReading(
                template: template, cells: placed.cells, range: min(start, end)..<end, surplus: placed.surplus, figureCounts: placed.counts),
            troubles: isFilled ? [] : [.tableWithoutFigures(.cases)], bases: placed.bases)
    }

    private func values(_ row: Int, of sheet: GridSheet, _ words: [CaseWord?], _ places: CasePlaces) -> [Value] {
        let indices = sheet.pieces(inRow: row).filter { words[$0] == nil }
        guard
            indices.contains(where: { sheet.pieces[$0].token.kind != .empty && !sheet.pieces[$0].isWords })
                || indices.contains(where: { sheet.pieces[$0].isEmpty })
        else { return [] }
        let isFilled = indices.contains { !sheet.pieces[$0].isEmpty && !sheet.pieces[$0].isWords }
        guard isFilled || !places.isHeader(row) else { return [] }
        if indices.count >= template.cellCount, indices.lazy.map({ sheet.pieces[$0].token }).countUp { return [] }
        let keys = indices.map { places.keys(of: sheet.pieces[$0]) }
        var isDoubtful = places.isTorn(row)
        if isFilled, indices.count == template.cellCount, !standOverWholeBlocks(keys) {
            if CaseWord.standInOrder(words) {
                return indices.enumerated().map { place, index in
                    Value(token: sheet.pieces[index].token, block: place / outcomes, outcome: place % outcomes, isDoubtful: false)
                }
            }
            isDoubtful = true
        }
        var found: [Value] = []
        for (index, (block, outcome, isMerged)) in zip(indices, keys) {
            let piece = sheet.pieces[index]
            // Empty cells and words that stand under no heading are layout.
            if piece.isEmpty || piece.isWords, block == nil || outcome == nil || (!isFilled && isDoubtful) { continue }
            found.append(Value(token: piece.token, block: block, outcome: outcome, isDoubtful: isDoubtful || isMerged))
        }
        return found
    }

    /// Whether the headings of the blocks stand over five of the fifteen values each, or over none.
    private func standOverWholeBlocks(_ keys: [CasePlaces.Keys]) -> Bool {
        stride(from: 0, to: keys.count, by: outcomes).allSatisfy { first in
            keys[first..<(first + outcomes)].allSatisfy { $0.block == keys[first].block }
        }
    }

    // MARK: Placement

    private func place(_ values: [Value]) -> Placed {
        if let placed = placeByOrder(values) { return placed }
        var cells = [Cell](repeating: .missing, count: template.cellCount)
        var counts = [0, 0, 0]
        var doubtful: [Value] = []
        for value in values {
            guard !value.isDoubtful, let index = value.index else {
                if value.token.kind != .empty { doubtful.append(value) }
                continue
            }
            if value.token.kind != .empty { counts[index / outcomes] += 1 }
            let cell = value.token.cell(isChange: false)
            switch cells[index].state {
            case .missing: cells[index] = cell
            // Two figures for one cell.
            case _ where cell.state == .number || cell.state == .notApplicable || cell.state == .text:
                if cells[index].state == .number { cells[index].state = .uncertain }
                if cells[index].state == .blank { cells[index] = cell } else { doubtful.append(value) }
            default: break
            }
        }
        var surplus: [Int: [Cell]] = [:]
        for value in doubtful {
            var cell = value.token.cell(isChange: false)
            if cell.state == .number { cell.state = .uncertain }
            let range = value.block.map { ($0 * outcomes)..<(($0 + 1) * outcomes) } ?? cells.indices
            let block: Int
            if let free = range.first(where: { cells[$0].state == .missing }) {
                cells[free] = cell
                block = free / outcomes
            } else {
                block = value.block ?? template.rows.count - 1
                surplus[block, default: []].append(cell)
            }
            counts[block] += 1
        }
        let bases = template.rows.indices.map { row in
            cells[template.cells(ofRow: row)].contains { $0.state == .uncertain } ? PlacementBasis.none : .heading
        }
        return Placed(cells: cells, surplus: surplus, counts: counts, bases: bases)
    }

    /// Fifteen cells in one order, where no heading that could be read says otherwise, or where the headings of the blocks have lost their
    /// spans and stand over columns of others.
    private func placeByOrder(_ values: [Value]) -> Placed? {
        guard values.count == template.cellCount, !values.contains(where: \.isDoubtful) else { return nil }
        let keys = values.compactMap(\.index)
        let isTwice = Set(keys).count < keys.count
        guard keys.count < values.count || isTwice else { return nil }
        for (place, value) in values.enumerated() {
            if !isTwice, let block = value.block, block != place / outcomes { return nil }
            if let outcome = value.outcome, outcome != place % outcomes { return nil }
        }
        let counts = template.rows.indices.map { row in values[template.cells(ofRow: row)].count { $0.token.kind != .empty } }
        return Placed(
            cells: values.map { $0.token.cell(isChange: false) }, counts: counts, bases: Array(repeating: .order, count: counts.count))
    }
}
