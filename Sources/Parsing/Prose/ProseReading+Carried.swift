extension ProseReading {
    /// 结转下年度2件, 1件结转下年度, 上年结转1件, 2022年结转1件, 无结转.
    mutating func readCarried() {
        for index in sentence {
            guard let word = tokens[index].word, let subject = carried(word, at: index) else { continue }
            let isKnown = isAboutRequests || hasReceived || sentence.contains { tokens[$0].word == .request }
            guard isKnown, !isLedByOther(index) else { continue }
            if isDenied(index, within: 4) {
                claimCarried(subject, Figure(0), (index - 1)...index, at: index)
            } else if let (count, value) = countOf(index) {
                claimCarried(subject, value, min(index, count)...max(index, count), at: index)
            }
        }
    }

    private mutating func claimCarried(_ subject: ProseSubject, _ value: Figure, _ words: ClosedRange<Int>, at index: Int) {
        // Last year and next year are what these words are about, so the scope of time does not count here.
        let clause = clauseStart(of: index)..<clauseEnd(of: index)
        guard !holds(.plan, in: clause), !holds(.part, in: clause) || subject == .carriedForward || subject == .carriedOver else { return }
        claim(subject, value, words, isPlain: true)
    }

    private func carried(_ word: ProseWord, at index: Int) -> ProseSubject? {
        switch word {
        case .carriedForward: return .carriedForward
        case .carriedOver: return .carriedOver
        case .carry:
            guard let year = place.year else { return nil }
            if index > sentence.lowerBound, case .year(let told) = tokens[index - 1].kind, gap(index - 1, index) <= 3 {
                return told == year - 1 ? .carriedOver : nil
            }
            if index + 1 < sentence.upperBound, case .year(let told) = tokens[index + 1].kind, gap(index, index + 1) <= 2 {
                return told == year + 1 ? .carriedForward : nil
            }
            return isDenied(index) && index + 1 < sentence.upperBound && tokens[index + 1].mark != nil ? .carriedForward : nil
        default: return nil
        }
    }

    /// The count of a carried number: behind the words in the same clause, else right before them.
    private func countOf(_ word: Int) -> (Int, Figure)? {
        var at = word + 1
        while at < sentence.upperBound, tokens[at].start - tokens[word].end <= 22 {
            if let (value, unit) = tokens[at].count {
                guard isOwnCount(at), unit != .yuan else { return nil }
                return (at, value)
            }
            switch tokens[at].kind {
            case .word(.process), .word(.request), .word(.weakRequest), .word(.together), .mark(.colon), .year, .word(.disclosure),
                .mark(.opening),
                .mark(.closing), .word(.settle):
                at += 1
            default: return countBefore(word)
            }
        }
        return countBefore(word)
    }

    private func countBefore(_ word: Int) -> (Int, Figure)? {
        var at = word - 1
        while at >= sentence.lowerBound, tokens[word].start - tokens[at].end <= 10 {
            if let (value, unit) = tokens[at].count, unit == .cases || unit == .things {
                // 收到5件，结转…: the count of another clause or verb.
                let clause = clauseStart(of: word)..<at
                guard at >= clause.lowerBound, isOwnCount(at), !clause.contains(where: { tokens[$0].word?.isVerb ?? false }) else {
                    return nil
                }
                return (at, value)
            }
            switch tokens[at].word {
            case .request, .weakRequest, .process, .plan: at -= 1
            default: return nil
            }
        }
        return nil
    }
}

extension ProseWord {
    var isVerb: Bool {
        switch self {
        case .receive, .receiveNew, .process, .settle: true
        default: result != nil
        }
    }

    var result: ProseResult? {
        switch self {
        case .granted: .granted
        case .partiallyGranted: .partiallyGranted
        case .refused: .refused
        case .unavailable: .unavailable
        case .notProcessed: .notProcessed
        case .otherHandling: .otherHandling
        default: nil
        }
    }
}
