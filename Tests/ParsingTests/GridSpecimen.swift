@testable import Documents
import ReportFormat

@testable import Parsing

/// Tables as grids, for tests that change one thing of them.
enum GridSpecimen {
    struct Cell {
        var text: String
        var rows = 1
        var columns = 1

        init(_ text: String, rows: Int = 1, columns: Int = 1) {
            self.text = text
            self.rows = rows
            self.columns = columns
        }
    }

    enum Piece {
        case line(String)
        case grid([[Cell]])
    }

    static func document(_ pieces: [Piece]) -> Document {
        var builder = DocumentBuilder(medium: .html, encoding: "utf-8")
        for piece in pieces {
            switch piece {
            case .line(let line): builder.addParagraph(line.utf8)
            case .grid(let rows):
                var table = TableContent()
                for row in rows {
                    table.beginRow()
                    for cell in row { table.addCell(Array(cell.text.utf8), rowSpan: cell.rows, columnSpan: cell.columns) }
                }
                builder.addTable(table)
            }
        }
        return builder.document()
    }

    /// A report whose tables are these grids.
    static func report(active: [[[Cell]]] = [], requests: [[[Cell]]] = [], cases: [[[Cell]]] = []) -> Report {
        try! ReportParser.parse(document(pieces(active: active, requests: requests, cases: cases)), path: "试.html")
    }

    static func account(active: [[[Cell]]] = [], requests: [[[Cell]]] = [], cases: [[[Cell]]] = []) -> ReadingAccount {
        try! ReportParser.explain(document(pieces(active: active, requests: requests, cases: cases)), path: "试.html")
    }

    static func pieces(active: [[[Cell]]], requests: [[[Cell]]], cases: [[[Cell]]]) -> [Piece] {
        [.line("石桥县水务局2023年政府信息公开工作年度报告"), .line(SectionKind.overview.heading), .line("工作有序推进。"), .line(SectionKind.active.heading)]
            + active.map(Piece.grid) + [.line(SectionKind.requests.heading)] + requests.map(Piece.grid) + [.line(SectionKind.cases.heading)]
            + cases.map(Piece.grid)
            + [.line(SectionKind.problems.heading), .line("宣传不够。"), .line(SectionKind.other.heading), .line("无。")]
    }

    /// Section 二: a grid of four columns with a block for each item.
    static var active: [[Cell]] {
        Specimen.activeRows.flatMap { block -> [[Cell]] in
            let span = block.columns.count == 2 ? 3 : 1
            return [
                [Cell(block.heading, columns: 4)], [Cell(block.columns[0])] + block.columns.dropFirst().map { Cell($0, columns: span) },
            ]
                + block.rows.map { row in [Cell(row.label)] + row.figures.map { Cell($0, columns: span) } }
        }
    }

    /// The header of section 三.
    static var requestsHeader: [[Cell]] {
        [
            [Cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", rows: 3, columns: 3), Cell("申请人情况", columns: 7)],
            [Cell("自然人", rows: 2), Cell("法人或其他组织", columns: 5), Cell("总计", rows: 2)],
            Specimen.columns[1...5].map { Cell($0) },
        ]
    }

    /// The rows of section 三; `figures` may change the cells of a row.
    static func requestRows(_ figures: (_ row: Int) -> [Cell] = { Specimen.requestFigures($0).map { Cell($0) } }) -> [[Cell]] {
        var open: [String] = []
        return TableTemplate.requests2021.rows.enumerated().map { index, row in
            var cells: [Cell] = []
            for (depth, group) in row.groups.enumerated() where depth >= open.count || open[depth] != group {
                let covered = TableTemplate.requests2021.rows.count { $0.groups.count > depth && $0.groups[depth] == group }
                cells.append(Cell(group, rows: covered))
            }
            open = row.groups
            cells.append(Cell(row.label, columns: 3 - row.groups.count))
            return cells + figures(index)
        }
    }

    static var requests: [[Cell]] { requestsHeader + requestRows() }

    /// Section 四 in one row.
    static var cases: [[Cell]] {
        let outcomes = Specimen.outcomes
        return [
            [Cell("行政复议", columns: 5), Cell("行政诉讼", columns: 10)],
            outcomes.map { Cell($0, rows: 2) } + [Cell("未经复议直接起诉", columns: 5), Cell("复议后起诉", columns: 5)],
            (outcomes + outcomes).map { Cell($0) },
            Specimen.cases.joined().map { Cell($0) },
        ]
    }
}
