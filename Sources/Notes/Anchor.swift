/// What a note stands on.
public enum Anchor: Sendable, Hashable {
    /// A cell by its id, with what it held when the note was written.
    case cell(String, seen: String?)
    /// A section, or a passage of it. The position is in UTF-8 offsets of the section's text.
    case section(Int, quote: Quote?, position: Range<Int>?)
    /// A finding by its fingerprint.
    case finding(String)
    case report
    /// An anchor that this version does not know, as JSON; empty where the side file holds none.
    /// A note on it is shown as an orphan.
    case unknown(String)
}

/// A passage with some text on both sides, to find it again when the source changed.
public struct Quote: Sendable, Hashable {
    public let exact: String
    public let prefix: String
    public let suffix: String

    public init(exact: String, prefix: String = "", suffix: String = "") {
        self.exact = exact
        self.prefix = prefix
        self.suffix = suffix
    }
}
