import Library
import Terminal
import Testing

@testable import Dashboard

struct ListScreenTests {
    @Test func showsReportsWorstFirstAndUnreadableFilesWithTheirReason() {
        expectScreen(
            World.withLibrary(isComplete: false),

            """
             gouji 勾稽  报告 6 份                                       排序：问题最多在前
             年度 机关                文件      介质 二 三 四 错误 警告 提示 待判 批注 已审
             2022 云岭区民政局        云岭区民… text ✓  ✗  –     3    1    2    4    ·
             2023 河湾市教育局        河湾市教… text ✓  ✗  –     1    ·    ·    1    ·
             ✗ 坏文件.txt  文件是空的
             2023 白石县财政局        白石县财… text ✓  ?  –     ·    2    ·    2    3
             2023 青原市水务局        青原市水… text ✓  ✓  –     ·    ·    ·    ·    ·  ✓
             未读.txt  等待读取

            ────────────────────────────────────────────────────────────────────────────────
             Reports/云岭区民政局-2022.txt  云岭区民政局2022年政府信息公开工作年度报告
             Enter 打开  / 查找  s 排序  w 最差  M 已审  ? 帮助  Q 退出            读取 5/6
            """)
    }

    @Test func leavesOutTheLessImportantColumnsOnANarrowScreen() {
        expectScreen(
            World.withLibrary(columns: 40, rows: 8),

            """
             gouji 勾稽  报告 6 份
             年度 机关                二 三 四 错误
             2022 云岭区民政局        ✓  ✗  –     3
             2023 河湾市教育局        ✓  ✗  –     1
             ✗ 坏文件.txt  文件是空的
             2023 白石县财政局        ✓  ?  –     ·
             2023 青原市水务局        ✓  ✓  –     ·
             Enter 打开  / 查找  s 排序         1/6
            """)
    }

    @Test(arguments: [
        (["j"], "河湾市教育局"), (["j", "j"], "坏文件.txt"), (["G"], "未读.txt"), (["G", "k", "k", "w"], "云岭区民政局"), (["End", "Home"], "云岭区民政局"),
        (["PgDn", "PgUp", "j"], "河湾市教育局"),
    ])
    func keysMoveTheSelection(keys: [String], organ: String) {
        var world = World.withLibrary()
        for key in keys { world.press(key) }
        #expect(world.selectedOrgan == organ)
    }

    @Test func selectsTheWorstReportUntilTheUserMoves() {
        var world = World()
        world.send(.entries([SampleLibrary.entries[0]]))
        #expect(world.selectedOrgan == "河湾市教育局")
        world.send(.entries([SampleLibrary.entries[2]]))
        #expect(world.selectedOrgan == "云岭区民政局")
        world.press("j")
        world.send(.entries([SampleLibrary.entry(9, "新来的局", errors: 9)]))
        #expect(world.selectedOrgan == "河湾市教育局")
    }

    @Test func aReportWhoseFindingsAreAllDecidedIsNotTheWorst() {
        var world = World()
        world.send(.entries([SampleLibrary.entry(0, "已判定局", errors: 5, undecided: 0), SampleLibrary.entry(1, "未判定局", errors: 1)]))
        #expect(world.selectedOrgan == "未判定局")
    }

    @Test func theSelectionStaysOnItsReportWhenTheOrderChangesAndTheScreenShrinks() {
        var world = World.withLibrary()
        world.press("j", "s", "s", "r")
        #expect(world.selectedOrgan == "河湾市教育局")
        world.send(.input(.resize(Size(columns: 30, rows: 6))))
        #expect(world.selectedOrgan == "河湾市教育局")
        #expect(world.text(of: .selected).joined().contains("河湾市教育局"))
    }

