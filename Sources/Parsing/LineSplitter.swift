import Glibc

/// A piece of a line between two separators, trimmed.
struct Field {
    var start: UnsafePointer<UInt8>
    var end: UnsafePointer<UInt8>
    /// Display columns of the first character and behind the last, on lines whose columns are kept by spaces.
    var firstColumn: Int = 0
    var lastColumn: Int = 0

    @inline(__always) var isEmpty: Bool { start == end }
}

/// What keeps the fields of a line apart.
enum LineStructure: UInt8 {
    /// One field.
    case plain
    case tabs
    case pipes
    /// Two or more spaces.
    case spaces
}

/// Splits a line into its fields.
struct LineSplitter {
    static let capacity = 1_024
    let fields: UnsafeMutablePointer<Field>
    private(set) var count = 0
    private(set) var structure = LineStructure.plain
    /// Whether the line is a rule of a markdown table (`|---|---|`).
    private(set) var isRule = false
    /// Whether the line holds nothing but one rule: `|` between cells that have a line each.
    private(set) var isLoneBar = false
    /// Whether spaces stand in the line, so that figures may stand behind a label in one field.
    private(set) var holdsSpaces = false
    /// Whether ｜, │ or ┃ stands anywhere in the lines.
    private let hasWidePipes: Bool
    private let hasTabs: Bool
    private let hasPipes: Bool
    private let hasLeftBorder: Bool
    private let hasRightBorder: Bool
    /// Whether each cell stands on a line of its own and a rule ends it, on that line or on the next; so nothing between two rules is an
    /// empty cell.
    let rulesEndCells: Bool
    /// Whether the line holds nothing but two rules or more.
    var isRulesOnly: Bool { structure == .pipes && !isLoneBar && count > 0 && (0..<count).allSatisfy { fields[$0].isEmpty } }

    /// Prepares for the lines between two places: where all of them begin (end) with a rule it is a border, else a rule before the first
    /// character stands behind an empty cell.
    init(_ start: UnsafePointer<UInt8>, limit: UnsafePointer<UInt8>) {
        fields = .allocate(capacity: Self.capacity)
        hasTabs = memchr(start, 0x09, max(0, limit - start)) != nil
        hasPipes = memchr(start, 0x7C, max(0, limit - start)) != nil
        hasWidePipes = Self.hasWidePipe(start, limit)
        (hasLeftBorder, hasRightBorder, rulesEndCells) = Self.borders(start, limit, hasWidePipes)
    }

    func deallocate() { fields.deallocate() }

    /// Splits the line that begins at `start` and returns its end (the line feed or `limit`).
    mutating func split(_ start: UnsafePointer<UInt8>, limit: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        count = 0
        isRule = false
        isLoneBar = false
        structure = .plain
        holdsSpaces = false
        let end = Self.find(0x0A, start, limit) ?? limit
        if hasTabs, Self.find(0x09, start, end) != nil {
            structure = .tabs
            cut(start, end, at: 0x09)
        } else if (hasPipes && Self.find(0x7C, start, end) != nil) || (hasWidePipes && Self.hasWidePipe(start, end)) {
            structure = .pipes
            cutPipes(start, end)
        } else if Self.holdsSpace(start, end) {
            holdsSpaces = true
            cutSpaces(start, end)
        } else {
            fields[0] = Field(start: start, end: end)
            count = 1
        }
        return end
    }

    /// Makes the line at hand one whose fields do not tell columns.
    mutating func holdCells() {
        structure = .plain
        holdsSpaces = false
    }

    /// Puts other fields in the place of those of the line at hand.
    mutating func replace(by pieces: [Field]) {
        for (index, piece) in pieces.enumerated() { fields[index] = piece }
        count = pieces.count
    }

    @inline(__always)
    private static func find(_ byte: Int32, _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        // Most lines of a table are a figure or an empty cell; a call costs more than they do.
        if end > start, start.pointee == UInt8(truncatingIfNeeded: byte) { return start }
        if end - start > 1, (start + 1).pointee == UInt8(truncatingIfNeeded: byte) { return start + 1 }
        guard end - start > 2, let found = memchr(start + 2, byte, end - start - 2) else { return nil }
        return UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
    }

