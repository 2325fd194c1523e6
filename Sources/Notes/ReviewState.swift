/// A note as all its events leave it.
public struct Note: Sendable, Hashable, Identifiable {
    public let id: String
    public let anchor: Anchor
    public let text: String
    public let author: String
    /// RFC 3339.
    public let created: String
    public let changed: String
    public let isResolved: Bool

    public init(id: String, anchor: Anchor, text: String, author: String, created: String, changed: String, isResolved: Bool) {
        self.id = id
        self.anchor = anchor
        self.text = text
        self.author = author
        self.created = created
        self.changed = changed
        self.isResolved = isResolved
    }
}

/// A reviewer's verdict on a finding.
public struct Decision: Sendable, Hashable {
    public enum Verdict: String, Sendable { case confirmed, dismissed, none }
    public let fingerprint: String
    public let verdict: Verdict
    public let reason: String
    public let author: String
    public let at: String
    /// What the finding's cells held when it was decided (`id=raw;id=raw`).
    public let seen: String

    public init(fingerprint: String, verdict: Verdict, reason: String, author: String, at: String, seen: String) {
        self.fingerprint = fingerprint
        self.verdict = verdict
        self.reason = reason
        self.author = author
        self.at = at
        self.seen = seen
    }
}

/// All that a side file says of a report.
public struct ReviewState: Sendable, Hashable {
    /// Notes that were not deleted, by the time they were written.
    public var notes: [Note]
    /// The last decision on each finding, by fingerprint; a finding whose decision was withdrawn (`none`) has no entry.
    public var decisions: [String: Decision]
    /// Whether the report was marked as reviewed.
    public var isReviewed: Bool

    public init(notes: [Note] = [], decisions: [String: Decision] = [:], isReviewed: Bool = false) {
        self.notes = notes
        self.decisions = decisions
        self.isReviewed = isReviewed
    }
}

/// A change that a reviewer makes; each becomes one event of the side file.
public enum ReviewChange: Sendable, Hashable {
    case add(note: String, anchor: Anchor, text: String)
    case edit(note: String, text: String)
    case resolve(note: String)
    case reopen(note: String)
    case delete(note: String)
    /// Takes a deletion back.
    case restore(note: String)
    case decide(fingerprint: String, verdict: Decision.Verdict, reason: String, seen: String)
    case review(Bool)
}
