extension ProseReading {
    /// 制发行政规范性文件3件，废止1件，年末现行有效14件.
    mutating func readDocuments() {
        guard sentence.contains(where: { tokens[$0].word?.documentKind != nil }) else { return }
        var kind: (ProseDocumentKind, Int)?
        for clause in clauses(cutAtPauses: true) {
            var state: (ProseDocumentState, Int)?
            var isOther = false
            for index in clause.tokens {
                let token = tokens[index]
                if let found = token.word?.documentKind {
                    kind = (found, index)
                } else if let found = token.word?.documentState {
                    // 制定（修订）并废止: two verbs for one count.
                    isOther = isOther || state != nil
                    state = (found, index)
                } else if token.word == .draft || token.word == .part || token.word == .denial || token.word == .plan
                    || token.word == .otherObject
                {
                    isOther = true
                } else if let (value, unit) = token.count, unit == .cases || unit == .things, let kind, let state, !isOther,
                    isOwnCount(index)
                {
                    keep(kind, state, value, count: index)
                    isOther = true
                }
            }
        }
    }

    private mutating func keep(_ kind: (ProseDocumentKind, Int), _ state: (ProseDocumentState, Int), _ value: Figure, count: Int) {
        let first = max(clauseStart(of: count), min(kind.1, state.1))
        guard tokens[count].start - tokens[state.1].end <= 14 else { return }
        let isFormal = isFormal(state.1)
        // 出台…文件2件 may speak of one field; only of the whole year does the table count.
        let isWhole = isFormal || sentence.contains { tokens[$0].word == .together || tokens[$0].word == .whole }
        guard isWhole else { return }
        claim(.documents(kind.0, state.0), value, first...count, isPlain: isFormal)
    }

    /// 制发, 废止 and 现行有效 are the words of the table.
    private func isFormal(_ token: Int) -> Bool {
        let first = letters[tokens[token].start]
        return first == ProseReading.formalIssue || tokens[token].word == .inForce || tokens[token].word == .repeal
    }

    static let formalIssue = folded("制")[0]

    /// 作出行政许可决定12件.
    mutating func readDecisions() {
        for index in sentence where tokens[index].word == .decide {
            guard index + 3 < sentence.upperBound, let row = tokens[index + 1].word?.decisionRow, gap(index, index + 1) <= 2 else {
                continue
            }
            guard tokens[index + 2].word == .decision, gap(index + 1, index + 2) <= 3, let (value, unit) = tokens[index + 3].count,
                unit == .cases || unit == .things, gap(index + 2, index + 3) <= 3, isOwnCount(index + 3)
            else { continue }
            let clause = clauseStart(of: index)..<clauseEnd(of: index)
            guard !holds(.draft, in: clause), !holds(.part, in: partStart(of: index)..<index) else { continue }
            claim(.decisions(row: row), value, index...(index + 3), isPlain: false)
        }
    }

    /// 行政事业性收费5.07万元, 未收取信息处理费.
    mutating func readFees() {
        for index in sentence {
            guard let word = tokens[index].word, word == .administrativeFee || word == .processingFee else { continue }
            let subject: ProseSubject = word == .processingFee ? .processingFee : .administrativeFees
            let clause = clauseStart(of: index)..<clauseEnd(of: index)
            guard !holds(.otherTime, in: clause), !holds(.plan, in: clause) else { continue }
            if let count = ((index + 1)..<max(index + 1, clause.upperBound)).first(where: { tokens[$0].count?.unit == .yuan }),
                let (value, _) = tokens[count].count, tokens[count].start - tokens[index].end <= 12
            {
                claim(subject, value, index...count, isPlain: word == .processingFee)
            } else if let denial = (clause.lowerBound..<index).last(where: { tokens[$0].word == .denial }), gap(denial, index) <= 20 {
                claim(subject, Figure(0), denial...index, isPlain: word == .processingFee)
            }
        }
    }
}

extension ProseWord {
    var documentKind: ProseDocumentKind? {
        switch self {
        case .normativeDocument: .normativeDocuments
        case .regulation: .regulations
        default: nil
        }
    }

    var documentState: ProseDocumentState? {
        switch self {
        case .issue: .issued
        case .repeal: .repealed
        case .inForce: .inForce
        default: nil
        }
    }

    var decisionRow: String? {
        switch self {
        case .licensing: "licensing"
        case .penalty: "penalty"
        case .coercion: "coercion"
        default: nil
        }
    }
}
