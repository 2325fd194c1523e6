import Parsing
import ReportFormat

/// What befell the figures on their way into print.
public enum FigureQuirk: String, CaseIterable, Sendable {
    case plain
    /// Figures that break balance rules.
    case wrong
    case blankZeros = "blank-zeros"
    case slashZeros = "slash-zeros"
    case thousands
    case fullWidth = "full-width"
    case units
    case remarks
    case droppedFigure = "dropped-figure"
    case extraFigure = "extra-figure"
    case lostColumn = "lost-column"

    /// The largest number of requests that makes the quirk show.
    var scale: Int { self == .thousands || self == .extraFigure ? 4000 : 60 }

    func apply(to tables: inout [SampleTable], layout: Layout?, grid: GridLayout, _ random: inout SplitMix64) {
        switch self {
        case .plain: return
        case .wrong: makeWrong(&tables, &random)
        case .blankZeros: printZeros(&tables) { _ in "" }
        case .slashZeros:
            let mark = random.pick(["/", "-", "—", "无", "不适用", "／"])
            printZeros(&tables) { _ in mark }
        case .thousands: printFigures(&tables, withThousands)
        case .fullWidth: printFigures(&tables, withFullWidth)
        case .units: printUnits(&tables, &random)
        case .remarks: printRemarks(&tables)
        case .droppedFigure: dropFigures(&tables, leavesHoles: leavesHoles(layout, grid, &random), &random)
        case .extraFigure: splitFigures(&tables, &random)
        case .lostColumn: loseColumn(&tables, leavesHoles: leavesHoles(layout, grid, &random), &random)
        }
        if self == .blankZeros { layout?.blur(&tables) }
    }
}

/// Whether a lost figure leaves its place empty. In a table whose columns have become rows the others cannot close up.
private func leavesHoles(_ layout: Layout?, _ grid: GridLayout, _ random: inout SplitMix64) -> Bool {
    guard let layout else { return grid == .turned || random.onceIn(3) }
    return layout.isSpaced && random.onceIn(2)
}

private func makeWrong(_ tables: inout [SampleTable], _ random: inout SplitMix64) {
    for index in tables.indices where tables[index].template.table != .active {
        for _ in 0...random.below(2) {
            let cell = random.below(tables[index].cells.count)
            let value = Int(tables[index].cells[cell].value.digits)
            tables[index].cells[cell] = SampleCell(
                Figure(value > 2 && random.onceIn(2) ? value - 1 - random.below(2) : value + 1 + random.below(9)))
        }
        tables[index].print()
    }
}

private func printZeros(_ tables: inout [SampleTable], as text: (Int) -> String) {
    for index in tables.indices {
        for cell in tables[index].cells.indices where tables[index].cells[cell].isZero {
            tables[index].cells[cell].printed = text(cell)
            tables[index].cells[cell].expectation = .blank
        }
        tables[index].print()
    }
}

private func printFigures(_ tables: inout [SampleTable], _ form: (String) -> String) {
    for index in tables.indices {
        for cell in tables[index].cells.indices { tables[index].cells[cell].printed = form(tables[index].cells[cell].printed) }
        tables[index].print()
    }
}

private func withThousands(_ figure: String) -> String {
    let parts = figure.split(separator: ".", omittingEmptySubsequences: false)
    guard parts[0].allSatisfy(\.isASCII) else { return figure }
    var whole = ""
    for (place, digit) in parts[0].reversed().enumerated() {
        if place > 0, place % 3 == 0 { whole.append(",") }
        whole.append(digit)
    }
    return ([String(whole.reversed())] + parts.dropFirst().map(String.init)).joined(separator: ".")
}

private func withFullWidth(_ figure: String) -> String {
    String(String.UnicodeScalarView(figure.unicodeScalars.map { ("0"..."9").contains($0) ? Unicode.Scalar($0.value + 0xFEE0)! : $0 }))
}

private func printUnits(_ tables: inout [SampleTable], _ random: inout SplitMix64) {
    let unit = random.pick(["万元", "元"])
    for cell in tables[0].cells.indices where tables[0].template.cellIDs[cell].column == "amount" {
        tables[0].cells[cell].printed += unit
    }
    for cell in tables[0].cells.indices
    where ["inForce", "decisions"].contains(tables[0].template.cellIDs[cell].column) && random.onceIn(2) {
        tables[0].cells[cell].printed += random.pick(["件", "项"])
    }
    tables[0].print()
}

private func printRemarks(_ tables: inout [SampleTable]) {
    for cell in tables[0].cells.indices where ["inForce", "publicTotal"].contains(tables[0].template.cellIDs[cell].column) {
        tables[0].cells[cell].printed += "（其中修订3件）"
    }
    tables[0].print()
}

private func dropFigures(_ tables: inout [SampleTable], leavesHoles: Bool, _ random: inout SplitMix64) {
    for index in tables.indices where tables[index].template.table != .active {
        let rows = tables[index].template.rows.count
        for _ in 0..<(tables[index].template.table == .cases ? 1 : 1 + random.below(8)) {
            let row = random.below(rows)
            guard tables[index].printedRows[row].count == tables[index].template.rows[row].columns.count else { continue }
            // Mostly one figure, now and then several, or all of the row.
            let lost = random.onceIn(3) ? 1 + random.below(tables[index].printedRows[row].count) : 1
            for _ in 0..<lost {
                tables[index].drop(random.below(tables[index].printedRows[row].count), fromRow: row, leavesHole: leavesHoles)
            }
            tables[index].blurRow(row)
        }
    }
}

private func splitFigures(_ tables: inout [SampleTable], _ random: inout SplitMix64) {
    for index in tables.indices where tables[index].template.table != .active {
        let candidates = tables[index].printedRows.indices.filter { tables[index].printedRows[$0].contains { $0.count > 1 } }
        let row = candidates.isEmpty ? random.below(tables[index].printedRows.count) : random.pick(candidates)
        let places = tables[index].printedRows[row].indices.filter { tables[index].printedRows[row][$0].count > 1 }
        if places.isEmpty {
            tables[index].printedRows[row].insert("0", at: random.below(tables[index].printedRows[row].count))
        } else {
            let place = random.pick(places)
            let figure = tables[index].printedRows[row][place]
            tables[index].printedRows[row].replaceSubrange(place...place, with: [String(figure.prefix(1)), String(figure.dropFirst())])
        }
        tables[index].blurRow(row)
    }
}

private func loseColumn(_ tables: inout [SampleTable], leavesHoles: Bool, _ random: inout SplitMix64) {
    let column = random.below(7)
    for row in tables[1].printedRows.indices {
        tables[1].drop(column, fromRow: row, leavesHole: leavesHoles)
        tables[1].blurRow(row)
    }
}

extension SampleTable {
    /// Loses a figure. The others close up, except where columns are kept by spaces and the lost one leaves a hole.
    mutating func drop(_ place: Int, fromRow row: Int, leavesHole: Bool) {
        if leavesHole { printedRows[row][place] = "" } else { printedRows[row].remove(at: place) }
    }

    /// Marks a row that holds too few or too many figures. The fifteen figures of section 四 stand in one row of print.
    mutating func blurRow(_ row: Int) {
        for row in template.table == .cases ? template.rows.indices : row..<(row + 1) { expect(.unsure, inRow: row) }
    }
}
