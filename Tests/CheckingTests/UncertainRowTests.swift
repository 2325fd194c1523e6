import Parsing
import ReportFormat
import Testing

@testable import Checking

@Suite struct UncertainRowTests {
    @Test func aTableOfSixFiguresARowIsToldOnce() {
        let findings = Checker.check(report(table(.requests2021, "*: ~0 ~0 ~0 ~0 ~0 ~0 ?")))
        #expect(
            findings.map(\.brief) == [
                "uncertain-table requests warning notAssessable",
                "column-balance requests info notAssessable",
                "row-total requests info notAssessable",
                "handled-total requests info notAssessable",
            ])
        #expect(findings.allSatisfy { $0.origin == .reading })
        #expect(findings[0].message.chinese.contains("25行各有6个数字，应为7个"))
        #expect(findings[2].message.chinese.contains("全部25行无法核对"))
    }

    @Test func threeOddRowsAreOneFindingThatNamesThem() {
        let drawing = """
            refused.stateSecret: ~0 ~0 ~0 ~0 ~0 ? ?
            notProcessed.repeated: ~0 ~0 ~0 ~0 ~0 ~0 ?
            notProcessed.excessive: ~0 ~0 ~0 ~0 ~0 ~0 ?
            """
        let findings = Checker.check(report(table(.requests2021, drawing)))
        #expect(
            findings.map(\.brief) == [
                "uncertain-row requests warning notAssessable",
                "handled-total requests info notAssessable",
                "row-total requests info notAssessable",
            ])
        for name in ["国家秘密", "重复申请", "大量反复申请"] { #expect(findings[0].message.chinese.contains(name)) }
        #expect(findings[0].cells.count == 21)
    }

    @Test func aRowWithTooManyFiguresIsToldWithItsCount() {
        let findings = Checker.check(report(table(.requests2021, "otherHandling.feeUnpaid: ~0 ~0 ~0 ~0 ~0 ~0 ~0 +0")))
        #expect(findings.map(\.rule) == ["surplus-figures", "handled-total", "row-total"])
        #expect(findings[0].subject == "otherHandling.feeUnpaid")
        #expect(findings[0].message.chinese.contains("“逾期未缴费”行有8个数字，应为7个"))
    }

    @Test func surplusBesideCertainFiguresDoesNotHinderTheRules() {
        #expect(briefs(report(table(.requests2021, "granted: 0 0 0 0 0 0 0 +5"))) == ["surplus-figures granted warning notAssessable"])
    }

    @Test func aRowThatNoPlacementFulfilsIsAnError() throws {
        let findings = Checker.check(report(table(.requests2021, "granted: ~5 ~0 ~0 ~0 ~0 ~0 ~0 +3")))
        let finding = try #require(findings.first { $0.rule == "row-total" })
        #expect(finding.brief == "row-total granted error")
        #expect(finding.left == nil && finding.right == nil && finding.difference == nil)
        #expect(finding.message.chinese.contains("无论怎样归列"))
    }

    @Test func aRowThatSomePlacementFulfilsIsNotJudged() {
        let findings = briefs(report(table(.requests2021, "granted: ~3 ~0 ~0 ~0 ~0 ~0 ~0 +3")))
        #expect(findings.contains("row-total granted info notAssessable"))
    }

    @Test func itemsThatExceedTheirTotalAreAnErrorWhateverIsMissing() {
        let findings = briefs(
            report(
                table(
                    .requests2021,
                    """
                    newReceived: 2 0 0 0 0 0 2
                    granted: 3 0 0 0 0 0 3
                    partiallyGranted: ? ? ? ? ? ? ?
                    handledTotal: 2 0 0 0 0 0 2
                    """)))
        #expect(findings.contains("handled-total naturalPerson error"))
        #expect(findings.contains("handled-total total error"))
        #expect(findings.contains("missing-cells partiallyGranted warning notAssessable"))
    }

    @Test func blanksBesideDoubtsAreAtMostAWarning() {
        let findings = briefs(report(table(.cases2021, "reconsideration: 3 _ ? 0 2")))
        #expect(findings.contains("case-total reconsideration warning"))
    }

    @Test func fourteenFiguresForFifteenPlacesLeaveEveryBlockOpen() {
        let drawing = """
            reconsideration: ~0 ~0 ~0 ~0 ~1
            litigationDirect: ~0 ~0 ~0 ~1 ~0
            litigationAfterReconsideration: ~0 ~0 ~0 ~0 ?
            """
        #expect(
            briefs(report(table(.cases2021, drawing))) == [
                "uncertain-table cases warning notAssessable", "case-total cases info notAssessable",
            ])
    }

    @Test func sevenFiguresInDoubtForSevenPlacesAreNotJudged() {
        let findings = briefs(report(table(.requests2021, "granted: ~9 ~0 ~0 ~0 ~0 ~0 ~1")))
        #expect(findings.contains("uncertain-row granted warning notAssessable"))
        #expect(findings.contains("row-total granted info notAssessable"))
        #expect(!findings.contains { $0.hasSuffix("error") })
    }

    @Test("doubt never makes an error of a table that adds up", arguments: 0..<80)
    func doubtOverTruth(seed: Int) {
        var random = SeededGenerator(state: UInt64(seed + 300))
        let template = TableTemplate.requests2021
        var cells = reading(template, consistentFigures(template, &random)).cells
        var surplus: [Int: [Cell]] = [:]
        for row in template.rows.indices where Int.random(in: 0..<4, using: &random) == 0 {
            var figures = template.cells(ofRow: row).map { cells[$0].figure! }
            switch Int.random(in: 0..<3, using: &random) {
            case 0: figures.remove(at: Int.random(in: 0..<7, using: &random))
            case 1: figures.insert(Figure(Int.random(in: 0...30, using: &random)), at: Int.random(in: 0...7, using: &random))
            default:
                guard let wide = figures.firstIndex(where: { $0.digits > 9 }) else { continue }
                let digits = figures[wide].digits
                figures.replaceSubrange(wide...wide, with: [Figure(digits: digits / 10), Figure(digits: digits % 10)])
            }
            for (place, cell) in template.cells(ofRow: row).enumerated() {
                cells[cell] = place < figures.count ? Cell(state: .uncertain, figure: figures[place], range: 0..<0) : .missing
            }
            if figures.count > 7 { surplus[row] = [Cell(state: .uncertain, figure: figures[7], range: 0..<0)] }
        }
        let findings = Checker.check(report(TableReading(template: template, cells: cells, range: 0..<0, surplus: surplus)))
        #expect(findings.allSatisfy { $0.status == .notAssessable })
    }
}
