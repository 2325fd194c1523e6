import ReportFormat

extension Language {
    func name(_ name: ShortName) -> String { self == .chinese ? name.chinese : name.english }

    func list(_ items: [String]) -> String { items.joined(separator: self == .chinese ? "、" : ", ") }

    /// The first items of a list, and how many there are if that is not all.
    func shortList(_ items: [String], limit: Int = 6) -> String {
        guard items.count > limit else { return list(items) }
        let first = list(Array(items.prefix(limit)))
        return self == .chinese ? "\(first)等" : "\(first) and \(items.count - limit) more"
    }
}

extension LocalizedText {
    /// The same sentence in both languages.
    init(_ text: (Language) -> String) { self.init(zh: text(.chinese), en: text(.english)) }
}

extension TableTemplate {
    /// 自然人列, “重复申请”行, 行政复议.
    func subjectName(of planned: PlannedRule, _ language: Language) -> String {
        let name = language.name(shortSubject(of: planned))
        switch (planned.name, language) {
        case (.caseTotal, _): return name
        case (.rowTotal, .chinese): return "“\(name)”行"
        case (.rowTotal, .english): return "Row “\(name)”"
        case (_, .chinese): return "\(name)列"
        case (_, .english): return "Column “\(name)”"
        }
    }

    /// 自然人, 重复申请, 行政复议.
    func shortSubject(of planned: PlannedRule) -> ShortName {
        let (row, column) = position(of: planned.left[0])
        return planned.isWithinRow ? rows[row].shortName : rows[row].columns[column].shortName
    }

    /// “上年结转”行的商业企业.
    func name(ofCell cell: Int, _ language: Language) -> String {
        let (row, column) = position(of: cell)
        let rowName = language.name(rows[row].shortName)
        guard rows[row].columns.count > 1 else { return rowName }
        let columnName = language.name(rows[row].columns[column].shortName)
        return language == .chinese ? "\(rowName)·\(columnName)" : "\(rowName) / \(columnName)"
    }

    func name(ofRows range: Range<Int>, _ language: Language) -> String {
        language.list(rows[range].map { language.name($0.shortName) })
    }

    /// The cells as a reader sees them: whole columns and whole rows by their names, the others one by one.
    func names(ofCells cells: [Int], _ language: Language) -> String {
        if cells.count == cellCount { return language == .chinese ? "全部\(cellCount)格" : "all \(cellCount) cells" }
        var isLeft = [Bool](repeating: false, count: cellCount)
        for cell in cells { isLeft[cell] = true }
        var names: [String] = []
        if table == .requests {
            for (column, heading) in rows[0].columns.enumerated() {
                guard rows.indices.allSatisfy({ isLeft[cell(row: $0, column: column)] }) else { continue }
                for row in rows.indices { isLeft[cell(row: row, column: column)] = false }
                let name = language.name(heading.shortName)
                names.append(language == .chinese ? "\(name)列（\(rows.count)格）" : "column “\(name)” (\(rows.count) cells)")
            }
        }
        for (index, row) in rows.enumerated() {
            let rowCells = self.cells(ofRow: index)
            let held = rowCells.filter { isLeft[$0] }
            if held.count == rowCells.count && held.count > 1 {
                let name = language.name(row.shortName)
                let words = table == .cases ? name : language == .chinese ? "“\(name)”行" : "row “\(name)”"
                names.append(language == .chinese ? "\(words)（\(held.count)格）" : "\(words) (\(held.count) cells)")
            } else {
                names += held.map { name(ofCell: $0, language) }
            }
        }
        return language.shortList(names)
    }
}