    /// Whether a line holds anything that may be a space or invisible: control characters, C2, E2, E3 and EF lead to them.
    private static func holdsSpace(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        var at = start
        while at < end {
            let byte = at.pointee
            if byte <= 0x20 || byte == 0x2A || byte == 0x7F { return true }
            if byte < 0x80 {
                at += 1
            } else if byte >= 0xE4, byte <= 0xEE {
                at += 3
            } else if UTF8Bytes.spaceLength(at, end) > 0 {
                return true
            } else {
                at += UTF8Bytes.scalar(at).length
            }
        }
        return false
    }

    /// ｜ │ ┃
    @inline(__always)
    private static func widePipe(_ at: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
        guard end - at >= 3 else { return 0 }
        if at[0] == 0xEF, at[1] == 0xBD, at[2] == 0x9C { return 3 }
        return at[0] == 0xE2 && at[1] == 0x94 && (at[2] == 0x82 || at[2] == 0x83) ? 3 : 0
    }

    /// Looks for E2 (│ ┃) and BD (｜), the rarest of the bytes of each.
    private static func hasWidePipe(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        var at = start
        while end - at >= 3, let found = memchr(at, 0xE2, end - at - 2) {
            at = UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
            if widePipe(at, end) > 0 { return true }
            at += 3
        }
        at = start
        while end - at >= 3, let found = memchr(at + 1, 0xBD, end - at - 2) {
            at = UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
            if widePipe(at - 1, end) > 0 { return true }
        }
        return false
    }

    private mutating func cutPipes(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
        if hasWidePipes {
            cut(start, end) { at in at.pointee == 0x7C ? 1 : Self.widePipe(at, end) }
        } else {
            cut(start, end, at: 0x7C)
        }
        isLoneBar = count == 2 && fields[0].isEmpty && fields[1].isEmpty
        if hasRightBorder, count > 0, fields[count - 1].isEmpty { count -= 1 }
        if hasLeftBorder, count > 1, fields[0].isEmpty {
            for index in 1..<count { fields[index - 1] = fields[index] }
            count -= 1
        }
        if count > 0, isDashes(fields[0]) { isRule = (1..<count).allSatisfy { isDashes(fields[$0]) } }
        // `|-`: the end of a row of a wiki.
        if end - start >= 2, start[0] == 0x7C, start[1] == 0x2D, count == 1 || (count == 2 && fields[0].isEmpty) {
            isRule = fields[count - 1].end - fields[count - 1].start == 1
        }
    }

