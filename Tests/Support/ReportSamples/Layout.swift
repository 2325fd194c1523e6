/// How the table of a web page, a document or a PDF looks once only its text is left.
public enum Layout: String, CaseIterable, Sendable {
    case tabGrid = "tabs"
    case tabsStripped = "tabs-stripped"
    case pipes
    case pipesMerged = "pipes-merged"
    case markdown
    case markdownRows = "markdown-rows"
    case barRows = "bar-rows"
    case barCells = "bar-cells"
    /// A rule ends each cell, and rows are filled up to one width by rules: on one line, with a line for each cell, or the rule on a line too.
    case pipesPadded = "pipes-padded"
    case pipedCells = "piped-cells"
    case cellsAndBars = "cells-and-bars"
    /// The table lost its line feeds.
    case collapsed
    case cellPerLine = "cell-per-line"
    case cellPerSpacedLine = "cell-per-spaced-line"
    case tabbedLine = "tabbed-line"
    case verticalLabels = "vertical-labels"
    case spaced
    case spacedCentred = "spaced-centred"
    case spacedPaged = "spaced-paged"
    /// Each cell on a line of its own, an empty one as an empty line; the same with an empty line more between any two.
    case cellOrBlankLine = "cell-or-blank-line"
    case cellOrBlankLines = "cell-or-blank-lines"
    /// Marks of other programs: a page's source, a wiki, a program's lists, separated values, entities.
    case pageSource = "page-source"
    case wiki
    case lists
    case commas
    case entities
    /// A rule before each cell, each on a line of its own; the same but for the first cell of a row.
    case barBeforeCell = "bar-before-cell"
    case barBeforeNextCell = "bar-before-next-cell"
    /// Rows between rules, each cell of which begins on a line of its own.
    case wrappedRows = "wrapped-rows"
    /// Merged cells filled with copies of what they hold.
    case copies
    case runningHeads = "running-heads"

    /// Whether columns are kept by spaces only.
    var isSpaced: Bool { blanks == .placedBySpacesOnly }

    /// What becomes of empty cells.
    private enum Blanks {
        case kept, placedBySpacesOnly, lost
    }

    private var blanks: Blanks {
        switch self {
        case .tabGrid, .tabsStripped, .pipes, .pipesMerged, .markdown, .markdownRows, .tabbedLine, .verticalLabels, .pipesPadded,
            .pipedCells,
            .cellsAndBars, .cellOrBlankLine, .cellOrBlankLines, .pageSource, .wiki, .lists, .commas, .barBeforeCell, .barBeforeNextCell,
            .wrappedRows, .copies:
            .kept
        case .spaced, .spacedCentred, .spacedPaged: .placedBySpacesOnly
        case .barRows, .barCells, .cellPerLine, .cellPerSpacedLine, .collapsed, .entities, .runningHeads: .lost
        }
    }

    /// Takes back what can no longer be told of rows with empty cells.
    func blur(_ tables: inout [SampleTable]) {
        for index in tables.indices {
            let template = tables[index].template
            // The fifteen figures of section 四 stand in one row of print.
            let rows = template.table == .cases ? [0..<template.cellCount] : template.rows.indices.map(template.cells(ofRow:))
            for (row, cells) in rows.enumerated() {
                let isEmpty = cells.map { tables[index].cells[$0].printed.isEmpty }
                // A row that ends empty looks like one that lost a figure and closed up.
                let endsEmpty = isEmpty.last == true && isEmpty.contains(false)
                let isCut = self == .tabsStripped && isEmpty.last == true
                if blanks == .kept ? endsEmpty || isCut : isEmpty.contains(true) { tables[index].blurRow(row) }
            }
        }
    }

