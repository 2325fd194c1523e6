/// What there is to know of a rule.
public struct RuleDescription: Sendable {
    public let name: RuleName
    /// The severity of its findings, as a rule.
    public let severity: Severity
    /// What it is called.
    public let title: LocalizedText
    /// The formula, or how it is found.
    public let method: LocalizedText
    /// What a finding means, when it is less severe or not assessable, and what to do.
    public let explanation: LocalizedText
    public let example: LocalizedText
    /// The clause that it comes from, or the reason for having it.
    public let source: LocalizedText

    init(
        _ name: RuleName, _ severity: Severity, title: LocalizedText, method: LocalizedText, explanation: LocalizedText,
        example: LocalizedText, source: LocalizedText
    ) {
        self.name = name
        self.severity = severity
        self.title = title
        self.method = method
        self.explanation = explanation
        self.example = example
        self.source = source
    }
}

/// All rules that a finding can name.
public enum RuleCatalog {
    /// In the order in which they are explained.
    public static let all: [RuleDescription] =
        balanceRuleDescriptions + proseRuleDescriptions + cellRuleDescriptions + readingRuleDescriptions + structureRuleDescriptions
        + makeUpRuleDescriptions + figureRuleDescriptions + yearRuleDescriptions

    /// The severity of a rule's findings, as a rule.
    static func severity(of name: RuleName) -> Severity { severities[name.order] }

    private static let severities: [Severity] = RuleName.allCases.map { name in all.first { $0.name == name }?.severity ?? .warning }

    /// The rule of a name, `nil` for an unknown one.
    public static func rule(named name: String) -> RuleDescription? { all.first { $0.name.rawValue == name } }
}
