import ReportFormat

/// What a walk through the text found of one row of the table.
struct RowFound {
    var isMatched = false
    /// Whether the label was only similar to a known one.
    var isGuess = false
    /// Whether the figures came with a label that could not be read, so that the row is told by its place alone.
    var isAdopted = false
    /// The row's tokens in `TableWalk.values`.
    var first = 0
    var count = 0
    /// How many of them are not empty.
    var filled = 0
    /// The line that holds the values: its fields, the last field with a label, its structure.
    var fieldsOnLine = 0
    var labelField = -1
    var structure = LineStructure.plain
    /// How many lines gave values.
    var lines = 0
    /// Offset behind the label or the last value.
    var end = 0
}

/// Figures whose label could not be read, between two rows that could.
struct UnknownRow {
    let after: Int
    /// Whether the label is that of a row that stands elsewhere, so that the figures cannot be another's.
    let belongsElsewhere: Bool
    var first: Int
    var count = 0
    var filled = 0
    var end = 0
}

/// Walks through the text of a table in reading order: labels move a pointer down the rows of the format, values go to the row it stands on.
///
/// Labels may be whole, cut over lines, merged with their headings, misspelt or missing. A row that got no value may still be given up
/// for another; a row with values stays.
struct TableWalk {
    let base: UnsafePointer<UInt8>
    let book: LabelBook
    let fold: FoldTables
    let reader: FigureReader

    /// All values in reading order.
    private(set) var values: UnsafeMutablePointer<ValueToken>
    private(set) var valueCount = 0
    private var valueCapacity = 256
    /// One for each row of `book`.
    let rows: UnsafeMutablePointer<RowFound>
    private(set) var unknown: [UnknownRow] = []
    /// Figures that stand before the first row or behind a label of no row.
    private(set) var leftOver = 0
    /// How often each of `book.headings` was seen.
    private(set) var headingHits: [Int]
    /// Display column of each column's heading on lines with columns kept by spaces: (column, first, last).
    private(set) var headingPlaces: [(column: Int, first: Int, last: Int)] = []
    /// For the table of section 二: the heading places that were in force when the row was met.
    private(set) var headingPlacesByRow: [Int: [(column: Int, first: Int, last: Int)]] = [:]
    /// The widest line, in fields.
    private(set) var widest = 0
    private(set) var hasTrailingEmptyField = false
    private(set) var start = Int.max
    private(set) var end = 0

    private var current = -1
    private var label = LabelBook.Label(text: UnsafePointer(bitPattern: 8)!, count: 0)
    private var consumed = 0
    private var committed = -1
    private var isUnknown = false
    private var isHeader = false
    private var isRowOpen = false
    private var isFinished = false
    private var pending: [UInt16] = []
    private let folded: UnsafeMutablePointer<UInt16>
    private static let longestLabel = 160

    init(base: UnsafePointer<UInt8>, book: LabelBook) {
        self.base = base
        self.book = book
        fold = FoldTables.shared
        reader = FigureReader(plain: fold.plain)
        values = .allocate(capacity: valueCapacity)
        rows = .allocate(capacity: book.rows.count)
        rows.initialize(repeating: RowFound(), count: book.rows.count)
        headingHits = Array(repeating: 0, count: book.headings.count)
        folded = .allocate(capacity: Self.longestLabel)
    }

    func deallocate() {
        folded.deallocate()
        values.deallocate()
        rows.deallocate()
    }

    private mutating func keep(_ token: ValueToken) {
        if valueCount == valueCapacity {
            let wider = UnsafeMutablePointer<ValueToken>.allocate(capacity: valueCapacity * 2)
            wider.moveInitialize(from: values, count: valueCount)
            values.deallocate()
            values = wider
            valueCapacity *= 2
        }
        values[valueCount] = token
        valueCount += 1
    }

    // MARK: Lines

    /// More labels and figures than this are no table (the longest has some 700, one character a line).
    private static let mostPieces = 50_000
    private var labelsTaken = 0

