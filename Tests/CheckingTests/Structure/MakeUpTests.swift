import Parsing
import ReportFormat
import Testing

@testable import Checking

@Suite struct MakeUpTests {
    // MARK: Sections

    @Test func aSectionOutOfOrderIsToldAndIsNotMissing() {
        let findings = Checker.check(
            report(sections: [1, 2, 4, 5, 6], troubles: [.sectionOutOfOrder(.requests, heading: 0..<3)]))
        #expect(findings.map(\.brief) == ["section-order requests warning"])
        #expect(findings[0].section == 3 && findings[0].message.chinese.contains("三、收到和处理政府信息公开申请情况"))
    }

    @Test func aSectionThatStandsTwiceIsTold() {
        #expect(briefs(report(troubles: [.sectionRepeated(.other, heading: 0..<3)])) == ["section-repeated other warning"])
    }

    @Test func aHeadingWithoutTextIsToldWhereNoTableStands() {
        #expect(
            briefs(report(text: "。 ——\n")) == [
                "section-empty overview warning", "section-empty problems warning", "section-empty other warning",
            ])
        #expect(briefs(report(text: "无2023")).isEmpty)
    }

    @Test(arguments: [("五、其他需要报告的事项", 5), ("七.其他需要报告的事项", 7)]) func anotherOrdinalThanTheSections(heading: String, printed: Int) {
        let section = Section(kind: .other, heading: heading, range: 0..<0, body: 0..<0)
        #expect(section.printedNumber == printed)
    }

    @Test(arguments: ["其他需要报告的事项", "一般情况", "六 其他", "6.其他"]) func noOrdinalAtAll(heading: String) {
        #expect(Section(kind: .other, heading: heading, range: 0..<0, body: 0..<0).printedNumber == nil)
    }

    // MARK: Years

    @Test func lastYearsTextIsTold() {
        let findings = Checker.check(report(text: "2022年，我局认真做好政府信息公开工作。"))
        #expect(findings.map(\.brief) == ["stale-year overview warning"])
        #expect(findings[0].message.chinese.contains("2022年") && findings[0].message.english.contains("2023"))
    }

    @Test(arguments: [
        "2023年，我局主动公开信息比2022年多12条。", "依照2019年修订的条例开展工作。", "二〇二三年的工作好于2022年。", "公开信息128条。", "文件〔2022〕15号",
    ])
    func otherYearsInTheTextAreNoFault(text: String) { #expect(briefs(report(text: text)).isEmpty) }

    @Test func thePeriodOfAnotherYearIsTold() {
        let findings = Checker.check(report(text: "2023年报告，统计期限自2022年1月1日起至12月31日止。"))
        #expect(findings.map(\.brief) == ["stale-year report warning"])
    }

    @Test(arguments: [
        "统计期限自2023年1月1日起至2023年12月31日止。", "2023年报告。条例自2008年5月1日起施行，办法自2011年1月1日起施行。", "2023年，自2022年1月1日起改革，数据自2023年1月1日起。",
    ])
    func theReportsOwnPeriodIsNoFault(text: String) { #expect(briefs(report(text: text)).isEmpty) }

    // MARK: The preface

    @Test(arguments: ["本报告由六个部分组成。2023", "本报告2023年，共6个部分", "2023年报告包括六大部分内容", "2023年报告第五部分说明问题", "2023年大部分部门"])
    func aPrefaceThatAgrees(text: String) { #expect(briefs(report(text: text)).isEmpty) }

    @Test(arguments: ["2023年报告由总体情况等五个部分组成", "2023年报告共7部分"]) func aPrefaceThatCountsOtherParts(text: String) {
        #expect(briefs(report(text: text)) == ["preface-parts report warning"])
    }

    @Test func sixPartsAreAnnouncedAndFiveStand() {
        let found = briefs(report(sections: [1, 2, 3, 4, 5], text: "2023年报告由六个部分组成"))
        #expect(found.contains("preface-parts report warning") && found.contains("section-missing other warning"))
        // A section that stands at another place is there.
        let moved = report(
            sections: [1, 2, 3, 4, 5], troubles: [.sectionOutOfOrder(.other, heading: 0..<3)], text: "2023年报告由六个部分组成")
        #expect(briefs(moved) == ["section-order other warning"])
    }

    // MARK: Publication

    @Test(
        arguments: [
            ("河湾市教育局", "2024-01-31", nil), ("河湾市教育局", "2024-02-01", "01-31"), ("河湾市人民政府", "2024-03-31", nil),
            ("河湾市人民政府", "2024-04-01", "03-31"), ("河湾市人民政府办公室", "2024-03-02", nil), ("河湾市教育局", "2025-01-10", "01-31"),
        ] as [(String, String, String?)])
    func theDeadlineDependsOnTheOrgan(organ: String, published: String, deadline: String?) {
        let findings = Checker.check(report(organ: organ, published: published))
        #expect(findings.map(\.brief) == (deadline == nil ? [] : ["published-late report warning"]))
        if let deadline { #expect(findings[0].message.english.contains(deadline)) }
    }

    @Test func aDateBeforeTheYearWasOverIsTold() {
        #expect(briefs(report(published: "2023-01-12")) == ["published-early report warning"])
    }

    @Test func whatAReportDoesNotTellOfItself() {
        #expect(
            briefs(report(organ: nil, year: .some(nil), published: .some(nil))) == [
                "no-organ report warning", "no-year report warning", "no-date report info",
            ])
    }

    // MARK: The format

    @Test func aTableOfTheTrialFormatIsToldInALaterYear() {
        #expect(briefs(report(table(.requests2019), year: 2023, published: "2024-01-20")) == ["older-template requests warning"])
        #expect(briefs(report(table(.requests2019))).isEmpty)
    }

    @Test func rowsWhoseLabelsWereLostAreNoTrialFormat() {
        let torn = table(.requests2019, "otherHandling: ? ? ? ? ? ? ?")
        let leftOver = ReadingTrouble.figuresLeftOver(.requests, count: 21, range: 0..<9)
        for report in [
            report(torn, year: 2023, published: "2024-01-20"),
            report(table(.requests2019), troubles: [leftOver], year: 2023, published: "2024-01-20"),
        ] { #expect(!briefs(report).contains { $0.hasPrefix("older-template") }) }
    }
}
