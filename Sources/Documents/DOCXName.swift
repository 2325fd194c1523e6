/// The names of WordprocessingML that matter for the text (ISO/IEC 29500-1, clause 17).
enum DOCXName: String, XMLName {
    // Blocks
    case paragraph = "w:p"
    case paragraphProperties = "w:pPr"
    case style = "w:pStyle"
    case numbering = "w:numPr"
    case level = "w:ilvl"
    case list = "w:numId"
    case table = "w:tbl"
    case row = "w:tr"
    case rowProperties = "w:trPr"
    case gridBefore = "w:gridBefore"
    case cell = "w:tc"
    case cellProperties = "w:tcPr"
    case columnSpan = "w:gridSpan"
    case verticalMerge = "w:vMerge"
    case horizontalMerge = "w:hMerge"
    case cellMerge = "w:cellMerge"
    case cellDeleted = "w:cellDel"
    case hiddenRow = "w:hidden"
    case textBox = "w:txbxContent"

    // Runs
    case run = "w:r"
    case runProperties = "w:rPr"
    case runStyle = "w:rStyle"
    case hidden = "w:vanish"
    case verticalAlign = "w:vertAlign"
    case text = "w:t"
    case mathText = "m:t"
    case tab = "w:tab"
    case positionedTab = "w:ptab"
    case lineBreak = "w:br"
    case carriageReturn = "w:cr"
    case hyphen = "w:noBreakHyphen"
    case symbol = "w:sym"
    case fieldCharacter = "w:fldChar"
    case rubyText = "w:rt"

    // Changes
    case deleted = "w:del"
    case movedFrom = "w:moveFrom"
    case oldParagraphProperties = "w:pPrChange"
    case oldRunProperties = "w:rPrChange"
    case oldRowProperties = "w:trPrChange"
    case oldCellProperties = "w:tcPrChange"

    // Ways to say one thing twice
    case alternatives = "mc:AlternateContent"
    case choice = "mc:Choice"
    case fallback = "mc:Fallback"

    // Attributes
    case value = "w:val"
    case character = "w:char"
    case font = "w:font"
    case fieldKind = "w:fldCharType"
    case space = "xml:space"

    static let spaces = [
        (prefix: "w", space: "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
        (prefix: "w", space: "http://purl.oclc.org/ooxml/wordprocessingml/main"),
        (prefix: "m", space: "http://schemas.openxmlformats.org/officeDocument/2006/math"),
        (prefix: "m", space: "http://purl.oclc.org/ooxml/officeDocument/math"),
        (prefix: "mc", space: "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        (prefix: "xml", space: "http://www.w3.org/XML/1998/namespace"),
    ]
}
