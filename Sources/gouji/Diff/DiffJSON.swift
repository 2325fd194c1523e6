import Checking
import Parsing
import ReportFormat

/// A comparison as JSON, `gouji/diff/1`.
enum DiffJSON {
    static func bytes(_ comparison: ReportComparison) -> [UInt8] {
        var json = JSONWriter(capacity: 1 << 14)
        json.object { json in
            json.member("schema", "gouji/diff/1")
            json.key("old")
            write(comparison.old, to: &json)
            json.key("new")
            write(comparison.new, to: &json)
            json.member("identical", comparison.isSame)
            json.key("sections")
            json.array(of: comparison.sections.filter(\.isPresent)) { write($1, of: comparison, to: &$0) }
        }
        json.endLine()
        return json.finish()
    }

    private static func write(_ report: Report, to json: inout JSONWriter) {
        json.object { json in
            json.member("path", report.path)
            json.member("organ", report.organ)
            json.member("year", report.year)
            json.member("title", report.title)
            json.member("documentNumber", report.documentNumber)
            json.member("published", report.published)
        }
    }

    private static func write(_ section: SectionComparison, of comparison: ReportComparison, to json: inout JSONWriter) {
        json.object { json in
            json.member("number", section.number)
            json.member("oldHeading", section.oldHeading)
            json.member("newHeading", section.newHeading)
            json.member("identical", section.isSame)
            json.key("same")
            json.object { json in
                json.key("prose")
                json.literal(decimal(section.prose.share))
                json.key("cells")
                if let share = section.table?.share { json.literal(decimal(share)) } else { json.null() }
            }
            json.key("prose")
            json.array(of: section.prose.changes) { json, change in
                json.object { json in
                    json.key("old")
                    write(change.old, of: comparison.old, to: &json)
                    json.key("new")
                    write(change.new, of: comparison.new, to: &json)
                }
            }
            json.key("templates")
            json.object { json in
                json.member("old", section.table?.old?.version)
                json.member("new", section.table?.new?.version)
            }
            json.key("cells")
            json.array(of: section.table?.changed ?? []) { json, cell in
                json.object { json in
                    json.member("id", cell.id.rawValue)
                    json.member("change", cell.change.rawValue)
                    json.key("old")
                    write(cell.old, of: comparison.old, to: &json)
                    json.key("new")
                    write(cell.new, of: comparison.new, to: &json)
                }
            }
        }
    }

    private static func write(_ passage: Range<Int>?, of report: Report, to json: inout JSONWriter) {
        guard let passage else { return json.null() }
        json.object { json in
            json.member("text", report.document.string(passage))
            json.member("start", passage.lowerBound)
            json.member("end", passage.upperBound)
        }
    }

    private static func write(_ cell: Cell?, of report: Report, to json: inout JSONWriter) {
        guard let cell else { return json.null() }
        json.object { json in
            json.member("state", cell.state.identifier)
            json.member("value", cell.figure)
            json.member("raw", report.raw(cell))
            if let unit = cell.unit.label { json.member("unit", unit) }
        }
    }

    /// A share with four decimals, cut and not rounded, so that 1 means all.
    private static func decimal(_ share: Double) -> String { Figure(digits: Int64(share * 10000), decimals: 4).description }
}
