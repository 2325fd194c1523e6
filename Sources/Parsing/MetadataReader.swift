import Documents
import ReportFormat

/// Organ, year, title, document number and date: from the lines before section 一, from what the source says of itself, from the signature,
/// else from the prose; `nil` rather than a guess.
struct MetadataReader {
    let base: UnsafePointer<UInt8>
    let count: Int
    let sections: [Section]
    let end: Int
    var medium = Medium.text
    var properties = DocumentProperties()

    struct Result {
        var organ: String?
        var year: Int?
        var title: String?
        var documentNumber: String?
        var published: String?
    }

    func read() -> Result {
        var result = Result()
        let headEnd = min(sections.first?.range.lowerBound ?? min(count, 6_000), count)
        let head = FoldedText(base: base, range: max(0, headEnd - 20_000)..<headEnd)
        let headLines = head.lines
        let title = TitleReader(text: head, base: base).read(headLines)
        result.title = title?.title
        result.organ = title?.organ
        result.year = title?.year
        result.documentNumber = documentNumber(head, headLines)
        result.published = labelledDate(head, headLines)
        take(propertyTitle(), into: &result)
        if result.published == nil, isWebPage { result.published = propertyDate() }

        if result.published == nil || result.organ == nil {
            let tail = FoldedText(base: base, range: tailRange())
            let tailLines = tail.lines
            let dateLine = tailLines.lastIndex { loneDate(tail, $0) != nil }
            if result.published == nil { result.published = dateLine.flatMap { loneDate(tail, tailLines[$0]) } }
            if result.published == nil { result.published = headLines.lazy.compactMap { loneDate(head, $0) }.first }
            if result.published == nil { result.published = headLines.lazy.compactMap { dateBesideSource(head, $0) }.first }
            if result.organ == nil { result.organ = fieldOrgan(head, headLines) }
            if result.organ == nil, let dateLine, dateLine > 0 { result.organ = signature(tail, tailLines[dateLine - 1]) }
        }
        if result.organ == nil || result.year == nil {
            let prose = FoldedText(base: base, range: 0..<min(end, 60_000))
            if result.year == nil { result.year = ProseReader(text: prose).year() }
            if result.organ == nil { result.organ = ProseReader(text: prose).organ().map(string) }
            if result.organ == nil { result.organ = propertyOrgan(in: prose) ?? sourceOrgan(head, headLines, in: prose) }
        }
        // An office file tells when it was made: a date of publication only where it can be one.
        if result.published == nil, !isWebPage, let year = result.year, let date = propertyDate(), date.hasPrefix(String(year + 1)) {
            result.published = date
        }
        return result
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count), as: UTF8.self)
    }

    private func tailRange() -> Range<Int> {
        let from = max(sections.last?.body.lowerBound ?? 0, end - 2_400)
        var start = min(from, end)
        while start > 0, start < end, base[start] & 0xC0 == 0x80 { start += 1 }
        return start..<end
    }

    // MARK: Lines of the head

    private static let numberLabels = ["文号", "发文字号", "文件编号", "公文文号", "发文号"].map(folded)
    private static let number = folded("号")

    /// A line that is a document number, or a field that holds one: 州科字〔2023〕1号.
    private func documentNumber(_ text: FoldedText, _ lines: [Range<Int>]) -> String? {
        for line in lines {
            var start = line.lowerBound
            if let label = Self.numberLabels.first(where: { text.has($0, at: skipBullets(text, line), before: line.upperBound) }) {
                start = skipBullets(text, line) + label.count
                while start < line.upperBound, text.letters[start] == 0x3A { start += 1 }
            }
            guard line.upperBound - start >= 6, line.upperBound - start <= 40 else { continue }
            var at = start
            while at < line.upperBound, isHan(text.letters[at]) { at += 1 }
            guard at > start, at < line.upperBound, text.letters[at] == 0x5B || text.letters[at] == 0x28,
                let (_, afterYear) = text.year(at: at + 1, before: line.upperBound), afterYear < line.upperBound,
                text.letters[afterYear] == 0x5D || text.letters[afterYear] == 0x29
            else { continue }
            var digits = afterYear + 1
            while digits < line.upperBound, (0x30...0x39).contains(text.letters[digits]) || text.letters[digits] == Self.ordinal {
                digits += 1
            }
            guard digits > afterYear + 1, text.has(Self.number, at: digits, before: line.upperBound), digits + 1 == line.upperBound else {
                continue
            }
            return string(text.source(start..<(digits + 1)))
        }
        return nil
    }

    private static let ordinal = folded("第")[0]

    private func isHan(_ letter: UInt16) -> Bool { (0x3400...0x9FFF).contains(letter) }

    private func skipBullets(_ text: FoldedText, _ line: Range<Int>) -> Int {
        var at = line.lowerBound
        while at < line.upperBound, !isHan(text.letters[at]), !(0x30...0x39).contains(text.letters[at]) { at += 1 }
        return at
    }

    private static let dateLabels = [
        "发布日期", "发布时间", "公开日期", "公开时间", "发布于", "时间", "日期", "生成日期", "成文日期", "发文日期", "印发日期", "更新时间", "信息时间",
    ].map(folded)

    /// The date behind the best of the labels.
    private func labelledDate(_ text: FoldedText, _ lines: [Range<Int>]) -> String? {
        let reader = DateReader(text: text)
        var best: (rank: Int, iso: String)?
        for line in lines where line.count <= 120 {
            var from = line.lowerBound
            while from < line.upperBound, let found = reader.first(in: from..<line.upperBound) {
                from = found.letters.upperBound
                var end = found.letters.lowerBound
                while end > line.lowerBound, text.letters[end - 1] == 0x3A || text.letters[end - 1] == 0x5B || text.letters[end - 1] == 0x5D
                { end -= 1 }
                for (rank, label) in Self.dateLabels.enumerated() where rank < best?.rank ?? .max {
                    if text.has(label, at: end - label.count, before: end), end - label.count >= line.lowerBound {
                        best = (rank, found.iso)
                    }
                }
            }
        }
        return best?.iso
    }

    /// The date of a line that holds nothing else.
    private func loneDate(_ text: FoldedText, _ line: Range<Int>) -> String? {
        guard line.count <= 14 else { return nil }
        var start = line.lowerBound
        var end = line.upperBound
        if text.letters[start] == 0x28, text.letters[end - 1] == 0x29 {
            start += 1
            end -= 1
        }
        guard start < end, let found = DateReader(text: text).date(at: start, before: end), found.letters.upperBound == end else {
            return nil
        }
        return found.iso
    }

    private static let source = folded("来源")
    private static let sourceLabels = ["信息来源", "文章来源", "稿件来源"].map(folded) + [source]

    /// The date that begins a line and has the source behind it, or ends one that begins with the source.
    private func dateBesideSource(_ text: FoldedText, _ line: Range<Int>) -> String? {
        guard line.count <= 80, let found = DateReader(text: text).first(in: line) else { return nil }
        let isFirst = found.letters.lowerBound == line.lowerBound
        let hasSource = Self.sourceLabels.contains { label in
            isFirst
                ? text.find(label, in: found.letters.upperBound..<line.upperBound) != nil
                : text.has(label, at: line.lowerBound, before: line.upperBound)
        }
        return hasSource ? found.iso : nil
    }

    // MARK: The organ beside the title

    /// What is named as the source of the page, if it is an organ that the report names, too: the source may be another office.
    private func sourceOrgan(_ text: FoldedText, _ lines: [Range<Int>], in prose: FoldedText) -> String? {
        for line in lines where line.count <= 120 {
            guard let at = text.find(Self.source, in: line) else { continue }
            var start = at + Self.source.count
            while start < line.upperBound, text.letters[start] == 0x3A { start += 1 }
            var end = start
            while end < line.upperBound, isHan(text.letters[end]) { end += 1 }
            // What follows may be the next label of the line: 字号, 作者.
            while end > start, !OrganName.endsAsInProse(text.letters[start..<end]) { end -= 1 }
            guard OrganName.isPlausible(text.letters[start..<end]) else { continue }
            let name = text.source(start..<end)
            let isNamed = prose.occurrences(of: Array(text.letters[start..<end])).contains { $0.lowerBound > name.upperBound }
            if isNamed { return string(name) }
        }
        return nil
    }

    private static let organLabels = ["发布机构", "发布单位", "发文机关", "发布机关", "制发机关", "公开主体", "责任单位"].map(folded)

    private func fieldOrgan(_ text: FoldedText, _ lines: [Range<Int>]) -> String? {
        for label in Self.organLabels {
            for line in lines {
                guard let at = text.find(label, in: line) else { continue }
                var next = at + label.count
                while next < line.upperBound, text.letters[next] == 0x3A || text.letters[next] == 0x5D { next += 1 }
                var stop = next
                while stop < line.upperBound, isHan(text.letters[stop]) { stop += 1 }
                if OrganName.isPlausible(text.letters[next..<stop]) { return string(text.source(next..<stop)) }
            }
        }
        return nil
    }

    private func signature(_ text: FoldedText, _ line: Range<Int>) -> String? {
        guard line.count <= 40, OrganName.isPlausible(text.letters[line]) else { return nil }
        return string(text.source(line))
    }
}
