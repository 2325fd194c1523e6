import Parsing

/// A stretch of prose that stayed, went or came. Offsets count bytes of the text of its report.
public struct ProsePiece: Sendable, Hashable {
    public enum Kind: Sendable, Hashable { case same, removed, added }

    public let kind: Kind
    /// `nil` for what was added.
    public let old: Range<Int>?
    /// `nil` for what was removed.
    public let new: Range<Int>?
}

/// Two texts word by word: whole sentences first, then what differs between them character by character, with numbers and Latin words whole.
/// Spaces, line ends, full width and the script (simplified, traditional) make no difference.
public struct ProseComparison: Sendable {
    /// In reading order; what was removed stands before what was added in its place.
    public private(set) var pieces: [ProsePiece] = []
    /// How many letters each text has, and how many are the same.
    public let oldCount: Int
    public let newCount: Int
    public private(set) var sameCount = 0

    /// From 0 to 1: the letters that are the same, of all. 1 where both are empty.
    public var share: Double { oldCount + newCount == 0 ? 1 : Double(2 * sameCount) / Double(oldCount + newCount) }
    public var isSame: Bool { sameCount == oldCount && sameCount == newCount }

    public init(_ old: ComparableText, _ new: ComparableText) {
        oldCount = old.letters.count
        newCount = new.letters.count
        for run in Self.runs(old.letters, new.letters) {
            if run.isSame {
                sameCount += run.old.count
                pieces.append(ProsePiece(kind: .same, old: old.source(run.old), new: new.source(run.new)))
                continue
            }
            if !run.old.isEmpty { pieces.append(ProsePiece(kind: .removed, old: old.source(run.old), new: nil)) }
            if !run.new.isEmpty { pieces.append(ProsePiece(kind: .added, old: nil, new: new.source(run.new))) }
        }
    }

    /// What changed, in reading order: what stood there and what stands there now.
    public var changes: [(old: Range<Int>?, new: Range<Int>?)] {
        var changes: [(old: Range<Int>?, new: Range<Int>?)] = []
        var isReplaced = false
        for piece in pieces {
            switch piece.kind {
            case .same: isReplaced = false
            case .removed:
                changes.append((piece.old, nil))
                isReplaced = true
            case .added:
                if isReplaced { changes[changes.count - 1].new = piece.new } else { changes.append((nil, piece.new)) }
                isReplaced = false
            }
        }
        return changes
    }

    private static func runs(_ old: [UInt16], _ new: [UInt16]) -> [EditRun] {
        let sentences = EditRun.runs(ProseTokens(sentencesOf: old), ProseTokens(sentencesOf: new))
        let runs = sentences.flatMap { run -> [EditRun] in
            guard !run.isSame, !run.old.isEmpty, !run.new.isEmpty else { return [run] }
            let words = EditRun.runs(ProseTokens(wordsOf: old, in: run.old), ProseTokens(wordsOf: new, in: run.new))
            let same = words.reduce(0) { $0 + ($1.isSame ? $1.old.count : 0) }
            // What has little in common reads better as a whole.
            return Double(2 * same) < leastShare * Double(run.old.count + run.new.count) ? [run] : EditRun.withoutCrumbs(words)
        }
        return EditRun.joined(runs)
    }

    private static let leastShare = 0.35
}