    /// Takes the lines from `start` to `limit`.
    mutating func walk(_ start: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>) {
        var splitter = LineSplitter(start, limit: limit)
        defer { splitter.deallocate() }
        var at = start
        while at < limit, !isFinished, valueCount + labelsTaken < Self.mostPieces {
            let lineEnd = splitter.split(at, limit: limit)
            lineNumber += 1
            take(splitter)
            at = lineEnd + 1
        }
    }

    private mutating func take(_ line: LineSplitter) {
        if line.structure == .plain {
            guard line.count > 0, !line.fields[0].isEmpty else {
                if bar == .bar { bar = .blank } else { isRowOpen = false }
                return
            }
            bar = .none
            let field = line.fields[0]
            if let token = reader.read(field.start, field.end, base: base) {
                // A lone figure between the lines of a table kept by spaces is a page number.
                if current >= 0, rows[current].structure == .spaces, rows[current].filled > 0, token.kind == .number { return }
                append(token, field: 0, line: line, labelField: -1)
            } else if PageNumber.matches(field) {
                return
            } else {
                take(label: field, alone: true, line: line, index: 0)
            }
            return
        }
        if line.isRule { return }
        if line.isLoneBar {
            takeBar(line)
        } else {
            bar = .none
            takeFields(line)
        }
    }

    private mutating func takeFields(_ line: LineSplitter) {
        var labelField = -1
        var hasValues = false
        var filled = 0
        wasSelected = false
        for index in 0..<line.count {
            let field = line.fields[index]
            if field.isEmpty { continue }
            filled += 1
            if let token = reader.read(field.start, field.end, base: base) {
                append(token, field: index, line: line, labelField: labelField)
                hasValues = true
            } else if hasValues, line.structure != .spaces, !isKnownRow(field) {
                append(ValueToken(kind: .text, start: field.start - base, end: field.end - base), field: index, line: line, labelField: labelField)
            } else {
                take(label: field, alone: line.structure == .spaces && line.count == 1, line: line, index: index)
                if hasValues, current >= 0 { hasValues = rows[current].count > 0 }
                labelField = index
            }
        }
        if filled == 0 {
            takeEmpty(line)
            return
        }
        if line.structure == .tabs || line.structure == .pipes, line.count > 2 || hasValues || labelField >= 0 {
            widest = max(widest, line.count)
            if line.fields[line.count - 1].isEmpty { hasTrailingEmptyField = true }
        }
        if wasSelected, !hasValues, current >= 0, !isUnknown, rows[current].count == 0 {
            rows[current].fieldsOnLine = line.count
            rows[current].labelField = labelField
            rows[current].structure = line.structure
        }
    }

    /// What was seen since the last rule that has a line for itself.
    private enum Bar { case none, bar, blank }
    private var bar = Bar.none

    /// Between two such rules an empty line is an empty cell; nothing between them is the end of a row.
    private mutating func takeBar(_ line: LineSplitter) {
        if bar == .blank, isRowOpen, current >= 0, !isUnknown {
            let at = line.fields[0].start - base
            append(ValueToken(kind: .empty, start: at, end: at), field: 0, line: line, labelField: -1)
        } else if bar == .bar {
            isRowOpen = false
        }
        bar = .bar
    }

    /// A line of separators only: an empty cell where each cell has its line, else nothing.
    private mutating func takeEmpty(_ line: LineSplitter) {
        guard line.structure == .tabs, line.count <= 3, isRowOpen, current >= 0, !isUnknown, rows[current].structure != .spaces,
            rows[current].fieldsOnLine <= 2
        else {
            if line.structure == .plain { isRowOpen = false }
            return
        }
        let at = line.fields[0].start - base
        append(ValueToken(kind: .empty, start: at, end: at), field: 0, line: line, labelField: -1)
    }

    // MARK: Values

