import Terminal

/// A line of a script: what a user does, or a picture of the screen that is wanted.
public enum ScriptStep: Sendable, Hashable {
    case input([InputEvent])
    case screen(name: String)
    case styles(name: String)
    case svg(name: String, file: String)

    /// Why a line is no step.
    public struct Problem: Error, Sendable, Hashable, CustomStringConvertible {
        /// 1-based.
        public let line: Int
        public let text: String
        public var description: String { "line \(line): no step: \(text)" }
    }

    /// The steps of a script; empty lines and lines that begin with `#` say nothing.
    public static func parse(_ script: String) throws(Problem) -> [ScriptStep] {
        var steps: [ScriptStep] = []
        for (index, line) in script.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.last == "\r" ? line.dropLast() : line
            if line.allSatisfy(\.isWhitespace) || line.first == "#" { continue }
            guard let step = ScriptStep(line) else { throw Problem(line: index + 1, text: String(line)) }
            steps.append(step)
        }
        return steps
    }

    /// The step that one line tells.
    init?(_ line: Substring) {
        let verb = line.prefix { $0 != " " }
        let rest = line.dropFirst(verb.count + 1)
        let words = rest.split(separator: " ").map(String.init)
        switch (verb, words.count) {
        case ("key", 1):
            guard let key = Key(named: words[0]) else { return nil }
            self = .input([.key(key)])
        case ("type", _):
            guard !rest.isEmpty else { return nil }
            self = .input(rest.map { .key($0 == " " ? "Space" : Key(String($0))) })
        case ("resize", 1):
            guard let size = Size(words[0]) else { return nil }
            self = .input([.resize(size)])
        case ("click", 2):
            guard let column = Int(words[0]), let row = Int(words[1]) else { return nil }
            self = .input([.click(Point(column: column, row: row))])
        case ("screen", 1): self = .screen(name: words[0])
        case ("styles", 1): self = .styles(name: words[0])
        case ("svg", 2...): self = .svg(name: words[0], file: words.dropFirst().joined(separator: " "))
        default: return nil
        }
    }
}

extension Size {
    /// A size as scripts write it: `80x24`.
    public init?(_ text: String) {
        let parts = text.split(separator: "x").map { Int($0) }
        guard parts.count == 2, let columns = parts[0], let rows = parts[1], (1...10_000).contains(columns), (1...10_000).contains(rows)
        else { return nil }
        self.init(columns: columns, rows: rows)
    }
}
