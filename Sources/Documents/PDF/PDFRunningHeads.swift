/// Tells the page numbers and the lines that stand at the edge of every page from the text. A figure or a row of a table is none, however
/// near to the edge it stands.
struct PDFRunningHeads {
    /// By page, the places in its words.
    private(set) var words: [Set<Int>]

    /// How far from the upper and lower edge they stand, as a part of the page's height.
    private static let margin = 0.1

    private struct Candidate {
        let page: Int
        let words: [Int]
        let place: Place
        /// The number that it is, where it is nothing else.
        let number: Int?
        let isDecorated: Bool
    }

    /// What stands where, as far as it is the same on all pages.
    private struct Place: Hashable {
        let isTop: Bool
        /// In steps of some points from the upper edge.
        let height: Int
        /// The text with each number as one `#`.
        let pattern: [UInt8]

        var nearby: [Place] { [-1, 0, 1].map { Place(isTop: isTop, height: height + $0, pattern: pattern) } }

        /// Whether it holds anything but figures and signs.
        var hasWords: Bool { pattern.contains { $0 >= 0xE0 || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) } }
    }

    /// - Parameter tables: By page, where its ruled tables stand.
    init(_ pages: [PDFPage], tables: [[PDFBox]]) {
        words = Array(repeating: [], count: pages.count)
        var candidates: [Candidate] = []
        for (index, page) in pages.enumerated() { candidates += Self.candidates(of: page, at: index, tables: tables[index]) }
        // By place, the pages and what their numbers are ahead of the pages.
        var pagesByPlace: [Place: Set<Int>] = [:]
        var leads: [Place: [Int: Set<Int>]] = [:]
        for candidate in candidates {
            pagesByPlace[candidate.place, default: []].insert(candidate.page)
            if let number = candidate.number {
                leads[candidate.place, default: [:]][number - candidate.page, default: []].insert(candidate.page)
            }
        }
        for candidate in candidates {
            let isHead: Bool
            if candidate.isDecorated {
                isHead = true
            } else if let number = candidate.number {
                let lead = number - candidate.page
                let pages = candidate.place.nearby.reduce(into: Set<Int>()) { $0.formUnion(leads[$1]?[lead] ?? []) }
                isHead = lead == 1 || pages.count >= 2
            } else {
                let pages = candidate.place.nearby.reduce(into: Set<Int>()) { $0.formUnion(pagesByPlace[$1] ?? []) }
                isHead = candidate.place.hasWords && pages.count >= 2 && pages.count * 3 >= words.count
            }
            if isHead { words[candidate.page].formUnion(candidate.words) }
        }
    }

    /// The two lines next to either edge; within a table only what is a page number by its dashes or words.
    private static func candidates(of page: PDFPage, at index: Int, tables: [PDFBox]) -> [Candidate] {
        let top = page.height * margin
        let bottom = page.height * (1 - margin)
        var inside: [PDFWord] = []
        var outside: [PDFWord] = []
        for (place, word) in page.words.enumerated() where word.box.middleY < top || word.box.middleY > bottom {
            var word = word
            word.line = place
            if tables.contains(where: { $0.containsMiddle(of: word.box) }) { inside.append(word) } else { outside.append(word) }
        }
        func candidate(_ line: PDFLine) -> Candidate {
            let text = PDFLines.text(of: line)
            return Candidate(
                page: index, words: line.words.map(\.line),
                place: Place(isTop: line.box.middleY < top, height: Int(line.box.middleY / 6), pattern: PDFPageNumber.pattern(text)),
                number: PDFPageNumber.number(text), isDecorated: PDFPageNumber.isDecorated(text))
        }
        let lines = PDFLines.lines(of: outside)
        let edges = Array(lines.filter { $0.box.middleY < top }.prefix(2)) + Array(lines.filter { $0.box.middleY > bottom }.suffix(2))
        return edges.filter { $0.wideGaps < 3 }.map(candidate)
            + PDFLines.lines(of: inside).map(candidate).filter(\.isDecorated)
    }
}

extension PDFLine {
    /// How many gaps it has that are as wide as those between columns.
    fileprivate var wideGaps: Int { zip(words, words.dropFirst()).count { PDFLines.gap($0, $1) == .wide } }
}

/// The number of a page as it is printed.
enum PDFPageNumber {
    /// Whether it says by itself that it is one: `- 3 -`, `—3—`, `第 3 页 共 5 页`.
    static func isDecorated(_ text: [UInt8]) -> Bool { decorated.contains(pattern(text.filter { $0 > 0x20 })) }

    /// The number of a text that is nothing else.
    static func number(_ text: [UInt8]) -> Int? { pattern(text) == [0x23] ? Int(String(decoding: text, as: UTF8.self)) : nil }

    private static let decorated: Set<[UInt8]> = Set(
        [
            "-#-", "—#—", "–#–", "－#－", "―#―", "─#─", "·#·", "~#~", "--#--", "——#——", "第#页", "第#页共#页", "第#页/共#页", "第#页，共#页", "共#页第#页",
            "共#页，第#页", "Page#of#",
        ].map { Array($0.utf8) })

    /// The text with each number of at most three digits as one `#`; longer ones are two.
    static func pattern(_ text: [UInt8]) -> [UInt8] {
        var pattern: [UInt8] = []
        var digits = 0
        for byte in text {
            if (0x30...0x39).contains(byte) {
                digits += 1
                if digits == 1 || digits == 4 { pattern.append(0x23) }
            } else {
                digits = 0
                pattern.append(byte)
            }
        }
        return pattern
    }
}
