extension ProseReading {
    /// 收到政府信息公开申请5件, 受理5件依申请公开, 未收到申请, 办理申请5件, 新收5件.
    mutating func readReceived() {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            switch tokens[index].word {
            case .receive, .receiveNew, .process:
                let counted = receivedCount(behind: index)
                if isDenied(index) {
                    deny(index)
                } else if let counted {
                    keep(counted, verb: index)
                    index = max(index, counted.last)
                }
            case .denial where index + 1 < sentence.upperBound && tokens[index + 1].word?.applicant != nil && gap(index, index + 1) <= 2:
                // 没有公民、法人提出申请.
                deny(index + 1)
            case .request where isDenied(index, within: 0):
                // 无依申请公开.
                guard !isLedByActive(index), clauseIsPure(index) else { break }
                claim(.received, Figure(0), (index - 1)...index, isPlain: false)
            case .request:
                if let bare = bareCount(behind: index) { index = bare }
            default: break
            }
            index += 1
        }
    }

    private struct Counted {
        let value: Figure
        let unit: ProseUnit
        let last: Int
        let request: ProseWord?
        let hasChannel: Bool
        let applicants: Int
    }

    /// The count that belongs to a verb.
    private func receivedCount(behind verb: Int) -> Counted? {
        var request: ProseWord?
        var hasChannel = false
        var applicants = 0
        var at = verb + 1
        var depth = 0
        while at < sentence.upperBound {
            if let mark = tokens[at].mark {
                switch mark {
                case .opening: depth += 1
                case .closing: depth = max(0, depth - 1)
                case .pause: break
                case .colon: if request == nil { return nil }
                case .comma: if depth == 0, !(request != nil && isFollowedByTogether(at)) { return nil }
                case .semicolon, .stop: return nil
                }
            } else if depth == 0 {
                switch tokens[at].kind {
                case .word(.request): request = .request
                case .word(.weakRequest): request = request ?? .weakRequest
                case .word(.channel): hasChannel = true
                case .word(.naturalPerson), .word(.organisation): applicants += 1
                case .word(.together), .word(.whole), .word(.disclosure), .word(.also), .word(.cumulative), .word(.wider): break
                case .count(let value, let unit):
                    guard isOwnCount(at), unit != .none || request != nil, tokens[at].start - tokens[verb].end <= 60 else { return nil }
                    var last = at
                    if request == nil, at + 1 < sentence.upperBound, gap(at, at + 1) <= 10 {
                        // 收到5件政府信息公开申请.
                        if tokens[at + 1].word == .request || tokens[at + 1].word == .weakRequest {
                            request = tokens[at + 1].word
                            last = at + 1
                        } else if tokens[at + 1].word == .channel {
                            hasChannel = true
                        }
                    }
                    let isNear = tokens[at].start - tokens[max(verb, lastWord(.request, in: verb..<at) ?? verb)].end <= 14
                    guard isNear else { return nil }
                    return Counted(value: value, unit: unit, last: last, request: request, hasChannel: hasChannel, applicants: applicants)
                default: return nil
                }
            }
            at += 1
        }
        return nil
    }

    private func lastWord(_ word: ProseWord, in range: Range<Int>) -> Int? { range.last { tokens[$0].word == word } }

    /// 申请，共5件.
    private func isFollowedByTogether(_ comma: Int) -> Bool {
        comma + 1 < sentence.upperBound && tokens[comma + 1].word == .together && gap(comma, comma + 1) == 0
    }

    private mutating func keep(_ counted: Counted, verb: Int) {
        let word = tokens[verb].word
        let isNew = word == .receiveNew
        // 其中收到… is a part of what was told before; 其中新收… is the whole of it.
        if !isNew, isPart(verb) { return }
        guard !counted.hasChannel, counted.applicants == 0 || counted.applicants > 1 || counted.request == .request else { return }
        let clause = clauseStart(of: verb)..<verb
        guard !holds(.channel, in: clause), !holds(.reason, in: clause), !holds(.proviso, in: clause) else { return }
        let isTopic = isAboutRequests || holds(.request, in: partStart(of: verb)..<verb)
        let isKnown = counted.request == .request || (isTopic && (counted.request != nil || isNew || word == .receive))
        guard isKnown, !isLedByOther(verb), !holds(.reconsideration, in: clause), !holds(.litigation, in: clause) else { return }
        if let applicant = onlyApplicant(verb: verb, last: counted.last) {
            claim(.receivedFrom(applicant), counted.value, verb...counted.last, isPlain: false)
            return
        }
        let isNamed = counted.request == .request || (isTopic && counted.request != nil)
        let isPlain = word != .process && isNamed && counted.unit == .cases
        claim(
            word == .process ? .processed : .received, counted.value, verb...counted.last,
            isPlain: isPlain || isNew && counted.unit == .cases)
        isAboutRequests = true
        hasReceived = true
    }

    /// 收到自然人申请5件.
    private func onlyApplicant(verb: Int, last: Int) -> ProseApplicant? {
        let found = (verb...last).compactMap { tokens[$0].word?.applicant }
        return found.count == 1 ? found[0] : nil
    }

    /// Whether the clause begins as a part of a whole: 其中….
    private func isPart(_ token: Int) -> Bool {
        for index in partStart(of: token)..<token where tokens[index].word == .part { return true }
        return false
    }

    /// Whether the sentence counts something else between its last word on applications and a token.
    func isLedByOther(_ token: Int) -> Bool {
        var at = token - 1
        while at >= sentence.lowerBound {
            switch tokens[at].word {
            case .request, .weakRequest, .receive, .receiveNew: return false
            case .otherObject: return true
            default: at -= 1
            }
        }
        return false
    }

    /// 主动公开20件、依申请公开5件 tells what kind of documents were made.
    func isLedByActive(_ token: Int) -> Bool { holds(.active, in: sentence.lowerBound..<token) }

    private mutating func deny(_ verb: Int) {
        guard tokens[verb].word != .process else { return }
        let first = verb - 1
        var at = verb + 1
        while at < sentence.upperBound, tokens[at].start - tokens[verb].end <= 40 {
            switch tokens[at].kind {
            case .word(.request):
                guard !holds(.channel, in: verb..<at), !holds(.reason, in: first..<at), onlyApplicant(verb: verb, last: at) == nil,
                    !isCauseOfCases(at)
                else { return }
                claim(.received, Figure(0), first...at, isPlain: clauseIsPure(at))
                isAboutRequests = true
                return
            case .word(.weakRequest):
                guard isAboutRequests || holds(.disclosure, in: verb..<at), !holds(.channel, in: verb..<at), !holds(.reason, in: first..<at)
                else { return }
                claim(.received, Figure(0), first...at, isPlain: false)
                return
            case .word(.disclosure), .word(.naturalPerson), .word(.organisation), .word(.wider), .mark(.pause), .mark(.opening),
                .mark(.closing):
                at += 1
            default: return
            }
        }
    }

    /// 未收到因政府信息公开申请引起的行政诉讼: what is denied are the cases, not the applications (未收到申请和诉讼).
    private func isCauseOfCases(_ request: Int) -> Bool {
        guard request + 1 < sentence.upperBound else { return false }
        let next = tokens[request + 1].word
        return (next == .reconsideration || next == .litigation) && gap(request, request + 1) >= 3
    }

    /// Whether nothing in the clause behind a denied application narrows the denial: 未收到申请转办件.
    private func clauseIsPure(_ token: Int) -> Bool {
        for index in (token + 1)..<max(token + 1, clauseEnd(of: token)) {
            switch tokens[index].word {
            case .otherObject, .reason, .channel, .corrected, .otherTime, .reconsideration, .litigation: return false
            default: continue
            }
        }
        return true
    }

    /// 政府信息公开申请5件, without a verb.
    private mutating func bareCount(behind request: Int) -> Int? {
        guard request + 1 < sentence.upperBound else { return nil }
        var at = request + 1
        if tokens[at].mark == .colon || tokens[at].word == .together { at += 1 }
        guard at < sentence.upperBound, let (value, unit) = tokens[at].count, unit == .cases || unit == .none, isOwnCount(at),
            tokens[at].start - tokens[request].end <= 6, !isLedByActive(request), !isPart(request)
        else { return nil }
        let before = clauseStart(of: request)..<request
        for index in before {
            switch tokens[index].kind {
            case .word(.together), .word(.whole), .word(.disclosure), .year, .word(.wider), .word(.cumulative), .word(.request): continue
            default: return nil
            }
        }
        claim(.received, value, request...at, isPlain: false)
        hasReceived = true
        return at
    }
}

extension ProseWord {
    var applicant: ProseApplicant? {
        switch self {
        case .naturalPerson: .naturalPerson
        case .organisation: .organisations
        case .commercialEnterprise: .kind(column: "commercialEnterprise")
        case .researchInstitution: .kind(column: "researchInstitution")
        case .publicWelfare: .kind(column: "publicWelfare")
        case .legalService: .kind(column: "legalService")
        default: nil
        }
    }
}
