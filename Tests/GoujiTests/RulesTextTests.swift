import Checking
import Testing

@testable import gouji

@Suite struct RulesTextTests {
    private let chinese = RulesText(language: .chinese, palette: Palette(isOn: false))
    private let english = RulesText(language: .english, palette: Palette(isOn: false))

    @Test func theListHasEveryRuleOnceWithItsSeverity() {
        let lines = chinese.list(RuleCatalog.all).split(separator: "\n")
        #expect(lines.count == RuleName.allCases.count)
        #expect(lines.first?.hasPrefix("column-balance") == true && lines.first?.contains("错误") == true)
        for rule in RuleName.allCases { #expect(lines.count { $0.hasPrefix(rule.rawValue + " ") } == 1, "\(rule)") }
    }

    @Test func anExplanationHasFormulaSeverityAndExampleInBothLanguages() throws {
        for rule in RuleCatalog.all {
            for (text, language) in [(chinese, Language.chinese), (english, .english)] {
                let explanation = text.explanation(of: rule)
                for part in [rule.title, rule.method, rule.explanation, rule.example, rule.source] {
                    #expect(!part.text(language).isEmpty && explanation.contains(part.text(language)))
                }
            }
        }
        let balance = try #require(RuleCatalog.rule(named: "column-balance"))
        #expect(english.explanation(of: balance).hasPrefix("column-balance  error\n"))
    }

    @Test func anUnknownRuleIsWrongUsage() throws {
        let error = #expect(throws: (any Error).self) { try RulesCommand.parse(["no-such-rule"]) }
        #expect(error.map { RulesCommand.exitCode(for: $0).rawValue } == 64)
        #expect(try RulesCommand.parse(["row-total"]).name == "row-total")
    }
}
