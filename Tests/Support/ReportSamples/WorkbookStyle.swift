import TestArchives

/// A report as a workbook of Excel.
public enum WorkbookStyle: String, CaseIterable, Sendable {
    /// Everything on one sheet, the tables ruled.
    case ruled
    /// The same without lines.
    case bare
    /// A sheet for each table.
    case sheets

    public func file(of report: SampleReport) -> [UInt8] { ZipArchive(parts(of: report)).bytes }

    /// The parts of the file before they are packed.
    public func parts(of report: SampleReport) -> [(name: String, content: String)] {
        var sheets = [WorkbookSheet()]
        for piece in report.pieces {
            switch piece {
            case .text(let text):
                if self == .sheets, sheets[sheets.count - 1].hasTable { sheets.append(WorkbookSheet()) }
                for line in text.split(separator: "\n") { sheets[sheets.count - 1].add(line: String(line)) }
            case .grid(let grid): sheets[sheets.count - 1].add(grid, isRuled: self != .bare)
            }
        }
        let list = sheets.indices.map { "<sheet name=\"Sheet\($0 + 1)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0)\"/>" }
        let targets = sheets.indices.map { (kind: "worksheet", path: "worksheets/sheet\($0 + 1).xml") }
        return [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", WordStyle.relationships([("officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", Self.part("workbook", "<sheets>\(list.joined())</sheets>")),
            ("xl/_rels/workbook.xml.rels", WordStyle.relationships(targets + [("styles", "styles.xml")])),
            ("xl/styles.xml", Self.part("styleSheet", Self.styles)),
        ]
            + sheets.enumerated().map { ("xl/worksheets/sheet\($0 + 1).xml", Self.part("worksheet", $1.content)) }
    }

    /// Style 1 draws lines.
    private static let styles =
        "<borders><border/><border><left style=\"thin\"/></border></borders>"
        + "<cellXfs><xf numFmtId=\"0\" borderId=\"0\"/><xf numFmtId=\"0\" borderId=\"1\"/></cellXfs>"

    private static func part(_ name: String, _ content: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><\(name) xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\(content)</\(name)>"
    }
}

/// A sheet on its way to be written.
private struct WorkbookSheet {
    private var rows: [String] = []
    private var merges: [String] = []
    private(set) var hasTable = false

    var content: String {
        let list = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        return "<sheetData>\(rows.joined())</sheetData>" + (merges.isEmpty ? "" : "<mergeCells>\(list)</mergeCells>")
    }

    mutating func add(line: String) {
        rows.append("<row r=\"\(rows.count + 1)\">\(cell(line, at: name(rows.count, 0), style: 0))</row>")
    }

    mutating func add(_ grid: SampleGrid, isRuled: Bool) {
        hasTable = true
        let first = rows.count
        for (row, places) in GridPlaces(grid).rows.enumerated() {
            var cells = ""
            for place in places {
                for covered in place.column..<(place.column + place.cell.columns) {
                    let isAnchor = place.isTop && covered == place.column
                    cells += cell(isAnchor ? place.cell.text : "", at: name(first + row, covered), style: isRuled ? 1 : 0)
                }
                if place.isTop, place.cell.rows > 1 || place.cell.columns > 1 {
                    let last = name(first + row + place.cell.rows - 1, place.column + place.cell.columns - 1)
                    merges.append("\(name(first + row, place.column)):\(last)")
                }
            }
            rows.append("<row r=\"\(first + row + 1)\">\(cells)</row>")
        }
    }

    private func cell(_ text: String, at place: String, style: Int) -> String {
        if text.isEmpty { return "<c r=\"\(place)\" s=\"\(style)\"/>" }
        if Self.isNumber(text) { return "<c r=\"\(place)\" s=\"\(style)\"><v>\(text)</v></c>" }
        return "<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escapedForXML(text))</t></is></c>"
    }

    /// Whether a spreadsheet would keep a text as a number and show it as it was.
    private static func isNumber(_ text: String) -> Bool {
        guard let number = Double(text), text.count <= 9 else { return false }
        return text == (number == number.rounded() ? String(Int(number)) : String(number))
    }

    private func name(_ row: Int, _ column: Int) -> String {
        let letters = column < 26 ? "" : String(UnicodeScalar(UInt8(0x40 + column / 26)))
        return letters + String(UnicodeScalar(UInt8(0x41 + column % 26))) + String(row + 1)
    }
}
