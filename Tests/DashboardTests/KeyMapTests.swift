import Terminal
import Testing

@testable import Dashboard

struct KeyMapTests {
    @Test(arguments: [
        ("j", Command.down), ("k", .up), ("h", .left), ("l", .right), ("Down", .down), ("PgUp", .pageUp), ("PgDn", .pageDown), ("g", .top),
        ("G", .bottom),
        ("Home", .lineStart), ("End", .lineEnd), ("/", .find), ("?", .help), ("u", .undo), ("Esc", .back), ("q", .back), ("Q", .quit),
        ("1", .section1),
        ("6", .section6), ("Tab", .nextSection), ("S-Tab", .previousSection), ("n", .nextFinding), ("N", .previousFinding), ("a", .note),
        ("c", .confirm),
        ("d", .dismiss),
    ])
    func theKeysThatArePromisedAreThere(key: String, command: Command) {
        #expect(KeyMap().command(for: Key(key), in: .report) == command)
    }

    @Test func noKeyHasTwoMeaningsInOneContext() {
        for context in Context.allCases {
            var seen: [Key: Command] = [:]
            for binding in KeyBinding.standard where binding.contexts.contains(context) {
                for key in binding.keys {
                    #expect(seen[key] == nil || seen[key] == binding.command, "\(key) in \(context)")
                    seen[key] = binding.command
                }
            }
        }
    }

    @Test func everyCommandHasAKeyAndWords() {
        for command in Command.allCases {
            #expect(KeyBinding.standard.contains { $0.command == command && !$0.keys.isEmpty }, "\(command)")
            #expect(command.words.chinese != command.rawValue, "\(command)")
        }
    }

    @Test func aKeyIsRebound() {
        let (map, problems) = KeyMap.rebound(["next-finding": ["F4", "n"]])
        #expect(problems.isEmpty)
        #expect(map.command(for: "F4", in: .report) == .nextFinding)
        #expect(map.command(for: "n", in: .findings) == .nextFinding)
        #expect(map.key(for: .nextFinding, in: .report) == "F4")
    }

    @Test func whatCannotBeReboundIsTold() {
        let (map, problems) = KeyMap.rebound(["fly": ["x"], "note": ["n", "b"]])
        #expect(problems == [.unknownCommand("fly"), .takenKey("n", by: .nextFinding, wanted: .note)])
        #expect(map.command(for: "n", in: .report) == .nextFinding)
        #expect(map.command(for: "b", in: .report) == .note)
    }

    @Test func theHelpListsTheLiveKeysAndIsSearched() {
        var world = World.withFaultyReport(rows: 60)
        world.press("?")
        #expect(world.screen.contains { $0.contains("n") && $0.contains("下一处问题") })
        #expect(!world.text.contains("按下一列排序"))
        world.press("/")
        world.type("确认")
        #expect(world.screen.contains { $0.contains("确认此问题") })
        #expect(!world.text.contains("下一处问题"))
        world.press("Enter", "Esc")
        #expect(world.state.context == .report)
    }
}
