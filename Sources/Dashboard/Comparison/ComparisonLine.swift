import Terminal

/// A line of two reports in one text: what stayed, what went `[-so-]` and what came `{+so+}`.
struct ComparisonLine: Sendable, Hashable {
    struct Segment: Sendable, Hashable {
        let words: String
        let role: Role
    }

    var segments: [Segment]
    /// Whether a change begins here.
    var beginsChange = false

    static let blank = ComparisonLine(segments: [])

    init(segments: [Segment], beginsChange: Bool = false) {
        self.segments = segments
        self.beginsChange = beginsChange
    }

    init(_ words: String, _ role: Role) { self.init(segments: [Segment(words: words, role: role)]) }

    var words: String { segments.map(\.words).joined() }
}
