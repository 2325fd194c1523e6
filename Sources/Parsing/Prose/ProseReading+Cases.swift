extension ProseReading {
    /// 行政复议3件，其中维持2件；行政诉讼1件; 未发生行政复议、行政诉讼.
    mutating func readCases() {
        guard sentence.contains(where: { tokens[$0].word?.course != nil }) else { return }
        let isOwn =
            place.section == 4 || isAboutRequests || sentence.contains { tokens[$0].word == .disclosure || tokens[$0].word == .request }
        var courses: [Int] = []
        var outcome: ProseOutcome? = .total
        var isDeniedHere = false
        var isForeign = false
        // 办理行政复议案件35件，行政诉讼案件20件: what an organ decides on, told to the end of the sentence.
        var isForeignThroughout = false
        var denial = 0
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            let token = tokens[index]
            switch token.kind {
            case .mark(.comma), .mark(.semicolon):
                if isDeniedHere { keepDenied(courses, from: denial, isOwn: isOwn) }
                isDeniedHere = false
                isForeign = false
            case .word(.denial):
                isDeniedHere = true
                denial = index
                courses = []
            case .word(.authority): isForeign = true
            case .word(.process) where place.section != 4, .word(.otherTime), .word(.than), .word(.plan): isForeign = true
            case .word(.receive) where !isDeniedHere && place.section != 4: isForeign = true
            case .word(let word) where word.course != nil:
                if isForeign { isForeignThroughout = true }
                if let last = courses.last, !isJoined(last, index) || word.isPartOfLitigation { courses = [] }
                courses.append(index)
                outcome = .total
            case .word(let word) where word.outcome != nil:
                outcome = word.outcome
                if isDeniedHere { courses = [] }
            case .word(.looseOutcome):
                outcome = nil
                if isDeniedHere { courses = [] }
            case .count(let value, let unit) where unit == .cases || unit == .none:
                guard let course = courses.last, isOwnCount(index) else { break }
                if isDeniedHere || isForeign || isForeignThroughout || !isOwn {
                    courses = []
                    break
                }
                var last = index
                if outcome == nil || claimsTotal(course, before: index), let behind = outcomeBehind(index) {
                    outcome = tokens[behind].word?.outcome
                    last = behind
                }
                if let outcome, tokens[index].start - tokens[max(course, index - 1)].end <= 14 {
                    keep(courses, outcome, value, last: last, unit: unit)
                }
                outcome = nil
                index = last
            default: break
            }
            index += 1
        }
        if isDeniedHere { keepDenied(courses, from: denial, isOwn: isOwn) }
    }

    /// 行政复议、行政诉讼; 行政复议和行政诉讼.
    private func isJoined(_ left: Int, _ right: Int) -> Bool {
        gap(left, right) <= 12
            && !(left + 1..<right).contains { tokens[$0].count != nil || tokens[$0].mark == .comma || tokens[$0].mark == .semicolon }
    }

    /// Whether the total of a course was told already in this sentence.
    private func claimsTotal(_ course: Int, before index: Int) -> Bool { (course + 1..<index).contains { tokens[$0].count != nil } }

    /// 2件维持.
    private func outcomeBehind(_ count: Int) -> Int? {
        guard count + 1 < sentence.upperBound, gap(count, count + 1) <= 4, tokens[count + 1].word?.outcome != nil else { return nil }
        return count + 1
    }

    private mutating func keep(_ courses: [Int], _ outcome: ProseOutcome, _ value: Figure, last: Int, unit: ProseUnit) {
        let found = courses.compactMap { tokens[$0].word?.course }
        let isPlain = unit == .cases && (place.section == 4 || holds(.disclosure, in: sentence) || isAboutRequests)
        if found.count == 1 {
            claim(.cases(found[0], outcome), value, courses[0]...last, isPlain: isPlain)
        } else if value.digits == 0 {
            for course in found { claim(.cases(course, outcome), value, courses[0]...last, isPlain: isPlain) }
        } else if Set(found) == [.reconsideration, .litigation], !(courses[0]...last).contains(where: { tokens[$0].word == .all }) {
            claim(.cases(.all, outcome), value, courses[0]...last, isPlain: false)
        }
    }

    private mutating func keepDenied(_ courses: [Int], from denial: Int, isOwn: Bool) {
        guard let first = courses.first, let last = courses.last, tokens[first].start - tokens[denial].end <= 40 else { return }
        for index in denial...last {
            switch tokens[index].kind {
            case .word(.authority), .word(.channel), .word(.reason), .word(.otherObject), .count: return
            default: continue
            }
        }
        for course in courses {
            guard let found = tokens[course].word?.course else { continue }
            claim(.cases(found, .total), Figure(0), denial...last, isPlain: isOwn)
        }
    }
}

extension ProseWord {
    var course: ProseCourse? {
        switch self {
        case .reconsideration: .reconsideration
        case .litigation: .litigation
        case .litigationDirect: .litigationDirect
        case .litigationAfter: .litigationAfterReconsideration
        default: nil
        }
    }

    /// One of the two kinds of 行政诉讼.
    var isPartOfLitigation: Bool { self == .litigationDirect || self == .litigationAfter }

    var outcome: ProseOutcome? {
        switch self {
        case .upheld: .upheld
        case .corrected: .corrected
        case .otherOutcome: .otherOutcome
        case .pending: .pending
        default: nil
        }
    }
}
