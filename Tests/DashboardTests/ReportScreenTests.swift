import Terminal
import Testing

@testable import Dashboard

struct ReportScreenTests {
    @Test func drawsTheTableOfSectionThree() {
        var world = World.withFaultyReport()
        world.press("3")
        expectScreen(
            world,
            """
             河湾市教育局 · 2023 · 2023年政府信息公开工作年… 错误 2  警告 0  存疑 1  批注 0
             1 总体情况   2 主动公开   3 依申请公开✗  4 复议诉讼✗  5 问题改进   6 其他事项
             三、收到和处理政府信息公开申请情况

             本年度收到申请3件。

                                           │       │         法人或其他组织          │
                                           │       │商业 │科研 │社会公 │法律服 │     │
                                           │自然人 │企业 │机构 │益组织 │务机构 │其他 │总计
             ──────────────────────────────┼───────┼─────┼─────┼───────┼───────┼─────┼─────
             一、本年新收政府信息公开申请… │     3!│   0 │   0 │     0 │     0 │   0 │   3
             二、上年结转政府信息公开申请… │     0!│   0 │   0 │     0 │     0 │   0 │   0
             三、本年度办理结果            │       │     │     │       │       │     │
               （一）予以公开              │     2 │   0 │   0 │     0 │     0 │   0 │   2
               （二）部分公开（区分处理的… │     0 │   0 │   0 │     0 │     0 │   0 │   0
               （三）不予公开              │       │     │     │       │       │     │
                 1.属于国家秘密            │     0 │   0 │   0 │     0 │     0 │   0 │   0
            ── 一、本年新收政府信息公开申请数量 · 自然人：3 ────────────────────────────────
             ✗ 错误 column-balance 自然人：一 3 + 二 0 ≠ 三（七）2 + 四 0，差 1
               自然人一列不平
             ~ 可能：四、结转下年度继续办理 · 自然人 0 → 1：single-cell


             n 下一处  f 问题  a 批注  m 批注单  c 确认  d 排除  / 查找  ? 帮助        9/40
            """)
    }

    @Test func drawsTheBlocksOfSectionFourSideBySide() {
        var world = World.withFaultyReport()
        world.press("4")
        expectScreen(
            world,
            """
             四、政府信息公开行政复议、行政诉讼情况

             │        行政复议        │                    行政诉讼
             │    │    │    │    │    │    未经复议直接起诉    │       复议后起诉
             │结果│结果│其他│尚未│    │结果│结果│其他│尚未│    │结果│结果│其他│尚未│
             │维持│纠正│结果│审结│总计│维持│纠正│结果│审结│总计│维持│纠正│结果│审结│总计
             ┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────
             │ 10!│  1!│  0!│  0!│  0!│  0 │  0 │  0 │  0 │  0 │  5 │  0 │  0 │  0 │  5
             ┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────┼────

             以上数据截至12月31日。




            ── 行政复议 · 结果维持：10 ─────────────────────────────────────────────────────
             ✗ 错误 case-total 行政复议：10 + 1 + 0 + 0 ≠ 总计 0，差 11
               行政复议总计与分项不符



             n 下一处  f 问题  a 批注  m 批注单  c 确认  d 排除  / 查找  ? 帮助        8/11
            """, from: 2)
    }

    @Test func aWideScreenHasThePanelBesideTheTable() {
        var world = World.withFaultyReport(columns: 160, rows: 30)
        world.press("4")
        expectScreen(
            world,
            """
             四、政府信息公开行政复议、行政诉讼情况                                                                       │  行政复议 · 结果维持：10
                                                                                                                          │✗ 错误 case-total 行政复议：10 + 1 + 0 + 0 ≠ 总
             │             行政复议             │                              行政诉讼                                   │  计 0，差 11
             │      │      │      │      │      │         未经复议直接起诉         │            复议后起诉                │  行政复议总计与分项不符
             │ 结果 │ 结果 │ 其他 │ 尚未 │      │ 结果 │ 结果 │ 其他 │ 尚未 │      │ 结果 │ 结果 │ 其他 │ 尚未 │          │
             │ 维持 │ 纠正 │ 结果 │ 审结 │ 总计 │ 维持 │ 纠正 │ 结果 │ 审结 │ 总计 │ 维持 │ 纠正 │ 结果 │ 审结 │ 总计     │
             ┼──────┼──────┼──────┼──────┼──────┼──────┼──────┼──────┼──────┼──────┼──────┼──────┼──────┼──────┼──────    │
             │   10!│    1!│    0!│    0!│    0!│    0 │    0 │    0 │    0 │    0 │    5 │    0 │    0 │    0 │    5     │
             ┼──────┼──────┼──────┼──────┼──────┼──────┼──────┼──────┼──────┼──────┼──────┼──────┼──────┼──────┼──────    │
            """, from: 2)
    }

