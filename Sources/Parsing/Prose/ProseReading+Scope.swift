extension ProseReading {
    struct Scope {
        /// Whether the count is plainly another one: of another year, of a part, of a plan.
        var isOther = false
        var scope: ProseScope?
        var word: Range<Int>?
    }

    /// The tokens from behind the last comma or other mark before a token; brackets and 、 do not cut.
    func clauseStart(of token: Int) -> Int {
        var at = token
        while at > sentence.lowerBound {
            switch tokens[at - 1].mark {
            case .comma, .semicolon, .colon, .stop: return at
            default: at -= 1
            }
        }
        return at
    }

    func clauseEnd(of token: Int) -> Int {
        var at = token
        while at < sentence.upperBound {
            switch tokens[at].mark {
            case .comma, .semicolon, .colon, .stop: return at
            default: at += 1
            }
        }
        return at
    }

    /// The first token of the part between semicolons that a token stands in.
    func partStart(of token: Int) -> Int {
        var at = token
        while at > sentence.lowerBound, tokens[at - 1].mark != .semicolon { at -= 1 }
        return at
    }

    /// What the words before and within a claim make of its scope.
    func scope(of first: Int, through last: Int) -> Scope {
        var scope = Scope()
        let clause = clauseStart(of: first)
        for index in partStart(of: first)...last {
            switch tokens[index].kind {
            case .word(.wider):
                scope.scope = .wider
                scope.word = tokens[index].start..<tokens[index].end
            case .word(.cumulative) where scope.scope == nil:
                scope.scope = .cumulative
                scope.word = tokens[index].start..<tokens[index].end
            case .word(.narrower) where !place.organIsOffice:
                scope.isOther = true
            case .word(.otherTime), .word(.plan), .word(.average):
                if index >= clause { scope.isOther = true }
            case .year(let year) where isOtherYear(year, at: index):
                scope.isOther = true
            default: break
            }
        }
        return scope
    }

    /// Whether a year in a sentence moves its counts out of the report's year; a carried-over count names last year by right.
    private func isOtherYear(_ year: Int, at index: Int) -> Bool {
        guard let own = place.year, year != own else { return false }
        return !tokensNear(index, hold: .carry)
    }

    private func tokensNear(_ index: Int, hold word: ProseWord) -> Bool {
        let range = max(sentence.lowerBound, index - 1)..<min(sentence.upperBound, index + 2)
        return range.contains { tokens[$0].word == word }
    }

    func holds(_ word: ProseWord, in range: Range<Int>) -> Bool { range.contains { tokens[$0].word == word } }

    /// How many letters stand between two tokens.
    func gap(_ left: Int, _ right: Int) -> Int { tokens[right].start - tokens[left].end }

    func text(_ range: Range<Int>, holds letter: UInt16) -> Bool { range.contains { letters[$0] == letter } }

    /// Whether the token before denies a token.
    func isDenied(_ token: Int, within letters: Int = 2) -> Bool {
        token > sentence.lowerBound && tokens[token - 1].word == .denial && gap(token - 1, token) <= letters
    }

    /// The number of things that nothing but its own words stands in front of: not 增加3件, not 较上年的5件.
    func isOwnCount(_ token: Int) -> Bool {
        guard let (_, unit) = tokens[token].count, unit != .yuan else { return false }
        guard token > sentence.lowerBound else { return true }
        switch tokens[token - 1].word {
        case .rise, .fall: return gap(token - 1, token) > 2
        case .than, .portion: return false
        default: return true
        }
    }
}
