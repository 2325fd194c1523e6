import Notes

/// What the dashboard asks of the world. Each is executed by the runtime, which answers with an event where one is named.
public enum Effect: Sendable, Hashable {
    /// Read the report of a row. Answer: `opened` or `openFailed`.
    case open(entry: Int, path: String)
    /// Read two reports and compare them. Answer: `compared` or `compareFailed`.
    case compare(old: String, new: String)
    /// Append changes to the side file of a row's report, as one step. Answer: `saved` or `saveFailed`.
    case save(SaveRequest)
    /// Keep these drafts, and no others, beyond the end of the program.
    case keepDrafts([TextDraft])
    /// Let the user edit a text in an editor of their own. Answer: `edited`.
    case editExternally(String)
    /// Open a file in the program that the user has for it.
    case openOriginal(path: String)
    /// Put a text on the clipboard.
    case copy(String)
    case redraw
    case suspend
    case quit
}

/// Changes of one report that are saved together.
public struct SaveRequest: Sendable, Hashable {
    /// Names the request in the answer.
    public let id: Int
    public let entry: Int
    public let path: String
    /// What the side file's first line says of the report.
    public let organ: String?
    public let year: Int?
    public let changes: [ReviewChange]
}
