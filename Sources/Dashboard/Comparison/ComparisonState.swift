import Checking
import Terminal

/// Two reports on the screen: the section that is shown, and where the reader is in each.
struct ComparisonState: Sendable {
    let comparison: ReportComparison
    private(set) var section = 1
    private(set) var page: ComparisonPage
    private var lines: [Int: Int] = [:]
    private(set) var top = 0
    var pattern = ""
    let glyphs: Glyphs
    let language: Language

    init(_ comparison: ReportComparison, section: Int = 1, size: Size, glyphs: Glyphs, language: Language) {
        self.comparison = comparison
        self.section = section
        self.glyphs = glyphs
        self.language = language
        page = ComparisonPage(
            comparison, number: section, width: ComparisonGeometry(size: size).width, glyphs: glyphs, language: language)
        fit(size)
    }

    /// The line that the reader is at.
    var line: Int { min(lines[section] ?? 0, max(0, page.lines.count - 1)) }

    /// The changed sections, by number; what stands before the first counts to it.
    var changedSections: [Int] {
        (1...6).filter { number in
            !comparison.sections[number].isSame || (number == 1 && !comparison.sections[0].isSame)
        }
    }

    mutating func move(to line: Int, size: Size) {
        lines[section] = min(max(0, line), max(0, page.lines.count - 1))
        fit(size)
    }

    mutating func show(section number: Int, size: Size) {
        section = number
        fit(size)
    }

    /// Lays the section out for a size and brings the reader's line into view.
    mutating func fit(_ size: Size) {
        let geometry = ComparisonGeometry(size: size)
        if page.number != section || page.width != max(2, geometry.width) {
            page = ComparisonPage(comparison, number: section, width: geometry.width, glyphs: glyphs, language: language)
        }
        top = ListMovement.top(showing: line, from: top, count: page.lines.count, rows: geometry.body.rows)
        // What stands above the first change belongs to it.
        if line <= 2, geometry.body.rows > 4 { top = 0 }
    }

    /// Goes to the next change, or the one before, in whatever section it is.
    /// - Returns: Whether it went round the end, `nil` without any change.
    mutating func goToChange(_ step: Int, size: Size) -> Bool? {
        let here = page.changes
        if let next = step > 0 ? here.first(where: { $0 > line }) : here.last(where: { $0 < line }) {
            move(to: next, size: size)
            return false
        }
        let changed = changedSections
        guard !changed.isEmpty else { return nil }
        let next = step > 0 ? changed.first { $0 > section } : changed.last { $0 < section }
        show(section: next ?? (step > 0 ? changed[0] : changed[changed.count - 1]), size: size)
        if let line = step > 0 ? page.changes.first : page.changes.last { move(to: line, size: size) }
        return next == nil
    }

    /// Goes to the next line that holds a text, behind this one or from this one on.
    /// - Returns: Whether there is one.
    mutating func find(_ pattern: String, step: Int, includesHere: Bool, size: Size) -> Bool {
        self.pattern = pattern
        let folded = SearchFolding.fold(pattern)
        guard !folded.isEmpty else { return true }
        for offset in 0...6 {
            let number = (section - 1 + offset * step + 36) % 6 + 1
            let page =
                offset == 0
                ? page
                : ComparisonPage(
                    comparison, number: number, width: ComparisonGeometry(size: size).width, glyphs: glyphs, language: language)
            let found = page.lines.indices.filter { SearchFolding.contains(folded, in: SearchFolding.fold(page.lines[$0].words)) }
            let next =
                offset > 0
                ? (step > 0 ? found.first : found.last)
                : step > 0 ? found.first { $0 > line || (includesHere && $0 == line) } : found.last { $0 < line }
            guard let next else { continue }
            show(section: number, size: size)
            move(to: next, size: size)
            return true
        }
        return false
    }
}