    private static func borders(_ start: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>, _ hasWidePipes: Bool) -> (
        left: Bool, right: Bool, endsCells: Bool
    ) {
        guard limit > start, hasWidePipes || memchr(start, 0x7C, limit - start) != nil else { return (false, false, false) }
        var left = true
        var right = true
        var cellEnds = 0
        var endsCells = true
        var line = start
        while line < limit, left || right || endsCells {
            let end = memchr(line, 0x0A, limit - line).map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) } ?? limit
            var first = line
            while first < end {
                let space = UTF8Bytes.spaceLength(first, end)
                if space == 0 { break }
                first += space
            }
            var last = end
            while last > first {
                let space = UTF8Bytes.spaceLengthBefore(last, first)
                if space == 0 { break }
                last -= space
            }
            if last - first > 3, memchr(first, 0x7C, last - first) != nil || (hasWidePipes && hasWidePipe(first, last)) {
                if first.pointee != 0x7C, widePipe(first, last) == 0 { left = false }
                if last[-1] != 0x7C, widePipe(last - 3, last) == 0 { right = false }
            }
            if endsCells {
                switch cellEnd(first, last) {
                case .isNone: break
                case .one: cellEnds += 1
                case .other: endsCells = false
                }
            }
            line = end + 1
        }
        return (left, right, endsCells && cellEnds >= fewestCellEnds)
    }

    /// Fewer cells than this with a line each are no table.
    private static let fewestCellEnds = 12

    private enum CellEnd { case isNone, one, other }

    /// Whether a line ends one cell: its only rule is its last character. Rules alone are passed over.
    private static func cellEnd(_ first: UnsafePointer<UInt8>, _ last: UnsafePointer<UInt8>) -> CellEnd {
        guard first < last, let found = memchr(first, 0x7C, last - first) else { return .isNone }
        let rule = UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
        if rule + 1 == last { return .one }
        var at = first
        while at < last, at.pointee == 0x7C || at.pointee == 0x20 { at += 1 }
        return at == last ? .isNone : .other
    }

    private func isDashes(_ field: Field) -> Bool {
        var at = field.start
        var dashes = 0
        var colons = 0
        while at < field.end {
            if at.pointee == 0x2D { dashes += 1 } else if at.pointee == 0x3A { colons += 1 } else { return false }
            at += 1
        }
        // One dash alone is a mark of "none"; with a colon it is the alignment of a column.
        return dashes >= 2 || (dashes == 1 && colons > 0)
    }

    private mutating func cut(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, at separator: Int32) {
        var from = start
        while let found = Self.find(separator, from, end) {
            add(from, found)
            from = found + 1
        }
        add(from, end)
    }

    @inline(__always)
    private mutating func cut(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, separator: (UnsafePointer<UInt8>) -> Int
    ) {
        var from = start
        var at = start
        while at < end {
            let length = separator(at)
            if length > 0 {
                add(from, at)
                at += length
                from = at
            } else {
                at += 1
            }
        }
        add(from, end)
    }

    /// Cuts where two or more columns of space stand between two characters.
    private mutating func cutSpaces(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
        var at = start
        var column = 0
        var from = start
        var fromColumn = 0
        var lastEnd = start
        var lastColumn = 0
        var gap = 0
        var isOpen = false
        while at < end {
            let space = UTF8Bytes.spaceLength(at, end)
            if space > 0 {
                // An ideographic space stands inside words too (其　他), so it is one space, two columns wide.
                gap += space < 3 || at[0] == 0xE3 ? 1 : 0
                column += space == 3 && at[0] == 0xE3 ? 2 : space < 3 ? 1 : 0
                at += space
                continue
            }
            if isOpen, gap >= 2 {
                add(from, lastEnd, firstColumn: fromColumn, lastColumn: lastColumn)
                structure = .spaces
                isOpen = false
            }
            if !isOpen {
                from = at
                fromColumn = column
                isOpen = true
            }
            gap = 0
            let length = UTF8Bytes.scalar(at).length
            column += length >= 3 ? 2 : 1
            at += length
            lastEnd = min(at, end)
            lastColumn = column
        }
        if isOpen { add(from, lastEnd, firstColumn: fromColumn, lastColumn: lastColumn) } else if count == 0 { add(end, end) }
        if structure == .spaces, fields[0].end - fields[0].start >= 4, fields[0].start.pointee == 0x2D {
            // `--------  -----  ----`: drawn under headings, one group a column.
            isRule = (0..<count).allSatisfy { isDashes(fields[$0]) }
        }
    }

    /// Whether a byte alone tells that a character is neither a space nor `*`: ASCII, or the first byte of most characters of three bytes.
    @inline(__always)
    private static func isPrinted(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != 0x2A || byte >= 0xE4 && byte <= 0xEE
    }

    @inline(__always)
    private mutating func add(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, firstColumn: Int = 0, lastColumn: Int = 0) {
        guard count < Self.capacity else { return }
        var from = start
        var to = end
        if from < to, !Self.isPrinted(from.pointee) {
            while from < to {
                let length = UTF8Bytes.spaceLength(from, to)
                if length > 0 { from += length } else if from.pointee == 0x2A { from += 1 } else { break }
            }
        }
        if from < to, !Self.isPrinted(to[-1]), to - from < 3 || !Self.isPrinted(to[-3]) || to[-3] < 0x80 {
            while from < to {
                let length = UTF8Bytes.spaceLengthBefore(to, from)
                if length > 0 { to -= length } else if to[-1] == 0x2A { to -= 1 } else { break }
            }
        }
        fields[count] = Field(start: from, end: max(from, to), firstColumn: firstColumn, lastColumn: lastColumn)
        count += 1
    }
}
