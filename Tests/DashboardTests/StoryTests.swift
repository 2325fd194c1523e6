import Notes
import Testing

@testable import Dashboard

struct StoryTests {
    /// Two reports, the worse of them being the faulty one.
    private var office: World {
        var world = World()
        var fine = SampleReport()
        fine.organ = "白石县财政局"
        fine.path = "Reports/白石县财政局2023.txt"
        fine.add(.overview, "白石县财政局按时公开。")
        world.add(fine.opened([]), id: 0)
        world.add(SampleReport.faulty.opened(), id: 1)
        world.send(.scanFinished)
        return world
    }

    @Test func aReviewerFindsTheWorstReportAndWalksThroughItsFindings() throws {
        var world = office
        try Story.run(
            """
            # The worst report is selected from the start.
            |  2023 河湾市教育局        河湾市教… text ✓  ✗  ✗     2    1    ·    3    ·
            key Enter
            sees 河湾市教育局 · 2023
            sees 本报告问题 2 处，读取存疑 1 处；按 n 逐处查看
            key n
            # Section three is shown, and the finding explained with its figures.
            sees 一、本年新收政府信息公开申请… │     3!│   0 │
            | ── 一、本年新收政府信息公开申请数量 · 自然人：3 ────────────────────────────────
            |  ✗ 错误 column-balance 自然人：一 3 + 二 0 ≠ 三（七）2 + 四 0，差 1
            sees 问题 1/3
            key n
            # This one is trouble of reading and no fault of the report.
            sees ? 读取存疑 row-total
            sees 读到数字，但所属列无法确定，原文：12
            key n
            | ── 行政复议 · 结果维持：10 ─────────────────────────────────────────────────────
            |  ✗ 错误 case-total 行政复议：10 + 1 + 0 + 0 ≠ 总计 0，差 11
            key n
            sees 已从头开始
            key q
            sees 报告 2 份
            """, in: &world)
    }

    @Test func aReviewerNotesOneFindingDismissesAnotherAndLeavesADraft() throws {
        var world = office
        try Story.run(
            """
            key Enter
            key n
            key a
            sees ── 批注：一、本年新收政府信息公开申请数量 · 自然人 ──
            type 新收 3 件，
            key Enter
            type 请核对台账。
            key C-s
            sees 已保存
            |  * 李审：新收 3 件，
            |    请核对台账。
            sees │*    3!│
            # The dismissal is refused without a reason.
            key 4
            key d
            sees ── 排除的理由：行政复议：10 + 1 + 0 + 0 ≠ 总计 0，差 11 ──
            key C-s
            sees 排除须写明理由
            type 复议总计另行统计
            key C-s
            sees 已排除（李审）：复议总计另行统计
            sees │ 10 │  1 │
            # A thought that is not finished.
            key 6
            key a
            type 信息处理费待
            key Esc
            sees 已留作草稿
            key q
            |  2023 河湾市教育局        河湾市教… text ✓  ✗  ✗     2    1    ·    2    1
            key Enter
            key 6
            key a
            sees 信息处理费待
            sees 这是上次的草稿
            """, in: &world)
        #expect(world.savedChanges.count == 2)
    }

    @Test func aReviewerTakesADeletionBack() throws {
        var world = office
        try Story.run(
            """
            key Enter
            key R
            type 整体意见
            key C-s
            key m
            |  * 整份报告
            |    李审：整体意见
            key d
            sees 已删除；按 u 撤销
            sees 还没有批注
            key u
            sees 已撤销并保存
            |  * 整份报告
            |    李审：整体意见
            key Enter
            sees 第一节
            """, in: &world)
    }

    @Test func aReviewerFiltersTheListAndTheReportStaysFound() throws {
        var world = office
        try Story.run(
            """
            key /
            type 白石
            sees 1 项匹配
            key Enter
            key Enter
            sees 白石县财政局按时公开。
            key Esc
            sees 报告 1/2 份  筛选：白石
            resize 40x10
            sees 白石县财政局
            resize 80x24
            key Esc
            sees 报告 2 份
            sees not 筛选
            """, in: &world)
        #expect(world.selectedOrgan == "白石县财政局")
    }

    @Test func aReviewerComparesTheSameSectionOfOneReportAfterTheOther() throws {
        var world = office
        try Story.run(
            """
            key Enter
            key 4
            sees 河湾市教育局 · 2023
            key >
            sees 白石县财政局 · 2023
            sees 来源中没有找到本节：四、政府信息公开行政复议、行政诉讼情况
            key >
            sees 这是清单中最后一份报告
            key <
            sees 河湾市教育局 · 2023
            sees ── 行政复议 · 结果维持：10 ──
            """, in: &world)
    }

    @Test func aReviewerWhoReadsEnglishIsSpokenToInEnglish() throws {
        var world = World.withFaultyReport(language: .english)
        try Story.run(
            """
            key n
            sees error column-balance naturalPerson: 3 + 0 ≠ 2 + 0, difference 1
            key c
            sees confirmed and saved
            key ?
            sees keys: a report
            key Esc
            """, in: &world)
        #expect(world.savedChanges.count == 1)
    }
}
