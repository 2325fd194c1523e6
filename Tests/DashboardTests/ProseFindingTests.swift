import Checking
import Notes
import ReportFormat
import Testing

@testable import Dashboard

/// Findings on sentences: the sentence is marked in the text, and the cell in its table.
struct ProseFindingTests {
    private static let quote = "受理依申请公开3件"

    private static func world(review: ReviewState = ReviewState()) throws -> (World, Int) {
        let sample = SampleReport.faulty
        let text = sample.report.document.text
        let words = Array(quote.utf8)
        let start = try #require(text.indices.first { text[$0...].starts(with: words) })
        let finding = Finding(
            rule: "prose-received", severity: .error, status: .violated, subject: "total", section: 1,
            cells: [CellID(table: .requests, row: "newReceived", column: "total")],
            message: LocalizedText(zh: "正文为 3，表中为 4", en: "3 in the text, 4 in the table"), fingerprint: "prose",
            quotes: [FindingQuote(range: start..<(start + words.count), section: 1)])
        var world = World()
        world.add(sample.opened([finding] + SampleReport.findings, review: review), id: 0)
        world.send(.scanFinished)
        world.press("Enter")
        return (world, start)
    }

    @Test func theSentenceIsMarkedAndGoneTo() throws {
        var (world, start) = try Self.world()
        #expect(world.text(of: .violation).last == Self.quote)
        world.press("n")
        #expect(world.state.report?.section == 1)
        #expect(world.state.report?.cursor == .text(start))
        #expect(world.screen.contains { $0.contains("prose-received") })
        world.press("n")
        #expect(world.state.report?.selectedCell?.id.rawValue == "requests.newReceived.naturalPerson")
        world.press("N")
        #expect(world.state.report?.cursor == .text(start))
    }

    @Test func theCellInTheTableTellsOfTheSentence() throws {
        var (world, _) = try Self.world()
        world.press("3", "End")
        #expect(world.state.report?.selectedCell?.id.rawValue == "requests.newReceived.total")
        #expect(world.screen.contains { $0.contains("prose-received") })
    }

    @Test func aDismissedFindingLeavesTheTextUnmarked() throws {
        var review = ReviewState()
        review.decisions["prose"] = Decision(
            fingerprint: "prose", verdict: .dismissed, reason: "口径不同", author: "李审", at: "2024-03-01T09:00:00+08:00",
            seen: "requests.newReceived.total=3")
        let (world, _) = try Self.world(review: review)
        #expect(!world.text(of: .violation).joined().contains(Self.quote))
    }
}
