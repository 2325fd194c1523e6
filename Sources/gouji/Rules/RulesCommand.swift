import ArgumentParser
import Checking

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: spoken("列出核对规则，或解释其中一条", "Lists the rules, or explains one"))

    @Argument(help: help("规则名，例如 column-balance", "name of a rule, for instance column-balance", valueName: "name"))
    var name: String?

    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard let name, RuleCatalog.rule(named: name) == nil else { return }
        throw ValidationError(
            spoken("没有名为“\(name.visible)”的规则；gouji rules 列出全部规则。", "There is no rule “\(name.visible)”; gouji rules lists them all."))
    }

    func run() throws {
        let text = RulesText(language: language.language, palette: Palette(isOn: Console.standard.usesColor))
        let rule = name.flatMap(RuleCatalog.rule)
        try write(rule.map(text.explanation) ?? text.list(RuleCatalog.all))
    }

    private func write(_ text: String) throws {
        let outcome = BatchOutcome(outputFailure: Console.standard.output.write(Array(text.utf8)))
        try ExitStatus.leave(outcome, console: .standard, language: language.language)
    }
}
