import Terminal
import Testing

@testable import gouji

struct SettingsFileTests {
    @Test func readsWhatAUserMaySet() {
        let settings = SettingsFile.parse(
            """
            theme: dark
            mouse: false
            ambiguous-width: 2
            lines: ascii
            author: 李审
            opener: [libreoffice, --view]
            keys:
              next-finding: [F4, n]
              quit: C-q
            """, path: "settings.yaml")
        #expect(settings.problems.isEmpty)
        #expect(settings.theme == "dark")
        #expect(settings.mouse == false)
        #expect(settings.ambiguousWidth == .wide)
        #expect(settings.glyphs == .ascii)
        #expect(settings.author == "李审")
        #expect(settings.opener.command == ["libreoffice", "--view"])
        #expect(settings.keyMap.command(for: "F4", in: .report) == .nextFinding)
        #expect(settings.keyMap.command(for: "C-q", in: .list) == .quit)
        #expect(settings.keyMap.command(for: "Q", in: .list) == nil)
    }

    @Test func aSlipIsToldWithItsLineAndCostsNothingElse() {
        let settings = SettingsFile.parse("colour: red\nmouse: perhaps\nauthor: 王\nkeys:\n  fly: x\n", path: "s.yaml")
        #expect(settings.author == "王")
        #expect(settings.problems.count == 3)
        #expect(settings.problems[0].english.hasPrefix("s.yaml:1: \"colour\" is unknown"))
        #expect(settings.problems[1].english.hasPrefix("s.yaml:2: mouse:"))
        #expect(settings.problems[2].chinese.contains("没有命令“fly”"))
    }

    @Test(arguments: ["", "# nothing\n"]) func anEmptyFileChangesNothing(yaml: String) {
        let settings = SettingsFile.parse(yaml, path: "s.yaml")
        #expect(settings.problems.isEmpty && settings.theme == nil && settings.glyphs == .unicode)
    }

    @Test(arguments: ["- a\n- b\n", "a: [", "just words"]) func whatIsNoMappingIsTold(yaml: String) {
        #expect(SettingsFile.parse(yaml, path: "s.yaml").problems.count == 1)
    }
}
