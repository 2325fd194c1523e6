import Checking

/// A line of a section as it is shown; offsets count bytes of the report's text.
enum PageLine: Sendable, Hashable {
    case blank
    case heading(Range<Int>)
    case text(Range<Int>)
    /// Something that the source does not say itself.
    case notice(LocalizedText)
    case heads(band: Int, line: Int)
    case rule
    /// A merged heading to the left of the lines that follow.
    case group(String, depth: Int)
    /// A part of a label that goes on in the next line.
    case labelStart(String, depth: Int)
    case figures(line: Int)

    /// The text that stands on the line.
    var range: Range<Int>? {
        switch self {
        case .heading(let range), .text(let range): range
        default: nil
        }
    }

    /// Whether the cursor can stand here.
    var isStop: Bool {
        switch self {
        case .heading, .text, .figures: true
        default: false
        }
    }
}

/// Where the cursor stands in a section; it stays there when the width changes.
enum Place: Sendable, Hashable {
    /// On a character of the text.
    case text(Int)
    /// On a cell of the section's table, by its index.
    case cell(Int)
}
