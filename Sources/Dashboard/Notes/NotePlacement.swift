import Checking
import Library
import Notes
import Parsing
import ReportFormat

/// Where a note stands in the report as it is now.
enum NotePlacement: Sendable, Hashable {
    case anchored(NoteTarget)
    /// The cell holds something else than when the note was written.
    case valueChanged(NoteTarget, seen: String?, now: String?)
    /// What the note stood on is not there any more.
    case orphaned

    var target: NoteTarget? {
        switch self {
        case .anchored(let target), .valueChanged(let target, _, _): target
        case .orphaned: nil
        }
    }
}

/// What a note stands on, found in the report.
enum NoteTarget: Sendable, Hashable {
    case cell(CellID)
    case passage(section: Int, Range<Int>)
    case section(Int)
    /// By its index among the findings.
    case finding(Int)
    case report
}

extension NotePlacement {
    init(_ anchor: Anchor, in opened: OpenedReport) {
        switch anchor.status(in: opened) {
        case .orphaned: self = .orphaned
        case .valueChanged(let now):
            guard case .cell(let id, let seen) = anchor else {
                self = .orphaned
                return
            }
            self = .valueChanged(.cell(CellID(rawValue: id)), seen: seen, now: now)
        case .anchored(let place):
            self = NoteTarget(anchor, at: place, in: opened).map { .anchored($0) } ?? .orphaned
        }
    }
}

extension NoteTarget {
    /// - Parameter place: Where a quoted passage was found in the text of its section.
    fileprivate init?(_ anchor: Anchor, at place: Range<Int>?, in opened: OpenedReport) {
        switch anchor {
        case .cell(let id, _): self = .cell(CellID(rawValue: id))
        case .report: self = .report
        case .finding(let fingerprint):
            guard let index = opened.findings.firstIndex(where: { $0.fingerprint == fingerprint }) else { return nil }
            self = .finding(index)
        case .section(let number, _, _):
            guard let place, let start = opened.report.sections.first(where: { $0.number == number })?.range.lowerBound else {
                self = .section(number)
                return
            }
            self = .passage(section: number, (start + place.lowerBound)..<(start + place.upperBound))
        case .unknown: return nil
        }
    }
}