    @Test func drawsTheTableOfSectionTwoWithItsOwnHeadingsForEachItem() {
        var world = World.withFaultyReport(rows: 30)
        world.press("2")
        expectScreen(
            world,
            """
             二、主动公开政府信息情况

             第二十条第（一）项 │  本年制发件数  │  本年废止件数  │  现行有效件数
             ───────────────────┼────────────────┼────────────────┼────────────────
             规章               │              0 │              0 │              0
             行政规范性文件     │              5 │              2 │             31
             第二十条第（五）项 │                 本年处理决定数量
             ───────────────────┼────────────────┼────────────────┼────────────────
             行政许可           │                                              128
             第二十条第（六）项 │                 本年处理决定数量
             ───────────────────┼────────────────┼────────────────┼────────────────
             行政处罚           │                                                /
             行政强制           │                                                ·
             第二十条第（八）项 │            本年收费金额（单位：万元）
             ───────────────────┼────────────────┼────────────────┼────────────────
             行政事业性收费     │                                            17.27
             ───────────────────┼────────────────┼────────────────┼────────────────



            ── 第二十条第（一）项 · 规章 · 本年制发件数：0 ─────────────────────────────────
               数字，原文：0





             n 下一处  f 问题  a 批注  m 批注单  c 确认  d 排除  / 查找  ? 帮助        5/18
            """, from: 2)
    }

    @Test func breaksProseByTheChineseRules() {
        expectScreen(
            World.withFaultyReport(columns: 40, rows: 14),
            """
             河湾市教育局2023年政府信息公开工作年度
             报告

             一、总体情况

             2023年，我局认真贯彻落实《中华人民共和
             国政府信息公开条例》，坚持“以公开为常
            ── 第一节 · 一、总体情况 ───────────────
               本报告问题 2 处，读取存疑 1 处；按
               n 逐处查看

             n 下一处  f 问题  a 批注          4/12
            """, from: 2)
    }

    @Test func marksCellsThatBreakARuleBesidesTheirColour() {
        var world = World.withFaultyReport()
        world.press("4")
        #expect(world.text(of: .selected).contains { $0.contains("10!") })
        #expect(world.text(of: .violation).contains { $0.contains("1!0!0!0!") })
    }

    @Test func theSelectedCellAndTheOthersOfItsFindingHaveRolesOfTheirOwn() {
        var world = World.withFaultyReport()
        world.press("4", "l")
        let row = world.screen.firstIndex { $0.contains("10!") }!
        #expect(world.screen[row].hasPrefix(" │ 10!│  1!│  0!│  0!│  0!│  0 │"))
        #expect(world.plane(of: .selected)[row].hasPrefix(".......xxxx....................."))
        #expect(world.plane(of: .violation)[row].hasPrefix("...xxx........xx...xx...xx......"))
    }

    @Test func aPossibleCauseIsMarkedInFrontOfItsFigure() {
        var world = World.withFaultyReport(rows: 50)
        world.press("3", "G", "k")
        #expect(world.screen.contains { $0.contains("四、结转下年度继续办理") && $0.contains("│~    0!│") })
        #expect(world.text(of: .suspect).contains { $0.hasPrefix("~") })
    }

    @Test func figuresBeyondTheLastColumnAreShownBehindIt() {
        var sample = SampleReport()
        sample.add(.requests, "", template: .requests2021, figures: [["1?", "2?", "3?", "4?", "5?", "6?", "7?", "8?", "9?"]])
        var world = World()
        world.add(sample.opened([]), id: 0)
        world.press("Enter", "3")
        #expect(world.screen.contains { $0.hasSuffix("7?+8 9") })
    }

    @Test func tellsBlankMissingNotApplicableAndUncertainApart() {
        var world = World.withFaultyReport()
        world.press("3")
        for _ in 0..<7 { world.press("j") }
        #expect(world.screen.contains { $0.contains("4.保护第三方合法权益      │     0 │   · │   · │     / │     ∅ │  12?│   0") })
        #expect(world.text(of: .blank).joined() == "··")
        #expect(world.text(of: .missing).joined() == "∅")
        #expect(world.text(of: .notApplicable).joined() == "/")
        #expect(world.text(of: .uncertain).joined().contains("12?"))
    }

