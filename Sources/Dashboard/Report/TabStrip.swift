import Checking
import ReportFormat
import Terminal

/// The tabs of the six sections: each with its number, a name as long as fits, and a mark for what was found there.
struct TabStrip {
    struct Tab {
        let section: Int
        let words: String
        let mark: String
        let role: Role
        let column: Int
        let width: Int
    }

    private(set) var tabs: [Tab] = []

    init(report: ReportState, language: Language, glyphs: Glyphs, width: Int) {
        self.init(language: language, width: width) { report.mark(section: $0, glyphs: glyphs) }
    }

    /// - Parameter mark: What stands behind the name of a section.
    init(language: Language, width: Int, mark: (Int) -> (String, Role)) {
        let marks = SectionKind.allCases.map { mark($0.rawValue) }
        for names in Phrases.tabNames {
            tabs = Self.tabs(names.map { $0.text(language) }, marks)
            if let last = tabs.last, last.column + last.width <= width { return }
        }
    }

    private static func tabs(_ names: [String], _ marks: [(String, Role)]) -> [Tab] {
        var column = 0
        return SectionKind.allCases.map { kind in
            let number = kind.rawValue
            let (mark, role) = marks[number - 1]
            let name = names[number - 1]
            let words = " \(number)\(name.isEmpty ? "" : " ")\(name)"
            let width = TextWidth.of(words) + TextWidth.of(mark) + 1
            defer { column += width }
            return Tab(section: number, words: words, mark: mark, role: role, column: column, width: width)
        }
    }

    /// The section whose tab stands at a column of the screen.
    func tab(at column: Int) -> Int? { tabs.first { column >= $0.column && column < $0.column + $0.width }?.section }

    func draw(selected: Int, row: Int, on canvas: inout Canvas) {
        canvas.fill(Rectangle(column: 0, row: row, columns: canvas.size.columns, rows: 1), role: .tab)
        for tab in tabs {
            let role: Role = tab.section == selected ? .activeTab : .tab
            var column = canvas.put(tab.words, column: tab.column, row: row, role: role)
            column = canvas.put(
                tab.mark, column: column, row: row, role: tab.section == selected ? role : tab.mark == " " ? role : tab.role)
            canvas.put(" ", column: column, row: row, role: role)
        }
    }
}

extension ReportState {
    /// The worst that was found in a section.
    func mark(section: Int, glyphs: Glyphs) -> (String, Role) {
        let open = (places.bySection[section] ?? []).map { findings[$0] }.filter { opened.decision(on: $0)?.isDismissed != true }
        if open.contains(where: { $0.severity == .error && !$0.isAboutReading }) { return (glyphs.violated, .violation) }
        if open.contains(where: { $0.severity == .warning && !$0.isAboutReading }) { return (glyphs.violation, .warning) }
        if open.contains(where: \.isAboutReading) { return (glyphs.notAssessable, .uncertain) }
        if !report.sections.contains(where: { $0.number == section }) { return (glyphs.absent, .missing) }
        return (" ", .tab)
    }
}
