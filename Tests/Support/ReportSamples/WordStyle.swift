import TestArchives

/// A report as a file of Word: what editors make of it.
public enum WordStyle: String, CaseIterable, Sendable {
    case plain
    /// The numbers of headings are those of a list.
    case listed
    /// Text in many runs, with tracked changes between them.
    case revised
    /// Fonts, sizes and borders on every run, paragraph and cell, as Word writes them.
    case formatted

    public func file(of report: SampleReport) -> [UInt8] { ZipArchive(parts(of: report)).bytes }

    /// The parts of the file before they are packed.
    public func parts(of report: SampleReport) -> [(name: String, content: String)] {
        let body = report.pieces.map { piece in
            switch piece {
            case .text(let text): text.split(separator: "\n").map { paragraph(String($0)) }.joined()
            case .grid(let grid): table(grid) + "<w:p/>"
            }
        }.joined()
        return [
            ("[Content_Types].xml", Self.types),
            ("_rels/.rels", Self.relationships([("officeDocument", "word/document.xml")])),
            ("word/_rels/document.xml.rels", Self.relationships([("numbering", "numbering.xml")])),
            ("word/document.xml", Self.part("document", "<w:body>\(body)</w:body>")),
            ("word/numbering.xml", Self.part("numbering", Self.list)),
        ]
    }

    private func paragraph(_ text: String) -> String {
        let numerals = ["一、", "二、", "三、", "四、", "五、", "六、"]
        if self == .listed, numerals.contains(where: { text.hasPrefix($0) }), text.count < 40 {
            return
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>\(runs(String(text.dropFirst(2))))</w:p>"
        }
        return "\(paragraphStart)\(runs(text))</w:p>"
    }

    private func runs(_ text: String) -> String {
        guard self == .revised, text.count > 1 else { return run(text) }
        let middle = text.index(text.startIndex, offsetBy: text.count / 2)
        return run(String(text[..<middle])) + "<w:del w:id=\"1\"><w:r><w:delText>删9</w:delText></w:r></w:del><w:ins w:id=\"2\">"
            + run(String(text[middle...])) + "</w:ins>"
    }

    private var paragraphStart: String {
        guard self == .formatted else { return "<w:p>" }
        return
            "<w:p w:rsidR=\"00A77B3E\" w:rsidRDefault=\"00A77B3E\" w:rsidP=\"00CF5D2A\"><w:pPr><w:widowControl/><w:spacing w:line=\"560\" "
            + "w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:jc w:val=\"left\"/>\(runProperties)</w:pPr>"
    }

    private var runProperties: String {
        self == .formatted
            ? "<w:rPr><w:rFonts w:ascii=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\" w:hAnsi=\"宋体\" w:cs=\"宋体\" w:hint=\"eastAsia\"/>"
                + "<w:color w:val=\"000000\"/><w:kern w:val=\"0\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/></w:rPr>" : ""
    }

    private var cellProperties: String {
        guard self == .formatted else { return "" }
        let sides = ["top", "left", "bottom", "right"].map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>" }
        return "<w:tcW w:w=\"841\" w:type=\"dxa\"/><w:tcBorders>\(sides.joined())</w:tcBorders><w:vAlign w:val=\"center\"/>"
    }

    private func run(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let content = lines.map { "<w:t xml:space=\"preserve\">\(escapedForXML(String($0)))</w:t>" }.joined(separator: "<w:br/>")
        return text.isEmpty ? "" : "<w:r>\(runProperties)\(content)</w:r>"
    }

    private func table(_ grid: SampleGrid) -> String {
        let places = GridPlaces(grid)
        let rows = places.rows.map { row in
            let cells = row.map { place -> String in
                var properties = place.cell.columns > 1 ? "<w:gridSpan w:val=\"\(place.cell.columns)\"/>" : ""
                if place.cell.rows > 1 { properties += place.isTop ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>" }
                return
                    "<w:tc><w:tcPr>\(properties)\(cellProperties)</w:tcPr>\(paragraphStart)\(place.isTop ? runs(place.cell.text) : "")</w:p></w:tc>"
            }
            return "<w:tr>\(cells.joined())</w:tr>"
        }
        return "<w:tbl><w:tblPr/>\(rows.joined())</w:tbl>"
    }

    private static let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"

    private static let list =
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/>"
        + "<w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"

    private static func part(_ name: String, _ content: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:\(name) xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "\(content)</w:\(name)>"
    }

    /// The relationships of a part of an office file, `rId0` first.
    static func relationships(_ targets: [(kind: String, path: String)]) -> String {
        let space = "http://schemas.openxmlformats.org/"
        let items = targets.enumerated().map {
            "<Relationship Id=\"rId\($0)\" Type=\"\(space)officeDocument/2006/relationships/\($1.kind)\" Target=\"\($1.path)\"/>"
        }
        return "<Relationships xmlns=\"\(space)package/2006/relationships\">\(items.joined())</Relationships>"
    }
}

func escapedForXML(_ text: String) -> String {
    String(text.flatMap { $0 == "&" ? Array("&amp;") : $0 == "<" ? Array("&lt;") : $0 == ">" ? Array("&gt;") : [$0] })
}
