/// How the rules are applied: the choice of rules, their severities, and the limits that an office sets itself.
public struct RuleSettings: Sendable, Hashable {
    /// Rules that differ from the catalogue.
    public var levels: [RuleName: RuleLevel] = [:] {
        didSet { isStandard = levels.isEmpty }
    }
    public var limits = RuleLimits()
    private var isStandard = true

    public init() {}

    /// The rules as the catalogue has them.
    public static let standard = RuleSettings()

    /// The severity of a finding, `nil` if its rule is off. A finding that is milder than its rule never becomes worse than it was.
    func severity(_ rule: RuleName, _ severity: Severity) -> Severity? {
        guard !isStandard, let level = levels[rule] else { return severity }
        guard let wanted = level.severity else { return nil }
        return severity == RuleCatalog.severity(of: rule) ? wanted : min(severity, wanted)
    }

    /// Findings that were made by the catalogue's severities, as these settings have them.
    public func applied(to findings: [Finding]) -> [Finding] {
        guard !isStandard else { return findings }
        return findings.compactMap { finding in
            guard let rule = RuleName(rawValue: finding.rule) else { return finding }
            return severity(rule, finding.severity).map(finding.with(severity:))
        }
    }
}

/// What a project file says of a rule.
public enum RuleLevel: String, Sendable, Hashable, CaseIterable {
    case off, info, warning, error

    /// `nil` for `off`.
    public var severity: Severity? {
        switch self {
        case .off: nil
        case .info: .info
        case .warning: .warning
        case .error: .error
        }
    }
}

/// The limits that rules compare with.
public struct RuleLimits: Sendable, Hashable {
    /// The last day of publication in the following year for departments: 31 January by article 50 of the Regulations.
    public var deadline = MonthDay(month: 1, day: 31)
    /// The same for governments: 31 March.
    public var governmentDeadline = MonthDay(month: 3, day: 31)
    /// The least characters of a report's text, tables left out; `nil` for no limit.
    public var shortestReport: Int?
    /// The most characters of it.
    public var longestReport: Int?
    /// The decimals that amounts in 万元 must have; `nil` for any.
    public var feeDecimals: Int?

    public init() {}
}

/// A day of any year.
public struct MonthDay: Sendable, Hashable, CustomStringConvertible {
    public let month: Int
    public let day: Int

    public init(month: Int, day: Int) {
        self.month = month
        self.day = day
    }

    /// A day as `01-31`, `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]), (1...12).contains(month), (1...31).contains(day) else {
            return nil
        }
        self.init(month: month, day: day)
    }

    /// `01-31`.
    public var description: String { Self.two(month) + "-" + Self.two(day) }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
