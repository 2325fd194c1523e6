/// Tells lines that stand in columns without ruling lines from lines of prose.
enum PDFColumns {
    struct Block {
        enum Kind {
            case prose
            /// A column of prose that stands beside another one.
            case column
            /// Rows of a table.
            case table
        }

        let kind: Kind
        var lines: [PDFLine]
    }

    /// The lines in stretches that are read alike.
    static func blocks(_ lines: [PDFLine], in margins: PDFMargins) -> [Block] {
        var kinds = lines.map { widestGap($0).isWide ? Block.Kind.table : .prose }
        fill(&kinds, lines, margins)
        var blocks: [Block] = []
        var at = 0
        while at < lines.count {
            if kinds[at] == .table, let (end, middle) = proseColumns(lines, from: at) {
                for isLeft in [true, false] {
                    let side = lines[at..<end].compactMap { part(of: $0, isLeft: isLeft, middle: middle) }
                    if !side.isEmpty { blocks.append(Block(kind: .column, lines: side)) }
                }
                at = end
                continue
            }
            if let last = blocks.indices.last, blocks[last].kind == kinds[at] {
                blocks[last].lines.append(lines[at])
            } else {
                blocks.append(Block(kind: kinds[at], lines: [lines[at]]))
            }
            at += 1
        }
        return blocks
    }

    /// The middle of the widest gap of a line, and whether it is wider than any in a line of prose.
    private static func widestGap(_ line: PDFLine) -> (isWide: Bool, middle: Double, count: Int) {
        var widest = 0.0
        var middle = 0.0
        var count = 0
        for (one, other) in zip(line.words, line.words.dropFirst()) {
            let gap = (other.box.left - one.box.right) / min(one.em, other.em)
            if gap > 1.5 { count += 1 }
            if gap > widest { (widest, middle) = (gap, (one.box.right + other.box.left) / 2) }
        }
        return (widest > 1.5, middle, count)
    }

    /// Lines between rows that are too short for prose are parts of labels that are broken over lines.
    private static func fill(_ kinds: inout [Block.Kind], _ lines: [PDFLine], _ margins: PDFMargins) {
        var last: Int?
        for index in kinds.indices where kinds[index] == .table {
            if let last, index - last <= 6, lines[(last + 1)..<index].allSatisfy({ $0.box.width < (margins.right - margins.left) * 0.6 }) {
                for between in (last + 1)..<index { kinds[between] = .table }
            }
            last = index
        }
    }

    // MARK: Prose in two columns

    private static let fewestLines = 4

    /// Where two columns of prose end that begin with a line, and what lies between them.
    private static func proseColumns(_ lines: [PDFLine], from start: Int) -> (end: Int, middle: Double)? {
        let gap = widestGap(lines[start])
        guard gap.count == 1 else { return nil }
        var end = start
        var both = 0
        var left = 0
        var right = 0
        while end < lines.count, !lines[end].words.contains(where: { $0.box.left < gap.middle && $0.box.right > gap.middle }) {
            let before = part(of: lines[end], isLeft: true, middle: gap.middle)?.characterCount ?? 0
            let behind = part(of: lines[end], isLeft: false, middle: gap.middle)?.characterCount ?? 0
            if before > 0, behind > 0 { both += 1 }
            left += before
            right += behind
            end += 1
        }
        let fewest = 8 * (end - start)
        return both >= fewestLines && left >= fewest && right >= fewest ? (end, gap.middle) : nil
    }

    private static func part(of line: PDFLine, isLeft: Bool, middle: Double) -> PDFLine? {
        let words = line.words.filter { ($0.box.middleX < middle) == isLeft }
        guard var box = words.first?.box else { return nil }
        for word in words { box.unite(word.box) }
        return PDFLine(words: words, box: box)
    }
}

extension PDFLine {
    fileprivate var characterCount: Int { words.reduce(0) { $0 + $1.characterCount } }
}
