import Checking
import Library
import Terminal
import Testing

@testable import Dashboard

/// A report that takes its time to open.
struct TypingAheadTests {
    private var world = World.withFaultyReport(isOpen: false)

    /// Presses keys while nothing answers, and gives back the effects that wait for an answer.
    private mutating func pressUnanswered(_ keys: String...) -> [Effect] {
        keys.flatMap { world.state.update(.input(.key(Key($0)))) }
    }

    @Test mutating func keysTypedWhileAReportOpensAreForTheReport() throws {
        #expect(pressUnanswered("Enter", "3", "j", "l").count == 1)
        #expect(world.text.contains("正在打开"))
        world.send(.opened(entry: 0, try #require(world.reports[0])))
        var slow = World.withFaultyReport()
        slow.press("3", "j", "l")
        #expect(world.text == slow.text)
    }

    @Test mutating func escCallsOffTheReportAndWhatWasTypedForIt() throws {
        _ = pressUnanswered("Enter", "M", "Esc")
        #expect(world.state.isIdle)
        world.send(.opened(entry: 0, try #require(world.reports[0])))
        #expect(world.state.context == .list && world.savedChanges.isEmpty)
        #expect(!world.text.contains("正在打开"))
    }

    @Test mutating func aReportThatCannotBeOpenedTakesNothingTyped() {
        _ = pressUnanswered("Enter", "M", "j")
        world.send(.openFailed(entry: 0, LocalizedText(zh: "文件不见了", en: "gone")))
        #expect(world.savedChanges.isEmpty && world.state.context == .list)
        #expect(world.text.contains("文件不见了"))
        world.press("Enter")
        #expect(world.state.context == .report)
    }

    @Test mutating func quittingIsNeverHeldBack() {
        let effects = pressUnanswered("Enter", "Q")
        #expect(effects.contains { if case .quit = $0 { true } else { false } })
    }
}
