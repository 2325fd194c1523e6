import Checking
import Parsing
import ReportFormat

extension Language {
    /// One of two texts.
    func choose(_ chinese: String, _ english: String) -> String { self == .chinese ? chinese : english }

    func choose(_ name: ShortName) -> String { choose(name.chinese, name.english) }
}

/// Names places of a report in words.
struct PlaceWords {
    /// `nil` where the report cannot be read; then the newest templates serve.
    let report: Report?
    let language: Language

    /// The section, and the column, row or block that the finding is about.
    func place(of finding: Finding) -> String {
        guard let section = finding.section.flatMap(SectionKind.init(rawValue:)) else { return wholeReport }
        guard let subject = section.table.flatMap({ label(of: finding.subject, in: $0) }) else { return name(of: section) }
        return name(of: section) + " › " + subject
    }

    var wholeReport: String { language.choose("整份报告", "whole report") }

    /// The heading that the format prescribes.
    func name(of section: SectionKind) -> String { language.choose(section.heading, section.englishHeading) }

    /// Row and column of a cell.
    func name(of id: CellID) -> String {
        guard let template = template(of: id), let index = template.index(of: id) else { return id.rawValue }
        let (row, column) = template.position(of: index)
        let columns = template.rows[row].columns
        let rowName = language.choose(template.rows[row].shortName)
        return columns.count > 1 ? rowName + language.choose("·", " / ") + language.choose(columns[column].shortName) : rowName
    }

    /// The shape that was read, else any that has the cell.
    private func template(of id: CellID) -> TableTemplate? {
        guard let table = id.table else { return nil }
        if let template = report?.table(table)?.template, template.index(of: id) != nil { return template }
        return TableTemplate.all(table).first { $0.index(of: id) != nil }
    }

    private func label(of subject: String, in table: TableKind) -> String? {
        guard let template = report?.table(table)?.template ?? TableTemplate.all(table).first else { return nil }
        if let row = template.rowIndex(of: subject) { return language.choose(template.rows[row].shortName) }
        let column = template.rows.lazy.flatMap(\.columns).first { $0.id == subject }
        return column.map { language.choose($0.shortName) }
    }
}
