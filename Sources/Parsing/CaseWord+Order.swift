extension CaseWord {
    /// Whether the headings of a table stand in the order of the format, one after the other: three times the five outcomes, 行政复议 before
    /// 行政诉讼, 未经复议直接起诉 before 复议后起诉. Then fifteen figures in one row tell their places, even where the headings have lost their
    /// spans and stand over columns of others.
    static func standInOrder(_ words: [CaseWord?]) -> Bool {
        var outcomes = 0
        var blocks = 0
        for word in words {
            switch word {
            case .outcome(let outcome):
                guard outcome == outcomes % 5 else { return false }
                outcomes += 1
            case .block(let block):
                guard block == blocks else { return false }
                blocks += 1
            case .litigation: guard blocks > 0 else { return false }
            case nil: continue
            }
        }
        return outcomes == 15 && blocks == 3
    }
}
