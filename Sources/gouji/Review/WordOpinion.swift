/// Prints the reviewer's opinion as a file of Word (WordprocessingML, ECMA-376), in the faces that official documents use.
enum WordOpinion {
    static func document(_ blocks: [OpinionBlock]) throws(ZipArchive.Failure) -> [UInt8] {
        var lists = 0
        var body = ""
        for block in blocks { body += paragraphs(block, &lists) }
        let page =
            #"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>"#
        let parts: [(String, String)] = [
            ("[Content_Types].xml", contentTypes), ("_rels/.rels", relationships), ("word/_rels/document.xml.rels", documentRelationships),
            ("word/styles.xml", styles), ("word/numbering.xml", numbering(lists)),
            ("word/document.xml", "<w:document \(namespace)><w:body>\(body)\(page)</w:body></w:document>"),
        ]
        return try ZipArchive.pack(parts.map { (name: $0.0, bytes: Array((declaration + $0.1).utf8)) })
    }

    private static func paragraphs(_ block: OpinionBlock, _ lists: inout Int) -> String {
        switch block {
        case .heading(let level, let words): return paragraph(level == 1 ? "Title" : "Heading\(level - 1)", [[OpinionRun(words)]])
        case .paragraph(let runs): return paragraph("Normal", [runs])
        case .notice(let words): return paragraph("Notice", [[OpinionRun(words)]])
        case .list(let items):
            lists += 1
            let number = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(lists)\"/></w:numPr>"
            return items.map { paragraph("ListParagraph", $0, number) }.joined()
        }
    }

    private static func paragraph(_ style: String, _ lines: [OpinionLine], _ more: String = "") -> String {
        var text = "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(more)</w:pPr>"
        for (index, line) in lines.enumerated() {
            if index > 0 { text += "<w:r><w:br/></w:r>" }
            for run in line where !run.text.isEmpty {
                let properties = run.kind == .strong ? "<w:rPr><w:b/></w:rPr>" : ""
                text += "<w:r>\(properties)<w:t xml:space=\"preserve\">\(escaped(run.text))</w:t></w:r>"
            }
        }
        return text + "</w:p>"
    }

    /// Text inside an element: controls have their visible stand-ins, which XML could not hold otherwise.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text.visible {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            default: escaped.append(character)
            }
        }
        return escaped
    }

    private static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
    private static let namespace = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
    private static let officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packageNamespace = "http://schemas.openxmlformats.org/package/2006"
    private static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    private static let contentTypes = """
        <Types xmlns="\(packageNamespace)/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="\(wordType).document.main+xml"/>\
        <Override PartName="/word/styles.xml" ContentType="\(wordType).styles+xml"/>\
        <Override PartName="/word/numbering.xml" ContentType="\(wordType).numbering+xml"/></Types>
        """

    private static let relationships = """
        <Relationships xmlns="\(packageNamespace)/relationships">\
        <Relationship Id="rId1" Type="\(officeRelationships)/officeDocument" Target="word/document.xml"/></Relationships>
        """

    private static let documentRelationships = """
        <Relationships xmlns="\(packageNamespace)/relationships">\
        <Relationship Id="rId1" Type="\(officeRelationships)/styles" Target="styles.xml"/>\
        <Relationship Id="rId2" Type="\(officeRelationships)/numbering" Target="numbering.xml"/></Relationships>
        """

    /// The faces and sizes of 党政机关公文格式 (GB/T 9704): title 2号小标宋, headings 黑体 and 楷体, text 3号仿宋.
    private static let styles = """
        <w:styles \(namespace)><w:docDefaults><w:rPrDefault><w:rPr>\(face("FangSong", "仿宋", halfPoints: 32))</w:rPr></w:rPrDefault>\
        <w:pPrDefault><w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>\
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
        \(style("Title", "Title", "<w:jc w:val=\"center\"/><w:spacing w:after=\"280\"/>", face("SimSun", "方正小标宋简体", halfPoints: 44)))\
        \(style("Heading1", "heading 1", "<w:spacing w:before=\"280\"/><w:outlineLvl w:val=\"0\"/>", face("SimHei", "黑体", halfPoints: 32)))\
        \(style("Heading2", "heading 2", "<w:outlineLvl w:val=\"1\"/>", face("KaiTi", "楷体", halfPoints: 32)))\
        \(style("ListParagraph", "List Paragraph", "", ""))\
        \(style("Notice", "Notice", "<w:ind w:left=\"420\"/>", face("KaiTi", "楷体", halfPoints: 28)))</w:styles>
        """

    private static func style(_ id: String, _ name: String, _ paragraph: String, _ run: String) -> String {
        "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/><w:pPr>\(paragraph)</w:pPr>"
            + "<w:rPr>\(run)</w:rPr></w:style>"
    }

    private static func face(_ latin: String, _ chinese: String, halfPoints: Int) -> String {
        "<w:rFonts w:ascii=\"\(latin)\" w:hAnsi=\"\(latin)\" w:eastAsia=\"\(chinese)\"/><w:sz w:val=\"\(halfPoints)\"/>"
    }

    /// Each list begins at 1 again.
    private static func numbering(_ lists: Int) -> String {
        let level = """
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>\
            <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="560" w:hanging="560"/></w:pPr></w:lvl></w:abstractNum>
            """
        let numbers = (0..<lists).map {
            "<w:num w:numId=\"\($0 + 1)\"><w:abstractNumId w:val=\"0\"/>"
                + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
        }
        return "<w:numbering \(namespace)>\(level)\(numbers.joined())</w:numbering>"
    }
}
