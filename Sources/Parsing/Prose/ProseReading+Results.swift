extension ProseReading {
    /// A stretch of tokens between marks; brackets are left out.
    struct Clause {
        var tokens: [Int] = []
    }

    /// The clauses of the sentence, cut at every mark but brackets.
    func clauses(cutAtPauses: Bool = true) -> [Clause] {
        var clauses: [Clause] = []
        var clause = Clause()
        var depth = 0
        for index in sentence {
            switch tokens[index].mark {
            case .opening: depth += 1
            case .closing: depth = max(0, depth - 1)
            case .pause where !cutAtPauses: break
            case .some where depth == 0:
                if !clause.tokens.isEmpty { clauses.append(clause) }
                clause = Clause()
            case nil where depth == 0: clause.tokens.append(index)
            default: break
            }
        }
        if !clause.tokens.isEmpty { clauses.append(clause) }
        return clauses
    }

    /// 予以公开3件, 2件不予公开.
    mutating func readResults() {
        guard sentence.contains(where: { tokens[$0].word?.result != nil }) else { return }
        let isKnown = hasReceived || isAboutRequests || sentence.contains { tokens[$0].word == .request }
        guard isKnown, !holds(.active, in: sentence) else { return }
        let splitsApplicants = claims.contains { claim in
            if case .receivedFrom = claim.subject { return claim.sentence == sentenceLetters }
            return false
        }
        var isOpen = false
        for clause in clauses() {
            let results = clause.tokens.filter { tokens[$0].word?.result != nil }
            let counts = clause.tokens.filter { tokens[$0].count != nil }
            // 予以公开、部分公开合计8件 counts both.
            defer { isOpen = !results.isEmpty && counts.isEmpty && (clause.tokens.last ?? 0) + 1 < sentence.upperBound }
            guard !isOpen, results.count == 1, counts.count == 1, let value = tokens[counts[0]].count, isOwnCount(counts[0]),
                let result = tokens[results[0]].word?.result
            else { continue }
            let words = clause.tokens.compactMap { tokens[$0].word }
            guard !words.contains(where: { $0 == .receive || $0 == .receiveNew || $0 == .otherObject || $0 == .proviso || $0.isCase })
            else { continue }
            let first = min(results[0], counts[0])
            let last = max(results[0], counts[0])
            guard tokens[last].start - tokens[first].end <= 16 else { continue }
            // 涉及国家秘密不予公开1件 is a row of the group.
            let reasons = clause.tokens.filter { tokens[$0].word == .reason }
            guard reasons.count != 1 || resultRow(namedBy: reasons[0]) == nil else { continue }
            let isPlain =
                value.unit == .cases && reasons.isEmpty && !splitsApplicants && hasReceived
                && words.allSatisfy { $0.applicant == nil }
            claim(.result(result), value.value, first...last, isPlain: isPlain)
        }
    }

    /// 其中自然人申请10件，法人或其他组织申请2件.
    mutating func readApplicants() {
        guard hasReceived, sentence.contains(where: { tokens[$0].word?.applicant != nil }) else { return }
        var isOpen = false
        for clause in clauses() {
            let applicants = clause.tokens.filter { tokens[$0].word?.applicant != nil }
            let counts = clause.tokens.filter { tokens[$0].count != nil }
            defer { isOpen = !applicants.isEmpty && counts.isEmpty }
            guard applicants.count == 1, counts.count == 1, !isOpen, let value = tokens[counts[0]].count, isOwnCount(counts[0]),
                let applicant = tokens[applicants[0]].word?.applicant
            else { continue }
            let words = clause.tokens.compactMap { tokens[$0].word }
            guard
                !words.contains(where: {
                    $0.result != nil || $0.isVerb || $0 == .otherObject || $0 == .channel || $0 == .request || $0 == .reason || $0.isCase
                })
            else { continue }
            guard abs(tokens[counts[0]].start - tokens[applicants[0]].end) <= 8 else { continue }
            let first = min(applicants[0], counts[0])
            claim(.receivedFrom(applicant), value.value, first...max(applicants[0], counts[0]), isPlain: false)
        }
    }

    /// 办结9件, 答复9件, 全部办结.
    mutating func readSettled() {
        guard isAboutRequests || hasReceived || sentence.contains(where: { tokens[$0].word == .request }) else { return }
        for clause in clauses() {
            guard let settle = clause.tokens.first(where: { tokens[$0].word == .settle }) else { continue }
            let words = clause.tokens.compactMap { tokens[$0].word }
            guard
                !words.contains(where: {
                    $0.result != nil || $0 == .otherObject || $0 == .proviso || $0 == .portion || $0 == .plan || $0 == .receive || $0.isCase
                        || $0.outcome != nil || $0 == .denial || $0 == .authority || $0 == .reason || $0.applicant != nil
                        || $0 == .carriedForward || $0 == .average
                }), !isLedByOther(settle), !isLedByCase(settle)
            else { continue }
            let counts = clause.tokens.filter { tokens[$0].count != nil }
            if let all = clause.tokens.first(where: { tokens[$0].word == .all }) {
                if counts.isEmpty, hasReceived, all < settle, gap(all, settle) <= 12, tellsAll(all, settle) {
                    claim(.allSettled, Figure(0), all...settle, isPlain: false)
                }
            } else if counts.count == 1, let (value, unit) = tokens[counts[0]].count, unit == .cases, isOwnCount(counts[0]),
                counts[0] > settle,
                tokens[counts[0]].start - tokens[settle].end <= 12, !clause.tokens.contains(where: { tokens[$0].isOtherNumber })
            {
                claim(.settled, value, settle...counts[0], isPlain: tokens[settle].isClosing(letters))
            }
        }
    }

    /// 行政复议2件，办结2件: what was settled is the cases.
    private func isLedByCase(_ token: Int) -> Bool {
        var at = token - 1
        while at >= sentence.lowerBound {
            guard let word = tokens[at].word else {
                at -= 1
                continue
            }
            if word.isCase { return true }
            if word == .request || word == .weakRequest || word == .receive || word == .receiveNew { return false }
            at -= 1
        }
        return false
    }

    /// 全部办结 and 均已答复 leave nothing; 均依法答复 speaks of those that were answered.
    private func tellsAll(_ all: Int, _ settle: Int) -> Bool {
        tokens[all].end - tokens[all].start > 1 || tokens[settle].isClosing(letters)
            || text(tokens[all].end..<tokens[settle].start, holds: ProseReading.already)
    }

    static let already = folded("已")[0]
}

extension ProseToken {
    /// 办结, 办理完毕.
    func isClosing(_ letters: UnsafeBufferPointer<UInt16>) -> Bool {
        letters[end - 1] == ProseToken.settled || letters[end - 1] == ProseToken.finished
    }

    var isOtherNumber: Bool {
        if case .percent = kind { return true }
        return kind == .otherNumber
    }

    private static let settled = folded("结")[0]
    private static let finished = folded("毕")[0]
}

extension ProseWord {
    var isCase: Bool {
        switch self {
        case .reconsideration, .litigation, .litigationDirect, .litigationAfter: true
        default: false
        }
    }
}
