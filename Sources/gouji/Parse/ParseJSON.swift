import Parsing
import ReportFormat

/// A report as JSON, `gouji/report/1`.
enum ParseJSON {
    static func report(_ report: Report, sha256: String?, isLine: Bool) -> [UInt8] {
        var json = JSONWriter(capacity: 1024 + report.tables.reduce(0) { $0 + $1.cells.count } * 128)
        json.object { json in
            json.member("schema", "gouji/report/1")
            json.member("path", report.path)
            json.member("sha256", sha256)
            json.member("medium", report.document.medium.rawValue)
            json.member("encoding", report.document.encoding)
            json.member("script", report.script.rawValue)
            json.member("organ", report.organ)
            json.member("year", report.year)
            json.member("title", report.title)
            json.member("documentNumber", report.documentNumber)
            json.member("published", report.published)
            json.key("templates")
            json.object { json in
                json.member("active", report.table(.active)?.template.version)
                json.member("requests", report.table(.requests)?.template.version)
                json.member("cases", report.table(.cases)?.template.version)
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
            json.member("number", section.number)
            json.member("heading", section.heading)
            json.member("start", section.range.lowerBound)
            json.member("end", section.range.upperBound)
        }
    }

    private static func write(_ table: TableReading, of report: Report, to json: inout JSONWriter) {
        let ids = PreparedIDs.of(table.template)
        report.document.text.withUnsafeBufferPointer { text in
            for (id, cell) in zip(ids, table.cells) {
                json.object { json in
                    json.members(id)
                    json.member("state", cell.state.identifier)
                    json.member("value", cell.figure)
                    write(cell.range?.clamped(to: text.indices), in: text, to: &json)
                    if let unit = cell.unit.label {
                        json.member("unit", unit)
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
        json.member("start", range?.lowerBound)
        json.member("end", range?.upperBound)
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