    @Test func explainsTheFindingOfTheSelectedCell() {
        var world = World.withFaultyReport()
        world.press("3")
        #expect(world.text.contains("自然人：一 3 + 二 0 ≠ 三（七）2 + 四 0，差 1"))
        #expect(world.text.contains("可能：四、结转下年度继续办理 · 自然人 0 → 1"))
        world.press("l")
        #expect(!world.text.contains("≠"))
        #expect(world.text.contains("一、本年新收政府信息公开申请数量 · 商业企业"))
    }

    @Test func keepsHeadingsAndLabelsInView() {
        var world = World.withFaultyReport()
        world.press("3", "G")
        #expect(world.screen.contains { $0.contains("法人或其他组织") })
        #expect(world.screen.contains { $0.contains("四、结转下年度继续办理") })
        world.send(.input(.resize(Size(columns: 44, rows: 16))))
        world.press("End")
        #expect(world.screen.contains { $0.contains("总计") && !$0.contains("自然") })
        #expect(world.screen.contains { $0.contains("四、结转") })
    }

    @Test func proseAroundATableIsReached() {
        var world = World.withFaultyReport()
        world.press("4", "j")
        #expect(world.state.report?.selectedCell == nil)
        #expect(world.text.contains("以上数据截至12月31日。"))
        world.press("3", "k")
        #expect(world.state.render().cursor.map { world.screen[$0.row].contains("本年度收到申请3件。") } == true)
    }

    @Test(arguments: [
        (["2"], 2), (["Tab"], 2), (["S-Tab"], 6), (["]", "]"], 3), (["["], 6), (["6", "Tab"], 1), (["5"], 5),
    ])
    func keysSwitchSections(keys: [String], section: Int) {
        var world = World.withFaultyReport()
        for key in keys { world.press(key) }
        #expect(world.state.report?.section == section)
    }

    @Test func theCellStaysSelectedWhenTheSizeChanges() {
        var world = World.withFaultyReport()
        world.press("3", "j", "j", "l", "l")
        let cell = world.state.report?.selectedCell?.id
        for size in [Size(columns: 30, rows: 10), Size(columns: 200, rows: 60), Size(columns: 1, rows: 1), Size(columns: 80, rows: 24)] {
            world.send(.input(.resize(size)))
            #expect(world.state.report?.selectedCell?.id == cell)
        }
        #expect(cell?.rawValue == "requests.granted.researchInstitution")
    }

    @Test func aClickSelectsACellAndATab() {
        var world = World.withFaultyReport()
        world.send(.input(.click(Point(column: 30, row: 1))))
        #expect(world.state.report?.section == 3)
        let row = world.screen.firstIndex { $0.contains("（一）予以公开") }!
        world.send(.input(.click(Point(column: 41, row: row))))
        #expect(world.state.report?.selectedCell?.id.rawValue == "requests.granted.commercialEnterprise")
    }

    @Test func theWheelScrolls() {
        var world = World.withFaultyReport()
        world.press("3")
        world.send(.input(.scroll(Point(column: 10, row: 10), lines: 3)))
        #expect(world.state.report?.selectedCell?.id.rawValue == "requests.partiallyGranted.naturalPerson")
    }

    @Test func everySizeCanBeDrawnAndTheCursorIsInside() {
        var world = World.withFaultyReport()
        for keys in [["1"], ["3", "G"], ["4", "End"], ["?"], ["Esc", "f"], ["Esc", "a"], ["Esc", "m"]] {
            for key in keys { world.press(key) }
            for columns in [1, 2, 3, 7, 19, 20, 21, 33, 47, 79, 149, 150, 200] {
                for rows in [1, 2, 3, 4, 5, 6, 8, 11, 12, 13, 24, 50] {
                    world.send(.input(.resize(Size(columns: columns, rows: rows))))
                    let canvas = world.state.render()
                    #expect(canvas.size == Size(columns: columns, rows: rows))
                    if let cursor = canvas.cursor {
                        #expect(cursor.column >= 0 && cursor.column < columns && cursor.row >= 0 && cursor.row < rows)
                    }
                }
            }
        }
    }

    @Test func textOfADocumentNeverReachesTheScreenRaw() {
        var sample = SampleReport(preamble: "标题\u{1B}[2J\n")
        sample.add(.overview, "正文\u{1B}]0;owned\u{7}中\u{202E}反向\u{9B}31m尾")
        sample.organ = "机\u{1B}[31m关"
        var world = World()
        world.add(sample.opened([]), id: 0)
        world.send(.scanFinished)
        for keys in [[], ["Enter"], ["a"]] as [[String]] {
            for key in keys { world.press(key) }
            let scalars = world.text.unicodeScalars
            #expect(!scalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E })
        }
    }
}
