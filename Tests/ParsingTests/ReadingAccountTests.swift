import ReportFormat
import Testing

@testable import Parsing

/// The account of a reading agrees with the reading and tells why.
@Suite struct ReadingAccountTests {
    typealias Cell = GridSpecimen.Cell

    private func account(_ account: ReadingAccount, _ table: TableKind) throws -> TableAccount {
        try #require(account.tables.first { $0.table == table })
    }

    private func explained(_ text: String) -> ReadingAccount {
        try! ReportParser.explain(.init(medium: .text, encoding: "utf-8", text: Array(text.utf8)), path: "试.txt")
    }

    @Test func theReportIsTheSameAsWithoutIt() {
        let text = Specimen.report()
        #expect(explained(text).report.certainFigures == parsed(text)?.certainFigures)
    }

    @Test func eachRowTellsItsLabelAndWhatItWasTakenFor() throws {
        var lines = Specimen.requestLines()
        lines[3] = lines[3].replacing("政府信息公开申请数量", with: "政府信息公开申请总数")
        lines[7] = lines[7].replacing("1.属于国家秘密", with: "1.属于国家秘密（件）")
        lines[8] = lines[8].replacing("其他法律行政法规禁止公开", with: "其他法律法规禁止公开")
        let reading = explained(Specimen.report(requests: lines))
        let table = try account(reading, .requests)
        func label(_ row: Int) -> String? { table.rows[row].label.map(reading.report.document.string) }
        #expect(label(0) == "一、本年新收政府信息公开申请总数" && table.rows[0].match == .similar && (70..<100).contains(table.rows[0].similarity))
        #expect(label(1) == "二、上年结转政府信息公开申请数量" && table.rows[1].match == .exact && !table.rows[1].isAlias)
        #expect(table.rows[4].match == .suffix)
        #expect(table.rows[5].match == .exact && table.rows[5].isAlias)
    }

    @Test func aRowTellsWhatToldItsColumns() throws {
        let order = try account(explained(Specimen.report()), .requests)
        #expect(order.rows.allSatisfy { $0.basis == .order })
        guard case .text = order.source else { Issue.record("read from \(order.source)"); return }

        let grids = try account(GridSpecimen.account(requests: [GridSpecimen.requests]), .requests)
        #expect(grids.rows.allSatisfy { $0.basis == .heading })
        guard case .grids(count: 1) = grids.source else { Issue.record("read from \(grids.source)"); return }

        let lost = Specimen.requestLines { $0 == 3 ? ["31", "32"] : Specimen.requestFigures($0) }
        #expect(try account(explained(Specimen.report(requests: lost)), .requests).rows[3].basis == .none)
    }

    @Test func shapesAreToldWithTheirScores() throws {
        let table = try account(explained(Specimen.report()), .active)
        #expect(table.candidates.map(\.template.version) == ["2021", "2019"])
        #expect(table.candidates[0].score > 3 && table.candidates[1].score == 0 && !table.isClose)
        let close = try account(explained(Specimen.report(active: ["规章\t1\t2\t13", "规范性文件\t4\t5\t26"])), .active)
        #expect(close.isClose)
    }

    @Test func figuresWithoutARowAreTold() throws {
        var lines = Specimen.requestLines()
        lines.insert("\t\t其中涉外申请\t901\t902", at: 9)
        let reading = explained(Specimen.report(requests: lines))
        let leftOver = try account(reading, .requests).leftOver
        #expect(leftOver.count == 1)
        #expect(leftOver.first?.label.map(reading.report.document.string) == "其中涉外申请")
        #expect(leftOver.first?.figures.map(reading.report.document.string) == ["901", "902"])
    }

    @Test func aTableThatWasReadAsTextInSpiteOfAGridSaysSo() throws {
        let pieces = GridSpecimen.pieces(active: [], requests: [Array(GridSpecimen.requests[..<7])], cases: [])
        let document = GridSpecimen.document(
            pieces.flatMap { piece -> [GridSpecimen.Piece] in
                guard case .grid = piece else { return [piece] }
                return [piece] + Specimen.requestLines()[7...].map(GridSpecimen.Piece.line)
            })
        let table = try account(try! ReportParser.explain(document, path: "试.html"), .requests)
        guard case .textBeforeGrids(rowsInGrids: 4, rowsInText: 25) = table.source else {
            Issue.record("read from \(table.source)"); return
        }
    }

    @Test func rowsAndColumnsInEachOthersPlaceAreTold() throws {
        let rows = GridSpecimen.requests
        var places: [(row: Int, column: Int, cell: Cell)] = []
        var covered: Set<[Int]> = []
        for (row, cells) in rows.enumerated() {
            var column = 0
            for cell in cells {
                while covered.contains([row, column]) { column += 1 }
                for down in 0..<cell.rows { for across in 0..<cell.columns { covered.insert([row + down, column + across]) } }
                places.append((column, row, Cell(cell.text, rows: cell.columns, columns: cell.rows)))
            }
        }
        let turned = (0..<10).map { row in places.filter { $0.row == row }.sorted { $0.column < $1.column }.map(\.cell) }
        let reading = GridSpecimen.account(requests: [turned])
        guard case .turnedGrids = try account(reading, .requests).source else { Issue.record("not turned"); return }
        #expect(reading.report.row(.requests, "refused.stateSecret") == "41 42 43 44 45 46 47")
    }
}
