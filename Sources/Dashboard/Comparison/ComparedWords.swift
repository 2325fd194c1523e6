import Checking
import Parsing
import ReportFormat

/// How the cells of two reports are written.
struct ComparedWords {
    let comparison: ReportComparison
    let glyphs: Glyphs
    let language: Language

    func name(_ name: ShortName) -> String { language == .chinese ? name.chinese : name.english }

    func old(_ cell: Cell?) -> String { words(cell, comparison.old) }

    func new(_ cell: Cell?) -> String { words(cell, comparison.new) }

    /// The figure, or both with an arrow between them.
    func segments(_ cell: CellComparison) -> [ComparisonLine.Segment] {
        guard cell.change != .same else { return [.init(words: new(cell.new), role: cell.new?.state.role ?? .missing)] }
        return [
            .init(words: old(cell.old), role: .removed), .init(words: glyphs.arrow, role: .dim), .init(words: new(cell.new), role: .added),
        ]
    }

    private func words(_ cell: Cell?, _ report: Report) -> String {
        guard let cell else { return glyphs.absent }
        let words = CellWords(report: report, glyphs: glyphs).words(cell)
        return cell.state == .uncertain ? words + glyphs.uncertain : words
    }
}
