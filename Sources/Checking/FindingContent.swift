import Parsing

/// What a finding holds. Shared by all copies of the finding.
final class FindingContent: Sendable {
    let rule: String
    let severity: Severity
    let status: FindingStatus
    let origin: FindingOrigin
    let subject: String
    let section: Int?
    let cells: CellList
    let left: Figure?
    let right: Figure?
    let difference: Figure?
    let assumesBlankZero: Bool
    let words: Words
    let quotes: [FindingQuote]
    let related: RelatedReport?
    private let name: Name

    /// Where message, formula and suspects come from.
    enum Words {
        case given(message: LocalizedText, formula: LocalizedText, suspects: [Suspect])
        /// The message alone, made when it is asked for.
        case told(@Sendable (Language) -> String)
        /// Made when they are asked for.
        case detected(Detection)
    }

    /// Where the fingerprint comes from.
    enum Name {
        case given(String)
        case computed(Fingerprint)
    }

    init(
        rule: String, severity: Severity, status: FindingStatus, origin: FindingOrigin, subject: String, section: Int?, cells: CellList,
        left: Figure?, right: Figure?, difference: Figure?, assumesBlankZero: Bool, words: Words, name: Name,
        quotes: [FindingQuote] = [], related: RelatedReport? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.status = status
        self.origin = origin
        self.subject = subject
        self.section = section
        self.cells = cells
        self.left = left
        self.right = right
        self.difference = difference
        self.assumesBlankZero = assumesBlankZero
        self.words = words
        self.name = name
        self.quotes = quotes
        self.related = related
    }

    func with(severity: Severity) -> FindingContent {
        FindingContent(
            rule: rule, severity: severity, status: status, origin: origin, subject: subject, section: section, cells: cells, left: left,
            right: right, difference: difference, assumesBlankZero: assumesBlankZero, words: words, name: name, quotes: quotes,
            related: related)
    }

    var fingerprint: String {
        switch name {
        case .given(let text): text
        case .computed(let fingerprint): fingerprint.text
        }
    }
}

extension FindingContent.Words {
    func message(_ language: Language) -> String {
        switch self {
        case .given(let message, _, _): message.text(language)
        case .told(let message): message(language)
        case .detected(let detection): detection.message(language)
        }
    }

    func formula(_ language: Language) -> String {
        switch self {
        case .given(_, let formula, _): formula.text(language)
        case .told: ""
        case .detected(let detection): detection.formula(language)
        }
    }

    var suspects: [Suspect] {
        switch self {
        case .given(_, _, let suspects): suspects
        case .told: []
        case .detected(let detection): detection.suspects
        }
    }
}
