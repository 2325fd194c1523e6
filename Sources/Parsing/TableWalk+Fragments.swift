/// Labels in pieces, cut elsewhere than at their ends, or misspelt.
extension TableWalk {
    /// What was taken for the beginning of one row may be that of another, or of a heading.
    mutating func anchorAnew(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
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
                    select(row, index, consumed: length, match: candidate.count == length ? .exact : .beginning)
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

    mutating func giveUpCurrent() {
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
    mutating func takePending(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        guard count <= 4, pending.count + count <= 40 else { return false }
        if pending.isEmpty { takeBackNone(text, count) }
        var result = false
        for attempt in 0..<2 where !result {
            if attempt == 1 { pending.removeAll(keepingCapacity: true) }
            pending += UnsafeBufferPointer(start: text, count: count)
            pending.withUnsafeBufferPointer { whole in
                for group in book.groups where whole.count <= group.count && Self.same(group.text, whole.baseAddress!, whole.count) {
                    result = true
                }
            }
            if !result, attempt == 0, pending.count > count, pending.count >= 2 {
                let whole = pending
                if whole.withUnsafeBufferPointer({ selectExactly($0.baseAddress!, $0.count) || selectByPrefix($0.baseAddress!, $0.count) })
                {
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
    mutating func takeBackNone(_ text: UnsafePointer<UInt16>, _ count: Int) {
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

    static let none = FoldTables.shared.foldLabel("无")[0]

    /// A misspelt label: the nearest of the next rows, if it is near enough.
    mutating func selectSimilar(_ text: UnsafePointer<UInt16>, _ count: Int) -> Bool {
        // Among the headings short words are rather headings.
        let isDoubtful = isHeader && count < 5
        guard count >= (isDoubtful ? 4 : 3) else { return false }
        if !isDoubtful, current >= 0, !isUnknown, consumed < label.count {
            let rest = label.count - consumed
            if LabelDistance.prefixSimilarity(text, count, label.text + consumed, rest) >= 0.7 {
                consumed = min(label.count, consumed + count)
                rows[current].isGuess = true
                rows[current].match = .similar
                rows[current].labelEnd = labelEnd
                rows[current].letters = consumed
                metRow = true
                return true
            }
        }
        let from = current + 1
        var best = 0.0
        var bestRow = -1
        var bestIndex = -1
        var second = 0.0
        var secondRow = -1
        for row in from..<min(book.rows.count, from + 5) {
            var score = 0.0
            var scoreIndex = -1
            for index in book.rows[row].labels {
                let candidate = book.labels[index]
                guard candidate.count >= 4 else { continue }
                let whole = LabelDistance.similarity(text, count, candidate.text, candidate.count)
                let prefix =
                    count >= 5 && count < candidate.count
                    ? LabelDistance.prefixSimilarity(text, count, candidate.text, candidate.count) - 0.05 : 0
                if max(whole, prefix) > score {
                    score = max(whole, prefix)
                    scoreIndex = index
                }
            }
            score -= 0.03 * Double(row - from)
            if score > best {
                (second, secondRow) = (best, bestRow)
                (best, bestRow, bestIndex) = (score, row, scoreIndex)
            } else if score > second {
                (second, secondRow) = (score, row)
            }
        }
        guard best >= (isDoubtful ? 0.74 : 0.62) else { return false }
        select(bestRow, bestIndex, consumed: min(count, book.labels[bestIndex].count), match: .similar)
        rows[bestRow].similarity = Int(((best + 0.03 * Double(bestRow - from)) * 100).rounded())
        if second >= best - Self.leastLead { rows[bestRow].rival = secondRow }
        return true
    }

    /// By how much the nearest label must be nearer than the next: less than one letter of eight is no lead.
    private static let leastLead = 0.1
}
