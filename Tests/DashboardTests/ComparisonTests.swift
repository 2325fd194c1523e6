import Checking
import Library
import ReportFormat
import Terminal
import Testing

@testable import Dashboard

struct ComparisonTests {
    /// Two years of one organ, and a report of another.
    private var office: World {
        var world = World(columns: 80, rows: 20)
        world.add(Self.sample(year: 2022, problems: "一是解读质量有待提高。下一步将加强培训。", upheld: "1"), id: 0)
        world.add(Self.sample(year: 2023, problems: "一是解读质量有待提高。下一步将加强业务培训，完善制度。", upheld: "2"), id: 1)
        var other = SampleReport(preamble: "")
        other.organ = "白石县财政局"
        other.path = "Reports/白石县财政局2023.txt"
        other.add(.overview, "白石县财政局按时公开。")
        world.add(other.opened([]), id: 2)
        world.send(.scanFinished)
        return world
    }

    private static func sample(year: Int, problems: String, upheld: String) -> OpenedReport {
        var sample = SampleReport(preamble: "")
        sample.organ = "河湾市教育局"
        sample.year = year
        sample.title = "\(year)年政府信息公开工作年度报告"
        sample.path = "Reports/河湾市教育局\(year).txt"
        sample.add(.overview, "全年主动公开信息\(year == 2022 ? 98 : 128)条。")
        sample.add(.cases, "", template: .cases2021, figures: [[upheld, "0", "0", "0", upheld], [], []])
        sample.add(.problems, problems)
        return sample.opened([])
    }

    @Test func aReviewerComparesAReportWithLastYears() throws {
        var world = office
        try Story.run(
            """
            key g
            type /2023 河湾
            key Enter
            key Enter
            sees 河湾市教育局 · 2023
            key =
            sees 比较：河湾市教育局 2022 → 河湾市教育局 2023
            sees 一、总体情况
            sees 全年主动公开信息[-98-]{+128+}条。
            key n
            key n
            # The next change is in section four: its table, with old and new where a cell changed.
            sees 表格 15 格中 2 格不同
            |                                结果维持 结果纠正 其他结果 尚未审结 总计
            | › 行政复议                          1→2        0        0        0  1→2
            |   行政诉讼（未经复议直接起诉）        0        0        0        0    0
            key n
            sees 加强{+业务+}培训{+，完善制度+}。
            key n
            sees 已从头开始
            key Esc
            sees 河湾市教育局 · 2023
            key Esc
            sees 报告
            """, in: &world)
    }

    @Test func aReviewerMarksAReportAndComparesAnotherWithIt() throws {
        var world = office
        try Story.run(
            """
            type /白石
            key Enter
            key Space
            sees 已选为比较对象
            sees »2023 白石县财政局
            type /
            key Backspace
            key Backspace
            key Enter
            """, in: &world)
        world.send(.input(.key("Esc")))
        #expect(world.state.marked == 2)
    }

    @Test func withoutAReportOfTheYearBeforeThereIsAWord() throws {
        var world = office
        try Story.run(
            """
            type /白石
            key Enter
            key =
            sees 没有同一机关上一年度的报告
            """, in: &world)
        #expect(world.state.comparison == nil && world.state.isIdle)
    }

    @Test func sectionsAreReachedByNumberAndTabAndWordsByFinding() throws {
        var world = office
        try Story.run(
            """
            type /2023 河湾
            key Enter
            key =
            key 5
            sees 五、存在的主要问题
            sees 文字相同
            key Tab
            sees 两份报告都没有第六节
            key S-Tab
            key 1
            type /业务
            key Enter
            sees 五、存在的主要问题
            """, in: &world)
    }

    @Test func oldAndNewHaveRolesOfTheirOwn() throws {
        var world = office
        try Story.run(
            """
            type /2023 河湾
            key Enter
            key =
            """, in: &world)
        #expect(world.text(of: .removed) == ["[-98-]"] && world.text(of: .added).contains("{+128+}"))
    }

    @Test func keysTypedWhileTwoReportsAreReadAreMeantForTheirScreen() {
        var state = office.state
        _ = state.update(.input(.key("G")))
        let effects = state.compare(1)
        #expect(effects.count == 1 && !state.isIdle)
        #expect(state.update(.input(.key("5"))).isEmpty)
        #expect(state.context == .list)
        let reports = [office.reports[0]!.report, office.reports[1]!.report]
        _ = state.update(.compared(ReportComparison(reports[0], reports[1])))
        #expect(state.comparison?.section == 5 && state.isIdle)
    }

    @Test func anUnreadableReportIsToldAndNothingOpens() {
        var state = office.state
        _ = state.compare(1)
        _ = state.update(.compareFailed(LocalizedText(zh: "找不到文件", en: "no such file")))
        #expect(state.comparison == nil && state.isIdle && state.render().lines.last?.contains("找不到文件") == true)
    }

    @Test func aTableTooWideForTheScreenIsAListOfWhatChanged() throws {
        var world = office
        world.send(.input(.resize(Size(columns: 40, rows: 20))))
        try Story.run(
            """
            type /2023 河湾
            key Enter
            key =
            key 4
            |   行政复议 · 结果维持  1 → 2
            |   行政复议 · 总计      1 → 2
            """, in: &world)
    }

    @Test func theScreenStandsAtEverySize() {
        var world = office
        world.press("g")
        _ = world.state.compare(1)
        world.send(.compared(ReportComparison(world.reports[0]!.report, world.reports[1]!.report)))
        for columns in [20, 33, 80, 200] {
            for rows in [5, 8, 24] {
                world.send(.input(.resize(Size(columns: columns, rows: rows))))
                world.press("n", "n", "G", "N")
                #expect(world.screen.count == rows)
            }
        }
    }

    @Test func aFindingThatNamesAnotherReportLeadsToBothSideBySide() throws {
        var world = office
        let old = Self.sample(year: 2022, problems: "一是解读质量有待提高。", upheld: "1")
        let new = Self.sample(year: 2023, problems: "一是解读质量有待提高。下一步加强培训。", upheld: "1")
        let copied = Finding(
            rule: "copied-section", severity: .warning, status: .violated, subject: "problems", section: 5, cells: [],
            message: LocalizedText(zh: "第五节照抄上年", en: "section 5 is last year's"), fingerprint: "copied",
            related: RelatedReport(relation: .previousYear, path: old.report.path, organ: nil, year: 2022, share: 0.9))
        world.add(OpenedReport(report: new.report, findings: [copied], review: new.review, previous: old.report), id: 1)
        try Story.run(
            """
            type /河湾市教育局2023
            key Enter
            key Enter
            key n
            sees 第五节照抄上年
            key =
            sees 五、存在的主要问题
            sees 一是解读质量有待提高。下一步[-将-]加强培训。
            key Esc
            # The panel has last year's figure beside this year's.
            key 4
            sees 上年（2022）：1
            key f
            key =
            sees 比较：河湾市教育局 2022 → 河湾市教育局 2023
            key q
            sees 河湾市教育局 · 2023
            """, in: &world)
    }
}
