import Checking
import ReportFormat

/// What the other reports of a library say of one.
public struct WordOfOthers: Sendable {
    /// As the relations have it, before the project file.
    public let findings: [Finding]
    /// The report of the same organ on the year before.
    let lastYear: ReportSketch?

    public static let nothing = WordOfOthers(findings: [], lastYear: nil)

    public init(findings: [Finding]) { self.init(findings: findings, lastYear: nil) }

    init(findings: [Finding], lastYear: ReportSketch?) {
        self.findings = findings
        self.lastYear = lastYear
    }

    /// Whether findings of a report by itself could read otherwise for it: there are more, or suspects to rank by last year's figures.
    public func bears(on own: [Finding]) -> Bool { !findings.isEmpty || ranksSuspects(of: own) }

    func ranksSuspects(of own: [Finding]) -> Bool { lastYear != nil && own.contains(where: \.isOnSumsOfRequests) }
}

extension Finding {
    /// Whether it is a sum of section 三 that does not hold, which has suspects.
    fileprivate var isOnSumsOfRequests: Bool {
        section == SectionKind.requests.rawValue && status == .violated && RuleName(rawValue: rule)?.isBalance == true
    }
}
