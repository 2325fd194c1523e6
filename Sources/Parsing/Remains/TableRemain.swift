/// Marks that another program put between the cells of a table: the tags of a page's source, the brackets of a wiki, quotes and commas.
///
/// Each mark is written over with the tab, line feed or spaces that it stands for, byte by byte, so that every offset holds.
struct TableRemain: Sendable {
    /// Writes over the marks; `false` where there are none.
    let uncover: @Sendable (UnsafeMutableBufferPointer<UInt8>) -> Bool
    /// Characters one of which must stand in the text; empty where any text may hold the marks.
    var signs: [UInt8] = []
    /// Whether the marks are none of the table's even where the table reads no better without them alone.
    var mayStandAlone = false

    /// In the order in which they are tried, each on what those before it made of the text.
    static let all = [
        TableRemain(uncover: RunningHeadRemain.uncover, mayStandAlone: true),
        TableRemain(uncover: EntityRemain.uncover, signs: Array("&".utf8), mayStandAlone: true),
        TableRemain(uncover: TagRemain.uncover, signs: Array("<".utf8), mayStandAlone: true),
        TableRemain(uncover: WikiRemain.uncover, signs: Array("{".utf8)),
        TableRemain(uncover: QuotedRemain.uncover, signs: Array("\"".utf8)),
        TableRemain(uncover: CellQuoteRemain.uncover, signs: Array("\"".utf8)),
        TableRemain(uncover: CommaRemain.uncover),
        TableRemain(uncover: WrappedRowRemain.uncover, signs: Array("|".utf8)),
        TableRemain(uncover: LeadingBarRemain.uncover, signs: Array("|".utf8), mayStandAlone: true),
        TableRemain(uncover: LeaderRemain.uncover, signs: [0x2E, 0xE2]),
        TableRemain(uncover: SerialNumberRemain.uncover),
        TableRemain(uncover: ClosingTabRemain.uncover, signs: Array("\t".utf8)),
        TableRemain(uncover: RepeatedCellRemain.uncover, signs: Array("\t|".utf8)),
        TableRemain(uncover: NamedFigureRemain.uncover),
    ]
}

/// What the writers over of marks have in common.
extension UnsafeMutableBufferPointer where Element == UInt8 {
    func holds(_ word: StaticString, at place: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard place >= 0, count - place >= length else { return false }
        for index in 0..<length where self[place + index] != word.utf8Start[index] { return false }
        return true
    }

    /// Whether a character of one byte or its full-width form, by its last byte, stands in the text at least so often.
    func holds(_ byte: UInt8, orFullWidth last: UInt8, times least: Int) -> Bool {
        var found = 0
        for at in indices {
            if self[at] == byte || (self[at] == last && at >= 2 && self[at - 1] == 0xBC && self[at - 2] == 0xEF) { found += 1 }
        }
        return found >= least
    }

    func blank(_ range: Range<Int>) {
        for index in range { self[index] = 0x20 }
    }

    /// The lines, without their line feeds.
    func forEachLine(_ body: (Range<Int>) -> Void) {
        var start = 0
        while start < count {
            var end = start
            while end < count, self[end] != 0x0A { end += 1 }
            body(start..<end)
            start = end + 1
        }
    }

    /// A range without the white and invisible characters at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        guard let base = UnsafePointer(baseAddress) else { return range }
        let (start, end) = UTF8Bytes.trimmed(base + range.lowerBound, base + range.upperBound)
        return (start - base)..<(end - base)
    }

    /// Whether a tab or a rule stands between the cells of a line.
    func isSeparator(_ place: Int) -> Bool { self[place] == 0x09 || self[place] == 0x7C }

    /// The value that a trimmed range holds, `nil` for anything else.
    func value(_ range: Range<Int>) -> ValueToken? {
        guard let base = UnsafePointer(baseAddress), !range.isEmpty else { return nil }
        return FigureReader(plain: FoldTables.shared.plain).read(base + range.lowerBound, base + range.upperBound, base: base)
    }
}
