import ArgumentParser
import Checking

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: spoken("列出核对规则，或解释其中一条", "Lists the rules, or explains one"))

    @Argument(help: help("规则名，例如 column-balance", "name of a rule, for instance column-balance", valueName: "name"))
    var name: String?

    @OptionGroup var language: LanguageOption

    func run() throws {
        let language = language.language
        let text = RulesText(language: language, palette: Palette(isOn: Console.standard.usesColor))
        guard let name else { return try write(text.list(RuleCatalog.all)) }
        guard let rule = RuleCatalog.rule(named: name) else {
            throw ValidationError(
                language.choose(
                    "没有名为“\(name.visible)”的规则；gouji rules 列出全部规则。", "There is no rule “\(name.visible)”; gouji rules lists them all."))
        }
        try write(text.explanation(of: rule))
    }

    private func write(_ text: String) throws {
        let outcome = BatchOutcome(outputFailure: Console.standard.output.write(Array(text.utf8)))
        try ExitStatus.leave(outcome, console: .standard, language: language.language)
    }
}
