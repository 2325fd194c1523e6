/// What the notes' anchors are looked up in: a report as it is now.
public protocol AnchorSource {
    /// Whether the report's templates have this cell.
    func hasCell(_ id: String) -> Bool
    /// What the source says in a cell; `nil` where it has no such cell.
    func rawText(ofCell id: String) -> String?
    /// The text of a section, 1 to 6; `nil` where the report lacks it. Positions are UTF-8 offsets in this text.
    func text(ofSection number: Int) -> String?
    /// Whether the check of the report gives this finding.
    func hasFinding(_ fingerprint: String) -> Bool
}

/// How an anchor stands in the report as it is now. Nothing is guessed: what is not found beyond doubt is orphaned.
public enum AnchorStatus: Sendable, Hashable {
    /// The place is there. For a quote, where its passage is now, in UTF-8 offsets of the section's text.
    case anchored(at: Range<Int>?)
    /// The cell is there and holds something else than when the note was written.
    case valueChanged(now: String?)
    /// The place is gone, was altered, or cannot be told from others.
    case orphaned

    public var isOrphaned: Bool { self == .orphaned }
}

extension Anchor {
    public func status(in source: some AnchorSource) -> AnchorStatus {
        switch self {
        case .cell(let id, let seen):
            guard source.hasCell(id) else { return .orphaned }
            let now = source.rawText(ofCell: id)
            return now == seen ? .anchored(at: nil) : .valueChanged(now: now)
        case .section(let number, let quote, let position):
            guard let text = source.text(ofSection: number) else { return .orphaned }
            guard let quote else { return .anchored(at: nil) }
            return quote.place(in: text, position: position).map { .anchored(at: $0) } ?? .orphaned
        case .finding(let fingerprint): return source.hasFinding(fingerprint) ? .anchored(at: nil) : .orphaned
        case .report: return .anchored(at: nil)
        case .unknown: return .orphaned
        }
    }
}

extension Decision {
    /// Whether the finding's cells hold something else than when it was decided.
    /// - Parameter seen: What they hold now, in the form of `Decision.seen`.
    public func wasMadeOnOtherValues(than seen: String) -> Bool { self.seen != seen }
}
