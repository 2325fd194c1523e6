import Parsing
import ReportFormat

/// A report as CSV, one row a cell.
enum ParseTable {
    static let header = "path,organ,year,id,state,value,raw,unit,start,end\r\n"

    static func report(_ report: Report) -> [UInt8] {
        var csv = CSVWriter()
        for table in report.tables {
            for (id, cell) in zip(table.template.cellIDs, table.cells) {
                csv.field(report.path)
                csv.field(report.organ)
                csv.field(report.year)
                csv.field(id.rawValue)
                csv.field(cell.state.identifier)
                csv.field(cell.figure)
                csv.field(report.raw(cell))
                csv.field(cell.unit.label)
                csv.field(cell.range?.lowerBound)
                csv.field(cell.range?.upperBound)
                csv.endRow()
            }
        }
        return csv.bytes
    }
}
