import Parsing
import ReportFormat

/// Two reports of one organ on years that follow each other.
public struct YearPair: Sendable {
    let earlier: ReportSketch
    let later: ReportSketch
    /// Whether the names alone say that both are of one organ. If not, a fault is a warning.
    let isNameCertain: Bool

    public init(earlier: ReportSketch, later: ReportSketch, isNameCertain: Bool = true) {
        self.earlier = earlier
        self.later = later
        self.isNameCertain = isNameCertain
    }

    /// The report that the findings are told of.
    public enum Side: Sendable { case earlier, later }

    /// What the two reports say against each other: `carry-over`, `stock` and `copied-section`.
    public func findings(of side: Side = .later) -> [Finding] {
        let writer = YearFindings(pair: self, side: side)
        return carryOver(writer) + stock(writer) + copies(writer)
    }

    private func carryOver(_ writer: YearFindings) -> [Finding] {
        let columns = TableTemplate.requests2021.rows[0].columns
        let (before, now) = (earlier.figures.carriedForward, later.figures.carriedOver)
        guard before.count == columns.count, now.count == columns.count else { return [] }
        var unknown: [Int] = []
        var findings: [Finding] = []
        for (index, column) in columns.enumerated() {
            guard let left = before[index].value, let right = now[index].value else {
                unknown.append(index)
                continue
            }
            guard left != right else { continue }
            findings.append(
                writer.carryOver(column, left, right, assumesBlankZero: [before[index], now[index]].contains(.assumedZero)))
        }
        return findings + (unknown.isEmpty ? [] : [writer.carryOverUnknown(unknown.map { columns[$0] })])
    }

    private func stock(_ writer: YearFindings) -> [Finding] {
        let (before, now) = (earlier.figures.stock, later.figures.stock)
        guard before.count == 6, now.count == 6 else { return [] }
        return YearFigures.stockRows.enumerated().compactMap { index, row in
            let used = [before[index * 3 + 2], now[index * 3], now[index * 3 + 1], now[index * 3 + 2]]
            let values = used.compactMap(\.value)
            guard values.count == 4 else { return writer.stockUnknown(row) }
            let expected = values[0] + values[1] - values[2]
            guard expected != values[3] else { return nil }
            return writer.stock(row, values, expected, assumesBlankZero: used.contains(.assumedZero))
        }
    }

    private func copies(_ writer: YearFindings) -> [Finding] {
        zip(ReportSketch.proseSections, zip(earlier.prose, later.prose)).compactMap { section, prose in
            guard prose.1.isTelling else { return nil }
            let share = prose.1.share(in: prose.0)
            return share < Self.leastShare ? nil : writer.copy(section, share, isWarning: share >= Self.warningShare)
        }
    }

    /// From this share of a section's text on it counts as copied; from the larger on a person must look.
    static let leastShare = 0.7
    static let warningShare = 0.85
}

extension ReportSketch {
    /// What this report says again that another organ's says: `peer-copy`.
    public func copies(of peer: ReportSketch, section: SectionKind, likeness: Double) -> Finding {
        PeerFindings.copy(section, likeness, of: peer)
    }

    /// How alike a section is in two reports, from 0 to 1; `nil` where there is too little to judge by.
    public func likeness(to other: ReportSketch, in section: SectionKind) -> Double? {
        guard let index = Self.proseSections.firstIndex(of: section), prose[index].isTelling, other.prose[index].isTelling else {
            return nil
        }
        return prose[index].likeness(to: other.prose[index])
    }

    /// From this likeness on a section counts as the same text.
    public static let peerLikeness = 0.8
}
