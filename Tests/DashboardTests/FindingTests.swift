import Checking
import Notes
import Testing

@testable import Dashboard

struct FindingTests {
    @Test func nAndShiftNWalkThroughTheFindingsOfAllSections() {
        var world = World.withFaultyReport()
        var seen: [String] = []
        for key in ["n", "n", "n", "n", "N", "N"] {
            world.press(key)
            seen.append("\(world.state.report!.section) \(world.state.report!.selectedCell!.id)")
        }
        #expect(
            seen == [
                "3 requests.newReceived.naturalPerson", "3 requests.refused.thirdPartyRights.otherOrganization",
                "4 cases.reconsideration.upheld",
                "3 requests.newReceived.naturalPerson", "4 cases.reconsideration.upheld",
                "3 requests.refused.thirdPartyRights.otherOrganization",
            ])
    }

    @Test func fromAPlaceThatTheUserWentToTheNextFindingIsTheOneBehindIt() {
        var world = World.withFaultyReport()
        world.press("4", "End", "n")
        #expect(world.state.report?.section == 3)
        world.press("4", "End", "N")
        #expect(world.state.report?.selectedCell?.id.rawValue == "cases.reconsideration.upheld")
    }

    @Test func inASectionThatWasJustOpenedItsFirstCellCountsToo() {
        var world = World.withFaultyReport()
        world.press("3", "n")
        #expect(world.state.report?.finding == 0)
        world.press("4", "n")
        #expect(world.state.report?.finding == 2)
    }

    @Test func aReportWithoutFindingsSaysSo() {
        var world = World()
        world.add(SampleReport.faulty.opened([]), id: 0)
        world.press("Enter", "n")
        #expect(world.status.contains("未发现问题"))
    }

    @Test func theListTellsFaultsOfTheReportFromTroubleOfReading() {
        var world = World.withFaultyReport()
        world.press("f")
        expectScreen(
            world,
            """
             问题清单：报告问题 2，读取存疑 1                                           3/3
            ────────────────────────────────────────────────────────────────────────────────
             ✗ 三 错误 自然人：一 3 + 二 0 ≠ 三（七）2 + 四 0，差 1
             ? 三 读取存疑 4.保护第三方合法权益一行的数字无法确定所属列
             ✗ 四 错误 行政复议：10 + 1 + 0 + 0 ≠ 总计 0，差 11









            ── 一、本年新收政府信息公开申请数量 · 自然人 ───────────────────────────────────
             ✗ 错误 column-balance 自然人：一 3 + 二 0 ≠ 三（七）2 + 四 0，差 1
               自然人一列不平
             ~ 可能：四、结转下年度继续办理 · 自然人 0 → 1：single-cell




             Enter 打开  c 确认  d 排除  A 批注此问题  / 查找  Esc 返回                 3/8
            """, from: 1)
    }

    @Test func enterInTheListGoesToTheFinding() {
        var world = World.withFaultyReport()
        world.press("f", "G", "Enter")
        #expect(world.state.context == .report)
        #expect(world.state.report?.selectedCell?.id.rawValue == "cases.reconsideration.upheld")
    }

    @Test func theListIsFiltered() {
        var world = World.withFaultyReport()
        world.press("f", "/")
        world.type("行政复议")
        #expect(world.status.contains("1 项匹配"))
        world.press("Enter", "Enter")
        #expect(world.state.report?.section == 4)
    }

    @Test func aFindingIsConfirmed() {
        var world = World.withFaultyReport()
        world.press("n", "c")
        #expect(
            world.savedChanges == [
                .decide(
                    fingerprint: "column-balance:naturalPerson", verdict: .confirmed, reason: "",
                    seen: "requests.newReceived.naturalPerson=3;requests.carriedOver.naturalPerson=0;requests.handledTotal.naturalPerson=2;"
                        + "requests.carriedForward.naturalPerson=0")
            ])
        #expect(world.status.contains("已确认并保存"))
        #expect(world.text.contains("已确认（李审）"))
    }

    @Test func aDismissalNeedsAReasonAndTakesTheAlarmAway() {
        var world = World.withFaultyReport()
        world.press("4", "d", "C-s")
        #expect(world.savedChanges.isEmpty)
        #expect(world.status.contains("排除须写明理由"))
        world.send(.input(.text("总计一栏依口径不填")))
        world.press("C-s")
        #expect(world.text.contains("已排除（李审）：总计一栏依口径不填"))
        #expect(!world.text(of: .violation).contains { $0.contains("1!") })
    }

    @Test func aDismissalMadeOnOtherValuesRaisesTheAlarmAgain() {
        var world = World()
        let decision = Decision(
            fingerprint: SampleReport.caseTotal.fingerprint, verdict: .dismissed, reason: "旧版如此", author: "王", at: "", seen: "cases=旧")
        world.add(SampleReport.faulty.opened(review: ReviewState(decisions: [decision.fingerprint: decision])), id: 0)
        world.press("Enter", "4", "l")
        #expect(world.text.contains("判定时的数值与现在不同"))
        #expect(world.text(of: .violation).contains { $0.contains("!") })
    }

    @Test func whereNothingWasFoundThereIsNothingToDecide() {
        var world = World.withFaultyReport()
        world.press("3", "l", "c")
        #expect(world.savedChanges.isEmpty)
        #expect(world.status.contains("没有问题"))
    }
}
