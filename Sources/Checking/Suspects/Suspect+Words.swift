import ReportFormat

extension Suspect {
    /// The hypothesis in words: `21 → 12：数字颠倒；改后 2 条勾稽关系全部成立`.
    ///
    /// - Parameter name: what a cell is called. Without it the figures stand alone where only one cell changes.
    public func explanation(in language: Language, name: ((CellID) -> String)? = nil) -> String {
        let named = cells.count > 1 || name != nil
        let parts = steps.map { step -> String in
            let changes = step.cells.prefix(Self.namedLimit).map { cell in
                let figures = "\(cell.printed?.description ?? language.blank) → \(cell.proposed)"
                guard named else { return figures }
                return "\(name?(cell.id) ?? cell.id.rawValue) \(figures)"
            }
            let reason = SuspectReason(rawValue: step.reason)?.words.text(language) ?? step.reason
            let rest = step.cells.count - changes.count
            let others = rest == 0 ? "" : language == .chinese ? "等 \(step.cells.count) 格" : " and \(rest) more cells"
            return changes.joined(separator: language == .chinese ? "，" : ", ") + others + (language == .chinese ? "：" : ": ") + reason
        }
        let text = parts.joined(separator: language == .chinese ? "；" : "; ")
        guard ruleCount > 0 else { return text }
        return language == .chinese
            ? "\(text)；改后有关的 \(ruleCount) 条勾稽关系全部成立" : "\(text); then \(ruleCount) of \(ruleCount) rules hold"
    }

    /// The hypothesis as a proposal: `行政复议·总计 21 → 12（数字颠倒；改后 2 条勾稽关系全部成立）`.
    ///
    /// - Parameter name: what a cell is called.
    public func proposal(in language: Language, name: (CellID) -> String) -> String {
        let isChinese = language == .chinese
        let changes = cells.prefix(Self.namedLimit).map { "\(name($0.id)) \($0.printed?.description ?? language.blank) → \($0.proposed)" }
        let rest = cells.count - changes.count
        let others = rest == 0 ? "" : isChinese ? "等 \(cells.count) 格" : " and \(rest) more cells"
        var reasons: [String] = []
        for step in steps {
            let reason = SuspectReason(rawValue: step.reason)?.words.text(language) ?? step.reason
            if !reasons.contains(reason) { reasons.append(reason) }
        }
        let effect =
            ruleCount == 0
            ? "" : isChinese ? "；改后 \(ruleCount) 条勾稽关系全部成立" : "; then all \(ruleCount) rules concerned hold"
        let remark = reasons.joined(separator: isChinese ? "、" : ", ") + effect
        return changes.joined(separator: isChinese ? "，" : ", ") + others + (isChinese ? "（\(remark)）" : " (\(remark))")
    }

    /// More cells of one change are only counted.
    private static let namedLimit = 4

    /// The explanation in both languages, with the ids of the cells where several change.
    public var explanation: LocalizedText {
        LocalizedText(zh: explanation(in: .chinese), en: explanation(in: .english))
    }
}

extension Language {
    fileprivate var blank: String { self == .chinese ? "空" : "blank" }
}
