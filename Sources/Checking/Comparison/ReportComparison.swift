import Parsing
import ReportFormat

/// A section in two reports.
public struct SectionComparison: Sendable {
    /// 1 to 6; 0 for what stands before the first section.
    public let number: Int
    /// The headings as the sources have them, `nil` where a report lacks the section.
    public let oldHeading: String?
    public let newHeading: String?
    public let isHeadingSame: Bool
    /// The text under the heading, without the table.
    public let prose: ProseComparison
    /// `nil` for a section without a table, or where neither report has it.
    public let table: TableComparison?

    public var isSame: Bool { isHeadingSame && prose.isSame && table?.isSame ?? true }
    /// Whether one of the reports has the section or its table.
    public var isPresent: Bool { oldHeading != nil || newHeading != nil || prose.oldCount + prose.newCount > 0 || table != nil }

    init(_ number: Int, _ old: Report, _ new: Report) {
        self.number = number
        oldHeading = old.sections.first { $0.number == number }?.heading
        newHeading = new.sections.first { $0.number == number }?.heading
        isHeadingSame = Self.letters(ofHeading: number, old) == Self.letters(ofHeading: number, new)
        prose = ProseComparison(
            ComparableText(old.document, old.prose(ofSection: number)), ComparableText(new.document, new.prose(ofSection: number)))
        table = TableKind(sectionNumber: number).flatMap { TableComparison($0, old, new) }
    }

    private static func letters(ofHeading number: Int, _ report: Report) -> [UInt16]? {
        guard let section = report.sections.first(where: { $0.number == number }) else { return nil }
        return ComparableText(report.document, [section.range.lowerBound..<section.body.lowerBound]).letters
    }
}

/// Two reports section by section: two years of an organ, two drafts, or two organs.
///
///     let comparison = ReportComparison(old, new)
///     for cell in comparison.sections[3].table?.changed ?? [] { print(cell.id) }
public struct ReportComparison: Sendable {
    public let old: Report
    public let new: Report
    /// By number, from 0 to 6.
    public let sections: [SectionComparison]

    public init(_ old: Report, _ new: Report) {
        self.old = old
        self.new = new
        sections = (0...6).map { SectionComparison($0, old, new) }
    }

    /// Whether organ, year, date and every section are the same; where the files lie makes no difference.
    public var isSame: Bool {
        sections.allSatisfy(\.isSame) && old.organ == new.organ && old.year == new.year && old.published == new.published
            && old.documentNumber == new.documentNumber
    }
}
