/// Headings of columns: where they stand, and whether in the order of the format.
extension TableWalk {
    mutating func takeHeading(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
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

    /// A heading of one line may not stand behind one that it precedes in the format; a table that has all its rows on one line names
    /// the kinds of organisation behind 总计.
    mutating func judgeOrder(_ column: Int) {
        defer { lastColumn = (column, lineNumber) }
        guard isHeader, column >= 0, column < lastColumn.column else { return }
        let areKinds = book.table == .requests && column >= 1 && lastColumn.column <= 4
        let isOnOneLine = lastColumn.line == lineNumber && !(book.table == .requests && column == 1 && lastColumn.column >= 5)
        if areKinds || isOnOneLine { columnsAreReordered = true }
    }

    mutating func meetHeading(_ index: Int) {
        headingHits[index] += 1
        isHeader = true
        if current >= 0, rows[current].count > 0 {
            isUnknown = true
            startsUnknown = true
        }
        guard let place, book.headingColumns[index] >= 0 else { return }
        let column = book.headingColumns[index]
        if headingPlaces.contains(where: { $0.column >= column }) {
            headingPlaces.removeAll { $0.first >= place.first || $0.column >= column }
        }
        headingPlaces.append((column, place.first, place.last))
    }

    /// Whether a fragment is cut out of a heading or of a group's label.
    func isHeadingPart(_ text: UnsafePointer<UInt16>, _ count: Int, fromStart: Bool) -> Bool {
        func holds(_ whole: LabelBook.Label) -> Bool {
            guard whole.count >= count else { return false }
            for at in 0...(fromStart ? 0 : whole.count - count) where Self.same(whole.text + at, text, count) { return true }
            return false
        }
        return book.headings.contains(where: holds) || (!fromStart && book.groups.contains(where: holds))
    }
}