    private mutating func append(_ token: ValueToken, field: Int, line: LineSplitter, labelField: Int) {
        var token = token
        token.field = UInt16(truncatingIfNeeded: field)
        token.firstColumn = UInt16(truncatingIfNeeded: line.fields[field].firstColumn)
        token.lastColumn = UInt16(truncatingIfNeeded: line.fields[field].lastColumn)
        let isFilled = token.kind != .empty
        isHeader = false
        end = max(end, Int(token.end))
        if isUnknown {
            guard isFilled else { return }
            if unknown.isEmpty || unknown[unknown.count - 1].first + unknown[unknown.count - 1].count != valueCount || startsUnknown {
                unknown.append(UnknownRow(after: committed, belongsElsewhere: labelStandsElsewhere, first: valueCount))
                startsUnknown = false
                labelStandsElsewhere = false
            }
            unknown[unknown.count - 1].count += 1
            unknown[unknown.count - 1].filled += 1
            unknown[unknown.count - 1].end = Int(token.end)
            keep(token)
            return
        }
        guard current >= 0 else {
            if isFilled { leftOver += 1 }
            return
        }
        let row = rows + current
        if row.pointee.count == 0 {
            row.pointee.first = valueCount
        } else if row.pointee.first + row.pointee.count != valueCount {
            let first = row.pointee.first
            row.pointee.first = valueCount
            for index in first..<(first + row.pointee.count) { keep(values[index]) }
        }
        keep(token)
        row.pointee.count += 1
        row.pointee.end = Int(token.end)
        if isFilled {
            row.pointee.filled += 1
            committed = max(committed, current)
            isRowOpen = true
        }
        let isNewLine = row.pointee.count == 1 || Int(values[valueCount - 2].end) < line.fields[0].start - base
        if isNewLine {
            row.pointee.lines += 1
            if row.pointee.lines == 1 {
                let isGrid = line.structure != .plain && (line.count > 2 || labelField >= 0)
                row.pointee.structure = line.structure
                row.pointee.fieldsOnLine = isGrid ? line.count : 0
                row.pointee.labelField = labelField
            }
        }
    }

    private var startsUnknown = false
    private var labelStandsElsewhere = false
    /// Whether a row was chosen on the line at hand.
    private var wasSelected = false

    /// Makes figures without a readable label those of a row.
    mutating func giveFigures(to row: Int, first: Int, count: Int, end: Int) {
        rows[row] = RowFound(isMatched: true, isGuess: true, isAdopted: true, first: first, count: count, filled: count, lines: 1, end: end)
    }

    // MARK: Labels

    /// Folds a field into `folded`; −1 if it is too long for a label.
    private func foldLabel(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
        let table = fold.label
        var at = start
        var count = 0
        while at < end {
            let lead = at.pointee
            let value: UInt16
            if lead >= 0xE0, lead < 0xF0 {
                value = UTF8Bytes.threeByteScalar(at)
                at += 3
            } else {
                let (scalar, length) = UTF8Bytes.scalar(at)
                value = scalar
                at += length
            }
            let letter = table[Int(value)]
            if letter != 0 {
                if count == Self.longestLabel { return -1 }
                folded[count] = letter
                count += 1
            }
        }
        return count
    }

    private func isKnownRow(_ field: Field) -> Bool {
        let count = foldLabel(field.start, field.end)
        guard count >= 2 else { return false }
        for row in max(0, committed)..<book.rows.count {
            for index in book.rows[row].labels where Self.equal(book.labels[index], folded, count) { return true }
        }
        return book.groups.contains { Self.equal($0, folded, count) } || book.headings.contains { Self.equal($0, folded, count) }
    }

    private mutating func take(label field: Field, alone: Bool, line: LineSplitter, index: Int) {
        if line.structure != .tabs, line.structure != .pipes, takeTrailingFigures(field, line: line, index: index) { return }
        let count = foldLabel(field.start, field.end)
        guard count > 0 else {
            if isTornFigure(field), current >= 0, !isUnknown, isRowOpen {
                append(ValueToken(kind: .text, start: field.start - base, end: field.end - base), field: index, line: line, labelField: -1)
            }
            return
        }
        start = min(start, field.start - base)
        place = line.structure == .spaces ? (field.firstColumn, field.lastColumn) : nil
        labelEnd = field.end - base
        match(folded, count)
        isRowOpen = true
        labelsTaken += 1
    }

