import ReportFormat
import Testing

@testable import Parsing

/// Tables that do not print their cells in the order and the form of the format.
@Suite struct CellOrderTests {
    private static let rows = TableTemplate.requests2021.rows

    /// A table in which every column adds up, each row laid out by `layout` from its label and its seven figures.
    private func report(_ layout: (_ label: String, _ figures: [String]) -> String) -> Report? {
        let received = ["4", "2", "0", "0", "0", "1", "7"]
        let lines = Self.rows.map { row in
            let isFilled = ["newReceived", "granted", "handledTotal"].contains(row.id)
            return layout(row.label, isFilled ? received : ["0", "0", "0", "0", "0", "0", "0"])
        }
        return parsed(Specimen.report(requests: lines))
    }

    @Test func figuresThatAreTheTotalOfThoseBehindThemMakeTheTableUncertain() {
        let report = report { label, figures in ([label, figures[6]] + figures[..<6]).joined(separator: "\t") }
        #expect(report?.row(.requests, "granted") == "?7 ?4 ?2 ?0 ?0 ?0 ?1")
        #expect(report?.certainFigures.keys.contains { $0.hasPrefix("requests.") } == false)
    }

    @Test func figuresBeforeTheirLabelsAreInDoubt() {
        let report = report { label, figures in (figures + [label]).joined(separator: "\t") }
        #expect(report?.certainFigures.keys.contains { $0.hasPrefix("requests.") } == false)
    }

    @Test func theOrderOfTheFormatIsCertain() {
        let report = report { label, figures in ([label] + figures).joined(separator: "\t") }
        #expect(report?.row(.requests, "granted") == "4 2 0 0 0 1 7")
        #expect(report?.certainFigures.keys.count { $0.hasPrefix("requests.") } == 25 * 7)
    }

    @Test func serialNumbersAreNoFigures() {
        var number = 0
        let report = report { label, figures in
            number += 1
            return (["\(number)", label] + figures).joined(separator: "\t")
        }
        #expect(report?.row(.requests, "granted") == "4 2 0 0 0 1 7")
        #expect(report?.row(.requests, "carriedForward") == "0 0 0 0 0 0 0")
    }

    @Test func aNumberBetweenBlankLinesIsThatOfAPage() {
        var number = 0
        let report = report { label, figures in
            number += 1
            return (number == 9 ? "\n4\n\n" : "") + ([label] + figures).joined(separator: "\t")
        }
        #expect(report?.certainFigures.keys.count { $0.hasPrefix("requests.") } == 25 * 7)
    }

    @Test func cellsInQuotesAreReadWithoutThem() {
        let report = report { label, figures in ([label] + figures).map { "\"\($0)\"" }.joined(separator: "\t") }
        #expect(report?.row(.requests, "granted") == "4 2 0 0 0 1 7")
        #expect(report?.certainFigures.keys.count { $0.hasPrefix("requests.") } == 25 * 7)
    }

    @Test func dotsLeadToFigures() {
        let lines = Specimen.activeLines.map { line in
            ["行政许可", "行政处罚", "行政强制"].contains { line.hasPrefix($0) } ? line.replacing("\t", with: "……") : line
        }
        let report = parsed(Specimen.report(active: lines))
        #expect(report?.row(.active, "licensing") == "317")
        #expect(report?.row(.active, "penalty") == "48")
    }

    /// Right behind each other, cells stand under headings only by chance.
    @Test func figuresThatStandUnderNoHeadingAreNotPlacedByThem() {
        let lines = ["信息内容  本年制发件数  本年废止件数  现行有效件数", "规章    1  ", "行政规范性文件  4  5  26"]
        let report = parsed(Specimen.report(active: lines + Specimen.activeLines.dropFirst(4)))
        #expect(report?.row(.active, "regulations")?.hasPrefix("1") == false)
    }

    /// The rows of a table in which every figure is `factor` times another table's.
    private func lines(_ factor: Int) -> String {
        Self.rows.map { row in
            let isFilled = ["newReceived", "granted", "handledTotal"].contains(row.id)
            let figures = isFilled ? [4, 2, 0, 0, 0, 1, 7] : [0, 0, 0, 0, 0, 0, 0]
            return ([row.label] + figures.map { String($0 * factor) }).joined(separator: "\t")
        }.joined(separator: "\n")
    }

    @Test func ofTwoTablesTheOneOfTheReportsYearIsRead() {
        func granted(_ text: String) -> String? { parsed(Specimen.report(requests: [text]))?.row(.requests, "granted") }
        #expect(granted("2022年度（供对比）\n\(lines(3))\n2023年度\n\(lines(1))") == "4 2 0 0 0 1 7")
        #expect(granted("2023年度\n\(lines(1))\n2022年度（供对比）\n\(lines(3))") == "4 2 0 0 0 1 7")
        #expect(granted("\(lines(3))\n另一表\n\(lines(1))") == "?12 ?6 ?0 ?0 ?0 ?3 ?21")
        #expect(granted("\(lines(1))\n另一表\n\(lines(1))") == "4 2 0 0 0 1 7")
    }

    @Test func figuresOnTheLinesOverTheirLabelsAreInDoubt() {
        let report = report { label, figures in figures.joined(separator: " ") + "\n" + label }
        #expect(report?.certainFigures.keys.contains { $0.hasPrefix("requests.") } == false)
    }

    @Test func aRowWithOneFigureLessThanItsNeighboursIsInDoubt() {
        var number = 0
        let report = report { label, figures in
            number += 1
            return ([label] + figures + (number == 5 ? [] : ["\(number)"])).joined(separator: "\t")
        }
        #expect(report?.certainFigures.keys.contains { $0.hasPrefix("requests.") } == false)
    }

    @Test func figuresBehindAnotherLabelAreNotThoseOfTheEmptyRowAbove() {
        let report = report { label, figures in
            guard label.hasPrefix("（二）") else { return ([label] + figures).joined(separator: "\t") }
            return label + "\t\t\t\t\t\t\t\n（三）不予公开\t9\t0\t0\t0\t0\t0\t9"
        }
        #expect(report?.row(.requests, "partiallyGranted")?.contains("9") == false)
    }

    @Test(arguments: ["约1", "1宗", "三", "？"])
    func whatCannotBeReadTakesTheCellOfAFigure(cell: String) {
        let lines = Specimen.activeLines.map { $0.hasPrefix("行政规范性文件") ? "行政规范性文件\t\(cell)\t5\t26" : $0 }
        #expect(parsed(Specimen.report(active: lines))?.row(.active, "normativeDocuments") == "文 5 26")
    }

    @Test func aLineThatNumbersTheColumnsHoldsNoFigures() {
        var lines = Specimen.caseLines
        lines.insert((1...15).map(String.init).joined(separator: "\t"), at: lines.count - 1)
        let report = parsed(Specimen.report(cases: lines))
        #expect(report?.rows(.cases) == parsed(Specimen.report())?.rows(.cases))
    }
}
