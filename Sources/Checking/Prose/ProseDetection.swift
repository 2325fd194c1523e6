import Parsing
import ReportFormat

extension Detections {
    /// What the sentences tell, against the tables and against each other.
    mutating func addProse(_ facts: ProseFacts, _ report: Report) {
        guard !facts.claims.isEmpty || !facts.changes.isEmpty else { return }
        let judge = ProseJudge(report: report, claims: facts.claims)
        for found in judge.contradictions { add(found) }
        for change in facts.changes where !change.isConsistent { add(change, report) }
    }

    private mutating func add(_ found: ProseJudge.Found) {
        guard let first = found.contradiction.claims.first else { return }
        add(found.rule, found.severity, .violated, section: first.section, place: Self.place(first.phrase), .prose(found.contradiction))
    }

    /// Before all cells, in the order of the text.
    private static func place(_ words: Range<Int>) -> Int { words.lowerBound - (1 << 40) }

    private mutating func add(_ change: ProseChange, _ report: Report) {
        add(
            .prosePercentage, .warning, .violated, section: change.section, place: Self.place(change.phrase),
            .prose(
                ProseContradiction(
                    subject: "percentage", cells: .none, left: change.percent, right: nil, assumesBlankZero: false,
                    kind: .percentage(change),
                    claims: [], document: report.document)))
    }
}

extension ProseChange {
    /// The change in hundredths of this year's count against last year's.
    var exactPercent: Double { abs(Double(current.digits) - Double(previous.digits)) / Double(previous.digits) * 100 }

    /// Whether the percentage fits the counts, rounded or cut at its last place.
    var isConsistent: Bool {
        let unit = (0..<percent.decimals).reduce(1.0) { unit, _ in unit / 10 }
        let told = Double(percent.digits) * unit
        let hasDirection = rises ? current.digits >= previous.digits : current.digits <= previous.digits
        return hasDirection && abs(exactPercent - told) < unit + 1e-9
    }
}
