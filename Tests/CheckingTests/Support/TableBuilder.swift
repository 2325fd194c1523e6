import Documents
import Parsing
import ReportFormat

@testable import Checking

/// A table from a drawing of it: a line a row, `name: figures`. Rows that are not drawn hold zeros.
///
/// A figure stands for itself; `_` is a blank cell, `/` not applicable, `?` missing, `~3` uncertain, `x` text, `+3` a surplus figure.
/// `*: …` draws all the rows that are not named.
func table(_ template: TableTemplate, _ drawing: String = "") -> TableReading {
    var cells = [Cell](repeating: number("0"), count: template.cellCount)
    var surplus: [Int: [Cell]] = [:]
    let lines = drawing.split(separator: "\n").map { line in
        let parts = line.split(separator: ":", maxSplits: 1)
        return (name: parts[0].trimmed, marks: parts[1].split(separator: " ").map(String.init))
    }
    let drawn = Set(lines.map(\.name))
    for line in lines {
        let others = template.rows.indices.filter { !drawn.contains(template.rows[$0].id) }
        let rows = line.name == "*" ? others : [template.rowIndex(of: line.name)!]
        for row in rows {
            var place = template.rowStarts[row]
            for mark in line.marks {
                if mark.hasPrefix("+") {
                    surplus[row, default: []].append(Cell(state: .uncertain, figure: figure(mark.dropFirst()), range: 0..<0))
                } else {
                    precondition(place < template.rowStarts[row + 1], "too many marks in \(line.name)")
                    cells[place] = cell(mark)
                    place += 1
                }
            }
        }
    }
    return TableReading(template: template, cells: cells, range: 0..<0, surplus: surplus)
}

private func cell(_ mark: String) -> Cell {
    switch mark {
    case "_": Cell(state: .blank, range: 0..<0)
    case "/": Cell(state: .notApplicable, range: 0..<0)
    case "?": .missing
    case "x": Cell(state: .text, range: 0..<0)
    case _ where mark.hasPrefix("~"): Cell(state: .uncertain, figure: figure(mark.dropFirst()), range: 0..<0)
    default: number(mark)
    }
}

private func number(_ text: some StringProtocol) -> Cell { Cell(state: .number, figure: figure(text), range: 0..<0) }

/// `-2.50` as a figure with all its places.
func figure(_ text: some StringProtocol) -> Figure {
    let parts = text.split(separator: ".")
    return Figure(digits: Int64(parts.joined())!, decimals: parts.count > 1 ? UInt8(parts[1].count) : 0)
}

/// A report on 2023, on 2020 with a table of the trial format, with six sections and three tables of zeros, but for the tables given and the sections and tables left out.
/// Every section holds the whole of the text.
func report(
    _ tables: TableReading..., without absent: Set<TableKind> = [], sections: [Int] = Array(1...6), troubles: [ReadingTrouble] = [],
    text: String = "我局2023年的情况，与2020年相比。", organ: String? = "河湾市教育局", year: Int?? = nil, published: String?? = nil
) -> Report {
    let isTrial = tables.contains { $0.template.version == "2019" }
    let year = year ?? (isTrial ? 2020 : 2023)
    let published = published ?? (isTrial ? "2021-01-20" : "2024-01-20")

    let given = Dictionary(uniqueKeysWithValues: tables.map { ($0.template.table, $0) })
    let zeros: [TableTemplate] = [.active2021, .requests2021, .cases2021]
    return Report(
        path: "test.txt", document: Document(medium: .text, encoding: "utf-8", text: Array(text.utf8)), organ: organ, year: year,
        published: published,
        sections: sections.map { number in
            let kind = SectionKind(rawValue: number)!
            return Section(kind: kind, heading: kind.heading, range: 0..<text.utf8.count, body: 0..<text.utf8.count)
        },
        tables: zeros.filter { !absent.contains($0.table) }.map { given[$0.table] ?? table($0) }, troubles: troubles)
}

extension Finding {
    /// `row-total granted error` and the like: what a test looks at first.
    var brief: String {
        let state = status == .violated ? severity.identifier : "\(severity.identifier) notAssessable"
        return "\(rule) \(subject) \(state)"
    }
}

/// The briefs of what is found in a report.
func briefs(_ report: Report) -> [String] { Checker.check(report).map(\.brief) }

extension Substring {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
