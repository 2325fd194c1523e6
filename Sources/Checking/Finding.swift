import Parsing
import ReportFormat

/// How bad a finding is.
public enum Severity: UInt8, Sendable, Comparable, CaseIterable {
    case info, warning, error

    public var identifier: String {
        switch self {
        case .info: "info"
        case .warning: "warning"
        case .error: "error"
        }
    }

    public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// What became of a rule.
public enum FindingStatus: String, Sendable {
    case violated
    /// Cells that the rule needs cannot be read.
    case notAssessable
}

/// Whose fault a finding tells of.
public enum FindingOrigin: String, Sendable {
    /// What the document says is at odds with a rule or with the format.
    case report
    /// The document could not be read for sure: figures without a certain place, cells or tables that were not found.
    case reading
}

/// A text in both languages of the program.
public struct LocalizedText: Sendable, Hashable {
    public let chinese: String
    public let english: String

    public init(zh chinese: String, en english: String) {
        self.chinese = chinese
        self.english = english
    }

    public func text(_ language: Language) -> String { language == .chinese ? chinese : english }
}

/// The languages of messages.
public enum Language: String, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"
}

/// A passage of a report's prose.
public struct FindingQuote: Sendable, Hashable {
    /// Offsets of the report's text.
    public let range: Range<Int>
    /// The number of the section that it stands in.
    public let section: Int

    public init(range: Range<Int>, section: Int) {
        self.range = range
        self.section = section
    }
}

/// What a rule has to say about a report.
///
/// A finding of `Checker` is put into words only when its message or formula is asked for, and only in the language that is asked for.
public struct Finding: Sendable {
    /// The rule's name, for instance `column-balance`.
    public var rule: String { content.rule }
    public var severity: Severity { content.severity }
    public var status: FindingStatus { content.status }
    /// Whether the report itself is at fault or its reading.
    public var origin: FindingOrigin { content.origin }
    /// Where in the report: a column, a row, a block, a section or a table, by its identifier.
    public var subject: String { content.subject }
    /// The section to look at, 1 to 6, `nil` for the report as a whole.
    public var section: Int? { content.section }
    /// The cells concerned, the one to look at first in front.
    public var cells: [CellID] { Array(content.cells) }
    /// The same cells, without a list of their ids being made.
    public var cellList: CellList { content.cells }
    /// Both sides as printed in the rule, and left − right; only where sums were compared.
    public var left: Figure? { content.left }
    public var right: Figure? { content.right }
    public var difference: Figure? { content.difference }
    /// Whether blank and `/` cells were taken as 0.
    public var assumesBlankZero: Bool { content.assumesBlankZero }
    public var message: LocalizedText { LocalizedText(zh: message(in: .chinese), en: message(in: .english)) }
    /// The rule with the figures put in: `自然人：一 3 + 二 0 ≠ 三（七）2 + 四 0，差 1`. Empty where there is none.
    public var formula: LocalizedText { LocalizedText(zh: formula(in: .chinese), en: formula(in: .english)) }
    /// Depends on the rule and its cells only.
    public var fingerprint: String { content.fingerprint }
    /// What may be wrong, best first; looked for when first asked for. Empty where the sums cannot tell.
    public var suspects: [Suspect] { content.words.suspects }
    /// The passages of the text that it tells of, the one to look at first in front.
    public var quotes: [FindingQuote] { content.quotes }
    /// The other report of a finding that two reports make together, `nil` for all others.
    public var related: RelatedReport? { content.related }

    /// The message in one language.
    public func message(in language: Language) -> String { content.words.message(language) }

    /// The formula in one language.
    public func formula(in language: Language) -> String { content.words.formula(language) }

    /// Whether both are one finding, made once.
    public func isCopy(of other: Finding) -> Bool { content === other.content }

    private let content: FindingContent

    public init(
        rule: String, severity: Severity, status: FindingStatus, origin: FindingOrigin = .report, subject: String, section: Int?,
        cells: [CellID], left: Figure? = nil, right: Figure? = nil, difference: Figure? = nil, assumesBlankZero: Bool = false,
        message: LocalizedText, formula: LocalizedText = LocalizedText(zh: "", en: ""), fingerprint: String, suspects: [Suspect] = [],
        quotes: [FindingQuote] = [], related: RelatedReport? = nil
    ) {
        content = FindingContent(
            rule: rule, severity: severity, status: status, origin: origin, subject: subject, section: section, cells: CellList(cells),
            left: left, right: right, difference: difference, assumesBlankZero: assumesBlankZero,
            words: .given(message: message, formula: formula, suspects: suspects), name: .given(fingerprint), quotes: quotes,
            related: related)
    }

    init(_ content: FindingContent) { self.content = content }

    /// The same finding with another severity.
    func with(severity: Severity) -> Finding { severity == content.severity ? self : Finding(content.with(severity: severity)) }
}
