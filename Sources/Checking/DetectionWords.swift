extension Detection {
    /// What was found as a sentence.
    func message(_ language: Language) -> String {
        switch content {
        case .violation(let table, let violation): BalanceWording(table: table, language: language).violation(violation)
        case .blankSides(let table, let rules): BalanceWording(table: table, language: language).blankSides(rules)
        case .notAssessable(let table, let rules, _): BalanceWording(table: table, language: language).notAssessable(rules)
        case .cells(let table, let cells): CellWording(table: table, language: language).cells(rule, cells)
        case .stretches(let table, let stretches): CellWording(table: table, language: language).uncertain(stretches)
        case .surplus(let table, let rows): CellWording(table: table, language: language).surplus(rows)
        case .leftOver(let table, let count): StructureWording(language: language).leftOver(table, count)
        case .table(let table): StructureWording(language: language).table(rule, table)
        case .section(let section, let tableIsAbsent):
            StructureWording(language: language).section(section, tableIsAbsent: tableIsAbsent)
        case .noSections: StructureWording(language: language).noSections
        case .pastedTwice: StructureWording(language: language).pastedTwice
        case .prose(let contradiction): ProseWording(contradiction: contradiction, language: language).message
        case .structure(let fact): MakeUpWording(language: language).fact(fact)
        case .figures(let table, let doubt): DoubtWording(table: table, language: language).doubt(doubt)
        }
    }

    /// The rule with its figures put in; empty for what is no single rule.
    func formula(_ language: Language) -> String {
        guard case .violation(let table, let violation) = content else { return "" }
        return FormulaWriter(table: table, planned: table.plan.rules[violation.rule], language: language).formula(violation.sums)
    }
}
