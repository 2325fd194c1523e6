import Checking
import Parsing
import ReportFormat
import Terminal

/// The cells of a table that changed, one a line under the name of its row; rows that only one template has, with their figures.
struct ComparedCells {
    private(set) var lines: [ComparisonLine] = []
    private let comparison: ReportComparison
    private let table: TableComparison
    private let glyphs: Glyphs
    private let language: Language

    init(_ comparison: ReportComparison, _ table: TableComparison, width: Int, glyphs: Glyphs, language: Language) {
        self.comparison = comparison
        self.table = table
        self.glyphs = glyphs
        self.language = language
        addTitle()
        guard table.old != nil, table.new != nil else { return }
        let changed = table.cells.filter { $0.change == .value || $0.change == .state }
        let labels = changed.map { label(of: $0.id) }
        let labelWidth = min(labels.map { TextWidth.of($0) }.max() ?? 0, max(8, width - Self.room))
        for (cell, label) in zip(changed, labels) { add(cell, label, labelWidth) }
        add(only: .onlyOld)
        add(only: .onlyNew)
    }

    /// What two figures and the arrow between them take.
    private static let room = 24

    private mutating func addTitle() {
        let words: LocalizedText
        switch (table.old, table.new) {
        case (nil, _): words = Phrases.tableOnlyNew
        case (_, nil): words = Phrases.tableOnlyOld
        case (let old?, let new?):
            let count = table.cells.count { $0.change != .same }
            words = count == 0 ? Phrases.sameCells(table.cells.count) : Phrases.changedCells(count, of: table.cells.count)
            if old !== new {
                lines.append(ComparisonLine(Phrases.templates(old.version, new.version).text(language), .warning))
                lines[lines.count - 1].beginsChange = true
            }
        }
        lines.append(ComparisonLine(words.text(language), .dim))
        if table.old == nil || table.new == nil { lines[lines.count - 1].beginsChange = true }
    }

    private mutating func add(_ cell: CellComparison, _ label: String, _ width: Int) {
        let label = TextWidth.cut(label, to: width)
        let padding = String(repeating: " ", count: max(0, width - TextWidth.of(label)) + 2)
        lines.append(
            ComparisonLine(
                segments: [
                    .init(words: label + padding, role: .label), .init(words: words(cell.old, comparison.old), role: .removed),
                    .init(words: " → ", role: .dim), .init(words: words(cell.new, comparison.new), role: .added),
                ], beginsChange: true))
    }

    private mutating func add(only change: CellComparison.Change) {
        let isOld = change == .onlyOld
        let rows = (isOld ? table.old : table.new)?.rows ?? []
        let cells = Dictionary(grouping: table.cells.filter { $0.change == change }, by: \.id.row)
        for row in rows {
            guard let cells = cells[row.id] else { continue }
            let figures = cells.map { isOld ? words($0.old, comparison.old) : words($0.new, comparison.new) }.joined(separator: " ")
            let name = name(row.shortName) + "  " + figures
            lines.append(
                ComparisonLine(
                    segments: [.init(words: isOld ? "[-\(name)-]" : "{+\(name)+}", role: isOld ? .removed : .added)], beginsChange: true))
        }
    }

    private func words(_ cell: Cell?, _ report: Report) -> String {
        guard let cell else { return glyphs.absent }
        let words = CellWords(report: report, glyphs: glyphs).words(cell)
        return cell.state == .uncertain ? words + glyphs.uncertain : words
    }

    private func label(of id: CellID) -> String {
        for template in [table.new, table.old].compactMap(\.self) {
            guard let index = template.index(of: id) else { continue }
            let (row, column) = template.position(of: index)
            let columns = template.rows[row].columns
            return name(template.rows[row].shortName) + (columns.count > 1 ? " · " + name(columns[column].shortName) : "")
        }
        return id.rawValue
    }

    private func name(_ name: ShortName) -> String { language == .chinese ? name.chinese : name.english }
}
