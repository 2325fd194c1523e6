import ReportFormat
import Testing

@testable import Parsing

/// Rows with other than the right number of figures: placed where the source tells the column, uncertain where it does not.
@Suite struct TablePlacementTests {
    /// The row of `granted` when its cells are these, in a grid of tabs.
    private func granted(_ cells: [String], layout: ([String]) -> [String] = { $0 }) -> String? {
        let lines = Specimen.requestLines { $0 == 2 ? cells : Specimen.requestFigures($0) }
        return parsed(Specimen.report(requests: layout(lines)))?.row(.requests, "granted")
    }

    @Test(arguments: [
        (["3", "", "", "", "", "", "3"], "3 空 空 空 空 空 3"), (["", "", "2", "", "", "", "2"], "空 空 2 空 空 空 2"),
        (["", "", "", "", "", "", ""], "空 空 空 空 空 空 空"),
        (["3", "0", "0", "0", "0", "0", "/"], "3 0 0 0 0 0 免"), (["3", "/", "—", "无", "不适用", "-", "3"], "3 免 免 免 免 免 3"),
        (["3", "若干", "0", "0", "0", "0", "3"], "3 文 0 0 0 0 3"), (["1,234", "０", "0", "0", "0", "0", "1234"], "1234 0 0 0 0 0 1234"),
        (["3件", "0", "0", "0", "0", "0", "3 件"], "3件 0 0 0 0 0 3件"),
        (["3（其中邮寄1件）", "0", "0", "0", "0", "0", "3"], "3 0 0 0 0 0 3"), (["-3", "0", "0", "0", "0", "0", "-3"], "-3 0 0 0 0 0 -3"),
        (["3.5", "0", "0", "0", "0", "0", "3.5"], "3.5 0 0 0 0 0 3.5"),
    ])
    func aGridTellsWhichCellIsWhich(cells: [String], expected: String) {
        #expect(granted(cells) == expected)
        #expect(granted(cells, layout: Specimen.pipes) == expected)
    }

    @Test(arguments: [
        (["3", "0", "0", "0", "0", "3"], "?3 ?0 ?0 ?0 ?0 ?3 缺"), (["3", "0", "0", "0", "0", "0", "0", "3"], "?3 ?0 ?0 ?0 ?0 ?0 ?0"),
        (["1", "0", "0", "0", "0", "0", "0", "0", "10"], "?1 ?0 ?0 ?0 ?0 ?0 ?0"),
        (["3"], "?3 缺 缺 缺 缺 缺 缺"),
    ])
    func aRowWithTooFewOrTooManyFiguresIsUncertain(cells: [String], expected: String) {
        #expect(granted(cells) == expected)
        #expect(granted(cells, layout: Specimen.oneCellALine) == expected)
    }

    @Test func figuresInExcessAreKept() {
        let lines = Specimen.requestLines { $0 == 2 ? ["1", "2", "3", "4", "5", "6", "7", "8", "9"] : Specimen.requestFigures($0) }
        let table = parsed(Specimen.report(requests: lines))?.table(.requests)
        #expect(table?.surplus[2]?.map(\.shorthand) == ["?8", "?9"])
        #expect(table?.figureCounts[2] == 9)
    }

    @Test func otherRowsStaySureBesideAnUncertainOne() {
        let lines = Specimen.requestLines { $0 == 2 ? ["3", "0", "3"] : Specimen.requestFigures($0) }
        let found = parsed(Specimen.report(requests: lines))?.certainFigures
        #expect(found == Specimen.figures.filter { !$0.key.hasPrefix("requests.granted.") })
    }

    @Test(arguments: 0..<7) func aColumnLostInEveryRowMakesAllRowsUncertain(column: Int) {
        let lines = Specimen.requestLines { row in
            var figures = Specimen.requestFigures(row)
            figures.remove(at: column)
            return figures
        }
        for layout in [{ $0 }, Specimen.oneCellALine, Specimen.pipes] as [([String]) -> [String]] {
            let report = parsed(Specimen.report(requests: layout(lines)))
            #expect(report?.certainFigures.keys.contains { $0.hasPrefix("requests.") } == false)
            #expect(report?.table(.requests)?.cells.filter { $0.state == .uncertain }.count == 25 * 6)
        }
    }

