import ReportFormat
import Testing

@testable import Dashboard
@testable import Terminal

struct SourceTests {
    @Test func theSourceOfACellIsShownAroundItWithItsBytesMarked() throws {
        var world = World.withFaultyReport()
        world.press("4", "t")
        let cell = try #require(world.state.report?.selectedCell)
        let range = try #require(cell.cell.range)
        #expect(world.text.contains("原文（text utf-8）  字节 \(range.lowerBound)–\(range.upperBound)"))
        #expect(world.text(of: .selected) == ["10"])
        // Tabs can be seen, and lines have their numbers.
        #expect(world.screen.contains { $0.contains("10→1→0→0→0→") && $0.first { $0.isNumber } != nil })
        world.press("t")
        #expect(world.state.context == .report)
    }

    @Test func anEmptyCellIsABarWhereItStands() throws {
        var world = World.withFaultyReport()
        world.press("3")
        // The row 4.保护第三方合法权益 holds 0, two empty cells, / …
        let reading = try #require(world.state.report?.page.reading)
        let index = try #require(reading.template.index(of: CellID(rawValue: "requests.refused.thirdPartyRights.commercialEnterprise")))
        world.state.report?.move(to: .cell(index))
        world.press("t")
        #expect(world.text.contains("空格"))
        #expect(world.text(of: .selected) == ["│"])
        #expect(world.screen.contains { $0.contains("0→│→→/") })
    }

    @Test func aCellThatTheSourceLacksHasNoMarkAndItsRowIsShown() throws {
        var world = World.withFaultyReport()
        world.press("3")
        let reading = try #require(world.state.report?.page.reading)
        let index = try #require(reading.template.index(of: CellID(rawValue: "requests.refused.thirdPartyRights.legalService")))
        #expect(reading.cells[index].state == .missing)
        world.state.report?.move(to: .cell(index))
        world.press("t")
        #expect(world.text.contains("来源中没有这一格"))
        #expect(world.text(of: .selected).isEmpty)
        #expect(world.text.contains("保护第三方合法权益"))
    }

    @Test func aPassageIsMarkedAndTheViewScrolls() {
        var world = World.withFaultyReport(columns: 60, rows: 12)
        world.press("v", "l", "l", "t")
        #expect(world.text(of: .selected).joined() == "一、总")
        let first = world.screen
        world.press("j", "j")
        #expect(world.screen != first)
        world.press("G")
        #expect(world.text.contains("信息处理费"))
        world.press("g")
        #expect(world.text.contains("1 河湾市教育局2023年"))
        world.press("Esc")
        #expect(world.state.context == .report)
    }

    @Test func longLinesAreCutWhereTheScreenEndsAndANewSizeKeepsThePlace() {
        var world = World.withFaultyReport(columns: 50, rows: 20)
        world.press("t")
        #expect(world.screen.allSatisfy { TextWidth.of($0) <= 50 })
        let marked = world.text(of: .selected)
        #expect(!marked.isEmpty)
        world.send(.input(.resize(Size(columns: 100, rows: 30))))
        #expect(world.text(of: .selected).joined().hasPrefix(marked[0]))
        world.send(.input(.resize(Size(columns: 20, rows: 5))))
        world.send(.input(.resize(Size(columns: 1, rows: 1))))
        #expect(world.screen.count == 1)
    }

    @Test func oOpensTheOriginalFromTheListTheReportAndTheSource() {
        var world = World.withFaultyReport(isOpen: false)
        world.press("o")
        world.press("Enter", "o", "t", "o")
        #expect(world.openedOriginals == Array(repeating: "Reports/河湾市教育局2023.txt", count: 3))
        #expect(world.status.contains("打开原件：Reports/河湾市教育局2023.txt"))
    }

    @Test func ofALongTextOnlyWhatStandsNearIsLaidOut() {
        let line = "一二三四五六七八九十\n"
        let document = SampleReport(preamble: String(repeating: line, count: 40_000)).report.document
        let place = document.text.count / 2
        let text = SourceText(document, around: place, width: 80)
        #expect(text.window.count <= 2 * SourceText.reach)
        #expect(text.window.contains(place))
        let row = text.rows[text.row(of: place)]
        #expect(row.range.contains(place) && row.line == 1 + place / line.utf8.count)
        #expect(document.string(row.range) == "一二三四五六七八九十")
    }
}
