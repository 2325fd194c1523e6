/// The marks and lines of the screen. Each mark says something without its colour.
public struct Glyphs: Sendable, Hashable {
    public let horizontal, vertical, cross: String
    public let ellipsis: String
    /// More of a table beyond its edge.
    public let toTheLeft, toTheRight: String
    /// The order of a list.
    public let ascending, descending: String
    /// The state of a table in the list.
    public let clean, violated, notAssessable, absent: String
    /// The cell is there and empty; the source has no such cell.
    public let blank, missing: String
    /// A tab in the source.
    public let tab: String
    /// Behind a figure: breaks a rule, cannot be placed for sure, may be the cause, carries a note.
    public let violation, uncertain, suspect, note: String
    public let confirmed, dismissed: String
    /// Marked to be compared; differs from the other report.
    public let marked, changed: String
    /// From the old figure to the new.
    public let arrow: String

    public static let unicode = Glyphs(
        horizontal: "─", vertical: "│", cross: "┼", ellipsis: "…", toTheLeft: "‹", toTheRight: "›", ascending: "▲", descending: "▼",
        clean: "✓", violated: "✗",
        notAssessable: "?", absent: "–", blank: "·", missing: "∅", tab: "→", violation: "!", uncertain: "?", suspect: "~", note: "*",
        confirmed: "✓", dismissed: "–", marked: "»", changed: "≠", arrow: "→")

    /// For terminals whose fonts or width tables cannot be trusted with the others.
    public static let ascii = Glyphs(
        horizontal: "-", vertical: "|", cross: "+", ellipsis: "~", toTheLeft: "<", toTheRight: ">", ascending: "^", descending: "v",
        clean: "v", violated: "x",
        notAssessable: "?", absent: "-", blank: ".", missing: "#", tab: ">", violation: "!", uncertain: "?", suspect: "~", note: "*",
        confirmed: "v", dismissed: "-", marked: ">", changed: "#", arrow: ">")
}
