import TestArchives

@testable import Documents

/// A file of Word with the given body and parts.
struct WordFixture {
    var body: String
    var numbering = ""
    var styles = ""
    var properties = ""
    /// Of the main part.
    var path = "word/document.xml"

    var bytes: [UInt8] { archive.bytes }

    var archive: ZipArchive {
        var parts: [(name: String, content: String)] = [
            (
                "[Content_Types].xml",
                #"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#
            ),
            ("_rels/.rels", Self.relationships([("officeDocument", path), ("metadata/core-properties", "docProps/core.xml")])),
            (
                "word/_rels/\(path.split(separator: "/").last!).rels",
                Self.relationships([("numbering", "numbering.xml"), ("styles", "styles.xml")])
            ),
            (path, Self.part("document", "<w:body>\(body)<w:sectPr/></w:body>")),
        ]
        if !numbering.isEmpty { parts.append(("word/numbering.xml", Self.part("numbering", numbering))) }
        if !styles.isEmpty { parts.append(("word/styles.xml", Self.part("styles", styles))) }
        if !properties.isEmpty { parts.append(("docProps/core.xml", properties)) }
        return ZipArchive(parts)
    }

    func document() throws -> Document { try DocumentLoader.decode(bytes) }

    static func part(_ name: String, _ content: String) -> String {
        #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
            + "<w:\(name) xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">"
            + "\(content)</w:\(name)>"
    }

    static func relationships(_ targets: [(kind: String, path: String)]) -> String {
        let items = targets.enumerated().map { index, target in
            "<Relationship Id=\"rId\(index)\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(target.kind)\" Target=\"\(target.path)\"/>"
        }
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(items.joined())</Relationships>"
    }
}

/// Pieces of WordprocessingML.
enum Word {
    /// A paragraph of one run, with properties in front of it.
    static func paragraph(_ text: String, _ properties: String = "") -> String {
        "<w:p>" + (properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>") + run(text) + "</w:p>"
    }

    static func run(_ text: String, _ properties: String = "") -> String {
        "<w:r>" + (properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>") + "<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    static func table(_ rows: String...) -> String { "<w:tbl><w:tblPr/><w:tblGrid/>\(rows.joined())</w:tbl>" }

    static func row(_ cells: String..., properties: String = "") -> String {
        "<w:tr>" + (properties.isEmpty ? "" : "<w:trPr>\(properties)</w:trPr>") + cells.joined() + "</w:tr>"
    }

    static func cell(_ text: String, _ properties: String = "") -> String { cell(blocks: paragraph(text), properties) }

    static func cell(blocks: String, _ properties: String = "") -> String {
        "<w:tc>" + (properties.isEmpty ? "" : "<w:tcPr>\(properties)</w:tcPr>") + blocks + "</w:tc>"
    }

    static func span(_ columns: Int) -> String { "<w:gridSpan w:val=\"\(columns)\"/>" }
    static let mergeBegins = "<w:vMerge w:val=\"restart\"/>"
    static let mergeContinues = "<w:vMerge/>"
}

/// The cells of a grid as `row,column+rows×columns text`.
func drawing(_ document: Document, grid: Int = 0) -> [String] {
    guard grid < document.grids.count else { return [] }
    return document.grids[grid].cells.map {
        "\($0.row),\($0.column)+\($0.rowSpan)×\($0.columnSpan) \(document.string($0.range))"
    }
}
