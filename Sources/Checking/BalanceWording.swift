import ReportFormat

/// What the balance rules say, as a reviewer would write it.
struct BalanceWording {
    let table: TableInspection
    let language: Language

    func violation(_ planned: PlannedRule, _ sums: BalanceSums, assumesBlankZero: Bool, everyPlacement: Bool) -> String {
        let subject = table.plan.template.subjectName(of: planned, language)
        let sides = sides(planned)
        let start: String
        if let left = sums.left, let right = sums.right, let difference = sums.difference {
            let texts = [left, right, difference.magnitudeValue].map { ExactValue.text($0, scale: sums.scale) }
            let verbs = [sides.leftIsPlural, sides.rightIsPlural].map { $0 ? "are" : "is" }
            start =
                language == .chinese
                ? "\(subject)：\(sides.left)为\(texts[0])，\(sides.right)为\(texts[1])，差\(texts[2])"
                : "\(subject): \(sides.left) \(verbs[0]) \(texts[0]), \(sides.right) \(verbs[1]) \(texts[1]), off by \(texts[2])"
        } else {
            start =
                language == .chinese
                ? "\(subject)：\(sides.left)与\(sides.right)不等"
                : "\(subject): \(sides.left) cannot equal \(sides.right)"
        }
        var sentences = [start]
        if everyPlacement {
            sentences.append(
                language == .chinese
                    ? "有的数字归列不明或缺失，但无论怎样归列、补上何数都不平，请核对原表"
                    : "Some figures are uncertain or missing, but no placement of them balances; compare the printed table")
        }
        if assumesBlankZero {
            sentences.append(
                language == .chinese
                    ? "空白和“/”按0计，请核实空白处是否应填数" : "Blank cells and “/” are taken as 0; find out whether a figure belongs there")
        }
        return join(sentences)
    }

    /// Many lines fail because one side of each is blank.
    func blankSides(_ rules: [PlannedRule]) -> String {
        let names = rules.map { language.name(table.plan.template.shortSubject(of: $0)) }
        let sides = sides(rules[0])
        let blank = rules[0].right.allSatisfy { !table.traits[$0].isDisjoint(with: .assumedZero) } ? sides.right : sides.left
        let lines = lines(rules.count, of: rules[0])
        return language == .chinese
            ? join(["\(lines)的“\(blank)”空白，按0计则不平：\(language.shortList(names))", "请核实空白处是否应填数"])
            : join([
                "\(lines): \(blank) blank, and not balanced if taken as 0: \(language.shortList(names))",
                "Find out whether figures belong there",
            ])
    }

    func notAssessable(_ rules: [PlannedRule]) -> String {
        let template = table.plan.template
        let all = table.plan.rules.count { $0.name == rules[0].name }
        let names = language.shortList(rules.map { language.name(template.shortSubject(of: $0)) })
        let statement = sides(rules[0])
        let lines = rules.count == 1 ? template.subjectName(of: rules[0], language) : lines(rules.count, of: rules[0])
        switch language {
        case .chinese:
            let which = rules.count == 1 ? lines : rules.count == all ? "全部\(lines)" : "\(lines)（\(names)）"
            return "\(which)无法核对“\(statement.left)等于\(statement.right)”：有的数字缺失、归列不明或不是数字。请对照原表人工核对"
        case .english:
            let which = rules.count == 1 ? lines : rules.count == all ? "All \(lines)" : "\(lines) (\(names))"
            return "\(which): cannot tell whether \(statement.left) equal \(statement.right); "
                + "figures are missing, uncertain or no numbers. Compare the printed table by eye"
        }
    }

    private func lines(_ count: Int, of planned: PlannedRule) -> String {
        switch (planned.name, language) {
        case (.caseTotal, .chinese): "\(count)个部分"
        case (.caseTotal, .english): count == 1 ? "1 block" : "\(count) blocks"
        case (.rowTotal, .chinese): "\(count)行"
        case (.rowTotal, .english): count == 1 ? "1 row" : "\(count) rows"
        case (_, .chinese): "\(count)列"
        case (_, .english): count == 1 ? "1 column" : "\(count) columns"
        }
    }

    private func join(_ sentences: [String]) -> String { sentences.joined(separator: language == .chinese ? "。" : ". ") }

    /// The two sides of a rule in words.
    private func sides(_ planned: PlannedRule) -> (left: String, right: String, leftIsPlural: Bool, rightIsPlural: Bool) {
        switch (planned.name, language) {
        case (.columnBalance, .chinese): ("第一项加第二项之和", "第三项（七）总计加第四项之和", false, false)
        case (.columnBalance, .english): ("items I and II together", "III(7) and IV together", true, true)
        case (.handledTotal, .chinese): ("（一）至（六）各项之和", "（七）总计", false, false)
        case (.handledTotal, .english): ("the results (1) to (6) together", "the total (7)", true, false)
        case (.rowTotal, .chinese): ("自然人与各类组织之和", "总计", false, false)
        case (.rowTotal, .english): ("all kinds of applicants together", "the printed total", true, false)
        case (_, .chinese): ("结果维持、结果纠正、其他结果、尚未审结之和", "总计", false, false)
        case (_, .english): ("upheld, corrected, other and pending together", "the printed total", true, false)
        }
    }
}

extension Int128 {
    fileprivate var magnitudeValue: Int128 { self < 0 ? -self : self }
}
