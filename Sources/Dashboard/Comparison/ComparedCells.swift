import Checking
import Parsing
import ReportFormat
import Terminal

/// A table of two reports: whole, where it fits, else the cells that changed, one a line; and rows that only one template has, with their
/// figures.
struct ComparedCells {
    private(set) var lines: [ComparisonLine] = []
    private let table: TableComparison
    private let words: ComparedWords
    private var language: Language { words.language }

    init(_ comparison: ReportComparison, _ table: TableComparison, width: Int, glyphs: Glyphs, language: Language) {
        self.table = table
        words = ComparedWords(comparison: comparison, glyphs: glyphs, language: language)
        addTitle()
        guard table.old != nil, table.new != nil else { return }
        if let whole = ComparedTable(table, words: words).lines(width: width) { lines += whole } else { addChanged(width) }
        add(only: .onlyOld)
        add(only: .onlyNew)
    }

    private mutating func addChanged(_ width: Int) {
        let changed = table.cells.filter { $0.change == .value || $0.change == .state }
        let labels = changed.map { label(of: $0.id) }
        let figures = changed.map { TextWidth.of(words.old($0.old)) + TextWidth.of(words.new($0.new)) }.max() ?? 0
        let labelWidth = min(labels.map { TextWidth.of($0) }.max() ?? 0, max(8, width - figures - Self.room))
        for (cell, label) in zip(changed, labels) { add(cell, label, labelWidth) }
    }

    /// What the arrow between two figures takes, and the gap before them.
    private static let room = 5

    private mutating func addTitle() {
        let title: LocalizedText
        switch (table.old, table.new) {
        case (nil, _): title = Phrases.tableOnlyNew
        case (_, nil): title = Phrases.tableOnlyOld
        case (let old?, let new?):
            let count = table.cells.count { $0.change != .same }
            title = count == 0 ? Phrases.sameCells(table.cells.count) : Phrases.changedCells(count, of: table.cells.count)
            if old !== new {
                lines.append(ComparisonLine(Phrases.templates(old.version, new.version).text(language), .warning))
                lines[lines.count - 1].beginsChange = true
            }
        }
        lines.append(ComparisonLine(title.text(language), .dim))
        if table.old == nil || table.new == nil { lines[lines.count - 1].beginsChange = true }
    }

    private mutating func add(_ cell: CellComparison, _ label: String, _ width: Int) {
        let label = TextWidth.cut(label, to: width)
        let padding = String(repeating: " ", count: max(0, width - TextWidth.of(label)) + 2)
        lines.append(
            ComparisonLine(
                segments: [
                    .init(words: label + padding, role: .label), .init(words: words.old(cell.old), role: .removed),
                    .init(words: " → ", role: .dim), .init(words: words.new(cell.new), role: .added),
                ], beginsChange: true))
    }

    private mutating func add(only change: CellComparison.Change) {
        let isOld = change == .onlyOld
        let rows = (isOld ? table.old : table.new)?.rows ?? []
        let cells = Dictionary(grouping: table.cells.filter { $0.change == change }, by: \.id.row)
        for row in rows {
            guard let cells = cells[row.id] else { continue }
            let figures = cells.map { isOld ? words.old($0.old) : words.new($0.new) }.joined(separator: " ")
            let name = words.name(row.shortName) + "  " + figures
            lines.append(
                ComparisonLine(
                    segments: [.init(words: isOld ? "[-\(name)-]" : "{+\(name)+}", role: isOld ? .removed : .added)], beginsChange: true))
        }
    }

    private func label(of id: CellID) -> String {
        for template in [table.new, table.old].compactMap(\.self) {
            guard let index = template.index(of: id) else { continue }
            let (row, column) = template.position(of: index)
            let columns = template.rows[row].columns
            return words.name(template.rows[row].shortName) + (columns.count > 1 ? " · " + words.name(columns[column].shortName) : "")
        }
        return id.rawValue
    }
}
