import Checking
import Parsing

/// The changed passages of a text, each with a little of what stands around it.
struct DiffExcerpts {
    private(set) var lines: [String] = []

    /// How many characters of unchanged text are shown on either side; changes that stand closer share a line.
    private static let context = 16

    init(_ prose: ProseComparison, _ comparison: ReportComparison, palette: Palette) {
        var line = ""
        var tail = ""
        for piece in prose.pieces {
            switch piece.kind {
            case .removed: line += tail.taken() + palette.paint("[-" + Self.words(piece.old, comparison.old) + "-]", .red)
            case .added: line += tail.taken() + palette.paint("{+" + Self.words(piece.new, comparison.new) + "+}", .green)
            case .same:
                let words = Self.words(piece.new, comparison.new)
                if words.count <= 2 * Self.context {
                    tail = words
                } else {
                    if !line.isEmpty { lines.append(line + words.prefix(Self.context) + "…") }
                    line = ""
                    tail = "…" + words.suffix(Self.context)
                }
            }
        }
        if !line.isEmpty { lines.append(line + tail) }
    }

    /// On one line.
    private static func words(_ range: Range<Int>?, _ report: Report) -> String {
        let text = range.map { report.document.string($0) } ?? ""
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ").visible
    }
}

extension String {
    /// The text, which is then empty.
    fileprivate mutating func taken() -> String {
        defer { self = "" }
        return self
    }
}
