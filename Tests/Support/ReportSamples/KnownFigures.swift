import Parsing
import ReportFormat

/// Draws tables whose figures agree with every balance rule.
enum KnownFigures {
    static func active(_ template: TableTemplate, _ random: inout SplitMix64) -> SampleTable {
        var cells: [SampleCell] = []
        for row in template.rows {
            for column in row.columns { cells.append(active(column.id, &random)) }
        }
        return SampleTable(template, cells)
    }

    private static func active(_ column: String, _ random: inout SplitMix64) -> SampleCell {
        switch column {
        case "amount":
            guard !random.onceIn(3) else { return SampleCell(Figure(0)) }
            let decimals = UInt8(random.below(5))
            return SampleCell(Figure(digits: Int64(1 + random.below(900_000)), decimals: decimals))
        case "change":
            let change = random.onceIn(2) ? 0 : random.below(19) - 9
            return SampleCell(Figure(change), printed: change == 0 ? "0" : (change < 0 ? "减" : "增") + String(abs(change)))
        case "decisions", "projects":
            return SampleCell(Figure(random.onceIn(3) ? 0 : random.below(7000)))
        default:
            return SampleCell(Figure(random.onceIn(2) ? 0 : random.below(60)))
        }
    }

    static func requests(_ template: TableTemplate, scale: Int, _ random: inout SplitMix64) -> SampleTable {
        let rows = template.rows.map(\.id)
        let results = rows.filter { !["newReceived", "carriedOver", "handledTotal", "carriedForward"].contains($0) }
        var figures = Dictionary(uniqueKeysWithValues: rows.map { ($0, [Int](repeating: 0, count: 7)) })
        for column in 0..<6 {
            guard column == 0 || random.onceIn(2) else { continue }
            let newReceived = random.below(column == 0 ? scale : 5)
            let carriedOver = random.below(3)
            let handled = newReceived + carriedOver - random.below(min(3, newReceived + carriedOver + 1))
            figures["newReceived"]![column] = newReceived
            figures["carriedOver"]![column] = carriedOver
            figures["handledTotal"]![column] = handled
            figures["carriedForward"]![column] = newReceived + carriedOver - handled
            var left = handled
            while left > 0 {
                let share = min(left, 1 + random.below(1 + handled / 4))
                figures[random.pick(results)]![column] += share
                left -= share
            }
        }
        return withTotals(figures, template)
    }

    /// A table of requests whose rows' totals are made from the figures of each row.
    private static func withTotals(_ figures: [String: [Int]], _ template: TableTemplate) -> SampleTable {
        SampleTable(
            template,
            template.rows.flatMap { row in
                var values = figures[row.id]!
                values[6] = values.reduce(0, +)
                return values.map { SampleCell(Figure($0)) }
            })
    }

    /// A few requests in all, most of them of 自然人: most cells are 0.
    static func sparseRequests(_ template: TableTemplate, _ random: inout SplitMix64) -> SampleTable {
        let rows = template.rows.map(\.id)
        let results = rows.filter { !["newReceived", "carriedOver", "handledTotal", "carriedForward"].contains($0) }
        let common = ["granted", "granted", "partiallyGranted", "unavailable.notHeld", "unavailable.notHeld", "notProcessed.petition"]
        var figures = Dictionary(uniqueKeysWithValues: rows.map { ($0, [Int](repeating: 0, count: 7)) })
        for _ in 0..<(1 + random.below(10)) {
            let column = random.onceIn(5) ? random.below(6) : 0
            figures[random.onceIn(10) ? "carriedOver" : "newReceived"]![column] += 1
            let isHandled = !random.onceIn(10)
            figures[isHandled ? "handledTotal" : "carriedForward"]![column] += 1
            if isHandled { figures[random.onceIn(4) ? random.pick(results) : random.pick(common)]![column] += 1 }
        }
        return withTotals(figures, template)
    }

    static func cases(_ random: inout SplitMix64) -> SampleTable {
        let figures = (0..<3).flatMap { _ in
            let outcomes = (0..<4).map { _ in random.onceIn(2) ? random.below(4) : 0 }
            return outcomes + [outcomes.reduce(0, +)]
        }
        return SampleTable(.cases2021, figures.map { SampleCell(Figure($0)) })
    }
}
