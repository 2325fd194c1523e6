/// Breaks text into lines by the Chinese rules (W3C clreq, GB/T 15834—2011, and what they need of UAX #14): no 、，。）” at the start of a
/// line, no （《“ at its end; ——, ……, words, and numbers with their units stay together. Where the rules leave no place to break, a line
/// breaks where it is full.
public enum LineBreaking {
    /// The lines of a paragraph as ranges of UTF-8 offsets into it; joined they give the paragraph back, and none is wider than the width
    /// (but for a single character that is). A line end in the text ends a line and is part of it; it has no width.
    public static func wrap(_ paragraph: String, width: Int, ambiguous: AmbiguousWidth = .current) -> [Range<Int>] {
        var breaker = Breaker(width: max(1, width))
        for scalar in paragraph.unicodeScalars {
            let kind = CharacterClass.of(scalar)
            breaker.add(scalar, BreakClass.of(scalar, kind), width: kind.width(ambiguous))
        }
        return breaker.finish()
    }

    /// The lines of a paragraph as text, without line ends and the spaces before them.
    public static func lines(of paragraph: String, width: Int, ambiguous: AmbiguousWidth = .current) -> [Substring] {
        let utf8 = paragraph.utf8
        return wrap(paragraph, width: width, ambiguous: ambiguous).map { range in
            let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
            var line = paragraph[start..<utf8.index(start, offsetBy: range.count)]
            while let last = line.last, last == " " || last.isNewline { line.removeLast() }
            return line
        }
    }
}

/// The state of a wrap: one pass, every character looked at once.
private struct Breaker {
    let width: Int
    private var lines: [Range<Int>] = []
    private var start = 0
    private var offset = 0
    private var used = 0
    /// The last legal break behind `start`, and the width of the line up to it.
    private var legal: (offset: Int, used: Int)?
    /// Where the last grapheme begins, and the width of the line up to it.
    private var grapheme = (offset: 0, used: 0)

    private var previous = BreakClass.newline
    private var previousScalar: Unicode.Scalar = "\n"
    /// The class before the run of spaces, or before the infix, that `previous` is.
    private var beforePrevious = BreakClass.newline
    /// A number, or a number and 万, ends here: a unit belongs to it.
    private var isNumeric = false
    /// Regional indicators come in pairs.
    private var oddIndicator = false
    /// No text stands on this line yet.
    private var isAtStart = true

    init(width: Int) { self.width = width }

    mutating func add(_ scalar: Unicode.Scalar, _ kind: BreakClass, width scalarWidth: Int) {
        let length = UTF8.width(scalar)
        if kind == .mark, !isAtStart {
            offset += length
            used += scalarWidth
            return
        }
        if previous == .newline, !isAtStart, !(previousScalar == "\r" && scalar == "\n") { endLine(at: offset, used: used) }
        let isFirst = isAtStart
        let cells = kind == .newline || kind == .zeroWidthSpace ? 0 : scalarWidth
        if !isFirst, allowsBreak(before: kind, scalar) { legal = (offset, used) }
        while used + cells > width, offset > start, cells > 0 {
            if let legal, legal.offset > start {
                endLine(at: legal.offset, used: legal.used)
            } else if previousIsJoined(to: scalar, kind) {
                guard grapheme.offset > start else { break }
                endLine(at: grapheme.offset, used: grapheme.used)
            } else {
                endLine(at: offset, used: used)
            }
        }
        if !previousIsJoined(to: scalar, kind) { grapheme = (offset, used) }
        note(scalar, kind)
        offset += length
        used += cells
    }

    mutating func finish() -> [Range<Int>] {
        if offset > start || lines.isEmpty || previous == .newline { lines.append(start..<offset) }
        return lines
    }

    private mutating func endLine(at end: Int, used usedThere: Int) {
        lines.append(start..<end)
        start = end
        used -= usedThere
        grapheme.used -= usedThere
        legal = nil
        isAtStart = start == offset
    }

    private mutating func note(_ scalar: Unicode.Scalar, _ kind: BreakClass) {
        if kind != .space || previous != .space { beforePrevious = previous }
        isNumeric = kind == .digit || (isNumeric && (kind == .magnitude || (kind == .infix && previous == .digit)))
        oddIndicator = kind == .regionalIndicator && !(previous == .regionalIndicator && oddIndicator)
        previous = kind
        previousScalar = scalar
        isAtStart = false
    }

    /// The two halves of one grapheme stay together even where the line is full.
    private func previousIsJoined(to scalar: Unicode.Scalar, _ kind: BreakClass) -> Bool {
        previousScalar == "\u{200D}" || (kind == .regionalIndicator && previous == .regionalIndicator && oddIndicator)
    }

    private func allowsBreak(before next: BreakClass, _ scalar: Unicode.Scalar) -> Bool {
        switch (previous, next) {
        case (.zeroWidthSpace, _): return true
        case (_, .newline), (_, .space), (_, .zeroWidthSpace), (_, .glue), (.glue, _), (_, .mark): return false
        case (.open, _), (.openLatin, _): return false
        case (_, .close), (_, .closeLatin), (_, .postfix): return false
        case (.space, _): return beforePrevious != .open && beforePrevious != .openLatin
        case (_, .quote), (.quote, _): return false
        case (.dash, .dash): return previousScalar != scalar
        case (.prefix, .digit), (.prefix, .infix), (.prefix, .prefix): return false
        case (_, .unit), (_, .magnitude): return !isNumeric
        case (_, .infix): return !Self.isWord(previous) && previous != .infix && previous != .closeLatin
        case (.infix, .letter): return Self.isWord(beforePrevious) && (previousScalar == "-" || previousScalar == "/")
        case (.infix, .digit): return false
        case (.regionalIndicator, .regionalIndicator): return !oddIndicator
        case (.letter, .openLatin), (.digit, .openLatin), (.closeLatin, .letter), (.closeLatin, .digit): return false
        case (let left, let right): return !(Self.isWord(left) && Self.isWord(right))
        }
    }

    private static func isWord(_ kind: BreakClass) -> Bool { kind == .letter || kind == .digit }
}