    /// `.07` or, where no label has a number, `5.`: a piece of a figure that was torn apart.
    private func isTornFigure(_ field: Field) -> Bool {
        func isDigit(_ at: UnsafePointer<UInt8>) -> Bool { (0x30...0x39).contains(at.pointee) }
        func isPoint(_ at: UnsafePointer<UInt8>) -> Bool { at.pointee == 0x2E || at.pointee == 0x2C }
        guard field.end - field.start >= 2 else { return false }
        if isPoint(field.start), isDigit(field.end - 1) { return true }
        return book.table == .active && isDigit(field.start) && isPoint(field.end - 1)
    }

    private var place: (first: Int, last: Int)?
    private var labelEnd = 0

    /// `规章 0 0 0`: a label and figures with single spaces between them.
    private mutating func takeTrailingFigures(_ field: Field, line: LineSplitter, index: Int) -> Bool {
        guard field.end - field.start < 400 else { return false }
        // From the end: the figures, then what stands before them.
        var labelEnd = field.end
        var figures = 0
        while let piece = lastPiece(field.start, labelEnd), reader.read(piece.start, piece.end, base: base) != nil {
            labelEnd = piece.before
            figures += 1
        }
        guard figures > 0, labelEnd == field.start || figures < 64, !holdsFigure(field.start, labelEnd) else { return false }
        if labelEnd > field.start {
            let count = foldLabel(field.start, labelEnd)
            guard count > 0 else { return false }
            start = min(start, field.start - base)
            place = nil
            self.labelEnd = labelEnd - base
            match(folded, count)
        }
        var at = labelEnd
        while at < field.end {
            let space = UTF8Bytes.spaceLength(at, field.end)
            if space > 0 {
                at += space
                continue
            }
            let from = at
            while at < field.end, UTF8Bytes.spaceLength(at, field.end) == 0 { at += UTF8Bytes.scalar(at).length }
            if let token = reader.read(from, min(at, field.end), base: base) { append(token, field: index, line: line, labelField: -1) }
        }
        return true
    }

