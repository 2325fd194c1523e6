import Parsing
import ReportFormat

/// The figures of a report's tables as sentences tell them.
struct ProseTables {
    let report: Report

    /// What a subject means in the tables that were read, `nil` where they do not tell.
    func meaning(of subject: ProseSubject) -> ProseMeaning? {
        guard let number = subject.number, let table = subject.table else { return nil }
        return meaning(ofNumber: number, in: table)
    }

    /// Whether one of the cells that a subject names alone holds a count: a row of a group of results.
    func holdsRow(_ value: Int64, of subject: ProseSubject) -> Bool {
        guard let number = subject.number, let table = subject.table, let reading = report.table(table),
            let recipe = ProseRecipes.of(reading.template)[number]
        else { return false }
        return ProseMeaning.holds(value, recipe, reading)
    }

    /// The same for a subject's number.
    func meaning(ofNumber number: Int, in table: TableKind) -> ProseMeaning? {
        for index in report.tables.indices where report.tables[index].template.table == table {
            guard let recipe = ProseRecipes.of(report.tables[index].template)[number] else { return nil }
            return ProseMeaning(recipe, report.tables[index])
        }
        return nil
    }
}
