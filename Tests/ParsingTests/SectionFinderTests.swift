import ReportFormat
import Testing

@testable import Parsing

@Suite struct SectionFinderTests {
    private func find(_ text: String) -> SectionFinder.Result {
        withBytes(text) { base, count in SectionFinder(base: base, count: count).find() }
    }

    private func numbers(_ text: String) -> [Int] { find(text).sections.map(\.number) }

    /// Six headings with a line of text under each.
    private func six(_ headings: [String]) -> String { headings.map { $0 + "\n石桥县水务局正文若干。\n" }.joined() }

    private let headings = SectionKind.allCases.map(\.heading)

    @Test func theSixHeadingsOfTheFormatAreFoundWithTheirBodies() {
        let text = six(headings)
        let sections = find(text).sections
        #expect(sections.map(\.heading) == headings)
        let bodies = sections.map { String(decoding: Array(text.utf8)[$0.body], as: UTF8.self) }
        #expect(bodies == Array(repeating: "石桥县水务局正文若干。\n", count: 6))
        #expect(sections.last?.range.upperBound == text.utf8.count)
    }

    @Test(arguments: [
        (1, "一、主要工作开展情况"), (1, "一、工作开展情况"), (1, "一、总体工作情况"), (1, "一、政府信息公开工作总体情况"), (1, "一、总体概况"), (2, "二、主动公开政府信息的情况"),
        (2, "二、主动公开情况"), (2, "二、行政机关主动公开政府信息情况"), (3, "三、依申请公开政府信息情况"), (3, "三、收到和处理政府信息公开申请的情况"), (3, "三、收到和办理政府信息公开申请情况"),
        (4, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"), (4, "四、政府信息公开行政复议和行政诉讼情况"), (4, "四、行政复议、行政诉讼情况"), (4, "四、政府信息公开行政复议行政诉讼情况"),
        (5, "五、政府信息公开工作存在的主要问题及改进情况"), (5, "五、存在的问题和改进措施"), (5, "五、存在的不足及下步打算"), (6, "六、其他需要报告事项"), (6, "六、其它需要报告的事项"),
        (6, "六、需要说明的其他事项和报告"),
    ])
    func headingsInOtherWords(number: Int, heading: String) {
        var variant = headings
        variant[number - 1] = heading
        #expect(find(six(variant)).sections.map(\.heading) == variant)
    }

    @Test func traditionalCharacters() {
        let traditional = [
            "一、總體情況", "二、主動公開政府信息情況", "三、收到和處理政府信息公開申請情況", "四、政府信息公開行政複議、行政訴訟情況", "五、存在的主要問題及改進情況", "六、其他需要報告的事項",
        ]
        #expect(find(six(traditional)).sections.map(\.heading) == traditional)
    }

    @Test(arguments: ["%@ ", "　　%@", "\t%@", "\u{A0}%@\r", "## %@", "**%@**", "%@　"])
    func spaceAndMarksAroundAHeading(form: String) {
        #expect(numbers(six(headings.map { form.replacing("%@", with: $0) })) == [1, 2, 3, 4, 5, 6])
    }

    @Test(arguments: ["、", "．", ".", "，", "：", " 、 "]) func anyMarkBehindTheNumber(mark: String) {
        #expect(numbers(six(headings.map { $0.prefix(1) + mark + $0.dropFirst(2) })) == [1, 2, 3, 4, 5, 6])
    }

    @Test func numbersThatWereLost() { #expect(numbers(six(headings.map { String($0.dropFirst(2)) })) == [1, 2, 3, 4, 5, 6]) }

    @Test func numbersThatStandTwice() { #expect(numbers(six(headings.map { $0.prefix(2) + $0 })) == [1, 2, 3, 4, 5, 6]) }

    @Test func theWordsOfAHeadingWinOverAWrongNumber() {
        var wrong = headings
        wrong[4] = "四、存在的主要问题及改进情况"
        wrong[5] = "五、其他需要报告的事项"
        #expect(numbers(six(wrong)) == [1, 2, 3, 4, 5, 6])
    }

    @Test(arguments: ["（%n）", "第%n部分 ", "第%n部分：", "%d.", "%d、", "%d．"])
    func numbersOfOtherKinds(form: String) {
        let numerals = ["一", "二", "三", "四", "五", "六"]
        let changed = headings.enumerated().map { index, heading in
            form.replacing("%n", with: numerals[index]).replacing("%d", with: String(index + 1)) + heading.dropFirst(2)
        }
        #expect(find(six(changed)).sections.map(\.heading) == changed)
    }

    @Test func aHeadingInsideAParagraphIsNoSection() {
        let text = "一、总体情况\n本局工作有序。一、总体情况（一）主动公开。二、主动公开政府信息情况良好。\n三、收到和处理政府信息公开申请情况\n无\n"
        #expect(numbers(text) == [1, 3])
    }

    @Test func sentencesThatBeginLikeAHeadingAreNone() {
        let text = "总体情况良好，各项工作有序推进。\n主动公开政府信息情况如下：\n其他需要报告的事项无\n"
        #expect(numbers(text).isEmpty)
    }

    @Test func theListOfContentsInThePrefaceIsNoSection() {
        let preface = "报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。\n"
        #expect(find(preface + six(headings)).sections.first?.range.lowerBound == preface.utf8.count)
    }

    @Test func aTableOfContentsBeforeTheReportLoses() {
        let contents = headings.map { $0 + "\n" }.joined()
        let sections = find(contents + "\n" + six(headings)).sections
        #expect(sections.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(sections.first.map { $0.range.lowerBound > contents.utf8.count - 1 } == true)
    }

    @Test func aTableOfContentsWithPageNumbersLoses() {
        let contents = headings.enumerated().map { "\($0.element)……………\($0.offset + 1)\n" }.joined()
        let sections = find(contents + six(headings)).sections
        #expect(sections.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(sections.first?.range.lowerBound == contents.utf8.count)
    }

    @Test func textPastedTwiceIsReadOnceAndTold() {
        let once = six(headings.map { $0 + "\n" + String(repeating: "正文", count: 200) })
        #expect(once.utf8.count < 9_000)
        let result = find(once + once)
        #expect(result.sections.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(result.sections.last?.range.upperBound == once.utf8.count)
        #expect(result.secondCopy == once.utf8.count..<(2 * once.utf8.count))
    }

    @Test(arguments: [10, 2_000]) func ofTwoReportsInOneTextTheFirstIsReadAlone(length: Int) {
        let first = six(headings)
        let second = six(headings.map { $0 + "\n" + String(repeating: "文", count: length) })
        let result = find(first + second)
        let starts = result.sections.map(\.range.lowerBound)
        #expect(result.sections.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(
            starts.allSatisfy { $0 < first.utf8.count } || starts.allSatisfy { $0 >= first.utf8.count },
            "sections of two reports are never mixed")
    }

    @Test func aCopyThatBreaksOffIsPassedOverForTheWholeOne() {
        let once = six(headings)
        let half = six(Array(headings[..<3]))
        #expect(find(half + once).sections.first?.range.lowerBound == half.utf8.count)
    }

    @Test func textOnTheHeadingsLineBelongsToTheBody() {
        let text = "一、总体情况。2023年，我局工作有序。\n二、主动公开政府信息情况\n无\n六、其他需要报告的事项 无\n"
        let sections = find(text).sections
        #expect(sections.map(\.heading) == ["一、总体情况", "二、主动公开政府信息情况", "六、其他需要报告的事项"])
        #expect(sections.first?.range.lowerBound == 0)
    }

    @Test func missingSectionsStayMissing() {
        #expect(numbers(six([headings[0], headings[2], headings[4]])) == [1, 3, 5])
        #expect(numbers("石桥县水务局\n").isEmpty)
        #expect(numbers("").isEmpty)
    }

    @Test func aHeadingAtTheEndHasAnEmptyBody() {
        let last = find("一、总体情况\n正文\n六、其他需要报告的事项").sections.last
        #expect(last?.number == 6)
        #expect(last?.body.isEmpty == true)
    }

    @Test func rangesFollowEachOtherWithoutGapOrOverlap() {
        for text in [six(headings), six(headings.map { String($0.dropFirst(2)) }), "一、总体情况。文\n" + six(Array(headings.dropFirst()))] {
            let sections = find(text).sections
            for (one, next) in zip(sections, sections.dropFirst()) { #expect(one.range.upperBound == next.range.lowerBound) }
            for section in sections {
                #expect(section.body.lowerBound >= section.range.lowerBound && section.body.upperBound == section.range.upperBound)
            }
        }
    }

    /// Each candidate was once compared with every other; with so many that would not end.
    @Test func manyHeadingsAreFound() {
        #expect(!numbers(String(repeating: "一、总体情况\n三、收到和处理政府信息公开申请情况\n", count: 20_000)).isEmpty)
    }

    // MARK: Out of order

    private let prose = String(repeating: "石桥县水务局按照要求开展工作，各项任务均已完成。", count: 3) + "\n"

    private func written(_ order: [Int]) -> String { order.map { headings[$0 - 1] + "\n" + prose }.joined() }

    @Test func aSectionOutOfOrderIsTold() {
        let result = find(written([1, 2, 4, 3, 5, 6]))
        #expect(result.sections.count == 5 && result.strays.count == 1)
        #expect(!result.strays[0].isRepeat && [.requests, .cases].contains(result.strays[0].kind))
    }

    @Test func aSecondHeadingWithTextIsTold() {
        let result = find(written([1, 2, 3, 4, 5, 6, 6]))
        #expect(result.strays.map(\.kind) == [.other] && result.strays.allSatisfy(\.isRepeat))
    }

    @Test func aTableOfContentsIsNoRepetition() {
        #expect(find(headings.joined(separator: "\n") + "\n" + written([1, 2, 3, 4, 5, 6])).strays.isEmpty)
        #expect(find(written([1, 2, 3, 4, 5, 6])).strays.isEmpty)
    }

    @Test func innerHeadingsWithOtherNumbersAreNoRepetition() {
        let inner = written([1, 2, 3, 4]) + headings[4] + "\n一、存在的主要问题\n" + prose + "二、改进情况\n" + prose + written([6])
        #expect(find(inner).strays.isEmpty)
    }
}