    /// The piece behind the last space before `end`, and the end of what stands before that space; `nil` if there is no space.
    private func lastPiece(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> (start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>, before: UnsafePointer<UInt8>)? {
        guard end > start else { return nil }
        var from = end
        while from > start, UTF8Bytes.spaceLengthBefore(from, start) == 0 {
            from -= 1
            while from > start, from.pointee & 0xC0 == 0x80 { from -= 1 }
        }
        guard from < end else { return nil }
        var before = from
        while before > start {
            let space = UTF8Bytes.spaceLengthBefore(before, start)
            if space == 0 { break }
            before -= space
        }
        return (from, end, before)
    }

    /// Whether one of the pieces between spaces is a figure.
    private func holdsFigure(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        var end = end
        while end > start {
            guard let piece = lastPiece(start, end) else { return reader.read(start, end, base: base) != nil }
            if reader.read(piece.start, piece.end, base: base) != nil { return true }
            end = piece.before
        }
        return false
    }

    @inline(__always)
    private static func equal(_ label: LabelBook.Label, _ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        label.count == count && same(label.text, text, count)
    }

    @inline(__always)
    private static func same(_ left: UnsafePointer<UInt16>, _ right: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        var at = 0
        while at < count {
            if left[at] != right[at] { return false }
            at += 1
        }
        return true
    }

    /// Finds out what a folded label is, and moves the pointer.
    private mutating func match(_ text: UnsafePointer<UInt16>, _ count: Int) {
        if continueRow(text, count) || selectExactly(text, count) || takeGroup(text, count) || selectByPrefix(text, count)
            || selectWithRest(text, count) || (count == 1 && takePending(text, count)) || takeHeading(text, count) || anchorAnew(text, count)
            || (count > 1 && takePending(text, count)) || selectSimilar(text, count)
        {
            return
        }
        if count >= 2, current >= 0, !isHeader, rows[current].count > 0 {
            isUnknown = true
            startsUnknown = true
            pending.removeAll(keepingCapacity: true)
        }
    }

    private mutating func continueRow(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        let rest = label.count - consumed
        guard current >= 0, !isUnknown, rest > 0, count <= rest, Self.same(label.text + consumed, text, count) else { return false }
        consumed += count
        rows[current].end = max(rows[current].end, labelEnd)
        return true
    }

    private mutating func selectExactly(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        guard book.rowBeginnings[Int(text[0] & 0xFF)] else { return false }
        var row = current + 1
        while row < book.rows.count {
            for index in book.rows[row].labels where Self.equal(book.labels[index], text, count) && mayJump(to: row, count) {
                select(row, index, consumed: count)
                return true
            }
            row += 1
        }
        if selectNextWithRest(text, count) { return true }
        guard count >= 4 || committed < current else { return false }
        row = committed + 1
        while row <= current {
            for index in book.rows[row].labels where Self.equal(book.labels[index], text, count) {
                if row == current, rows[row].count == 0, !isUnknown { return true }
                select(row, index, consumed: count)
                return true
            }
            row += 1
        }
        return repeatsRow(text, count)
    }

    /// 3.其他处理 behind 2.申请人逾期…: the next row with a short suffix, not the heading of the same words.
    private mutating func selectNextWithRest(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        guard current >= 0, current + 1 < book.rows.count, consumed == label.count, !isHeader else { return false }
        for index in book.rows[current + 1].labels {
            let candidate = book.labels[index]
            guard count > candidate.count, count - candidate.count <= 2, Self.same(candidate.text, text, candidate.count) else { continue }
            select(current + 1, index, consumed: candidate.count)
            return true
        }
        return false
    }

    /// A row that has its values already, or that was passed over: the table stands here a second time, the label is told again, or the
    /// rows do not stand in the order of the format. What follows belongs to no row in hand.
    private mutating func repeatsRow(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        guard count >= 5, committed >= 0 else { return false }
        for row in 0...committed {
            for index in book.rows[row].labels where Self.equal(book.labels[index], text, count) {
                if row == 0, rows[row].count > 0, committed > book.rows.count / 2 { isFinished = true }
                isUnknown = true
                labelStandsElsewhere = true
                startsUnknown = true
                return true
            }
        }
        return false
    }

    /// Short labels (其他, 总计) also stand among the headings; they may not jump over rows there.
    private func mayJump(to row: Int, _ count: Int) -> Bool {
        if isHeader, count < 4, book.table != .active { return false }
        let skipped = row - current - 1
        if skipped == 0 { return current >= 0 || count >= 4 || book.table == .active }
        return count >= 4 || (book.table == .active && count >= 2) || (current >= 0 && skipped <= 3)
    }

    private mutating func select(_ row: Int, _ index: Int, consumed: Int, isGuess: Bool = false) {
        var later = row
        while later < book.rows.count {
            if rows[later].isMatched, rows[later].count == 0 { rows[later] = RowFound() }
            later += 1
        }
        current = row
        label = book.labels[index]
        self.consumed = consumed
        rows[row].isMatched = true
        rows[row].isGuess = isGuess
        rows[row].end = labelEnd
        wasSelected = true
        isUnknown = false
        labelStandsElsewhere = false
        isHeader = false
        if !pending.isEmpty { pending.removeAll(keepingCapacity: true) }
        if book.table == .active, !headingPlaces.isEmpty { headingPlacesByRow[row] = headingPlaces }
    }

    private mutating func takeGroup(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        for group in book.groups where count >= group.count && Self.same(group.text, text, group.count) {
            if current >= 0, rows[current].count > 0 {
                isUnknown = true
                startsUnknown = true
            }
            if count > group.count { match(text + group.count, count - group.count) }
            pending.removeAll(keepingCapacity: true)
            return true
        }
        return false
    }

    private mutating func selectByPrefix(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        guard count >= 2, book.rowBeginnings[Int(text[0] & 0xFF)], !(isHeader && count < 4 && book.table != .active) else { return false }
        var row = current + 1
        while row < book.rows.count {
            for index in book.rows[row].labels {
                let candidate = book.labels[index]
                if candidate.count > count, Self.same(candidate.text, text, count), mayJump(to: row, count) {
                    if count < 4, isHeadingPart(text, count, fromStart: true) { return false }
                    select(row, index, consumed: count)
                    return true
                }
            }
            row += 1
        }
        return false
    }

    /// A label with a suffix of its own (予以公开（含部分）).
    private mutating func selectWithRest(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        guard book.rowBeginnings[Int(text[0] & 0xFF)] else { return false }
        var best = -1
        var bestRow = -1
        var row = current + 1
        while row < book.rows.count {
            for index in book.rows[row].labels {
                let candidate = book.labels[index]
                let rest = count - candidate.count
                if rest > 0, rest <= (candidate.count >= 4 ? 16 : candidate.count), Self.same(candidate.text, text, candidate.count),
                    mayJump(to: row, candidate.count), best < 0 || candidate.count > book.labels[best].count
                {
                    best = index
                    bestRow = row
                }
            }
            row += 1
        }
        guard best >= 0 else { return false }
        // Two rows that run into each other: the figures behind them are the second one's.
        let length = book.labels[best].count
        for row in (bestRow + 1)..<book.rows.count {
            for index in book.rows[row].labels where Self.equal(book.labels[index], text + length, count - length) { return false }
        }
        select(bestRow, best, consumed: book.labels[best].count)
        return true
    }

    private mutating func takeHeading(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        for (index, heading) in book.headings.enumerated() where heading.count == count && Self.same(heading.text, text, count) {
            judgeOrder(book.headingColumns[index])
            meetHeading(index)
            return true
        }
        for (index, heading) in book.headings.enumerated() where heading.count >= 3 && count >= 2 {
            let shared = min(count, heading.count)
            guard count < heading.count || count - heading.count <= 16, Self.same(heading.text, text, shared) else { continue }
            meetHeading(index)
            return true
        }
        return isHeadingPart(text, count, fromStart: false)
    }

    /// Whether the headings name the columns in another order than the format does, so that figures cannot be read in order.
    private(set) var columnsAreReordered = false
    private var lastColumn = (column: -1, line: -1)
    private var lineNumber = 0

    /// A heading of one line may not stand behind one that it precedes in the format; a table that has all its rows on one line names
    /// the kinds of organisation behind 总计.
    private mutating func judgeOrder(_ column: Int) {
        defer { lastColumn = (column, lineNumber) }
        guard isHeader, column >= 0, column < lastColumn.column else { return }
        let areKinds = book.table == .requests && column >= 1 && lastColumn.column <= 4
        let isOnOneLine = lastColumn.line == lineNumber && !(book.table == .requests && column == 1 && lastColumn.column >= 5)
        if areKinds || isOnOneLine { columnsAreReordered = true }
    }

    private mutating func meetHeading(_ index: Int) {
        headingHits[index] += 1
        isHeader = true
        if current >= 0, rows[current].count > 0 {
            isUnknown = true
            startsUnknown = true
        }
        guard let place, book.headingColumns[index] >= 0 else { return }
        let column = book.headingColumns[index]
        if headingPlaces.contains(where: { $0.column >= column }) { headingPlaces.removeAll { $0.first >= place.first || $0.column >= column } }
        headingPlaces.append((column, place.first, place.last))
    }

    /// Whether a fragment is cut out of a heading or of a group's label.
    private func isHeadingPart(_ text: UnsafePointer<UInt16>, _ count: Int, fromStart: Bool) -> Bool {
        func holds(_ whole: LabelBook.Label) -> Bool {
            guard whole.count >= count else { return false }
            for at in 0...(fromStart ? 0 : whole.count - count) where Self.same(whole.text + at, text, count) { return true }
            return false
        }
        return book.headings.contains(where: holds) || (!fromStart && book.groups.contains(where: holds))
    }

    /// What was taken for the beginning of one row may be that of another, or of a heading.
    private mutating func anchorAnew(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        guard current >= 0, rows[current].count == 0, consumed > 0, consumed < label.count, consumed + count <= Self.longestLabel else {
            return false
        }
        let whole = UnsafeMutablePointer<UInt16>.allocate(capacity: consumed + count)
        defer { whole.deallocate() }
        whole.update(from: label.text, count: consumed)
        (whole + consumed).update(from: text, count: count)
        let length = consumed + count
        for row in (committed + 1)..<book.rows.count {
            for index in book.rows[row].labels {
                let candidate = book.labels[index]
                if candidate.count >= length, Self.same(candidate.text, whole, length) {
                    select(row, index, consumed: length)
                    return true
                }
            }
        }
        for group in book.groups where Self.same(group.text, whole, min(group.count, length)) && length <= group.count + 16 {
            giveUpCurrent()
            if length < group.count { pending = Array(UnsafeBufferPointer(start: whole, count: length)) }
            if length > group.count { match(whole + group.count, length - group.count) }
            return true
        }
        return false
    }

    private mutating func giveUpCurrent() {
        rows[current] = RowFound()
        repeat { current -= 1 } while current >= 0 && !rows[current].isMatched
        consumed = 0
        label = LabelBook.Label(text: label.text, count: 0)
        if current >= 0, rows[current].count > 0 {
            isUnknown = true
            startsUnknown = true
        }
    }

    /// Puts fragments together that mean nothing alone (三 / 本 / 年 / 度 …).
    private mutating func takePending(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        guard count <= 4, pending.count + count <= 40 else { return false }
        if pending.isEmpty { takeBackNone(text, count) }
        var result = false
        for attempt in 0..<2 where !result {
            if attempt == 1 { pending.removeAll(keepingCapacity: true) }
            pending += UnsafeBufferPointer(start: text, count: count)
            pending.withUnsafeBufferPointer { whole in
                for group in book.groups where whole.count <= group.count && Self.same(group.text, whole.baseAddress!, whole.count) { result = true }
            }
            if !result, attempt == 0, pending.count > count, pending.count >= 2 {
                let whole = pending
                if whole.withUnsafeBufferPointer({ selectExactly($0.baseAddress!, $0.count) || selectByPrefix($0.baseAddress!, $0.count) }) {
                    return true
                }
            }
        }
        let length = pending.count
        if result {
            if book.groups.contains(where: { group in pending.withUnsafeBufferPointer { Self.equal(group, $0.baseAddress!, length) } }) {
                pending.removeAll(keepingCapacity: true)
            }
            return true
        }
        if count > 1 {
            pending.removeAll(keepingCapacity: true)
            return false
        }
        return true
    }

    /// 无 on a line of its own was read as "none", but it may be the first character of 无法提供.
    private mutating func takeBackNone(_ text: UnsafePointer<UInt16>, _ count: Int) {
        guard current >= 0, !isUnknown, valueCount > 0 else { return }
        let last = values[valueCount - 1]
        guard last.kind == .notApplicable, last.end - last.start == 3, rows[current].lines > 1,
            rows[current].first + rows[current].count == valueCount,
            let word = book.groups.first(where: { $0.count > count + 1 && $0.text[0] == Self.none && Self.same($0.text + 1, text, count) })
        else { return }
        valueCount -= 1
        rows[current].count -= 1
        rows[current].filled -= 1
        rows[current].lines -= 1
        pending = [word.text[0]]
    }

    private static let none = FoldTables.shared.foldLabel("无")[0]

    /// A misspelt label: the nearest of the next rows, if it is near enough.
    private mutating func selectSimilar(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        guard count >= 3, !(isHeader && count < 5) else { return false }
        if current >= 0, !isUnknown, consumed < label.count {
            let rest = label.count - consumed
            if LabelDistance.prefixSimilarity(text, count, label.text + consumed, rest) >= 0.7 {
                consumed = min(label.count, consumed + count)
                rows[current].isGuess = true
                return true
            }
        }
        let from = current + 1
        var best = 0.0
        var bestRow = -1
        var bestIndex = -1
        for row in from..<min(book.rows.count, from + 5) {
            for index in book.rows[row].labels {
                let candidate = book.labels[index]
                guard candidate.count >= 4 else { continue }
                let whole = LabelDistance.similarity(text, count, candidate.text, candidate.count)
                let prefix = count >= 5 && count < candidate.count ? LabelDistance.prefixSimilarity(text, count, candidate.text, candidate.count) - 0.05 : 0
                let score = max(whole, prefix) - 0.03 * Double(row - from)
                if score > best {
                    best = score
                    bestRow = row
                    bestIndex = index
                }
            }
        }
        guard best >= 0.62 else { return false }
        select(bestRow, bestIndex, consumed: min(count, book.labels[bestIndex].count), isGuess: true)
        return true
    }
}
