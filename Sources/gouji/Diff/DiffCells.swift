import Checking
import Parsing
import ReportFormat

/// The cells of a table that changed, one a line; rows that only one of the templates has, one a line with their figures.
struct DiffCells {
    let comparison: ReportComparison
    let language: Language
    let palette: Palette

    func lines(_ table: TableComparison) -> [String] {
        guard let old = table.old else { return [palette.paint(language.choose("表仅见于新报告", "only the new report has the table"), .yellow)] }
        guard let new = table.new else { return [palette.paint(language.choose("表仅见于旧报告", "only the old report has the table"), .yellow)] }
        var lines: [String] = []
        if old !== new { lines.append(palette.paint(language.choose("表格格式", "template") + "  \(old.version) → \(new.version)", .yellow)) }
        for cell in table.cells where cell.change == .value || cell.change == .state {
            lines.append(
                "\(name(of: cell.id))  \(palette.paint(words(cell.old, comparison.old), .red)) → "
                    + palette.paint(words(cell.new, comparison.new), .green))
        }
        lines += rows(of: old, .onlyOld, table)
        lines += rows(of: new, .onlyNew, table)
        return lines
    }

    private func rows(of template: TableTemplate, _ change: CellComparison.Change, _ table: TableComparison) -> [String] {
        let isOld = change == .onlyOld
        let only = Dictionary(grouping: table.cells.filter { $0.change == change }, by: \.id.row)
        return template.rows.compactMap { row in
            guard let cells = only[row.id] else { return nil }
            let figures = cells.map { words(isOld ? $0.old : $0.new, isOld ? comparison.old : comparison.new) }.joined(separator: " ")
            let sign = isOld ? palette.paint("[-", .red) : palette.paint("{+", .green)
            let end = isOld ? palette.paint("-]", .red) : palette.paint("+}", .green)
            return "\(sign)\(language.choose(row.shortName))  \(figures)\(end)"
        }
    }

    /// What the source prints, or what stands there instead.
    private func words(_ cell: Cell?, _ report: Report) -> String {
        guard let cell else { return "–" }
        switch cell.state {
        case .blank: return language.choose("空白", "blank")
        case .missing: return language.choose("缺格", "missing")
        case .number, .notApplicable, .text: return printed(cell, report)
        case .uncertain: return printed(cell, report) + "?"
        }
    }

    private func printed(_ cell: Cell, _ report: Report) -> String {
        (report.raw(cell) ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ").visible
    }

    private func name(of id: CellID) -> String { PlaceWords(report: comparison.new, language: language).name(of: id) }
}
