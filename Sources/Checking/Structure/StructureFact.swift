import ReportFormat

/// What is wrong with the make-up of a report.
enum StructureFact: Sendable {
    case sectionOutOfOrder(SectionKind)
    case sectionRepeated(SectionKind)
    case sectionEmpty(SectionKind)
    case sectionNumber(SectionKind, printed: Int)
    /// Section 一 tells of the year before and never of the report's own.
    case staleYear(printed: Int, expected: Int)
    /// The period of the figures is another year's.
    case stalePeriod(printed: Int, expected: Int)
    case prefaceParts(stated: Int, found: Int)
    case publishedLate(date: String, deadline: MonthDay)
    case publishedEarly(date: String, year: Int)
    case olderTemplate(TableKind, year: Int)
    case noOrgan, noYear, noDate
    case tooShort(characters: Int, limit: Int)
    case tooLong(characters: Int, limit: Int)

    /// The section to look at, 0 for the report as a whole.
    var section: Int {
        switch self {
        case .sectionOutOfOrder(let kind), .sectionRepeated(let kind), .sectionEmpty(let kind), .sectionNumber(let kind, _): kind.rawValue
        case .olderTemplate(let table, _): table.sectionNumber
        case .staleYear: SectionKind.overview.rawValue
        default: 0
        }
    }

    /// The `subject` of the finding.
    var subject: String {
        switch self {
        case .olderTemplate(let table, _): table.identifier
        default: SectionKind(rawValue: section)?.identifier ?? "report"
        }
    }

    var rule: RuleName {
        switch self {
        case .sectionOutOfOrder: .sectionOrder
        case .sectionRepeated: .sectionRepeated
        case .sectionEmpty: .sectionEmpty
        case .sectionNumber: .sectionNumber
        case .staleYear, .stalePeriod: .staleYear
        case .prefaceParts: .prefaceParts
        case .publishedLate: .publishedLate
        case .publishedEarly: .publishedEarly
        case .olderTemplate: .olderTemplate
        case .noOrgan: .noOrgan
        case .noYear: .noYear
        case .noDate: .noDate
        case .tooShort, .tooLong: .reportLength
        }
    }
}
