import Checking
import Parsing
import ReportFormat

/// How a report was read, as a person reads it: for each table what it was read from, the shapes tried, and for each row the label, what it
/// was taken for, the figures with their columns, and what told the columns.
struct ExplainText: Sendable {
    let language: Language

    func account(_ account: ReadingAccount) -> [UInt8] {
        let report = account.report
        var lines = [report.path.visible, "  " + head(report)]
        for section in report.sections {
            lines.append("  " + language.choose("第 \(section.number) 节：", "section \(section.number): ") + section.heading.visible)
        }
        for table in account.tables { lines += self.table(table, report) }
        let told = Set(account.tables.map(\.table))
        for table in TableKind.allCases where !told.contains(table) {
            lines += ["", title(table), "  " + language.choose("没有找到可以放这张表的位置", "no place found where the table could stand")]
        }
        for case .pastedTwice(let range) in report.troubles {
            lines += [
                "",
                language.choose(
                    "正文重复：自第 \(range.lowerBound) 字节起未采用", "the report stands twice: nothing was read from byte \(range.lowerBound) on"),
            ]
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private func head(_ report: Report) -> String {
        let unknown = language.choose("不明", "unknown")
        return [
            language.choose("机关 ", "organ ") + (report.organ?.visible ?? unknown),
            language.choose("年份 ", "year ") + (report.year.map(String.init) ?? unknown),
            language.choose("格式 ", "medium ") + report.document.medium.rawValue,
            language.choose("编码 ", "encoding ") + report.document.encoding,
            language.choose("网格 \(report.document.grids.count) 个", "grids \(report.document.grids.count)"),
        ].joined(separator: " · ")
    }

    private func title(_ table: TableKind) -> String {
        SectionKind(rawValue: table.sectionNumber).map { language.choose($0.heading, $0.englishHeading) } ?? table.identifier
    }

    // MARK: A table

    private func table(_ account: TableAccount, _ report: Report) -> [String] {
        var lines = ["", title(account.table), "  " + source(account.source)]
        guard let reading = report.table(account.table) else {
            return lines + ["  " + language.choose("没有读到这张表", "no table was read")] + account.troubles.map { "  ! " + trouble($0) }
        }
        if account.candidates.count > 1 { lines.append("  " + shapes(account)) }
        let words = account.rows.map { $0.label.map(report.document.string)?.oneLine ?? "" }
        for (index, row) in account.rows.enumerated() {
            lines.append("  " + self.row(index, row, words[index], reading, account.table))
            let figures = self.figures(index, reading, report)
            if !figures.isEmpty { lines.append("      " + figures) }
        }
        for leftOver in account.leftOver {
            let label = leftOver.label.map { report.document.string($0).oneLine } ?? ""
            let figures = leftOver.figures.map { report.document.string($0).oneLine }.joined(separator: " ")
            lines.append(
                "  ! " + language.choose("不属于任何一行：", "belongs to no row: ")
                    + [label, figures].filter { !$0.isEmpty }.joined(separator: " → "))
        }
        return lines + account.troubles.map { "  ! " + trouble($0) }
    }

    private func source(_ source: TableAccount.Source) -> String {
        switch source {
        case .grids(let count): language.choose("读自文件中的表格（\(count) 个网格）", "read from the file's tables (\(count) grids)")
        case .turnedGrids(let count):
            language.choose(
                "读自文件中的表格（\(count) 个网格，行列互换）", "read from the file's tables (\(count) grids, rows and columns in each other's place)")
        case .text: language.choose("读自文字：此处没有可用的网格", "read from the text: there is no grid to read from")
        case .textBeforeGrids(let inGrids, let inText):
            language.choose(
                "读自文字：文字中有数字的行为 \(inText) 行，网格中只有 \(inGrids) 行",
                "read from the text: it shows \(inText) rows with figures, the grids only \(inGrids)")
        }
    }

    private func shapes(_ account: TableAccount) -> String {
        let list = account.candidates.map {
            language.choose("\($0.template.version) 年版 \($0.score) 分", "\($0.template.version) scores \($0.score)")
        }
        let close =
            account.isClose
            ? language.choose("；两者相近，读法不同的数字记为存疑", "; the two are close: figures that they read differently are uncertain") : ""
        return language.choose("表式：", "shape: ") + list.joined(separator: language.choose("，", ", ")) + close
    }

    private func row(_ index: Int, _ row: TableAccount.Row, _ label: String, _ reading: TableReading, _ table: TableKind) -> String {
        let template = reading.template.rows[index]
        var notes: [String] = []
        if table != .cases { notes.append(match(row)) }
        let count = index < reading.figureCounts.count ? reading.figureCounts[index] : 0
        if count > 0 { notes.append(row.basis == .none ? doubt(count, of: template.columns.count) : basis(row.basis)) }
        if row.isContested { notes.append(language.choose("也可能是另一行", "may be another row")) }
        let name = label.isEmpty ? "(\(language.choose(template.shortName)))" : label
        return name + " → " + template.id + notes.filter { !$0.isEmpty }.map { " [\($0)]" }.joined()
    }

    private func match(_ row: TableAccount.Row) -> String {
        if row.isAdopted { return language.choose("行名读不出，按位置归入", "label not readable, taken by its place") }
        let alias = row.isAlias ? language.choose("，常见异文", ", a known variant") : ""
        return switch row.match {
        case .exact: language.choose("行名一致", "label as printed") + alias
        case .suffix: language.choose("行名后另有文字", "label with words behind it") + alias
        case .beginning: language.choose("行名分段或不全", "label in pieces or cut") + alias
        case .similar: language.choose("行名相近 \(row.similarity)%", "label \(row.similarity)% alike") + alias
        case nil: language.choose("没有找到", "not found")
        }
    }

    private func doubt(_ count: Int, of columns: Int) -> String {
        count == columns
            ? language.choose(
                "列：无法确定，行中缺格、有合并格，或列序与格式不同",
                "columns: cannot be told, for cells are lacking or merged, or the columns stand in another order")
            : language.choose("列：无法确定，\(count) 个数字对 \(columns) 列", "columns: cannot be told, \(count) figures for \(columns)")
    }

    private func basis(_ basis: PlacementBasis) -> String {
        switch basis {
        case .heading: language.choose("列：按表头", "columns: by their headings")
        case .order: language.choose("列：个数相符，按顺序", "columns: in order, as many figures as columns")
        case .position: language.choose("列：按分隔符的位置", "columns: by the separators")
        case .display: language.choose("列：按对齐的位置", "columns: by alignment")
        case .none: language.choose("列：无法确定", "columns: cannot be told")
        }
    }

    private func figures(_ row: Int, _ reading: TableReading, _ report: Report) -> String {
        var parts: [String] = []
        let columns = reading.template.rows[row].columns
        for (column, cell) in reading.cells[reading.template.cells(ofRow: row)].enumerated() where cell.state != .missing {
            parts.append(language.choose(columns[column].shortName) + " " + value(cell, report))
        }
        for cell in reading.surplus[row] ?? [] { parts.append(language.choose("多出 ", "in excess ") + value(cell, report)) }
        return parts.joined(separator: language.choose("，", ", "))
    }

    private func value(_ cell: Cell, _ report: Report) -> String {
        switch cell.state {
        case .blank: language.choose("空", "blank")
        case .uncertain: (report.raw(cell)?.oneLine ?? "") + "?"
        default: report.raw(cell)?.oneLine ?? ""
        }
    }

    private func trouble(_ trouble: ReadingTrouble) -> String {
        switch trouble {
        case .tableWithoutFigures: language.choose("有标题或行名，没有数字", "headings or labels, and no figure")
        case .rowsMissing(_, let rows): language.choose("缺少的行：", "rows missing: ") + rows.joined(separator: ", ")
        case .figuresLeftOver(_, let count, _): language.choose("不属于任何一行的数字 \(count) 个", "figures that belong to no row: \(count)")
        case .pastedTwice: language.choose("正文重复", "the report stands twice")
        case .sectionOutOfOrder(let kind, _):
            language.choose("不在应有位置的一节：\(kind.heading)", "a section out of order: \(kind.englishHeading)")
        case .sectionRepeated(let kind, _):
            language.choose("重复的一节：\(kind.heading)", "a section that stands twice: \(kind.englishHeading)")
        }
    }
}

extension String {
    /// The text on one line, for a person to see.
    fileprivate var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ").visible }
}
