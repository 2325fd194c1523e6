import TestArchives

@testable import Documents

/// A workbook of Excel.
struct WorkbookFixture {
    struct Sheet {
        var name = "Sheet1"
        var state = ""
        /// What stands in `sheetData`.
        var rows: String
        var merges: [String] = []
        /// In front of `sheetData`.
        var head = ""
    }

    var sheets: [Sheet]
    var strings: [String] = []
    /// The codes of number formats; `s="1"` is the first.
    var formats: [String] = []

    init(_ rows: String, merges: [String] = [], strings: [String] = [], formats: [String] = [], head: String = "") {
        self.init(sheets: [Sheet(rows: rows, merges: merges, head: head)], strings: strings, formats: formats)
    }

    init(sheets: [Sheet], strings: [String] = [], formats: [String] = []) {
        self.sheets = sheets
        self.strings = strings
        self.formats = formats
    }

    var bytes: [UInt8] {
        let names = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index)\""
                + (sheet.state.isEmpty ? "" : " state=\"\(sheet.state)\"")
                + "/>"
        }
        let targets = sheets.indices.map { (kind: "worksheet", path: "worksheets/sheet\($0 + 1).xml") }
        var parts: [(name: String, content: String)] = [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", WordFixture.relationships([("officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", Self.part("workbook", "<sheets>\(names.joined())</sheets>")),
            (
                "xl/_rels/workbook.xml.rels",
                WordFixture.relationships(targets + [("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")])
            ),
            ("xl/sharedStrings.xml", Self.part("sst", strings.map { "<si>\($0)</si>" }.joined())),
            ("xl/styles.xml", Self.part("styleSheet", styles)),
        ]
        for (index, sheet) in sheets.enumerated() {
            let merges = sheet.merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
            parts.append(
                (
                    "xl/worksheets/sheet\(index + 1).xml",
                    Self.part(
                        "worksheet",
                        "\(sheet.head)<sheetData>\(sheet.rows)</sheetData>" + (merges.isEmpty ? "" : "<mergeCells>\(merges)</mergeCells>"))
                ))
        }
        return ZipArchive(parts).bytes
    }

    /// Format 0 is General, 1… are `formats`; the last one draws lines.
    private var styles: String {
        let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(170 + $0)\" formatCode=\"\($1)\"/>" }.joined()
        let uses = formats.indices.map { "<xf numFmtId=\"\(170 + $0)\" borderId=\"0\"/>" }.joined()
        return "<numFmts>\(codes)</numFmts><borders><border><left/><right/></border><border><left style=\"thin\"/></border></borders>"
            + "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId=\"0\" borderId=\"0\"/>\(uses)<xf numFmtId=\"0\" borderId=\"1\"/></cellXfs>"
    }

    func document() throws -> Document { try DocumentLoader.decode(bytes) }

    static func part(_ name: String, _ content: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><\(name) xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\(content)</\(name)>"
    }
}

/// Pieces of SpreadsheetML.
enum Excel {
    static func row(_ cells: String...) -> String { "<row>\(cells.joined())</row>" }

    /// A cell with its text in it.
    static func text(_ text: String, style: Int = 0) -> String { "<c t=\"inlineStr\" s=\"\(style)\"><is><t>\(text)</t></is></c>" }

    static func number(_ value: String, style: Int = 0) -> String { "<c s=\"\(style)\"><v>\(value)</v></c>" }

    static func empty(style: Int = 0) -> String { "<c s=\"\(style)\"/>" }
}