    @Test(arguments: [
        ("白石", ["白石县财政局"]), ("２０２２", ["云岭区民政局"]), ("財政", ["白石县财政局"]), ("REPORTS 青原", ["青原市水务局"]), ("坏", ["坏文件.txt"]), ("没有的", []),
    ])
    func filtersAsOneTypes(text: String, organs: [String]) {
        var world = World.withLibrary()
        world.press("/")
        world.type(text)
        let shown = world.state.list.visible.compactMap { world.state.list.rows[$0] }.map { $0.entry.summary?.organ ?? $0.name }
        #expect(shown == organs)
        #expect(world.status.contains(organs.isEmpty ? "无匹配" : "\(organs.count) 项匹配"))
    }

    @Test func filtersByTextOfAnInputMethod() {
        var world = World.withLibrary()
        world.press("/")
        world.send(.input(.text("水务")))
        #expect(world.selectedOrgan == "青原市水务局")
    }

    @Test func escapeGivesTheFilterUpAndEnterKeepsIt() {
        var world = World.withLibrary()
        world.press("/")
        world.type("教育")
        world.press("Enter")
        #expect(world.state.list.visible == [0])
        world.press("/", "Backspace", "Esc")
        #expect(world.state.list.visible == [0])
        world.press("Esc")
        #expect(world.state.list.visible.count == 6)
    }

    @Test func clickingAHeadingSortsByIt() {
        var world = World.withLibrary()
        world.send(.input(.click(Point(column: 2, row: 1))))
        #expect(world.state.list.order == ListOrder(column: .year, isDescending: true))
        world.send(.input(.click(Point(column: 2, row: 1))))
        #expect(world.state.list.order == ListOrder(column: .year, isDescending: false))
        #expect(world.screen[1].contains("▲"))
    }

    @Test func aDoubleClickOpens() {
        var world = World.withFaultyReport(isOpen: false)
        world.send(.input(.doubleClick(Point(column: 5, row: 2))))
        #expect(world.state.context == .report)
    }

    @Test func enterOnAnUnreadableFileTellsItsReason() {
        var world = World.withLibrary()
        world.press("j", "j", "Enter")
        #expect(world.status.contains("文件是空的"))
    }

    @Test func changesWhileAFilterIsOnAppearInOrder() {
        var world = World.withLibrary()
        world.press("/")
        world.type("局")
        world.press("Enter")
        world.send(.entries([SampleLibrary.entry(7, "新设局", errors: 2)]))
        let shown = world.state.list.visible
        #expect(shown.firstIndex(of: 7) == 1)
        world.send(.entries([SampleLibrary.entry(7, "改名")]))
        #expect(!world.state.list.visible.contains(7) || world.state.list.rows[7]!.entry.path.contains("局"))
    }

    @Test func manyRowsStayInOrderWhateverTheBatchesAre() {
        var world = World()
        let entries = (0..<500).map { SampleLibrary.entry($0, "局\($0)", errors: ($0 * 7919) % 13) }
        for start in stride(from: 0, to: 500, by: 25) { world.send(.entries(Array(entries[start..<(start + 25)]))) }
        let errors = world.state.list.visible.map { world.state.list.rows[$0]!.entry.summary!.errors }
        #expect(errors == errors.sorted(by: >))
        #expect(Set(world.state.list.visible).count == 500)
    }

    @Test func tShowsOnlyWhatIsLeftToDo() throws {
        var world = World.withLibrary()
        try Story.run(
            """
            key t
            sees 只看未审 5 份
            sees not 青原市水务局
            sees 坏文件.txt
            # The filter works within it, and Esc takes back the one and then the other.
            key /
            type 民政
            key Enter
            sees 云岭区民政局
            sees not 河湾市教育局
            key Esc
            sees 河湾市教育局
            sees 只看未审
            key Esc
            sees 青原市水务局
            sees not 只看未审
            """, in: &world)
    }

    @Test func aReportThatIsMarkedLeavesTheListOfWhatIsLeft() {
        var world = World.withFaultyReport(isOpen: false)
        world.press("t")
        #expect(world.text.contains("只看未审 1 份"))
        world.send(.entries([SampleLibrary.entry(0, "河湾市教育局", isReviewed: true)]))
        #expect(world.text.contains("全部已审；按 Esc 看全部"))
        world.press("Esc")
        #expect(world.text.contains("河湾市教育局"))
    }
}
