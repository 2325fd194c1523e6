import Glibc

/// What a label is: the next row, a heading over rows, a heading of columns, or something unknown.
extension TableWalk {
    /// Folds a field into `folded`; −1 if it is too long for a label.
    // Inline, as what is asked of a walk for each label is: a call copies the walk.
    @inline(__always)
    func foldLabel(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
        fold.foldLabel(start, end, into: folded, capacity: Self.longestLabel)
    }

    @inline(__always)
    func isKnownRow(_ field: Field) -> Bool {
        let count = foldLabel(field.start, field.end)
        return count >= 2 && isKnownRow(count)
    }

    /// The same for the letters in `folded`.
    @inline(__always)
    func isKnownRow(_ count: Int) -> Bool { book.holds(folded, count, fromRow: max(0, committed)) }

    mutating func take(label field: Field, index: Int) {
        if line.holdsSpaces, takeTrailingFigures(field, index: index) { return }
        let count = foldLabel(field.start, field.end)
        guard count > 0 else {
            if isTornFigure(field), current >= 0, !isUnknown, isRowOpen {
                append(ValueToken(kind: .text, start: field.start - base, end: field.end - base), field: index, labelField: -1)
            }
            return
        }
        start = min(start, field.start - base)
        place = line.structure == .spaces ? (field.firstColumn, field.lastColumn) : nil
        labelStart = field.start - base
        labelEnd = field.end - base
        match(folded, count)
        isRowOpen = true
        labelsTaken += 1
    }

    @inline(__always)
    static func equal(_ label: LabelBook.Label, _ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        label.count == count && same(label.text, text, count)
    }

    @inline(__always)
    static func same(_ left: UnsafePointer<UInt16>, _ right: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        var at = 0
        while at < count {
            if left[at] != right[at] { return false }
            at += 1
        }
        return true
    }