    func text(of grids: [SampleGrid], _ random: inout SplitMix64) -> String {
        switch self {
        case .tabGrid: lines(grids) { $0.dense.map { $0.joined(separator: "\t") } }
        case .tabsStripped: lines(grids) { $0.dense.map { trimmingTabs($0.joined(separator: "\t")) } }
        case .pipes: lines(grids) { $0.rows.map { $0.map(\.text).joined(separator: " | ") + " |" } }
        case .pipesMerged: lines(grids) { $0.dense.map { $0.joined(separator: " | ") + " |" } }
        case .markdown: lines(grids, markdownLines)
        case .markdownRows: lines(grids) { $0.rows.map(markdownTable) }
        case .barRows: lines(grids) { $0.rows.map { "|\n" + visible($0).joined(separator: "\n") } }
        case .barCells: lines(grids) { $0.rows.map { "|\n" + $0.map(\.text).joined(separator: "\n|\n") + "\n|" } }
        case .pipesPadded:
            lines(grids) { grid in grid.rows.map { row in row.map(pipeEnded).joined() + covered(row, of: grid) } }
        case .pipedCells:
            lines(grids) { grid in
                grid.rows.flatMap { row in row.map(pipeEnded) + [covered(row, of: grid)].filter { !$0.isEmpty } }
            }
        case .cellsAndBars: lines(grids) { $0.rows.flatMap { $0.map { $0.text.isEmpty ? "|" : $0.text + "\n|" } } }
        case .collapsed: grids.flatMap(\.rows).map { visible($0).joined(separator: " ") }.joined(separator: " ")
        case .cellPerLine: lines(grids) { $0.rows.flatMap(visible) }
        case .cellPerSpacedLine: lines(grids) { $0.rows.flatMap(visible).map { $0 + "\n" } }
        case .tabbedLine: lines(grids) { $0.rows.map { $0.map { "\t" + $0.text }.joined(separator: "\n") + "\n" } }
        case .verticalLabels: lines(grids) { withVerticalLabels($0).rows.map { $0.map { "\t" + $0.text }.joined(separator: "\n") + "\n" } }
        case .cellOrBlankLine: lines(grids) { $0.rows.flatMap { $0.map(\.text) } }
        case .cellOrBlankLines: lines(grids) { $0.rows.flatMap { $0.map { $0.text + "\n" } } }
        case .pageSource: lines(grids, sourceLines)
        case .wiki: lines(grids) { ["{|"] + $0.rows.map { "|-\n" + $0.map { "| " + $0.text }.joined(separator: "\n") } + ["|}"] }
        case .lists: "[\n" + lines(grids) { $0.rows.map { "[" + $0.map { quoted($0.text) }.joined(separator: ", ") + "]," } } + "\n]"
        case .commas: lines(grids) { $0.dense.map { $0.map(commaSafe).joined(separator: ",") } }
        case .entities: lines(grids) { $0.rows.map { visible($0).joined(separator: "&nbsp;&nbsp;") } }
        case .barBeforeCell: lines(grids) { $0.rows.flatMap { $0.map { $0.text.isEmpty ? "|" : "| " + $0.text } } }
        case .barBeforeNextCell: lines(grids) { $0.rows.map { $0.map(\.text).joined(separator: "\n| ") + "\n|" } }
        case .wrappedRows: lines(grids) { $0.rows.map { "| " + $0.map { "\n " + $0.text + "  | " }.joined() } }
        case .copies: lines(grids) { $0.copied.map { $0.joined(separator: "\t") } }
        case .runningHeads: headed(grids.flatMap(\.rows).flatMap(visible))
        case .spaced: lines(grids) { SpacedLayout(alignment: .top).lines(of: $0) }
        case .spacedCentred: lines(grids) { SpacedLayout(alignment: .centre).lines(of: $0) }
        case .spacedPaged: paged(lines(grids) { SpacedLayout(alignment: .top).lines(of: $0) }, &random)
        }
    }
}

private func lines(_ grids: [SampleGrid], _ form: (SampleGrid) -> [String]) -> String {
    grids.flatMap(form).joined(separator: "\n")
}

private func visible(_ row: [PrintedCell]) -> [String] { row.map(\.text).filter { !$0.isEmpty } }

private func pipeEnded(_ cell: PrintedCell) -> String { cell.text.isEmpty ? "|" : cell.text + " | " }