    @Test func blankColumnsOfOrganisationsAreBlankAndNotShifted() {
        let lines = Specimen.requestLines { row in [String(row * 10), "", "", "", "", "", String(row * 10)] }
        let report = parsed(Specimen.report(requests: lines))
        #expect(report?.row(.requests, "newReceived") == "0 空 空 空 空 空 0")
        #expect(report?.row(.requests, "carriedForward") == "240 空 空 空 空 空 240")
    }

    @Test func blanksThatWereDroppedFromCellsALineAreUncertain() {
        let lines = Specimen.requestLines { row in [String(row * 10), "", "", "", "", "", String(row * 10)] }
        let report = parsed(Specimen.report(requests: Specimen.oneCellALine(lines)))
        #expect(report?.row(.requests, "carriedForward") == "?240 ?240 缺 缺 缺 缺 缺")
    }

    /// A PDF's text: figures stand under their headings, blanks leave a hole.
    @Test func columnsKeptBySpacesTellWhereAFigureStands() {
        func spaced(_ label: String, _ cells: [String]) -> String {
            let width = label.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E00 ? 2 : 1) }
            return label + String(repeating: " ", count: 60 - width)
                + cells.map { String(repeating: " ", count: 8 - $0.count) + $0 }.joined()
        }
        let rows = TableTemplate.requests2021.rows.enumerated().map { index, row in
            spaced(
                row.label.count > 24 ? String(row.label.prefix(10)) : row.label,
                index == 2 ? ["3", "", "", "", "", "", "3"] : Specimen.requestFigures(index))
        }
        let report = parsed(Specimen.report(requests: rows))
        #expect(report?.row(.requests, "granted") == "3 空 空 空 空 空 3")
        #expect(report?.row(.requests, "handledTotal") == "231 232 233 234 235 236 237")
    }

    @Test func blankCellsOfSectionTwo() {
        let lines = Specimen.activeLines.map { $0.hasPrefix("规章") ? "规章\t\t\t13" : $0.hasPrefix("行政许可") ? "行政许可\t" : $0 }
        let report = parsed(Specimen.report(active: lines))
        #expect(report?.row(.active, "regulations") == "空 空 13")
        #expect(report?.row(.active, "licensing") == "空")
        #expect(report?.row(.active, "normativeDocuments") == "4 5 26")
    }

    @Test(arguments: [("5.07", "5.07"), ("5.07万元", "5.07万元"), ("50700元", "50700元"), ("0.0000", "0.0000"), ("/", "免"), ("无", "免")])
    func fees(cell: String, expected: String) {
        let lines = Specimen.activeLines.map { $0.hasPrefix("行政事业性收费") ? "行政事业性收费\t" + cell : $0 }
        #expect(parsed(Specimen.report(active: lines))?.row(.active, "fees") == expected)
    }

    @Test(arguments: ["5\n.07", "5.\n07", "\t5\n\t.07"]) func aFigureTornApartIsUncertain(cell: String) {
        let lines = Specimen.oneCellALine(Specimen.activeLines).map { $0 == "5.07" ? cell : $0 }
        #expect(parsed(Specimen.report(active: lines))?.row(.active, "fees")?.first != "5")
        #expect(parsed(Specimen.report(active: lines))?.certainFigures["active.fees.amount"] == nil)
    }

    @Test func twoRowsThatRunIntoEachOtherAreNotReadAsTheFirst() {
        let lines = Specimen.singleSpaces(Specimen.activeLines).joined(separator: "\n").replacing("行政处罚 48\n行政强制", with: "行政处罚 48行政强制")
        #expect(parsed(Specimen.report(active: [lines]))?.certainFigures["active.penalty.decisions"] == nil)
    }

    @Test func aDirectionIsAFigureOnlyInTheColumnOfChanges() {
        #expect(granted(["增3", "0", "0", "0", "0", "0", "3"]) == "文 0 0 0 0 0 3")
    }
}
