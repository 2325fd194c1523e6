import ReportFormat
import Testing

@testable import Parsing

@Suite struct CasesReaderTests {
    private func rows(_ lines: [String]) -> [String] { parsed(Specimen.report(cases: lines))?.rows(.cases) ?? [] }

    private let lines = Specimen.caseLines
    private let expected = ["reconsideration 3 1 2 4 10", "litigationDirect 5 0 1 2 8", "litigationAfterReconsideration 1 1 0 0 2"]

    @Test func fifteenFiguresInEveryLayout() {
        for layout in [{ $0 }, Specimen.oneCellALine, Specimen.pipes, Specimen.singleSpaces] as [([String]) -> [String]] {
            #expect(rows(layout(lines)) == expected)
        }
    }

    @Test func totalsUnderAnotherName() { #expect(rows(lines.map { $0.replacing("总计", with: "合计") }) == expected) }

    @Test func headingsThatAreBrokenOrPartlyLost() {
        #expect(
            rows(["行政复议", "行政诉讼", "结果维持", "结果", "纠正", "其他", "结果", "尚未", "审结", "总计", "未经复议直接起诉", "复议后起诉", "总计"] + Specimen.cases.joined())
                == expected)
    }

    @Test func aHeadingOverTwoRowsStandsLowerThanTheOneBesideIt() {
        let below = [
            spaced([(40, "未经复议直接起诉"), (70, "复议后起诉")]), spaced((0..<15).map { ($0 * 10, Specimen.outcomes[$0 % 5]) }),
            spaced(Specimen.cases.joined().enumerated().map { ($0 * 10, $1) }),
        ]
        #expect(rows([spaced([(60, "行政诉讼")]), spaced([(12, "行政复议")])] + below) == expected)
        #expect(rows([spaced([(12, "行政诉讼")]), spaced([(110, "行政复议")])] + below).allSatisfy { $0.contains("?") })
    }

    /// Words by the column that they begin in, Chinese characters being two columns wide.
    private func spaced(_ words: [(column: Int, text: String)]) -> String {
        words.reduce(into: "") { line, word in
            let width = line.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
            line += String(repeating: " ", count: max(line.isEmpty ? 0 : 2, word.column - width)) + word.text
        }
    }

    @Test func aTableTurnedOnItsSide() {
        let blocks = ["行政复议", "未经复议直接起诉", "复议后起诉"]
        let turned =
            ["\t" + Specimen.outcomes.joined(separator: "\t")] + zip(blocks, Specimen.cases).map { ([$0] + $1).joined(separator: "\t") }
        #expect(rows(turned) == expected)
        #expect(rows(Specimen.oneCellALine(turned)) == expected)
    }

    @Test func aTableForEachBlock() {
        let blocks = zip(["行政复议", "未经复议直接起诉", "复议后起诉"], Specimen.cases)
        #expect(rows(blocks.flatMap { [$0, Specimen.outcomes.joined(separator: "\t"), $1.joined(separator: "\t")] }) == expected)
        #expect(rows(blocks.flatMap { block, figures in [block] + zip(Specimen.outcomes, figures).map { $0 + "\t" + $1 } }) == expected)
    }

    @Test func blankReconsiderationAndZerosBehindIt() {
        let last = Array(repeating: "", count: 5) + Array(repeating: "0", count: 10)
        #expect(
            rows(Array(lines.dropLast()) + [last.joined(separator: "\t")]) == [
                "reconsideration 空 空 空 空 空", "litigationDirect 0 0 0 0 0", "litigationAfterReconsideration 0 0 0 0 0",
            ])
    }

    @Test func marksOfNone() {
        let last = Array(repeating: "/", count: 5) + Array(repeating: "0", count: 10)
        #expect(rows(Array(lines.dropLast()) + [last.joined(separator: "\t")]).first == "reconsideration 免 免 免 免 免")
    }

    @Test func tooFewFiguresAreUncertain() {
        let found = rows(Specimen.oneCellALine(Array(lines.dropLast())) + Specimen.cases.joined().dropLast())
        #expect(
            found == ["reconsideration ?3 ?1 ?2 ?4 ?10", "litigationDirect ?5 ?0 ?1 ?2 ?8", "litigationAfterReconsideration ?1 ?1 ?0 ?0 缺"])
    }

    @Test func tooManyFiguresAreUncertainAndKept() {
        let table = parsed(Specimen.report(cases: Specimen.oneCellALine(lines) + ["7"]))?.table(.cases)
        #expect(table?.cells.allSatisfy { $0.state == .uncertain } == true)
        #expect(table?.surplus.values.joined().map(\.shorthand) == ["?7"])
    }

    @Test func headingsAloneAreToldAsATableWithoutFigures() {
        for layout in [Array(lines.dropLast()), ["行政复议", "行政诉讼"], ["本机关未发生行政复议、行政诉讼。"]] {
            let report = parsed(Specimen.report(cases: layout))
            #expect(report?.table(.cases) == nil)
            #expect(report?.troubles == [.tableWithoutFigures(.cases)])
        }
    }

    @Test func figuresInProseAreNoCells() {
        #expect(rows(["2023年，行政复议10件，行政诉讼3件。"] + lines + ["以上10件均已办结。"]) == expected)
    }
}
