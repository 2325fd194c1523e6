/// Tells the page numbers and the lines that stand at the edge of every page from the text.
struct PDFRunningHeads {
    /// By page, the places in its words.
    private(set) var words: [Set<Int>]

    /// How far from the upper and lower edge they stand, as a part of the page's height.
    private static let margin = 0.1

    private struct Candidate {
        let page: Int
        let isTop: Bool
        let middle: Double
        let line: PDFLine
        let words: [Int]
        /// The text with each number as one `#`.
        let pattern: [UInt8]
    }

    init(_ pages: [PDFPage]) {
        words = Array(repeating: [], count: pages.count)
        var candidates: [Candidate] = []
        for (index, page) in pages.enumerated() { candidates += Self.candidates(of: page, at: index) }
        var byPattern: [[UInt8]: [Candidate]] = [:]
        for candidate in candidates { byPattern[candidate.pattern, default: []].append(candidate) }
        for group in byPattern.values {
            for candidate in group {
                let others = group.filter {
                    $0.isTop == candidate.isTop && $0.page != candidate.page && abs($0.middle - candidate.middle) < 8
                }
                let repeats = Set(others.map(\.page)).count
                if PDFPageNumber.isNumber(candidate.line, isAlone: true) || (repeats >= 1 && (repeats + 1) * 3 >= pages.count) {
                    words[candidate.page].formUnion(candidate.words)
                }
            }
        }
    }

    /// The two lines next to either edge. A line that has others beside the table's figures is none: figures stand above it.
    private static func candidates(of page: PDFPage, at index: Int) -> [Candidate] {
        let top = page.height * margin
        let bottom = page.height * (1 - margin)
        let places = page.words.indices.filter { page.words[$0].box.middleY < top || page.words[$0].box.middleY > bottom }
        guard !places.isEmpty else { return [] }
        var marked: [PDFWord] = []
        for place in places {
            var word = page.words[place]
            word.line = place
            marked.append(word)
        }
        let lines = PDFLines.lines(of: marked)
        let upper = lines.filter { $0.box.middleY < top }.prefix(2)
        let lower = lines.filter { $0.box.middleY > bottom }.suffix(2)
        return (Array(upper) + Array(lower)).map { line in
            Candidate(
                page: index, isTop: line.box.middleY < top, middle: line.box.middleY, line: line, words: line.words.map(\.line),
                pattern: PDFPageNumber.pattern(PDFLines.text(of: line)))
        }
    }
}

/// The number of a page as it is printed: `3`, `- 3 -`, `—3—`, `第 3 页 共 5 页`, `3/5`.
enum PDFPageNumber {
    static func isNumber(_ line: PDFLine, isAlone: Bool) -> Bool {
        let pattern = pattern(PDFLines.text(of: line).filter { $0 > 0x20 })
        return patterns.contains(pattern) && (isAlone || pattern.count > 1)
    }

    private static let patterns: Set<[UInt8]> = Set(
        [
            "#", "-#-", "—#—", "–#–", "－#－", "―#―", "─#─", "－#－", "·#·", "~#~", "第#页", "第#页共#页", "第#页/共#页", "第#页，共#页", "#/#", "#／#",
            "共#页第#页",
            "共#页，第#页", "Page#of#", "(#)", "（#）", "--#--", "——#——", "-#", "#-", "—#", "#—",
        ].map { Array($0.utf8) })

    /// The text with each number of at most three digits as one `#`.
    static func pattern(_ text: [UInt8]) -> [UInt8] {
        var pattern: [UInt8] = []
        var digits = 0
        for byte in text {
            if (0x30...0x39).contains(byte) {
                digits += 1
                if digits == 1 { pattern.append(0x23) }
                if digits == 4 { pattern.append(0x23) }
            } else {
                digits = 0
                pattern.append(byte)
            }
        }
        return pattern
    }
}
