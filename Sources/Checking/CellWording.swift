import Parsing
import ReportFormat

/// What there is to say of cells and rows whose figures are not what they should be.
struct CellWording {
    let table: TableInspection
    let language: Language

    private var tableName: String { language.name(table.template.table.shortName) }

    func cells(_ rule: RuleName, _ cells: CellSet) -> String {
        let holdsWords = rule == .notACount || rule == .notANumber
        let names = holdsWords ? list(cells) : table.plan.names.cells(cells, language)
        let count = cells.count
        let isChinese = language == .chinese
        switch rule {
        case .blankCells:
            let sums = table.plan.rules.isEmpty ? "" : isChinese ? "，勾稽关系按0核对" : "; sums take them as 0"
            return isChinese
                ? "\(tableName)有\(count)格空白：\(names)\(sums)。没有的应填0，请核实"
                : "\(count) blank \(cell(count)) in the \(tableName): \(names)\(sums). Where there is nothing to report, 0 belongs there"
        case .notApplicableCells:
            let sums = table.plan.rules.isEmpty ? "" : isChinese ? "，勾稽关系按0核对" : "; sums take them as 0"
            return isChinese
                ? "\(tableName)有\(count)格填“/”、“-”或“无”等：\(names)\(sums)"
                : "\(count) \(cell(count)) in the \(tableName) with “/”, “-” or the like: \(names)\(sums)"
        case .missingCells:
            return isChinese
                ? "\(tableName)有\(count)格在原文中找不到：\(names)。请对照原表确认是报告漏填还是文本丢失"
                : "\(count) \(cell(count)) of the \(tableName) not found in the source: \(names). Compare the printed table"
        case .notACount:
            return isChinese
                ? "\(tableName)有\(count)格不是应填的非负整数：\(names)。勾稽关系按所填数字核对，请核实"
                : "\(count) \(cell(count)) in the \(tableName) with a figure that its column cannot have: \(names). "
                    + "Sums take the figures as printed"
        default:
            return isChinese
                ? "\(tableName)有\(count)格不是数字：\(names)。请核实应填何数"
                : "\(count) \(cell(count)) in the \(tableName) without a number: \(names). Find out the figure"
        }
    }

    func uncertain(_ stretches: [UncertainStretch]) -> String {
        let isChinese = language == .chinese
        if stretches.allSatisfy({ $0.figureCount == $0.columnCount }) {
            let names = rowNames(stretches.map(\.rows))
            return isChinese
                ? "\(tableName)有\(stretches.count)行的数字归列不明：\(names)。数字按原样保留，请对照原表"
                : "Uncertain columns in \(stretches.count) \(row(stretches.count)) of the \(tableName): \(names). "
                    + "The figures are kept as printed; compare the printed table"
        }
        let groups = groups(stretches.map { CountedRow(rows: $0.rows, figures: $0.figureCount, columns: $0.columnCount) })
        return isChinese
            ? "\(tableName)\(groups)：不能确定各数字属于哪一列，按原样保留。请对照原表"
            : "The \(tableName) has \(groups): which figure belongs to which column is uncertain. "
                + "They are kept as printed; compare the printed table"
    }

    func surplus(_ rows: [CountedRow]) -> String {
        language == .chinese
            ? "\(tableName)\(groups(rows))：不能确定哪个数字是多出的，按原样保留。请对照原表"
            : "The \(tableName) has \(groups(rows)): which figure is one too many is uncertain. "
                + "They are kept as printed; compare the printed table"
    }

    /// The rows by how many figures they hold, the most frequent number first.
    private func groups(_ rows: [CountedRow]) -> String {
        var groups: [RowGroup] = []
        for row in rows {
            if let group = groups.firstIndex(where: { $0.figures == row.figures && $0.columns == row.columns }) {
                groups[group].add(row.rows)
            } else {
                groups.append(RowGroup(row))
            }
        }
        groups.sort { ($0.count, $0.figures) > ($1.count, $1.figures) }
        return groups.map(words).joined(separator: language == .chinese ? "；" : "; ")
    }

    /// Rows that hold the same number of figures.
    private struct RowGroup {
        let figures: Int
        let columns: Int
        private(set) var count = 1
        /// The first of them.
        private(set) var named: [Range<Int>]
        /// More than these are not named.
        static let nameLimit = 4

        init(_ row: CountedRow) {
            figures = row.figures
            columns = row.columns
            named = [row.rows]
        }

        mutating func add(_ rows: Range<Int>) {
            count += 1
            if count <= Self.nameLimit { named.append(rows) }
        }
    }

    private func words(_ group: RowGroup) -> String {
        let count = group.count
        let names = count > RowGroup.nameLimit ? "" : rowNames(group.named)
        switch language {
        case .chinese:
            let which = count == 1 ? "“\(names)”行" : names.isEmpty ? "\(count)行各" : "\(count)行（\(names)）各"
            return "\(which)有\(group.figures)个数字，应为\(group.columns)个"
        case .english:
            let which = count == 1 ? "the row “\(names)”" : names.isEmpty ? "\(count) rows" : "\(count) rows (\(names))"
            return "\(which) with \(group.figures) figures for \(group.columns) columns"
        }
    }

    private func rowNames(_ ranges: [Range<Int>]) -> String {
        language.shortList(ranges) { table.plan.names.rows($0, language) }
    }

    /// The cells with what they hold.
    private func list(_ cells: CellSet) -> String {
        language.shortList(cells.indices) { index in
            let cell = table.reading.cell(at: Int(index))
            let content = cell.range.map { SafeText.quote(table.document.string($0)) } ?? ""
            let name = table.plan.names.cell(Int(index), language)
            let shown = content.isEmpty ? cell.figure?.description ?? "" : content
            guard !shown.isEmpty else { return name }
            return language == .chinese ? "\(name)（\(shown)）" : "\(name) (\(shown))"
        }
    }

    private func cell(_ count: Int) -> String { count == 1 ? "cell" : "cells" }
    private func row(_ count: Int) -> String { count == 1 ? "row" : "rows" }
}
