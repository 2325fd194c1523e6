import Testing

@testable import Dashboard

struct SearchTests {
    @Test(arguments: [
        ("ＡＢｃ１（", "abc1("), ("政務公開", "政务公开"), ("縣　區", "县 区"),
    ])
    func foldsWhatAReaderTakesForTheSame(left: String, right: String) {
        #expect(SearchFolding.fold(left) == SearchFolding.fold(right))
    }

    @Test func findsThroughTextAndTables() {
        var world = World.withFaultyReport()
        world.press("/")
        world.type("第三方")
        #expect(world.status.contains("1/1"))
        #expect(world.state.report?.selectedCell?.id.rawValue == "requests.refused.thirdPartyRights.naturalPerson")
        world.press("Esc")
        #expect(world.state.report?.section == 1)
        world.press("/")
        world.type("信息")
        world.press("Enter")
        #expect(world.text(of: .match).joined().contains("信息"))
        let first = world.state.report?.search?.current
        world.press("C-n")
        #expect(world.state.report?.search?.current == first.map { $0 + 1 })
        world.press("C-p")
        #expect(world.state.report?.search?.current == first)
    }

    @Test func saysWhenNothingMatches() {
        var world = World.withFaultyReport()
        world.press("/")
        world.type("没有这个词")
        #expect(world.status.contains("无匹配"))
    }

    @Test func pinyinInitialsFindAnOrgan() {
        guard !PinyinInitials.of("一").isEmpty else { return }
        #expect(PinyinInitials.of("河湾市教育局") == "hwsjyj")
    }
}
