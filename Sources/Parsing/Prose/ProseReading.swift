/// What the sentences of one paragraph tell.
struct ProseReading {
    private(set) var tokens: [ProseToken] = []
    private(set) var letters = UnsafeBufferPointer<UInt16>(start: nil, count: 0)
    let place: ProsePlace
    /// What the letters told that were read last.
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

    init(place: ProsePlace) {
        self.place = place
        isAboutRequests = false
        tokens.reserveCapacity(64)
    }

    /// Begins a new paragraph.
    mutating func start() {
        isAboutRequests = false
        hasReceived = false
    }

    /// Reads the next letters of the paragraph.
    mutating func read(_ letters: UnsafeBufferPointer<UInt16>) {
        self.letters = letters
        tokens.removeAll(keepingCapacity: true)
        if !claims.isEmpty { claims.removeAll(keepingCapacity: true) }
        if !changes.isEmpty { changes.removeAll(keepingCapacity: true) }
        ProseTokenizer.read(letters, into: &tokens)
        read()
    }

    private mutating func read() {
        var start = 0
        while start < tokens.count {
            var words = ProseWordSet()
            var hasCount = false
            var hasPercent = false
            var end = start
            scan: while end < tokens.count {
                switch tokens[end].kind {
                case .mark(.stop): break scan
                case .word(let word): words.insert(word)
                case .count: hasCount = true
                case .percent: hasPercent = true
                default: break
                }
                end += 1
            }
            sentence = start..<end
            // Nothing is counted, denied or said of all: the sentence can only tell what the next ones are about.
            if hasCount || words.meets(Self.tellsWithoutCount) { readSentence(words, hasCount: hasCount, hasPercent: hasPercent) }
            if words.contains(.request) { isAboutRequests = true }
            start = end + 1
        }
    }

    /// Each reader looks only where the words that it needs stand.
    private mutating func readSentence(_ words: ProseWordSet, hasCount: Bool, hasPercent: Bool) {
        let isOnRequests = isAboutRequests || hasReceived || words.contains(.request)
        if isOnRequests || words.contains(.weakRequest), words.meets(Self.receives) { readReceived() }
        if isOnRequests {
            if words.meets(Self.carries) { readCarried() }
            if words.contains(.settle) { readSettled() }
            if hasCount, words.meets(Self.results) { readResults() }
            if hasCount, hasReceived, words.meets(Self.applicants) { readApplicants() }
            if hasCount, words.contains(.reason) { readResultRows() }
            if hasCount, words.contains(.channel) { readChannels() }
        }
        if words.meets(Self.courses) { readCases() }
        if hasCount, words.meets(Self.documents) { readDocuments() }
        if hasCount, words.contains(.decide) { readDecisions() }
        if words.meets(Self.fees) { readFees() }
        if hasPercent, words.contains(.than) { readChange() }
    }

    private static let tellsWithoutCount = ProseWordSet(.denial, .all)
    private static let receives = ProseWordSet(.receive, .receiveNew, .process, .request, .denial)
    private static let carries = ProseWordSet(.carriedForward, .carriedOver, .carry)
    private static let results = ProseWordSet(.granted, .partiallyGranted, .refused, .unavailable, .notProcessed, .otherHandling)
    private static let applicants = ProseWordSet(
        .naturalPerson, .organisation, .commercialEnterprise, .researchInstitution, .publicWelfare, .legalService)
    private static let courses = ProseWordSet(.reconsideration, .litigation, .litigationDirect, .litigationAfter)
    private static let documents = ProseWordSet(.normativeDocument, .regulation)
    private static let fees = ProseWordSet(.administrativeFee, .processingFee)

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