    /// Finds out what a folded label is, and moves the pointer.
    mutating func match(_ text: UnsafePointer<UInt16>, _ count: Int) {
        if continueRow(text, count) || selectExactly(text, count) || repeatsLabel() || takeGroup(text, count) || selectByPrefix(text, count)
            || selectWithRest(text, count) || (count == 1 && takePending(text, count)) || takeHeading(text, count)
            || anchorAnew(text, count)
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

    mutating func continueRow(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        let rest = label.count - consumed
        guard current >= 0, !isUnknown, rest > 0, count <= rest, Self.same(label.text + consumed, text, count) else { return false }
        consumed += count
        metRow = true
        rows[current].end = max(rows[current].end, labelEnd)
        rows[current].labelEnd = labelEnd
        rows[current].letters = consumed
        return true
    }

    mutating func selectExactly(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        guard book.rowBeginnings[Int(text[0] & 0xFF)] else { return false }
        for index in book.labels(fromRow: current + 1) where Self.equal(book.labels[index], text, count) {
            let row = book.rowsOfLabels[index]
            guard mayJump(to: row, count) else { continue }
            select(row, index, consumed: count)
            return true
        }
        if selectNextWithRest(text, count) { return true }
        guard count >= 4 || committed < current else { return false }
        var row = committed + 1
        while row <= current {
            for index in book.rows[row].labels where Self.equal(book.labels[index], text, count) {
                if row == current, rows[row].count == 0, !isUnknown {
                    metRow = true
                    return true
                }
                // （六）其他处理 in the middle of its first row's label, which goes on behind it.
                if row < current, consumed < label.count, book.isGroup(text, count) { return true }
                select(row, index, consumed: count)
                return true
            }
            row += 1
        }
        return repeatsRow(text, count)
    }

    /// 3.其他处理 behind 2.申请人逾期…: the next row with a short suffix, not the heading of the same words.
    mutating func selectNextWithRest(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        guard current >= 0, current + 1 < book.rows.count, consumed == label.count, !isHeader else { return false }
        for index in book.rows[current + 1].labels {
            let candidate = book.labels[index]
            guard count > candidate.count, count - candidate.count <= 2, Self.same(candidate.text, text, candidate.count),
                !beginsGroup(text, count)
            else { continue }
            select(current + 1, index, consumed: candidate.count, match: .suffix)
            return true
        }
        return false
    }

    /// A row that has its values already, or that was passed over: the table stands here a second time, the label is told again, or the
    /// rows do not stand in the order of the format. What follows belongs to no row in hand.
    mutating func repeatsRow(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
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

    /// The label of the row in hand stands here once more before any value: a merged cell that was filled with copies of it.
    private mutating func repeatsLabel() -> Bool {
        guard current >= 0, !isUnknown, rows[current].count == 0, rows[current].isMatched else { return false }
        let (first, count) = (rows[current].labelStart, rows[current].labelEnd - rows[current].labelStart)
        guard count > 0, count == labelEnd - labelStart, first < labelStart, memcmp(base + first, base + labelStart, count) == 0 else {
            return false
        }
        metRow = true
        return true
    }

    /// Whether letters are the beginning of a heading over rows and no whole one: （六）其他处 on one line, 理 on another.
    private func beginsGroup(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        book.groups.contains { $0.count > count && Self.same($0.text, text, count) }
    }

    /// Short labels (其他, 总计) also stand among the headings; they may not jump over rows there.
    func mayJump(to row: Int, _ count: Int) -> Bool {
        if isHeader, count < 4, book.table != .active { return false }
        let skipped = row - current - 1
        if skipped == 0 { return current >= 0 || count >= 4 || book.table == .active }
        return count >= 4 || (book.table == .active && count >= 2) || (current >= 0 && skipped <= 3)
    }

    mutating func select(_ row: Int, _ index: Int, consumed: Int, match: LabelMatch = .exact) {
        var later = row
        while later < book.rows.count {
            if rows[later].isMatched, rows[later].count == 0 { rows[later] = RowFound() }
            later += 1
        }
        current = row
        label = book.labels[index]
        self.consumed = consumed
        rows[row].isMatched = true
        rows[row].isGuess = match == .similar
        rows[row].end = labelEnd
        rows[row].labelStart = labelStart
        rows[row].labelEnd = labelEnd
        rows[row].match = match
        rows[row].labelIndex = index
        rows[row].letters = consumed
        rows[row].rival = -1
        wasSelected = true
        metRow = true
        isUnknown = false
        labelStandsElsewhere = false
        isHeader = false
        if !pending.isEmpty { pending.removeAll(keepingCapacity: true) }
        if book.table == .active, !headingPlaces.isEmpty { headingPlacesByRow[row] = headingPlaces }
    }

    mutating func takeGroup(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
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

    mutating func selectByPrefix(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        guard count >= 2, book.rowBeginnings[Int(text[0] & 0xFF)], !(isHeader && count < 4 && book.table != .active) else { return false }
        var row = current + 1
        while row < book.rows.count {
            for index in book.rows[row].labels {
                let candidate = book.labels[index]
                if candidate.count > count, Self.same(candidate.text, text, count), mayJump(to: row, count) {
                    if count < 4, isHeadingPart(text, count, fromStart: true) { return false }
                    select(row, index, consumed: count, match: .beginning)
                    return true
                }
            }
            row += 1
        }
        return false
    }

    /// A label with a suffix of its own (予以公开（含部分）).
    mutating func selectWithRest(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        guard book.rowBeginnings[Int(text[0] & 0xFF)] else { return false }
        var best = -1
        for index in book.labels(fromRow: current + 1) {
            let candidate = book.labels[index]
            let rest = count - candidate.count
            if rest > 0, rest <= (candidate.count >= 4 ? 16 : candidate.count), Self.same(candidate.text, text, candidate.count),
                mayJump(to: book.rowsOfLabels[index], candidate.count), best < 0 || candidate.count > book.labels[best].count
            {
                best = index
            }
        }
        guard best >= 0, !beginsGroup(text, count) else { return false }
        // Two rows that run into each other: the figures behind them are the second one's.
        let bestRow = book.rowsOfLabels[best]
        let length = book.labels[best].count
        for row in (bestRow + 1)..<book.rows.count {
            for index in book.rows[row].labels where Self.equal(book.labels[index], text + length, count - length) { return false }
        }
        select(bestRow, best, consumed: book.labels[best].count, match: .suffix)
        return true
    }
}
