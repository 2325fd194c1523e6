import Documents
import Parsing
import ReportFormat
import Testing

@testable import Checking

@Suite struct CopiedTextTests {
    private static let problems = [
        "一是部分科室对公开时限把握不严", "个别栏目更新滞后", "二是解读材料以文字为主", "群众不易看懂", "三是基层窗口工作人员流动频繁", "业务衔接存在断档", "我局将把公开时限纳入内部督办", "每季度通报一次",
        "同时增加图解和短视频", "邀请群众代表试读", "并建立窗口人员轮训制度", "做到持证上岗", "还将完善网站检索功能", "方便企业查找政策",
    ]

    /// A report whose fifth section holds these clauses.
    private func report(_ year: Int, _ clauses: [String], organ: String = "河湾市教育局") -> Report {
        let heading = "五、存在的主要问题及改进情况\n"
        let text = Array((heading + clauses.joined(separator: "，") + "。\n").utf8)
        return Report(
            path: "\(organ)\(year).txt", document: Document(medium: .text, encoding: "utf-8", text: text), organ: organ, year: year,
            sections: [Section(kind: .problems, heading: "五", range: 0..<text.count, body: heading.utf8.count..<text.count)])
    }

    private func briefs(_ earlier: [String], _ later: [String]) -> [String] {
        YearPair(earlier: ReportSketch(report(2022, earlier)), later: ReportSketch(report(2023, later))).findings().map(\.brief)
    }

    @Test func aSectionCopiedFromLastYearIsTold() throws {
        let found = YearPair(earlier: ReportSketch(report(2022, Self.problems)), later: ReportSketch(report(2023, Self.problems)))
            .findings()
        #expect(found.map(\.brief) == ["copied-section problems warning"])
        #expect(found.first?.related?.share == 1 && found.first?.section == 5 && found.first?.cells.isEmpty == true)
        #expect(found.first?.message.chinese.contains("100%") == true)
    }

    @Test func figuresAndYearsMakeNoDifference() {
        let earlier = Self.problems + ["2022年培训3次"]
        let later = Self.problems + ["2023年共培训12次"]
        #expect(briefs(earlier, later) == ["copied-section problems warning"])
    }

    @Test func spacesAndLineEndsMakeNoDifference() {
        #expect(briefs(Self.problems, Self.problems.map { $0.prefix(3) + "\n" + $0.dropFirst(3) }) == ["copied-section problems warning"])
    }

    @Test func aSectionWrittenAnewIsNotTold() {
        let anew = ["公开内容同群众期盼还有差距", "部门之间信息共享不够", "政策宣传渠道较窄", "专业力量薄弱"] + Self.problems.prefix(8)
        #expect(briefs(Self.problems, Array(anew)).isEmpty)
    }

    @Test func aFewSentencesAreTooLittleToJudgeBy() {
        #expect(briefs(Array(Self.problems.prefix(3)), Array(Self.problems.prefix(3))).isEmpty)
    }

    @Test func standardPhrasesSayNothing() {
        let phrases = [
            "坚持以习近平新时代中国特色社会主义思想为指导", "全面贯彻落实党的二十大精神", "在市委、市政府的正确领导下", "以公开为常态", "不公开为例外", "特此报告", "主要表现在以下几个方面", "针对存在的问题",
            "根据《中华人民共和国政府信息公开条例》规定", "现将有关情况报告如下", "坚持以人民为中心", "深入学习贯彻党的二十大精神",
        ]
        #expect(ReportSketch(report(2023, phrases)).prose[1].marks.isEmpty)
        #expect(briefs(phrases, phrases).isEmpty)
    }

    @Test func likenessIsWithoutDirectionAndNilForTooLittle() throws {
        let whole = ReportSketch(report(2023, Self.problems))
        let half = ReportSketch(report(2023, Array(Self.problems.prefix(10)), organ: "白石县教育局"))
        let likeness = try #require(whole.likeness(to: half, in: .problems))
        #expect(likeness == half.likeness(to: whole, in: .problems) && likeness > 0.7 && likeness < 1)
        #expect(whole.likeness(to: half, in: .overview) == nil)
    }

    @Test("texts that are alike meet under a key, others do not", arguments: 0..<20)
    func bandsFindWhatIsAlike(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        func clauses(_ count: Int) -> [String] {
            (0..<count).map { _ in
                String((0..<12).map { _ in Character(Unicode.Scalar(UInt32.random(in: 0x4E00...0x8000, using: &generator))!) })
            }
        }
        func bands(_ clauses: [String]) -> Set<UInt32> { Set(ReportSketch(report(2023, clauses)).bands(in: .problems)) }
        let text = clauses(60)
        let alike = Array(text.prefix(58)) + clauses(2)
        #expect(!bands(text).isDisjoint(with: bands(alike)))
        #expect(bands(text).isDisjoint(with: bands(clauses(60))))
        #expect(bands(text) == bands(text.shuffled(using: &generator)))
    }
}
