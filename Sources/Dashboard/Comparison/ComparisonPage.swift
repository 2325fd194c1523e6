import Checking
import Parsing
import ReportFormat
import Terminal

/// A section of two reports laid out for a width: its heading, its prose with what changed, and the cells of its table that changed.
struct ComparisonPage: Sendable {
    let number: Int
    let width: Int
    private(set) var lines: [ComparisonLine] = []

    /// The lines on which a change begins.
    var changes: [Int] { lines.indices.filter { lines[$0].beginsChange } }

    init(_ comparison: ReportComparison, number: Int, width: Int, glyphs: Glyphs, language: Language) {
        self.number = number
        self.width = max(2, width)
        let section = comparison.sections[number]
        if number == 1, comparison.sections[0].isPresent {
            addProse(comparison.sections[0].prose, comparison)
            lines.append(.blank)
        }
        addHeading(section, language)
        addProse(section.prose, comparison)
        if let table = section.table {
            if lines.last != .blank { lines.append(.blank) }
            lines += ComparedCells(comparison, table, width: self.width, glyphs: glyphs, language: language).lines
        }
    }

    private mutating func addHeading(_ section: SectionComparison, _ language: Language) {
        guard section.oldHeading != nil || section.newHeading != nil else {
            lines.append(ComparisonLine(Phrases.sectionInNeither(section.number).text(language), .warning))
            return
        }
        var text = ComparedText()
        if section.isHeadingSame {
            text.addSame(section.newHeading ?? "", role: .heading)
        } else {
            if let old = section.oldHeading { text.addRemoved(old, beginsChange: true) }
            if let new = section.newHeading { text.addAdded(new, beginsChange: section.oldHeading == nil) }
        }
        lines += text.lines(width: width)
        if section.prose.oldCount + section.prose.newCount > 0 {
            lines.append(ComparisonLine(Phrases.sameProse(section.prose.share).text(language), .dim))
        }
        lines.append(.blank)
    }

    private mutating func addProse(_ prose: ProseComparison, _ comparison: ReportComparison) {
        lines += ComparedText(prose, comparison).lines(width: min(width, SectionPage.widestProse))
    }
}
