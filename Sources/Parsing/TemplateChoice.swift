import ReportFormat

/// Which shape of a table fits what a walk has found. Every shape is scored by its evidence; the best wins, and a runner-up that fits nearly
/// as well is kept, so that what the two would read differently can be told as uncertain.
struct TemplateChoice {
    struct Candidate: Sendable {
        let template: TableTemplate
        /// How many signs speak for it: column headings and rows that no other shape has, rows with as many figures as it has columns.
        let score: Int
    }

    /// Best first.
    let candidates: [Candidate]
    /// Whether only the year decided.
    let isByYear: Bool

    var best: TableTemplate { candidates[0].template }

    /// The second, if it has three quarters of the signs of the first.
    var closeRunnerUp: TableTemplate? {
        guard candidates.count > 1, candidates[1].score * 4 >= candidates[0].score * 3 else { return nil }
        return candidates[1].template
    }

    init(_ walk: TableWalk, year: Int?) {
        let shapes = TableTemplate.all(walk.book.table)
        // The newest shape first; the year decides between equals.
        let expected = (year ?? 2021) <= 2020 ? "2019" : "2021"
        func rank(_ candidate: Candidate) -> Int { candidate.score * 2 + (candidate.template.version == expected ? 1 : 0) }
        var candidates: [Candidate] = []
        candidates.reserveCapacity(shapes.count)
        for shape in shapes {
            let candidate = Candidate(
                template: shape, score: walk.book.table == .active ? Self.active(walk, shape) : Self.requests(walk, shape))
            candidates.insert(candidate, at: candidates.firstIndex { rank($0) < rank(candidate) } ?? candidates.count)
        }
        self.candidates = candidates
        isByYear = candidates.count > 1 && candidates[0].score == candidates[1].score
    }

    private static let onlyIn2019 = ["otherServices", "procurement"].map(LabelBook.active.rowIndex)
    private static let oneOrThreeColumns = ["licensing", "penalty", "coercion"].map(LabelBook.active.rowIndex)

    private static func active(_ walk: TableWalk, _ template: TableTemplate) -> Int {
        let isOld = template.version == "2019"
        var score = 0
        for (heading, hits) in walk.headingHits.enumerated() where hits > 0 && walk.book.headingVotes[heading] == (isOld ? -1 : 1) {
            score += 1
        }
        for row in oneOrThreeColumns where walk.rows[row].filled == (isOld ? 3 : 1) { score += 1 }
        if isOld { for row in onlyIn2019 where walk.rows[row].isMatched { score += 1 } }
        return score
    }

    private static let singleOther = LabelBook.requests.rowIndex("otherHandling")
    private static let partsOfOther = ["otherHandling.notCorrected", "otherHandling.feeUnpaid", "otherHandling.other"].map(
        LabelBook.requests.rowIndex)

    /// （六）其他处理 is one row or a heading over three: figures count more than labels, for the heading is the label of the one row.
    private static func requests(_ walk: TableWalk, _ template: TableTemplate) -> Int {
        func score(_ row: Int) -> Int { walk.rows[row].filled > 0 ? 3 : walk.rows[row].isMatched ? 1 : 0 }
        let parts = partsOfOther.reduce(0) { $0 + score($1) }
        if template.version == "2021" { return parts }
        return walk.rows[singleOther].filled > 0 || parts == 0 ? score(singleOther) : 0
    }
}
