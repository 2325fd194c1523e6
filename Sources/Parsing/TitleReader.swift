/// Finds the report's title: on one line or on several, behind 信息名称 or 标题, or quoted in the preface.
struct TitleReader {
    let text: FoldedText
    let base: UnsafePointer<UInt8>

    struct Result {
        var title: String
        var organ: String?
        var year: Int?
        /// How much of a title it is: organ, year, and a line of its own.
        var rank: Int
    }

    private static let subjects = WordList(["政府信息公开", "政务公开", "信息公开"])
    private static let reports = WordList(["年度报告", "年报", "工作报告", "年度工作报告"])
    private static let labels = ["信息名称", "标题", "名称", "文件名称", "题名", "信息标题"].map(folded)
    /// What follows the words in papers that order a report or tell how to write one.
    private static let orders = WordList(["格式", "通知", "要求", "编写", "模板", "参考", "函"])
    private static let about = folded("关于")
    private static let aboutWord = WordList(["关于"])
    private static let yearSign = folded("年")[0]
    private static let yearly = folded("度")[0]
    private static let openingQuote: UInt16 = 0x300A
    private static let closingQuote: UInt16 = 0x300B
    private static let longest = 80

    func read(_ lines: [Range<Int>]) -> Result? {
        var best: Result?
        // One that stands farther from the report must be more than a line shorter.
        var lead = 0
        func consider(_ result: Result?) {
            guard let result else { return }
            if result.rank > (best?.rank ?? 0) + lead { best = result }
        }
        let (subjectSign, reportSigns) = (Self.subjectSign, (Self.reportSigns[0], Self.reportSigns[1]))
        let namesSubject = lines.map { text.letters[$0].contains(subjectSign) }
        let namesReport = lines.map { line in text.letters[line].contains { $0 == reportSigns.0 || $0 == reportSigns.1 } }
        // Of titles alike the one that stands next to the report: lists of other years' reports stand before it.
        for last in lines.indices.reversed() where namesReport[last] && lines[last].count <= 400 {
            lead = best == nil ? 0 : 1
            // A title takes up to three lines; the report is named on the last of them.
            for first in stride(from: last, through: max(0, last - 2), by: -1) {
                guard (first...last).allSatisfy({ lines[$0].count <= Self.longest }) else { break }
                if (first...last).contains(where: { namesSubject[$0] }) { consider(title(Array(lines[first...last]), isOwnLine: true)) }
                if best?.rank == Self.highestRank { return best }
            }
            for quoted in quotations(lines[last]) { consider(title([quoted], isOwnLine: false)) }
        }
        return best
    }

    private static let subjectSign = folded("公")[0]
    private static let reportSigns = folded("报告")
    /// Organ and year on one line of its own, and nothing behind.
    private static let highestRank = 16

    private func quotations(_ line: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start: Int?
        for at in line {
            if text.letters[at] == Self.openingQuote { start = at + 1 }
            if text.letters[at] == Self.closingQuote, let from = start {
                if at > from, at - from <= Self.longest { found.append(from..<at) }
                start = nil
            }
        }
        return found
    }

    /// Takes lines for a title if together they name the subject and the report.
    private func title(_ lines: [Range<Int>], isOwnLine: Bool) -> Result? {
        var lines = lines
        lines[0] = withoutLabel(lines[0])
        lines[lines.count - 1] = withoutClosingMarks(lines[lines.count - 1])
        guard !lines[0].isEmpty else { return nil }
        var joined: [UInt16] = []
        joined.reserveCapacity(Self.longest + 40)
        for line in lines { joined += text.letters[line] }
        guard joined.count <= Self.longest + 40, let subject = Self.subjects.first(in: joined[...]),
            let report = Self.reports.first(in: joined[subject.upperBound...]), report.lowerBound - subject.upperBound <= 8
        else { return nil }
        // With several lines each must be needed: the first must not hold all, the last must hold some of it.
        if lines.count > 1 {
            let first = text.letters[lines[0]]
            if let subject = Self.subjects.first(in: first), Self.reports.first(in: first[subject.upperBound...]) != nil { return nil }
            if report.upperBound <= joined.count - lines[lines.count - 1].count { return nil }
        }
        let rest = joined[report.upperBound...]
        guard rest.count <= 12, Self.orders.first(in: rest) == nil else { return nil }
        guard !joined.contains(0x3E), !joined[..<subject.lowerBound].contains(0x3A) else { return nil }
        let found = split(joined[..<subject.lowerBound], rest: rest)
        let raw = lines.map { trimmed(text.source($0)) }
        var result = Result(title: raw.joined(), organ: nil, year: found.year, rank: 0)
        if let organ = found.organ { result.organ = source(of: organ, lines: lines) }
        let isPlausible = found.organ.map { OrganName.isPlausible(joined[$0]) } ?? false
        guard result.organ != nil || result.year != nil else { return nil }
        if isOwnLine, lines.count > 1, found.organ == nil || !isPlausible { return nil }
        result.rank =
            (result.organ != nil ? 4 : 0) + (isPlausible ? 4 : 0) + (result.year != nil ? 4 : 0) + (isOwnLine ? 2 : 0)
            + (lines.count == 1 ? 1 : 0)
            + (rest.isEmpty ? 1 : 0)
        return result
    }

