import Parsing
import ReportFormat

/// A cell that a hypothesis would change.
public struct SuspectCell: Sendable, Hashable {
    public let id: CellID
    /// `nil` where the cell prints no figure.
    public let printed: Figure?
    public let proposed: Figure

    public init(id: CellID, printed: Figure?, proposed: Figure) {
        self.id = id
        self.printed = printed
        self.proposed = proposed
    }
}

/// A hypothesis: a smallest set of changes that makes every rule of the table hold (Fellegi and Holt 1976; with edit operations, Scholtus 2016).
///
/// A hypothesis is never applied: the report keeps what it prints.
public struct Suspect: Sendable, Hashable {
    /// All cells that differ from the print, change by change.
    public let cells: [SuspectCell]
    /// The kinds of the changes, for instance `omitted-total`; different kinds joined by `+`.
    public let reason: String
    /// 1 for the best; equally good hypotheses share a rank.
    public let rank: Int
    /// The changes one by one, each of one kind.
    public let steps: [SuspectStep]
    /// How many rules the changed cells stand in; all of them hold after the changes.
    public let ruleCount: Int

    /// A hypothesis of one change.
    public init(cells: [SuspectCell], reason: String, rank: Int, ruleCount: Int = 0) {
        self.init(steps: [SuspectStep(reason: reason, cells: cells)], rank: rank, ruleCount: ruleCount)
    }

    public init(steps: [SuspectStep], rank: Int, ruleCount: Int) {
        self.steps = steps
        self.rank = rank
        self.ruleCount = ruleCount
        cells = steps.flatMap(\.cells)
        var reasons: [String] = []
        for step in steps where !reasons.contains(step.reason) { reasons.append(step.reason) }
        reason = reasons.joined(separator: "+")
    }
}

/// One change of a hypothesis: a figure typed wrong, or an edit operation that touches several cells.
public struct SuspectStep: Sendable, Hashable {
    /// A name of `SuspectReason`, or of another program's making.
    public let reason: String
    public let cells: [SuspectCell]

    public init(reason: String, cells: [SuspectCell]) {
        self.reason = reason
        self.cells = cells
    }
}
