import Checking
import Parsing
import ReportFormat

/// What is kept of a report to know its relations: made on any thread.
public struct Acquaintance: Sendable {
    let sketch: ReportSketch
    let organ: OrganIdentity
    /// For each of `ReportSketch.comparedSections`.
    let bands: [[UInt32]]

    /// `nil` for a report without an organ, which has no relations.
    public init?(_ report: Report) {
        guard let name = report.organ else { return nil }
        organ = OrganIdentity(name)
        sketch = ReportSketch(report)
        bands = ReportSketch.comparedSections.map(sketch.bands)
    }
}

/// The reports of a library by their relations: the years of one organ, and organs that share a text.
public struct Acquaintances: Sendable {
    private var known: [Acquaintance] = []
    private var organs = OrganRegistry()
    private var years: [Year: YearReports] = [:]
    private var peers = PeerIndex()

    private struct Year: Hashable {
        let organ: OrganRegistry.Organ
        let year: Int32
    }

    /// The reports of one organ on one year.
    private struct YearReports {
        let first: Int32
        /// Whether all have the same figures.
        var isUniform = true
    }

    public init() {}

    /// Takes a report in and tells what it and those before it say against each other.
    public mutating func meet(_ newcomer: Acquaintance) -> WordOfOthers {
        let answer = organs.organ(of: newcomer.organ)
        var findings: [Finding] = []
        let earlier = neighbour(of: newcomer, answer, -1)
        if let earlier {
            findings += YearPair(earlier: earlier.sketch, later: newcomer.sketch, isNameCertain: answer.isCertain && isCertain(earlier))
                .findings()
        }
        if let later = neighbour(of: newcomer, answer, 1) {
            findings += YearPair(earlier: newcomer.sketch, later: later.sketch, isNameCertain: answer.isCertain && isCertain(later))
                .findings(of: .earlier)
        }
        findings += copies(newcomer, answer)
        add(newcomer, answer)
        return WordOfOthers(findings: findings, lastYear: earlier?.sketch)
    }

    /// Takes reports in whose order means nothing.
    mutating func add(_ reports: [Acquaintance]) {
        for report in reports.sorted(by: { $0.organ.places.count > $1.organ.places.count }) { add(report, organs.organ(of: report.organ)) }
    }

    /// What the reports that were taken in say against one of them; years are told with the later one.
    func word(on report: Acquaintance) -> WordOfOthers {
        guard let answer = organs.known(report.organ) else { return .nothing }
        var findings = copies(report, answer)
        let earlier = neighbour(of: report, answer, -1)
        if let earlier {
            let isCertain = answer.isCertain && isCertain(earlier)
            findings += YearPair(earlier: earlier.sketch, later: report.sketch, isNameCertain: isCertain).findings()
        }
        return WordOfOthers(findings: findings, lastYear: earlier?.sketch)
    }

    /// The report of the same organ on the year before, `nil` if there is none, or several that differ.
    func previousYear(of report: Acquaintance) -> Acquaintance? {
        organs.known(report.organ).flatMap { neighbour(of: report, $0, -1) }
    }

    private func isCertain(_ report: Acquaintance) -> Bool { !report.organ.isNameless }

    private mutating func add(_ report: Acquaintance, _ answer: OrganRegistry.Answer) {
        if let year = report.sketch.year {
            let year = Year(organ: answer.organ, year: Int32(year))
            if let others = years[year] {
                if others.isUniform, !known[Int(others.first)].sketch.hasSameFigures(as: report.sketch) { years[year]?.isUniform = false }
            } else {
                years[year] = YearReports(first: Int32(known.count))
            }
        }
        peers.add(known.count, organ: answer.organ, bands: report.bands)
        known.append(report)
    }

    /// The report on a year beside, unless it cannot be told which one counts, there or here.
    private func neighbour(of report: Acquaintance, _ answer: OrganRegistry.Answer, _ step: Int) -> Acquaintance? {
        guard let year = report.sketch.year,
            let beside = years[Year(organ: answer.organ, year: Int32(year + step))], beside.isUniform
        else { return nil }
        if let same = years[Year(organ: answer.organ, year: Int32(year))] {
            guard same.isUniform, known[Int(same.first)].sketch.hasSameFigures(as: report.sketch) else { return nil }
        }
        return known[Int(beside.first)]
    }

    private func copies(_ report: Acquaintance, _ answer: OrganRegistry.Answer) -> [Finding] {
        zip(ReportSketch.comparedSections, report.bands).enumerated().compactMap { index, section in
            let alike = peers.candidates(section: index, bands: section.1, besides: answer.organ).compactMap { candidate in
                report.sketch.likeness(to: known[candidate].sketch, in: section.0).map { (sketch: known[candidate].sketch, likeness: $0) }
            }
            guard let best = alike.max(by: { ($0.likeness, $1.sketch.path) < ($1.likeness, $0.sketch.path) }),
                best.likeness >= ReportSketch.peerLikeness
            else { return nil }
            return report.sketch.copies(of: best.sketch, section: section.0, likeness: best.likeness)
        }
    }
}
