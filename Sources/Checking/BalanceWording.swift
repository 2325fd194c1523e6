import ReportFormat

/// What the balance rules say, as a reviewer would write it.
struct BalanceWording {
    let table: TableInspection
    let language: Language

    private var names: PlaceNames { table.plan.names }

    func violation(_ violation: Detection.Violation) -> String {
        let planned = table.plan.rules[violation.rule]
        let subject = names.subject(of: planned, language)
        let sides = sides(planned.name)
        var text: String
        if let left = violation.sums.left, let right = violation.sums.right {
            let scale = violation.sums.scale
            let (leftText, rightText) = (ExactValue.text(left, scale: scale), ExactValue.text(right, scale: scale))
            let difference = ExactValue.text(left > right ? left - right : right - left, scale: scale)
            text =
                language == .chinese
                ? "\(subject)：\(sides.left)为\(leftText)，\(sides.right)为\(rightText)，差\(difference)"
                : "\(subject): \(sides.left) \(sides.leftVerb) \(leftText), \(sides.right) \(sides.rightVerb) \(rightText), off by \(difference)"
        } else {
            text =
                language == .chinese
                ? "\(subject)：\(sides.left)与\(sides.right)不等"
                : "\(subject): \(sides.left) cannot equal \(sides.right)"
        }
        if violation.everyPlacement {
            text +=
                language == .chinese
                ? "。有的数字归列不明或缺失，但无论怎样归列、补上何数都不平，请核对原表"
                : ". Some figures are uncertain or missing, but no placement of them balances; compare the printed table"
        }
        if violation.assumesBlankZero {
            text +=
                language == .chinese
                ? "。空白和“/”按0计，请核实空白处是否应填数" : ". Blank cells and “/” are taken as 0; find out whether a figure belongs there"
        }
        return text
    }

    /// Many lines fail because one side of each is blank.
    func blankSides(_ rules: [Int]) -> String {
        let first = table.plan.sides[rules[0]]
        let sides = sides(first.name)
        let blank = first.right.isSubset(of: table.assumedZero) ? sides.right : sides.left
        let lines = lines(rules.count, of: first.name)
        let subjects = subjects(rules)
        return language == .chinese
            ? "\(lines)的“\(blank)”空白，按0计则不平：\(subjects)。请核实空白处是否应填数"
            : "\(lines): \(blank) blank, and not balanced if taken as 0: \(subjects). Find out whether figures belong there"
    }

    func notAssessable(_ rules: ArraySlice<Int>) -> String {
        let first = rules[rules.startIndex]
        let name = table.plan.sides[first].name
        let statement = sides(name)
        let which = which(rules, of: name)
        return language == .chinese
            ? "\(which)无法核对“\(statement.left)等于\(statement.right)”：有的数字缺失、归列不明或不是数字。请对照原表人工核对"
            : "\(which): cannot tell whether \(statement.left) equal \(statement.right); "
                + "figures are missing, uncertain or no numbers. Compare the printed table by eye"
    }

    /// The rules by their subject, by their number, or by both.
    private func which(_ rules: ArraySlice<Int>, of name: RuleName) -> String {
        if rules.count == 1 { return names.subject(of: table.plan.rules[rules[rules.startIndex]], language) }
        let lines = lines(rules.count, of: name)
        if rules.count == table.plan.sides.count(where: { $0.name == name }) {
            return language == .chinese ? "全部\(lines)" : "All \(lines)"
        }
        return language == .chinese ? "\(lines)（\(subjects(rules))）" : "\(lines) (\(subjects(rules)))"
    }

    private func subjects(_ rules: some Sequence<Int>) -> String {
        language.shortList(rules) { language.name(table.plan.rules[$0].subjectName) }
    }

    private func lines(_ count: Int, of name: RuleName) -> String {
        switch (name, language) {
        case (.caseTotal, .chinese): "\(count)个部分"
        case (.caseTotal, .english): count == 1 ? "1 block" : "\(count) blocks"
        case (.rowTotal, .chinese): "\(count)行"
        case (.rowTotal, .english): count == 1 ? "1 row" : "\(count) rows"
        case (_, .chinese): "\(count)列"
        case (_, .english): count == 1 ? "1 column" : "\(count) columns"
        }
    }

    /// The two sides of a rule in words, in English with the verb that each takes.
    private func sides(_ name: RuleName) -> (left: String, right: String, leftVerb: String, rightVerb: String) {
        switch (name, language) {
        case (.columnBalance, .chinese): ("第一项加第二项之和", "第三项（七）总计加第四项之和", "", "")
        case (.columnBalance, .english): ("items I and II together", "III(7) and IV together", "are", "are")
        case (.handledTotal, .chinese): ("（一）至（六）各项之和", "（七）总计", "", "")
        case (.handledTotal, .english): ("the results (1) to (6) together", "the total (7)", "are", "is")
        case (.rowTotal, .chinese): ("自然人与各类组织之和", "总计", "", "")
        case (.rowTotal, .english): ("all kinds of applicants together", "the printed total", "are", "is")
        case (_, .chinese): ("结果维持、结果纠正、其他结果、尚未审结之和", "总计", "", "")
        case (_, .english): ("upheld, corrected, other and pending together", "the printed total", "are", "is")
        }
    }
}
