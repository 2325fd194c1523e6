import Parsing
import ReportFormat

/// The figures of a report's tables by row and column, for comparing sentences with them.
struct ProseTables {
    let report: Report

    /// A sum of cells, and whether blank ones were taken as 0.
    struct Sum {
        var value: Int64 = 0
        var cells: [CellID] = []
        var assumesBlankZero = false
    }

    /// The sum of cells, `nil` if one of them cannot be read as a count.
    func sum(_ table: TableKind, rows: [String], columns: [String]) -> Sum? {
        guard let reading = report.table(table) else { return nil }
        var sum = Sum()
        for row in rows {
            guard let index = reading.template.rowIndex(of: row) else { return nil }
            for column in columns {
                guard let place = reading.template.rows[index].columns.firstIndex(where: { $0.id == column }) else { return nil }
                let cell = reading.cell(at: reading.template.cell(row: index, column: place))
                switch cell.state {
                case .number:
                    guard cell.plainCount >= 0 else { return nil }
                    sum.value += cell.plainCount
                case .blank, .notApplicable: sum.assumesBlankZero = true
                case .missing, .text, .uncertain: return nil
                }
                sum.cells.append(CellID(table: table, row: row, column: column))
            }
        }
        return sum
    }

    /// The rows of a group of results in the shape that was read.
    func rows(of result: ProseResult) -> [String] {
        guard let template = report.table(.requests)?.template else { return [] }
        return template.rows.map(\.id).filter { $0 == result.rawValue || $0.hasPrefix(result.rawValue + ".") }
    }

    static let organisations = ["commercialEnterprise", "researchInstitution", "publicWelfare", "legalService", "otherOrganization"]
}