/// A rule for each place of a row that a cell beside or above it covers.
private func covered(_ row: [PrintedCell], of grid: SampleGrid) -> String {
    String(repeating: "|", count: max(0, grid.dense[0].count - row.count))
}

private func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\\\"") + "\"" }

private func commaSafe(_ text: String) -> String {
    text.contains(",") || text.contains("\"") ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
}

private func sourceLines(_ grid: SampleGrid) -> [String] {
    let rows = grid.rows.map { row in
        row.map { cell in
            let spans =
                (cell.columns > 1 ? " colspan=\"\(cell.columns)\"" : "") + (cell.rows > 1 ? " rowspan=\"\(cell.rows)\"" : "")
            return "<td\(spans)><p>\(cell.text.isEmpty ? "&nbsp;" : cell.text)</p></td>"
        }.joined(separator: "\n")
    }
    return ["<table border=\"1\"><tbody>"] + rows.map { "<tr>" + $0 + "</tr>" } + ["</tbody></table>"]
}

/// Puts the title of a page and its number between the cells, every forty lines.
private func headed(_ cells: [String]) -> String {
    var lines: [String] = []
    for (index, cell) in cells.enumerated() {
        if index % 40 == 39 { lines += ["第 \(index / 40 + 3) 页", "某机关政府信息公开工作年度报告"] }
        lines.append(cell)
    }
    return lines.joined(separator: "\n")
}

/// A row as a small table of its own.
private func markdownTable(_ row: [PrintedCell]) -> String {
    markdownLines(SampleGrid(rows: [row.map { PrintedCell(text: $0.text) }])).joined(separator: "\n") + "\n"
}

private func trimmingTabs(_ line: String) -> String {
    var line = line[...]
    while line.last == "\t" { line.removeLast() }
    return String(line)
}

private func markdownLines(_ grid: SampleGrid) -> [String] {
    var lines = grid.dense.map { "| " + $0.joined(separator: " | ") + " |" }
    lines.insert("|" + String(repeating: " --- |", count: grid.dense[0].count), at: 1)
    return lines
}

/// Group labels set one character a line, as a narrow merged cell leaves them; the rows that such a cell covers keep an empty cell.
private func withVerticalLabels(_ grid: SampleGrid) -> SampleGrid {
    var result = SampleGrid(rows: grid.rows.map { _ in [] })
    var covered: [Int] = Array(repeating: 0, count: grid.rows.count)
    for (row, cells) in grid.rows.enumerated() {
        result.rows[row] = Array(repeating: PrintedCell(text: ""), count: covered[row])
        for cell in cells {
            var cell = cell
            if cell.rows >= 3, cell.text.count < 12 {
                let (ordinal, name) = split(ordinalOf: cell.text)
                cell.text = ordinal + "\n\n" + name.map(String.init).joined(separator: "\n\n") + "\n"
            }
            if cell.rows > 1 {
                for below in (row + 1)..<min(row + cell.rows, grid.rows.count) { covered[below] += 1 }
            }
            result.rows[row].append(cell)
        }
    }
    return result
}

private func split(ordinalOf label: String) -> (ordinal: String, name: String) {
    guard let end = label.firstIndex(where: { "、）)".contains($0) }) else { return ("", label) }
    return (String(label[...end]), String(label[label.index(after: end)...]))
}

/// Puts a page number and a page break into the larger tables.
private func paged(_ text: String, _ random: inout SplitMix64) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let rows = lines.indices.filter { lines[$0].last?.isNumber == true }
    guard rows.count > 8 else { return text }
    let number = random.pick(["— 3 —", "3", "第 3 页 共 6 页", "-3-"])
    lines.insert(contentsOf: ["", String(repeating: " ", count: 38) + number, "\u{0C}"], at: random.pick(rows.dropFirst(3).dropLast()) + 1)
    return lines.joined(separator: "\n")
}

extension SplitMix64 {
    fileprivate mutating func pick<Element>(_ elements: ArraySlice<Element>) -> Element { pick(Array(elements)) }
}
