import ReportFormat

/// Headings that stand over the wrong columns: spans that were lost or miscounted move them away from their figures.
extension GridPlacement {
    /// How many rows with a figure other than 0 keep the printed total, in one way to read them.
    private struct Totals {
        var kept = 0
        var broken = 0

        mutating func add(_ isKept: Bool) { if isKept { kept += 1 } else { broken += 1 } }
    }

    /// The headers of the table of requests whose rows are to be read in order: two headings stand over the same column, or the printed
    /// totals of the rows hold in order and not under the headings. Those whose rows keep more totals in order, but not as a rule, are
    /// doubtful: they tell no columns.
    func misleadingHeaders() -> (inOrder: Set<Int>, doubtful: Set<Int>) {
        guard template.table == .requests, !walk.headers.isEmpty else { return ([], []) }
        var result = Set(walk.headers.indices.filter { walk.headers[$0].hasTwoHeadingsOverOneColumn })
        var underHeadings: [Int: Totals] = [:]
        var inOrder: [Int: Totals] = [:]
        for (row, source) in sources.enumerated() where walk.rows[source].filled > 0 {
            let found = walk.rows[source]
            for tokens in lines(found.first..<(found.first + found.count)) {
                let header = walk.lines[Int(walk.values[tokens.lowerBound].field)].header
                let columns = template.columnCounts[row]
                guard header >= 0, !result.contains(header), tokens.count == columns, let ordered = figures(tokens),
                    ordered.contains(where: { $0 != 0 })
                else { continue }
                let placed = places(tokens, row: row, columns: columns).flatMap { figures(ordered, of: tokens, in: $0.places) }
                if placed == ordered { continue }
                inOrder[header, default: Totals()].add(Self.keepsTotal(ordered))
                underHeadings[header, default: Totals()].add(placed.map(Self.keepsTotal) ?? false)
            }
        }
        var doubtful: Set<Int> = []
        for (header, ordered) in inOrder {
            let placed = underHeadings[header]!
            guard ordered.kept > placed.kept else { continue }
            let isRule = ordered.broken * 3 <= ordered.kept || (placed.kept == 0 && ordered.broken * 2 <= ordered.kept)
            if ordered.kept >= 2 || placed.broken == ordered.kept, isRule { result.insert(header) } else { doubtful.insert(header) }
        }
        return (result, doubtful)
    }

    /// The figures of a line, an empty cell or a mark as 0; `nil` where one of them is no count.
    private func figures(_ tokens: Range<Int>) -> [Int64]? {
        var figures: [Int64] = []
        for index in tokens {
            switch walk.values[index].kind {
            case .empty, .notApplicable: figures.append(0)
            case .text: return nil
            case .number:
                let count = walk.values[index].cell(isChange: false).plainCount
                guard count >= 0 else { return nil }
                figures.append(count)
            }
        }
        return figures
    }

    /// The figures in the order of the format's columns.
    private func figures(_ figures: [Int64], of tokens: Range<Int>, in places: [Range<Int>?]) -> [Int64]? {
        var placed = [Int64](repeating: 0, count: places.count)
        for (figure, index) in zip(figures, tokens) {
            let span = span(index)
            let hits = places.indices.filter { places[$0]?.overlaps(span) ?? false }
            guard hits.count == 1 else { return nil }
            placed[hits[0]] = figure
        }
        return placed
    }

    private static func keepsTotal(_ figures: [Int64]) -> Bool { figures.dropLast().reduce(0, +) == figures.last }
}

extension GridHeader {
    /// Whether two columns have their headings in the same place, as where a header of several rows has lost its spans.
    var hasTwoHeadingsOverOneColumn: Bool {
        headings.enumerated().contains { index, heading in
            heading.name >= 0 && headings[..<index].contains { $0.name >= 0 && $0.name != heading.name && $0.columns == heading.columns }
        }
    }
}
