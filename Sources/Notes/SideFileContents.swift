/// What the side files of a report hold together.
public struct SideFileContents: Sendable, Hashable {
    public let state: ReviewState
    /// The file that the next `append` writes to, whether or not it exists.
    public let location: String
    /// True where `append` would refuse: a newer version, a foreign file, a link, or no place that can be written.
    public let isReadOnly: Bool
    /// What the user should be told, most important first.
    public let notices: [SideFileNotice]
    /// Of the file beside the report, or else of another that was read; `nil` where none has a header.
    public let header: SideFileHeader?
    /// All files that were read.
    public let sources: [String]

    /// No side file exists.
    public var isEmpty: Bool { sources.isEmpty }
}

/// The little that a list of reports needs of a side file.
public struct SideFileSummary: Sendable, Hashable {
    /// Notes that are neither deleted nor resolved.
    public let openNotes: Int
    /// Notes that are not deleted.
    public let notes: Int
    public let isReviewed: Bool
    /// Fingerprints of the findings that were confirmed or dismissed.
    public let decided: Set<String>

    public static let none = SideFileSummary(ReviewState())

    public init(_ state: ReviewState) {
        notes = state.notes.count
        openNotes = state.notes.count { !$0.isResolved }
        isReviewed = state.isReviewed
        decided = Set(state.decisions.keys)
    }
}
