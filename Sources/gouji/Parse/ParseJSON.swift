import Parsing
import ReportFormat

/// A report as JSON, `gouji/report/1`.
enum ParseJSON {
    static func report(_ report: Report, sha256: String?, isLine: Bool) -> [UInt8] {
        var json = JSONWriter(capacity: 1024 + report.tables.reduce(0) { $0 + $1.cells.count } * 128)
        json.object { json in
            json.key("schema")
            json.string("gouji/report/1")
            json.key("path")
            json.string(report.path)
            json.key("sha256")
            json.string(sha256)
            json.key("medium")
            json.string(report.document.medium.rawValue)
            json.key("encoding")
            json.string(report.document.encoding)
            json.key("script")
            json.string(report.script.rawValue)
            json.key("organ")
            json.string(report.organ)
            json.key("year")
            json.number(report.year)
            json.key("title")
            json.string(report.title)
            json.key("documentNumber")
            json.string(report.documentNumber)
            json.key("published")
            json.string(report.published)
            json.key("templates")
            json.object { json in
                json.key("active")
                json.string(report.table(.active)?.template.version)
                json.key("requests")
                json.string(report.table(.requests)?.template.version)
                json.key("cases")
                json.string(report.table(.cases)?.template.version)
            }
            json.key("sections")
            json.array(of: report.sections, write)
            json.key("cells")
            json.array { json in
                for table in report.tables { write(table, of: report, to: &json) }
            }
        }
        if isLine { json.endLine() }
        return json.finish()
    }

    private static func write(_ json: inout JSONWriter, _ section: Section) {
        json.object { json in
            json.key("number")
            json.number(section.number)
            json.key("heading")
            json.string(section.heading)
            json.key("start")
            json.number(section.range.lowerBound)
            json.key("end")
            json.number(section.range.upperBound)
        }
    }

    private static func write(_ table: TableReading, of report: Report, to json: inout JSONWriter) {
        let ids = PreparedIDs.of(table.template)
        report.document.text.withUnsafeBufferPointer { text in
            for (id, cell) in zip(ids, table.cells) {
                json.object { json in
                    json.members(id)
                    json.key("state")
                    json.string(cell.state.identifier)
                    json.key("value")
                    json.number(cell.figure)
                    write(cell.range?.clamped(to: text.indices), in: text, to: &json)
                    if let unit = cell.unit.label {
                        json.key("unit")
                        json.string(unit)
                    }
                }
            }
        }
    }

    private static func write(_ range: Range<Int>?, in text: UnsafeBufferPointer<UInt8>, to json: inout JSONWriter) {
        json.key("raw")
        if let range {
            json.string(utf8: UnsafeBufferPointer(rebasing: text[range]))
        } else {
            json.null()
        }
        json.key("start")
        json.number(range?.lowerBound)
        json.key("end")
        json.number(range?.upperBound)
    }
}

/// The member `"id":"…"` of every cell, made once.
private enum PreparedIDs {
    static func of(_ template: TableTemplate) -> [[UInt8]] { prepared[ObjectIdentifier(template)] ?? prepare(template) }

    private static let prepared: [ObjectIdentifier: [[UInt8]]] = Dictionary(
        uniqueKeysWithValues: TableKind.allCases.flatMap(TableTemplate.all).map { (ObjectIdentifier($0), prepare($0)) })

    private static func prepare(_ template: TableTemplate) -> [[UInt8]] {
        template.cellIDs.map { Array("\"id\":\"\($0.rawValue)\"".utf8) }
    }
}
