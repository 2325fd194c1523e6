/// The names of SpreadsheetML stand in these spaces (ISO/IEC 29500-1, clause 18).
enum XLSXSpaces {
    static let all = [
        (prefix: "x", space: "http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
        (prefix: "x", space: "http://purl.oclc.org/ooxml/spreadsheetml/main"),
        (prefix: "r", space: "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        (prefix: "r", space: "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    ]
}

/// Reads the main part: the sheets in their order.
struct XLSXWorkbook: XMLListener {
    struct Sheet {
        let name: String
        let relationship: String
        let isHidden: Bool
    }

    enum Name: String, XMLName {
        case sheet = "x:sheet"
        case properties = "x:workbookPr"
        case title = ":name"
        case state = ":state"
        case relationship = "r:id"
        case startsIn1904 = ":date1904"
        static let spaces = XLSXSpaces.all
    }

    private(set) var sheets: [Sheet] = []
    /// Whether dates are counted from 1904.
    private(set) var startsIn1904 = false

    mutating func start(_ name: Name?, _ attributes: XMLAttributes<Name>) -> Bool {
        if name == .properties, attributes.bytes(.startsIn1904) != nil { startsIn1904 = !attributes.isOff(.startsIn1904) }
        if name == .sheet, let relationship = attributes[.relationship] {
            let isHidden = attributes.matches(.state, "hidden") || attributes.matches(.state, "veryHidden")
            sheets.append(Sheet(name: attributes[.title] ?? "", relationship: relationship, isHidden: isHidden))
        }
        return sheets.count < 100
    }

    mutating func end(_ name: Name?) {}
    mutating func text(_ bytes: UnsafeRawBufferPointer) {}
}
