/// The body of a word processor's file, before its tables have places.
enum OfficeBlock {
    case paragraph(OfficeParagraph)
    case table(OfficeTable)
}

/// A paragraph. Line breaks within it are line ends, tabs are tabs.
struct OfficeParagraph {
    var text: [UInt8] = []
    /// Its place in a list, from which the number in front of it is made; `nil` for a paragraph without.
    var style: String?
    var list: Int?
    var level: Int?
}

struct OfficeTable {
    var rows: [OfficeRow] = []
}

struct OfficeRow {
    var cells: [OfficeCell] = []
    /// Columns that stay free in front of the first cell.
    var before = 0
}

struct OfficeCell {
    var blocks: [OfficeBlock] = []
    var columnSpan = 1
    /// Of formats that state it.
    var rowSpan = 1
    /// Continues the cell above it.
    var continuesDown = false
    /// Continues the cell to its left.
    var continuesRight = false
}
