import Documents
import ReportFormat
import Testing

@testable import Parsing

/// Reads text as the program reads a file of it.
func parsed(_ text: String) -> Report? {
    try? ReportParser.parse(Document(medium: .text, encoding: "utf-8", text: Array(text.utf8)), path: "试.txt")
}

/// Runs a reader that works on bytes.
func withBytes<T>(_ text: String, _ body: (UnsafePointer<UInt8>, Int) -> T) -> T {
    // One byte more than the text, so that an empty text has an address too.
    let bytes = Array(text.utf8) + [0]
    return bytes.withUnsafeBufferPointer { body($0.baseAddress!, bytes.count - 1) }
}

extension Cell {
    /// A cell as the tests write it: `3` `-5` `5.07万元` for figures, `?3` uncertain, `空` blank, `缺` missing, `免` not applicable, `文` text.
    var shorthand: String {
        let value = (figure?.description ?? "") + (unit.label ?? "")
        return switch state {
        case .number: value
        case .uncertain: "?" + value
        case .blank: "空"
        case .missing: "缺"
        case .notApplicable: "免"
        case .text: "文"
        }
    }
}

extension Report {
    /// The cells of a row in shorthand, separated by spaces; `nil` if the table or the row is not there.
    func row(_ table: TableKind, _ id: String) -> String? {
        guard let reading = self.table(table), let row = reading.template.rowIndex(of: id) else { return nil }
        return reading.cells[reading.template.cells(ofRow: row)].map(\.shorthand).joined(separator: " ")
    }

    /// All rows of a table in shorthand, one a line.
    func rows(_ table: TableKind) -> [String] {
        guard let reading = self.table(table) else { return [] }
        return reading.template.rows.map { "\($0.id) \(row(table, $0.id)!)" }
    }

    var sectionNumbers: [Int] { sections.map(\.number) }

    /// Cells that stand with a figure in one of the certain states, by id.
    var certainFigures: [String: String] {
        var found: [String: String] = [:]
        for table in tables {
            for (id, cell) in zip(table.template.cellIDs, table.cells) where cell.state == .number {
                found[id.rawValue] = cell.figure!.description
            }
        }
        return found
    }
}
