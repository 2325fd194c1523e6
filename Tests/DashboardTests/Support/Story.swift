import Testing

@testable import Dashboard

/// A user's story: the steps of script mode, and between them what the user sees.
///
///     key n
///     sees 自然人：一 3
///     | a row of the screen
///     | the row under it
///
/// Text after `#` tells the reader what is going on.
enum Story {
    static func run(_ script: String, in world: inout World, sourceLocation: SourceLocation = #_sourceLocation) throws {
        var drawing: [String] = []
        for line in script.split(separator: "\n").map(String.init) + [""] {
            if line.hasPrefix("|") {
                drawing.append(String(line.dropFirst(2)))
                continue
            }
            if !drawing.isEmpty { expect(drawing, on: world, sourceLocation) }
            drawing = []
            if line.hasPrefix("sees not ") {
                let words = line.dropFirst(9)
                if world.text.contains(words) { Issue.record("\(words) is on\n\(world.text)", sourceLocation: sourceLocation) }
            } else if line.hasPrefix("sees ") {
                let words = line.dropFirst(5)
                if !world.text.contains(words) { Issue.record("no \(words) on\n\(world.text)", sourceLocation: sourceLocation) }
            } else {
                for step in try ScriptStep.parse(line) {
                    guard case .input(let events) = step else { continue }
                    for event in events { world.send(.input(event)) }
                }
            }
        }
    }

    private static func expect(_ drawing: [String], on world: World, _ sourceLocation: SourceLocation) {
        let screen = world.screen
        let isThere = screen.indices.contains { screen[$0...].starts(with: drawing) }
        if !isThere { Issue.record("no\n\(drawing.joined(separator: "\n"))\non\n\(world.text)", sourceLocation: sourceLocation) }
    }
}
