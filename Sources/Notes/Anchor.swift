/// What a note stands on.
public enum Anchor: Sendable, Hashable {
    /// A cell by its id, with what it held when the note was written.
    case cell(String, seen: String?)
    /// A section, or a passage of it.
    case section(Int, quote: Quote?, position: Range<Int>?)
    /// A finding by its fingerprint.
    case finding(String)
    case report
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
