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
        guard let number = subject.number, let table = subject.table else { return false }
        return recipe(number, in: table).map { ProseMeaning.holds(value, $0, report.tables[$1]) } ?? false
    }

    /// The same for a subject's number.
    func meaning(ofNumber number: Int, in table: TableKind) -> ProseMeaning? {
        recipe(number, in: table).flatMap { ProseMeaning($0, report.tables[$1]) }
    }

    /// The recipe of a subject for the table that was read, and the place of that table.
    private func recipe(_ number: Int, in table: TableKind) -> (ProseRecipe, Int)? {
        guard let index = report.tables.firstIndex(where: { $0.template.table == table }) else { return nil }
        return ProseRecipes.of(report.tables[index].template)[number].map { ($0, index) }
    }
}
