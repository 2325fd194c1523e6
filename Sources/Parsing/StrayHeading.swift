import ReportFormat

/// A numbered heading of a section, with text of its own, that stands outside of the row of sections: out of order, or a second time.
struct StrayHeading {
    let kind: SectionKind
    let heading: Range<Int>
    /// Whether the section is found elsewhere too.
    let isRepeat: Bool
}

extension SectionFinder {
    /// What is shorter stands in a table of contents or is cut from something else.
    private static let leastBody = 60

    /// The strays between the first heading of the chain and the end of the report.
    func strays(_ candidates: [Candidate], chain: [Int], end: Int) -> [StrayHeading] {
        guard candidates.count > chain.count, chain.count >= 3 else { return [] }
        let start = candidates[chain[0]].lineStart
        let kinds = chain.map { candidates[$0].kind }
        var strays: [StrayHeading] = []
        for (index, candidate) in candidates.enumerated() where candidate.isNumbered && candidate.lineStart < end && !chain.contains(index)
        {
            let next = index + 1 < candidates.count ? min(candidates[index + 1].lineStart, end) : end
            guard next - candidate.lineEnd >= Self.leastBody else { continue }
            let isRepeat = kinds.contains(candidate.kind)
            guard isRepeat ? candidate.weight == 3 && candidate.lineStart > start : candidate.weight >= 2,
                !strays.contains(where: { $0.kind == candidate.kind })
            else { continue }
            strays.append(StrayHeading(kind: candidate.kind, heading: candidate.heading, isRepeat: isRepeat))
        }
        return strays
    }
}