    private func trimmed(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count), as: UTF8.self)
    }

    /// Without what closes the marks that stood before the title (》 and **).
    private func withoutClosingMarks(_ line: Range<Int>) -> Range<Int> {
        var end = line.upperBound
        while end > line.lowerBound {
            let letter = text.letters[end - 1]
            let isQuote = letter == Self.closingQuote && !text.letters[line.lowerBound..<end].contains(Self.openingQuote)
            guard letter == 0x2A || isQuote else { break }
            end -= 1
        }
        return line.lowerBound..<end
    }

    private func withoutLabel(_ line: Range<Int>) -> Range<Int> {
        var start = line.lowerBound
        while start < line.upperBound, !(0x3400...0x9FFF).contains(text.letters[start]), !(0x30...0x39).contains(text.letters[start]) {
            start += 1
        }
        for label in Self.labels where text.has(label, at: start, before: line.upperBound) {
            start += label.count
            while start < line.upperBound, text.letters[start] == 0x3A || text.letters[start] == 0x5D { start += 1 }
            break
        }
        return start..<line.upperBound
    }

    /// Organ (as places in `before`) and year of what stands before the subject: 某局关于2022年, 2022年某局, 某局; the year may follow in brackets.
    private func split(_ before: ArraySlice<UInt16>, rest: ArraySlice<UInt16>) -> (organ: Range<Int>?, year: Int?) {
        var year: Int?
        var yearRange: Range<Int>?
        let chars = FoldedLetters(letters: before)
        var first: (year: Int, place: Int)?
        var namesSeveral = false
        for at in before.indices {
            guard let (value, end) = chars.year(at: at) else { continue }
            first = first ?? (value, at)
            namesSeveral = namesSeveral || value != first?.year
            guard end == before.count || before[end] == Self.yearSign || namesSeveral else { continue }
            var stop = end < before.count ? end + 1 : end
            if stop < before.count, before[stop] == Self.yearly { stop += 1 }
            if yearRange == nil { year = value }
            yearRange = (yearRange?.lowerBound ?? at)..<stop
        }
        // 2022-2023年 is no year.
        if namesSeveral, let first {
            year = nil
            yearRange = first.place..<max(yearRange?.upperBound ?? 0, first.place + 4)
        }
        if first == nil {
            let tail = FoldedLetters(letters: rest)
            for at in rest.indices {
                if let (value, _) = tail.year(at: at) {
                    year = value
                    break
                }
            }
        }
        var organ = 0..<before.count
        if let yearRange {
            organ = yearRange.lowerBound > 0 ? 0..<yearRange.lowerBound : yearRange.upperBound..<before.count
        }
        while organ.count >= 2, before[(organ.upperBound - 2)..<organ.upperBound].elementsEqual(Self.about) {
            organ = organ.lowerBound..<(organ.upperBound - 2)
        }
        if let at = Self.aboutWord.first(in: before[organ]), at.lowerBound - organ.lowerBound > 2 {
            organ = organ.lowerBound..<at.lowerBound
        }
        while let first = organ.first, before[first] == Self.openingQuote || before[first] == 0x28 || before[first] == 0x22 {
            organ = (first + 1)..<organ.upperBound
        }
        while let last = organ.last,
            before[last] == 0x28 || before[last] == Self.openingQuote || before[last] == 0x2D || before[last] == 0x2C
        {
            organ = organ.lowerBound..<last
        }
        return (organ.isEmpty ? nil : organ, year)
    }

    /// The source of letters that were counted over joined lines.
    private func source(of range: Range<Int>, lines: [Range<Int>]) -> String {
        var result = ""
        var start = 0
        for line in lines {
            let end = start + line.count
            let lower = max(range.lowerBound, start)
            let upper = min(range.upperBound, end)
            if lower < upper {
                let part = trimmed(text.source((line.lowerBound + lower - start)..<(line.lowerBound + upper - start)))
                result += part
            }
            start = end
        }
        // Spaces inside a name are layout.
        let plain = FoldTables.shared.plain
        guard result.unicodeScalars.contains(where: { $0.value < 0x10000 && plain[Int($0.value)] == 0 }) else { return result }
        return String(String.UnicodeScalarView(result.unicodeScalars.filter { $0.value > 0xFFFF || plain[Int($0.value)] != 0 }))
    }
}

/// Years in letters that are no stretch of one text.
private struct FoldedLetters {
    let letters: ArraySlice<UInt16>

    func year(at place: Int) -> (value: Int, end: Int)? {
        guard place + 4 <= letters.endIndex, place == letters.startIndex || !(0x30...0x39).contains(letters[place - 1]) else { return nil }
        var value = 0
        for index in place..<(place + 4) {
            let letter = letters[index]
            if (0x30...0x39).contains(letter) {
                value = value * 10 + Int(letter - 0x30)
            } else if let digit = FoldedText.digit(letter) {
                value = value * 10 + digit
            } else {
                return nil
            }
        }
        guard (1990...2099).contains(value), place + 4 == letters.endIndex || !(0x30...0x39).contains(letters[place + 4]) else {
            return nil
        }
        return (value, place + 4)
    }
}
