import ReportFormat

/// Reads the tables of sections 二 and 三 out of a stretch of text.
struct TableReader {
    let base: UnsafePointer<UInt8>

    struct Result {
        var reading: TableReading?
        var troubles: [ReadingTrouble] = []
        /// Whether the table has cells that are empty although the row has figures.
        var usesBlanks = false
    }

    /// - Parameter reportUsesBlanks: Whether another table of the report leaves cells empty.
    func read(_ table: TableKind, in range: Range<Int>, year: Int?, reportUsesBlanks: Bool = false) -> Result {
        let book = table == .active ? LabelBook.active : LabelBook.requests
        var walk = TableWalk(base: base, book: book)
        defer { walk.deallocate() }
        walk.walk(base + range.lowerBound, base + range.upperBound)
        let matched = walk.rows.reduce(0) { $0 + ($1.isMatched ? 1 : 0) }
        let filled = walk.rows.reduce(0) { $0 + $1.filled } + walk.unknown.reduce(0) { $0 + $1.filled }
        if filled == 0, matched * 2 < walk.rows.count { return Result(reading: nil, troubles: [.tableWithoutFigures(table)]) }
        guard filled == 0 || matched >= 2 || (table == .active && matched >= 1) else {
            return Result(reading: nil, troubles: [.tableWithoutFigures(table)])
        }
        let template = table == .active ? activeTemplate(walk, year: year) : requestsTemplate(walk, year: year)
        var sources = template.rows.map { row in book.rows.firstIndex { $0.id == row.id } ?? -1 }
        var troubles: [ReadingTrouble] = filled == 0 ? [.tableWithoutFigures(table)] : []
        let leftOver = adopt(&walk, template: template, sources: &sources)
        let placement = TablePlacement(walk: walk, template: template, sources: sources, reportUsesBlanks: reportUsesBlanks)
        let placed = placement.place()
        let missing = template.rows.indices.filter { placed.counts[$0] < 0 }.map { template.rows[$0].id }
        if !missing.isEmpty { troubles.append(.rowsMissing(table, rows: missing)) }
        let start = min(max(range.lowerBound, walk.start), range.upperBound)
        let end = max(start, walk.end)
        if leftOver > 0 { troubles.append(.figuresLeftOver(table, count: leftOver, range: start..<end)) }
        return Result(
            reading: TableReading(
                template: template, cells: placed.cells, range: start..<end, surplus: placed.surplus, figureCounts: placed.counts),
            troubles: troubles, usesBlanks: placement.usesBlanks)
    }

    private func requestsTemplate(_ walk: TableWalk, year: Int?) -> TableTemplate {
        let book = walk.book
        let single = walk.rows[book.rowIndex("otherHandling")]
        let parts = ["otherHandling.notCorrected", "otherHandling.feeUnpaid", "otherHandling.other"].map { walk.rows[book.rowIndex($0)] }
        if parts.contains(where: { $0.filled > 0 }) { return .requests2021 }
        if single.filled > 0 { return .requests2019 }
        if parts.contains(where: \.isMatched) { return .requests2021 }
        if single.isMatched { return .requests2019 }
        return (year ?? 2021) <= 2020 ? .requests2019 : .requests2021
    }

    private func activeTemplate(_ walk: TableWalk, year: Int?) -> TableTemplate {
        let book = walk.book
        var votes = 0
        for (heading, hits) in zip(book.headings, walk.headingHits) where hits > 0 {
            let word = Array(UnsafeBufferPointer(start: heading.text, count: heading.count))
            if Self.words2021.contains(word) { votes += 1 }
            if Self.words2019.contains(word) { votes -= 1 }
        }
        for id in ["otherServices", "procurement"] where walk.rows[book.rowIndex(id)].isMatched { votes -= 1 }
        for id in ["licensing", "penalty", "coercion"] {
            let filled = walk.rows[book.rowIndex(id)].filled
            votes += filled == 1 ? 1 : filled == 3 ? -1 : 0
        }
        if votes == 0 { return (year ?? 2021) <= 2020 ? .active2019 : .active2021 }
        return votes > 0 ? .active2021 : .active2019
    }

    private static func words(_ template: TableTemplate) -> Set<[UInt16]> {
        Set(template.rows.flatMap(\.columns).flatMap { [$0.label] + $0.aliases }.map(FoldTables.shared.foldLabel))
    }
    private static let words2021 = words(.active2021).subtracting(words(.active2019))
    private static let words2019 = words(.active2019).subtracting(words(.active2021))

    /// Gives figures whose label could not be read to the rows that are missing at that place, if there are as many of one as of the other.
    /// - Returns: How many figures belong to no row.
    private func adopt(_ walk: inout TableWalk, template: TableTemplate, sources: inout [Int]) -> Int {
        var leftOver = walk.leftOver
        // Rows of the other shape that hold figures are not part of this one.
        for (index, row) in walk.rows.enumerated() where row.filled > 0 && !sources.contains(index) { leftOver += row.filled }
        var byPlace: [Int: [Int]] = [:]
        for (index, row) in walk.unknown.enumerated() { byPlace[row.after, default: []].append(index) }
        for (after, entries) in byPlace.sorted(by: { $0.key < $1.key }) {
            let next = sources.firstIndex { $0 > after && walk.rows[$0].filled > 0 } ?? sources.count
            let candidates = sources.indices.filter { sources[$0] > after && $0 < next && walk.rows[sources[$0]].filled == 0 }
            let fits = entries.allSatisfy { walk.unknown[$0].filled == template.rows[candidates.first ?? 0].columns.count }
            if candidates.count == entries.count, fits {
                for (row, entry) in zip(candidates, entries) {
                    let found = walk.unknown[entry]
                    walk.giveFigures(to: sources[row], first: found.first, count: found.count, end: found.end)
                }
            } else {
                leftOver += entries.reduce(0) { $0 + walk.unknown[$1].filled }
            }
        }
        return leftOver
    }
}
