/// Prints the reviewer's opinion as Markdown.
enum MarkdownOpinion {
    static func document(_ blocks: [OpinionBlock]) -> [UInt8] {
        Array(blocks.map(text).joined(separator: "\n").utf8)
    }

    private static func text(_ block: OpinionBlock) -> String {
        switch block {
        case .heading(let level, let words): String(repeating: "#", count: level) + " \(escaped(words))\n"
        case .paragraph(let runs): line(runs) + "\n"
        case .notice(let words): "> \(escaped(words))\n"
        case .list(let items):
            items.enumerated().map { "\($0.offset + 1). \($0.element.map(line).joined(separator: "  \n   "))\n" }.joined()
        }
    }

    private static func line(_ runs: [OpinionRun]) -> String {
        runs.map { run in
            switch run.kind {
            case .plain: escaped(run.text)
            case .strong: "**\(escaped(run.text))**"
            case .path: "`\(run.text.visible.replacing("`", with: "'"))`"
            }
        }.joined()
    }

    /// Text that Markdown takes as it is.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text.visible {
            if "\\`*_[]<>#|".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }
}
