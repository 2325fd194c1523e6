/// What the sentences of one paragraph tell.
struct ProseReading {
    let tokens: [ProseToken]
    let letters: UnsafeBufferPointer<UInt16>
    let place: ProsePlace
    private(set) var claims: [Found] = []
    private(set) var changes: [FoundChange] = []
    /// Whether the paragraph has spoken of applications before.
    var isAboutRequests: Bool
    /// Whether an application was counted before.
    var hasReceived = false
    /// The sentence that is read, as a range of tokens.
    var sentence = 0..<0

    /// A claim by its letters.
    struct Found {
        let subject: ProseSubject
        let value: Figure
        let phrase: Range<Int>
        let quote: Range<Int>
        let sentence: Range<Int>
        let isPlain: Bool
        let scope: ProseScope?
        let scopeWord: Range<Int>?
    }

    init(_ tokens: [ProseToken], _ letters: UnsafeBufferPointer<UInt16>, place: ProsePlace, isAboutRequests: Bool) {
        self.tokens = tokens
        self.letters = letters
        self.place = place
        self.isAboutRequests = isAboutRequests
    }

    mutating func read() {
        var start = 0
        while start < tokens.count {
            var end = start
            while end < tokens.count, tokens[end].mark != .stop { end += 1 }
            sentence = start..<end
            if !sentence.isEmpty { readSentence() }
            start = end + 1
        }
    }

    private mutating func readSentence() {
        readReceived()
        readCarried()
        readSettled()
        readResults()
        readApplicants()
        readCases()
        readDocuments()
        readDecisions()
        readFees()
        readChange()
        if !isAboutRequests, sentence.contains(where: { tokens[$0].word == .request }) { isAboutRequests = true }
    }

    /// Keeps a claim that tokens tell, with the scope that the words before it give.
    mutating func claim(_ subject: ProseSubject, _ value: Figure, _ words: ClosedRange<Int>, isPlain: Bool) {
        let scope = self.scope(of: words.lowerBound, through: words.upperBound)
        guard !scope.isOther else { return }
        claims.append(
            Found(
                subject: subject, value: value, phrase: tokens[words.lowerBound].start..<tokens[words.upperBound].end,
                quote: quote(words), sentence: sentenceLetters, isPlain: isPlain, scope: scope.scope, scopeWord: scope.word))
    }

    /// The claim's words up to the marks around them, if that is not too long to quote.
    private func quote(_ words: ClosedRange<Int>) -> Range<Int> {
        let start = clauseStart(of: words.lowerBound)
        let end = clauseEnd(of: words.upperBound)
        let lower = start == sentence.lowerBound ? sentenceLetters.lowerBound : tokens[start - 1].end
        let upper = end < tokens.count ? tokens[end].start : letters.count
        let own = tokens[words.lowerBound].start..<tokens[words.upperBound].end
        return upper - lower <= ProseReading.longestQuote && lower <= own.lowerBound && upper >= own.upperBound ? lower..<upper : own
    }

    private static let longestQuote = 60

    mutating func change(_ change: FoundChange) { changes.append(change) }

    /// The letters of the sentence, from behind the stop before it.
    var sentenceLetters: Range<Int> {
        let start = sentence.lowerBound == 0 ? 0 : tokens[sentence.lowerBound - 1].end
        let end = sentence.upperBound < tokens.count ? tokens[sentence.upperBound].end : letters.count
        return start..<end
    }
}

/// Where a paragraph stands.
struct ProsePlace {
    let section: Int
    /// The year that the report is on.
    let year: Int?
    /// Whether the organ is itself an office (人民政府办公室), whose own count is no part of another.
    let organIsOffice: Bool
}
