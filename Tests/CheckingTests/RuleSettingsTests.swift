import Parsing
import ReportFormat
import Testing

@testable import Checking

@Suite struct RuleSettingsTests {
    private func settings(_ levels: [RuleName: RuleLevel]) -> RuleSettings {
        var settings = RuleSettings()
        settings.levels = levels
        return settings
    }

    @Test func aRuleThatIsOffFindsNothing() {
        let faulty = report(table(.cases2021, "reconsideration: 10 1 0 0 0"), published: .some(nil))
        #expect(Checker.check(faulty).map(\.rule) == ["no-date", "case-total"])
        #expect(Checker.check(faulty, settings: settings([.noDate: .off, .caseTotal: .off])).isEmpty)
        #expect(Checker.tally(faulty, settings: settings([.noDate: .off, .caseTotal: .off])).errors == 0)
    }

    @Test func aSeverityIsThatOfTheSettings() {
        let brief = report(sections: [1, 2, 3, 4, 5])
        #expect(Checker.check(brief, settings: settings([.sectionMissing: .error])).map(\.brief) == ["section-missing other error"])
        #expect(Checker.tally(brief, settings: settings([.sectionMissing: .error])).errors == 1)
        #expect(Checker.check(brief, settings: settings([.sectionMissing: .info])).map(\.brief) == ["section-missing other info"])
    }

    @Test func whatIsMilderThanItsRuleNeverGetsWorse() {
        // A sum that holds only with a blank as 0 is a warning, whatever the rule is.
        let blank = report(table(.cases2021, "reconsideration: 1 _ 0 0 3"))
        #expect(Checker.check(blank).contains { $0.brief == "case-total reconsideration warning" })
        #expect(
            Checker.check(blank, settings: settings([.caseTotal: .error])).contains { $0.brief == "case-total reconsideration warning" })
        #expect(Checker.check(blank, settings: settings([.caseTotal: .info])).contains { $0.brief == "case-total reconsideration info" })
    }

    @Test func findingsThatWereMadeElsewhereFollowTheSettings() {
        let findings = Checker.check(report(sections: [1, 2, 3, 4, 5], published: .some(nil)))
        let applied = settings([.sectionMissing: .error, .noDate: .off]).applied(to: findings)
        #expect(applied.map(\.brief) == ["section-missing other error"])
        #expect(applied[0].fingerprint == findings.first { $0.rule == "section-missing" }?.fingerprint)
        #expect(RuleSettings.standard.applied(to: findings).map(\.brief) == findings.map(\.brief))
    }

    @Test func limitsReplaceThoseOfTheLaw() {
        var strict = RuleSettings()
        strict.limits.deadline = MonthDay("01-15")!
        #expect(Checker.check(report(), settings: strict).map(\.brief) == ["published-late report warning"])
        strict.limits = RuleLimits()
        strict.limits.shortestReport = 200
        let findings = Checker.check(report(), settings: strict)
        #expect(findings.map(\.brief) == ["report-length report warning"])
        // Six sections of twenty characters.
        #expect(findings[0].message.english.contains("120 characters"))
        strict.limits = RuleLimits()
        strict.limits.longestReport = 119
        #expect(Checker.check(report(), settings: strict).map(\.rule) == ["report-length"])
    }

    @Test(arguments: [
        ("01-31", true), ("12-01", true), ("13-01", false), ("1-32", false), ("0131", false), ("01-31-2", false), ("", false),
    ])
    func aDayIsReadOrNot(text: String, isDay: Bool) { #expect((MonthDay(text) != nil) == isDay) }
}
