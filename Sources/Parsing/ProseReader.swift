/// Organ and year from running prose, where no title tells them: only what the text says again and again.
struct ProseReader {
    let text: FoldedText

    private static let period = folded("统计期限")
    private static let reportWord = folded("年度报告")
    private static let longestName = 24

    /// The year of the stated period, else the year that the text names at least twice and more than half again as often as any other.
    func year() -> Int? {
        let whole = 0..<text.letters.count
        if let period = text.find(Self.period, in: whole) {
            for place in period..<min(period + 20, whole.upperBound) {
                if let (year, _) = text.year(at: place, before: whole.upperBound) { return year }
            }
        }
        if let year = yearBeforeSubject() { return year }
        var counts: [Int: Int] = [:]
        for place in whole where (0x30...0x39).contains(text.letters[place]) {
            if let year = namedYear(at: place, before: whole.upperBound) { counts[year, default: 0] += 1 }
        }
        let ranked = counts.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
        if ranked.count == 1, ranked[0].value == 1 { return onlyYear() }
        guard let first = ranked.first, first.value >= 2 else { return nil }
        if ranked.count > 1, ranked[1].value * 3 > first.value * 2 { return nil }
        return first.key
    }

    /// The year of `2022年政府信息公开…年度报告` in the preface, where it names one only.
    private func yearBeforeSubject() -> Int? {
        var found: Int?
        var from = 0
        let limit = min(text.letters.count, 4_000)
        while let subject = text.find(Self.subject, in: from..<limit) {
            from = subject + 1
            guard text.find(Self.reportWord, in: subject..<min(subject + 14, text.letters.count)) != nil else { continue }
            for place in max(0, subject - 6)..<subject {
                guard let year = namedYear(at: place, before: subject) else { continue }
                if endsSpan(place) { return nil }
                if let found, found != year { return nil }
                found = year
            }
        }
        return found
    }

    /// A year with 年 behind it.
    private func namedYear(at place: Int, before limit: Int) -> Int? {
        guard let (year, end) = text.year(at: place, before: limit), end < limit, text.letters[end] == Self.yearSign else { return nil }
        return year
    }

    /// Whether the year at a place is the second of two: 2022-2023年 is no year.
    private func endsSpan(_ place: Int) -> Bool { place > 0 && (text.letters[place - 1] == 0x2D || text.letters[place - 1] == 0x7E) }

    private static let lastDay = folded("12月31日")

    /// A year that is named once tells the report's where it ends the period (截至2023年12月31日) or stands before the subject
    /// (2023年政府信息公开…).
    private func onlyYear() -> Int? {
        for place in text.letters.indices where (0x30...0x39).contains(text.letters[place]) {
            guard let year = namedYear(at: place, before: text.letters.count) else { continue }
            if endsSpan(place) { return nil }
            let behind = place + 5
            let isTelling =
                text.has(Self.lastDay, at: behind, before: text.letters.count)
                || (behind...(behind + 1)).contains { text.has(Self.subject, at: $0, before: text.letters.count) }
            return isTelling ? year : nil
        }
        return nil
    }

    private static let subject = folded("政府信息公开")
    private static let compiledBy = folded("报告由")
    private static let compiling = ["按照", "根据", "依据", "依照", "编制"].map(folded)

    /// The organ of `本报告由某局根据…编制`.
    private func organThatCompiled() -> Range<Int>? {
        let limit = min(text.letters.count, 4_000)
        guard let at = text.find(Self.compiledBy, in: 0..<limit) else { return nil }
        let start = at + Self.compiledBy.count
        let ends = Self.compiling.compactMap { text.find($0, in: start..<min(start + 36, text.letters.count)) }
        guard let end = ends.min(), OrganName.isPlausible(text.letters[start..<end]) else { return nil }
        return text.source(start..<end)
    }

    private static let leads = ["现将", "现发布", "现公布", "现公开", "编制了", "编制", "发布", "公布", "公开", "形成", "特编制", "结合", "由", "将", "对", "就", "是", "现"]
        .map(folded)

    /// The organ before `2022年政府信息公开…` in the preface.
    private func organBeforeSubject() -> Range<Int>? {
        var from = 0
        while let subject = text.find(Self.subject, in: from..<min(text.letters.count, 4_000)) {
            from = subject + 1
            var end = subject
            while end > 0, end > subject - 8,
                text.letters[end - 1] == Self.yearly || text.letters[end - 1] == Self.yearSign
                    || (0x30...0x39).contains(text.letters[end - 1])
            {
                end -= 1
            }
            guard end <= subject - 5, text.year(at: end, before: subject) != nil else { continue }
            var start = end
            while start > 0, end - start < 36, (0x3400...0x9FFF).contains(text.letters[start - 1]) { start -= 1 }
            for lead in Self.leads {
                // The last lead within the run: what stands before the name.
                var at = end - lead.count
                while at >= start {
                    if text.has(lead, at: at, before: end) {
                        start = at + lead.count
                        break
                    }
                    at -= 1
                }
            }
            if OrganName.isPlausible(text.letters[start..<end]) { return text.source(start..<end) }
        }
        return nil
    }

    private static let yearly = folded("度")[0]

    /// The place of the organ's full name: one that begins with a place's name at a boundary and stands in the text at least
    /// twice, or before a year, more often than any other.
    func organ() -> Range<Int>? {
        if let found = organBeforeSubject() ?? organThatCompiled() { return found }
        var counts: [[UInt16]: (count: Int, first: Range<Int>)] = [:]
        for place in text.letters.indices where isBoundary(before: place) {
            guard let end = nameEnd(from: place) else { continue }
            let name = Array(text.letters[place..<end])
            // Who did something in the year (某局2022年…) is who reports.
            let weight = namedYear(at: end, before: text.letters.count) == nil ? 1 : 2
            if counts[name] != nil { counts[name]!.count += weight } else { counts[name] = (weight, place..<end) }
        }
        let ranked = counts.values.sorted { ($0.count, $1.first.lowerBound) > ($1.count, $0.first.lowerBound) }
        guard let first = ranked.first, first.count >= 2 else { return nil }
        if ranked.count > 1, ranked[1].count == first.count { return nil }
        return text.source(first.first)
    }

    private static let yearSign = folded("年")[0]

    /// Names begin behind punctuation, behind a year, or at the beginning of a line.
    private func isBoundary(before place: Int) -> Bool {
        guard place > 0 else { return true }
        let letter = text.letters[place - 1]
        return !(0x3400...0x9FFF).contains(letter) && !(0x30...0x39).contains(letter) || letter == 0x5E74  // 年
    }

    private func nameEnd(from place: Int) -> Int? {
        let limit = min(place + Self.longestName, text.letters.count)
        // A place has a name of at least two characters before its kind (甘肃省, not 全省).
        var at = place
        var seesPlace = false
        while at < min(place + 7, limit), (0x3400...0x9FFF).contains(text.letters[at]), !seesPlace {
            seesPlace = at - place >= 2 && OrganName.isPlace(text.letters[at])
            at += 1
        }
        guard seesPlace else { return nil }
        at = max(at, place + 4)
        while at < limit, (0x3400...0x9FFF).contains(text.letters[at]) {
            if OrganName.mayEnd(text.letters[at]) {
                for ending in OrganName.proseEndings where text.has(ending, at: at, before: limit) { return at + ending.count }
            }
            at += 1
        }
        return nil
    }
}
