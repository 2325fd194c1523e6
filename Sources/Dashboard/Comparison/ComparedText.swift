import Checking
import Terminal

/// Text with what went and what came marked, broken into lines.
struct ComparedText {
    private struct Run {
        var words: String
        let role: Role
        var beginsChange = false
    }

    /// Paragraph by paragraph.
    private var paragraphs: [[Run]] = [[]]

    init() {}

    /// The prose of a section of two reports.
    init(_ prose: ProseComparison, _ comparison: ReportComparison) {
        var isChanging = false
        for piece in prose.pieces {
            switch piece.kind {
            case .same: addSame(comparison.new.document.string(piece.new!))
            case .removed: addRemoved(comparison.old.document.string(piece.old!), beginsChange: !isChanging)
            case .added: addAdded(comparison.new.document.string(piece.new!), beginsChange: !isChanging)
            }
            isChanging = piece.kind != .same
        }
    }

    mutating func addSame(_ text: String, role: Role = .normal) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { paragraphs.append([]) }
            let words = line.drop(while: \.isWhitespace)
            if !words.isEmpty { add(Run(words: String(words), role: role)) }
        }
    }

    mutating func addRemoved(_ text: String, beginsChange: Bool) {
        add(Run(words: "[-\(text.oneLine)-]", role: .removed, beginsChange: beginsChange))
    }

    /// Keeps the ends of paragraphs that were added.
    mutating func addAdded(_ text: String, beginsChange: Bool) {
        add(Run(words: "{+\(text.oneLine)+}", role: .added, beginsChange: beginsChange))
        if text.last?.isNewline == true { paragraphs.append([]) }
    }

    private mutating func add(_ run: Run) { paragraphs[paragraphs.count - 1].append(run) }

    func lines(width: Int) -> [ComparisonLine] {
        paragraphs.filter { !$0.isEmpty }.flatMap { Self.lines($0, width: width) }
    }

    private static func lines(_ runs: [Run], width: Int) -> [ComparisonLine] {
        let text = Array(runs.map(\.words).joined().utf8)
        var starts: [Int] = [0]
        for run in runs { starts.append(starts[starts.count - 1] + run.words.utf8.count) }
        return LineBreaking.wrap(String(decoding: text, as: UTF8.self), width: width).map { line in
            var cut = ComparisonLine.blank
            for (index, run) in runs.enumerated() {
                let part = (starts[index]..<starts[index + 1]).clamped(to: line)
                guard !part.isEmpty else { continue }
                cut.segments.append(ComparisonLine.Segment(words: String(decoding: text[part], as: UTF8.self), role: run.role))
                if run.beginsChange, part.lowerBound == starts[index] { cut.beginsChange = true }
            }
            return cut
        }
    }
}
