import Checking

/// The catalog of rules for a reader.
struct RulesText: Sendable {
    let language: Language
    let palette: Palette

    /// One line a rule: name, severity, title.
    func list(_ rules: [RuleDescription]) -> String {
        let width = rules.map(\.name.rawValue.count).max() ?? 0
        return rules.map { rule in
            let name = rule.name.rawValue
            let padding = String(repeating: " ", count: width - name.count)
            let title = rule.title.text(language)
            return "\(palette.paint(name, .bold))\(padding)  \(severity(rule.severity, isPadded: true))  \(title)\n"
        }.joined()
    }

    /// All that there is to know of a rule.
    func explanation(of rule: RuleDescription) -> String {
        let parts: [(String, LocalizedText)] = [
            (language.choose("方法", "Method"), rule.method),
            (language.choose("说明", "Meaning"), rule.explanation),
            (language.choose("示例", "Example"), rule.example),
            (language.choose("依据", "Source"), rule.source),
        ]
        let heading = "\(palette.paint(rule.name.rawValue, .bold))  \(severity(rule.severity))\n\(rule.title.text(language))\n"
        return heading
            + parts.map { "\n" + palette.paint($0.0, .bold) + "\n  " + $0.1.text(language).replacing("\n", with: "\n  ") + "\n" }.joined()
    }

    private func severity(_ severity: Severity, isPadded: Bool = false) -> String {
        let name = severity.name.text(language)
        // The Chinese names are equally wide; the widest English one is "warning".
        let padding = isPadded && language == .english ? String(repeating: " ", count: 7 - name.count) : ""
        return palette.paint(name, Palette.ink(of: severity)) + padding
    }
}
