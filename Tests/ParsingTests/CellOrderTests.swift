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
}
