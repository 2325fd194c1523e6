import Checking
import Library
import Notes
import Testing

@testable import Dashboard

struct NoteTests {
    @Test func aNoteStandsOnTheSelectedCell() {
        var world = World.withFaultyReport()
        world.press("n", "a")
        world.send(.input(.text("请核对新收件数。\n与台账不符。")))
        world.press("C-s")
        #expect(
            world.savedChanges == [
                .add(note: "note-1", anchor: .cell("requests.newReceived.naturalPerson", seen: "3"), text: "请核对新收件数。\n与台账不符。")
            ])
        #expect(world.state.context == .report)
        #expect(world.status.contains("已保存"))
        #expect(world.text.contains(" * 李审：请核对新收件数。\n   与台账不符。"))
    }

    @Test func aNoteStandsOnTheSectionWhereNoCellIsSelected() {
        var world = World.withFaultyReport()
        world.press("5", "a")
        world.type("ok")
        world.press("C-s")
        #expect(world.savedChanges == [.add(note: "note-1", anchor: .section(5, quote: nil, position: nil), text: "ok")])
    }

    @Test func aNoteStandsOnThePassageThatIsSelected() throws {
        var world = World.withFaultyReport()
        world.press("6", "j", "v", "l", "l", "a")
        world.type("x")
        world.press("C-s")
        guard case .add(_, .section(6, let quote?, let position?), _) = try #require(world.savedChanges.first) else {
            Issue.record("\(world.savedChanges)")
            return
        }
        #expect(quote.exact == "本年度")
        #expect(quote.suffix.hasPrefix("未收取信息处理费"))
        #expect(position.count == 9)
        world.press("j", "1", "6")
        #expect(world.text(of: .note).contains("本年度"))
    }

    @Test func nothingIsSavedBeforeTheSideFileAnswers() {
        var world = World.withFaultyReport()
        var state = world.state
        _ = state.update(.input(.key("a")))
        _ = state.update(.input(.key("x")))
        let effects = state.update(.input(.key("C-s")))
        #expect(effects.count == 1)
        #expect(state.render().lines.last?.contains("已保存") == false)
        #expect(!state.isIdle)
        world.state = state
        world.send(.saved(request: 1, ReviewState()))
        #expect(world.status.contains("已保存"))
        #expect(world.state.isIdle)
    }

    @Test func aFailureKeepsTheTextInTheEditor() {
        var world = World.withFaultyReport()
        world.savingFails = LocalizedText(zh: "磁盘已满", en: "disk full")
        world.press("a")
        world.type("abc")
        world.press("C-s")
        #expect(world.state.context == .editor)
        #expect(world.status.contains("没有保存：磁盘已满"))
        world.savingFails = nil
        world.press("C-s")
        #expect(world.state.context == .report)
        #expect(world.savedChanges.count == 1)
    }

    @Test func escapeLeavesADraftThatComesBack() {
        var world = World.withFaultyReport()
        world.press("3", "a")
        world.type("half")
        world.press("Esc")
        #expect(world.savedChanges.isEmpty)
        #expect(world.keptDrafts.map(\.text) == ["half"])
        #expect(world.status.contains("草稿"))
        world.press("l", "a")
        #expect(!world.text.contains("half"))
        world.press("Esc", "h", "a")
        #expect(world.text.contains("half"))
        world.type("!")
        world.press("C-s")
        #expect(world.keptDrafts.isEmpty)
    }

    @Test func quittingKeepsWhatIsBeingWritten() {
        var world = World.withFaultyReport()
        world.press("a")
        world.type("unsaved")
        world.press("C-c")
        #expect(world.hasQuit)
        #expect(world.keptDrafts.map(\.text) == ["unsaved"])
    }

    @Test func insideTheEditorEveryLetterIsText() {
        var world = World.withFaultyReport()
        world.press("a")
        world.type("qQ?n/u")
        world.press("Enter")
        world.send(.input(.text("第二行")))
        world.press("Up", "Home", "Delete", "C-s")
        #expect(world.savedChanges == [.add(note: "note-1", anchor: .section(1, quote: nil, position: nil), text: "Q?n/u\n第二行")])
    }

    @Test func notesAreEditedResolvedDeletedAndTakenBack() {
        var world = World.withFaultyReport()
        world.press("a")
        world.type("one")
        world.press("C-s", "m", "e")
        world.type("2")
        world.press("C-s")
        #expect(world.text.contains("李审：one2"))
        world.press("r")
        #expect(world.text.contains("[已处理]"))
        world.press("d")
        #expect(world.text.contains("还没有批注"))
        world.press("u")
        #expect(world.text.contains("李审：one2"))
        world.press("u", "u")
        #expect(world.text.contains("李审：one"))
        #expect(!world.text.contains("one2"))
        world.press("u")
        #expect(world.text.contains("还没有批注"))
        world.press("u")
        #expect(world.status.contains("没有可撤销"))
    }

    @Test func theListTellsWhatBecameOfEachNotesPlace() {
        func note(_ id: String, _ anchor: Anchor, _ text: String) -> Note {
            Note(id: id, anchor: anchor, text: text, author: "王", created: "", changed: "", isResolved: false)
        }
        var world = World()
        let notes = [
            note("a", .cell("requests.newReceived.total", seen: "21"), "总数变了"),
            note("b", .section(6, quote: Quote(exact: "早已删去的一句话，再也找不到"), position: nil), "原文不见了"),
            note("c", .finding("case-total:reconsideration"), "确有问题"),
        ]
        world.add(SampleReport.faulty.opened(review: ReviewState(notes: notes)), id: 0)
        world.press("Enter", "m")
        expectScreen(
            world,
            """
             批注                                                                       3/3
            ────────────────────────────────────────────────────────────────────────────────
             ? [数值已变：21 → 3] 一、本年新收政府信息公开申请数量 · 总计
               王：总数变了
             ∅ [原处已不存在] “早已删去的一句话，再也找不到”
               王：原文不见了
             * 问题 case-total · reconsideration
               王：确有问题






            ── 一、本年新收政府信息公开申请数量 · 总计 ─────────────────────────────────────
             * [数值已变：21 → 3] 王：总数变了






             Enter 打开  e 修改  r 处理  d 删除  u 撤销  / 查找  Esc 返回               3/8
            """, from: 1)
        world.press("j", "Enter")
        #expect(world.status.contains("原处已不存在"))
        world.press("j", "Enter")
        #expect(world.state.report?.selectedCell?.id.rawValue == "cases.reconsideration.upheld")
    }

    @Test func theReportIsMarkedAsReviewedInTheListToo() {
        var world = World.withFaultyReport()
        world.press("M", "Esc")
        #expect(world.savedChanges == [.review(true)])
        #expect(world.state.list.selectedRow?.entry.summary?.isReviewed == true)
        world.press("M")
        #expect(world.savedChanges == [.review(true), .review(false)])
    }

    @Test func anotherWritersNotesAppear() {
        var world = World.withFaultyReport()
        let note = Note(id: "z", anchor: .report, text: "同事的话", author: "赵", created: "", changed: "", isResolved: false)
        world.send(.reviewed(entry: 0, ReviewState(notes: [note])))
        #expect(world.text.contains("赵：同事的话"))
    }
}
