import ReportFormat
import Testing

@testable import Checking

@Suite struct CatalogTests {
    @Test func everyRuleIsDescribedOnce() {
        #expect(RuleCatalog.all.map(\.name.rawValue).sorted() == RuleName.allCases.map(\.rawValue).sorted())
    }

    @Test("every description is complete in both languages", arguments: RuleCatalog.all.map(\.name))
    func descriptions(name: RuleName) throws {
        let rule = try #require(RuleCatalog.rule(named: name.rawValue))
        for text in [rule.title, rule.method, rule.explanation, rule.example, rule.source] {
            for language in Language.allCases { #expect(text.text(language).count > 1) }
            #expect(text.chinese != text.english)
        }
    }

    @Test func anUnknownRuleHasNoDescription() {
        #expect(RuleCatalog.rule(named: "row-totals") == nil)
    }

    @Test("every balance rule of the format has its name in the catalog", arguments: ["2021", "2019"])
    func balanceRules(version: String) {
        for template in TableKind.allCases.flatMap(TableTemplate.all) where template.version == version {
            let plan = BalancePlan(template)
            #expect(plan.rules.count == template.balanceRules.count)
            for rule in template.balanceRules { #expect(RuleCatalog.rule(named: rule.name) != nil) }
        }
    }

    @Test func examplesOfTheBalanceRulesAreWhatTheCheckerWrites() throws {
        let findings = Checker.check(
            report(
                table(
                    .requests2021,
                    """
                    newReceived: 3 2 0 0 0 0 5
                    granted: 1 2 1 0 0 0 1
                    partiallyGranted: 1 0 0 0 0 0 1
                    notProcessed.repeated: 0 1 0 0 0 0 1
                    handledTotal: 2 2 0 0 0 0 4
                    """), table(.cases2021, "reconsideration: 10 1 0 0 0")))
        for name in [RuleName.columnBalance, .handledTotal, .caseTotal] {
            let example = try #require(RuleCatalog.rule(named: name.rawValue)).example
            #expect(findings.contains { $0.formula.chinese == example.chinese }, "\(example.chinese)")
            #expect(findings.contains { $0.formula.english == example.english }, "\(example.english)")
        }
    }

    @Test func theExampleOfTheRowTotalIsWhatTheCheckerWrites() throws {
        let example = try #require(RuleCatalog.rule(named: "row-total")).example
        let findings = Checker.check(report(table(.requests2021, "granted: 1 0 1 0 0 0 1")))
        #expect(findings.contains { $0.formula == example })
    }
}
