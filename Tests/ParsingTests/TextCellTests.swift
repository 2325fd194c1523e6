import ReportFormat
import Testing

@testable import Parsing

/// Words where a figure should stand, in the first cell of a row that keeps its grid.
@Suite struct TextCellTests {
    private func active(_ change: (String) -> String) throws -> Report {
        try #require(parsed(Specimen.report(active: Specimen.activeLines.map(change))))
    }

    @Test(arguments: ["暂缺", "见附件", "五万", "约3件"])
    func aWordInTheOnlyCellIsTextAndNotBlank(word: String) throws {
        let report = try active { $0.replacing("行政许可\t317", with: "行政许可\t\(word)\t\t").replacing("收费\t5.07", with: "收费\t\(word)\t\t") }
        #expect(report.row(.active, "licensing") == "文")
        #expect(report.row(.active, "fees") == "文")
        #expect(report.row(.active, "penalty") == "48")
        let table = try #require(report.table(.active))
        let cell = table.cells[table.template.cells(ofRow: table.template.rowIndex(of: "licensing")!).lowerBound]
        #expect(String(decoding: report.document.text[cell.range!], as: UTF8.self) == word)
    }

    @Test func aWordInTheFirstOfManyCellsMovesNoFigure() throws {
        let lines = Specimen.requestLines { row in ["若干"] + Specimen.requestFigures(row).dropFirst() }
        for lines in [lines, Specimen.pipes(lines)] {
            let report = try #require(parsed(Specimen.report(requests: lines)))
            #expect(report.row(.requests, "newReceived") == "文 2 3 4 5 6 7")
            #expect(report.row(.requests, "refused.internalAffairs") == "文 82 83 84 85 86 87")
        }
        #expect(try active { $0.replacing("规章\t1\t2", with: "规章\t无数据\t2") }.row(.active, "regulations") == "文 2 13")
    }

    @Test(arguments: ["件", "万元"]) func aUnitBeforeTheFigureIsNoCell(unit: String) throws {
        #expect(try active { $0.replacing("行政许可\t317", with: "行政许可\t\(unit)\t317") }.row(.active, "licensing") == "317")
    }
}
