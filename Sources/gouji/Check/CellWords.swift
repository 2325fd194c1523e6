import Checking
import Parsing
import ReportFormat

/// Names places of a report in words: section, row and column by their printed labels, in English by their identifiers.
struct CellWords {
    let report: Report
    let language: Language

    /// The section, and the column, row or block that the finding is about.
    func place(of finding: Finding) -> String {
        guard let section = finding.section.flatMap(SectionKind.init(rawValue:)) else {
            return language == .chinese ? "全文" : "whole report"
        }
        let name = language == .chinese ? section.heading : "section \(section.rawValue)"
        guard let subject = section.table.flatMap({ label(of: finding.subject, in: $0) }) else { return name }
        return name + " › " + subject
    }

    /// Row and column of a cell.
    func name(of id: CellID) -> String {
        guard language == .chinese, let template = template(of: id.table), let index = template.index(of: id) else {
            return "\(spelled(id.row)) / \(spelled(id.column))"
        }
        let (row, column) = template.position(of: index)
        return "\(template.rows[row].label) / \(template.rows[row].columns[column].label)"
    }

    private func template(of table: TableKind?) -> TableTemplate? {
        table.flatMap { table in report.table(table)?.template ?? TableTemplate.all(table).first }
    }

    private func label(of subject: String, in table: TableKind) -> String? {
        guard let template = template(of: table) else { return nil }
        if let row = template.rowIndex(of: subject) { return language == .chinese ? template.rows[row].label : spelled(subject) }
        let column = template.rows.lazy.flatMap(\.columns).first { $0.id == subject }
        return column.map { language == .chinese ? $0.label : spelled(subject) }
    }

    /// `refused.stateSecret` as `refused, state secret`.
    private func spelled(_ identifier: String) -> String {
        var words = ""
        for character in identifier {
            if character == "." {
                words += ", "
            } else if character.isUppercase {
                words += " " + character.lowercased()
            } else {
                words.append(character)
            }
        }
        return words
    }
}
