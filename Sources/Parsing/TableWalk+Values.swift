/// Where values go: to the row at hand, or to none.
extension TableWalk {
    mutating func append(_ token: ValueToken, field: Int, labelField: Int) {
        if isFinished {
            // Of the next table.
            leftOver += 1
            return
        }
        var token = token
        token.field = UInt16(truncatingIfNeeded: field)
        if line.structure == .spaces {
            token.firstColumn = UInt16(truncatingIfNeeded: line.fields[field].firstColumn)
            token.lastColumn = UInt16(truncatingIfNeeded: line.fields[field].lastColumn)
            lastSpacedLine = lineNumber
        }
        guard add(token) else { return }
        let row = rows + current
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

    /// Gives a value to the row at hand, else to those without a row.
    /// - Returns: Whether it went to a row.
    @inline(__always)
    mutating func add(_ token: ValueToken) -> Bool {
        let isFilled = token.kind != .empty
        isHeader = false
        end = max(end, Int(token.end))
        if isUnknown {
            guard isFilled else { return false }
            if unknown.isEmpty || unknown[unknown.count - 1].first + unknown[unknown.count - 1].count != valueCount || startsUnknown {
                unknown.append(UnknownRow(after: committed, belongsElsewhere: labelStandsElsewhere, first: valueCount))
                unknown[unknown.count - 1].label = labelStart..<max(labelStart, labelEnd)
                startsUnknown = false
                labelStandsElsewhere = false
            }
            unknown[unknown.count - 1].count += 1
            unknown[unknown.count - 1].filled += 1
            unknown[unknown.count - 1].end = Int(token.end)
            keep(token)
            return false
        }
        guard current >= 0 else {
            if isFilled { leftOver += 1 }
            return false
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
        return true
    }

    /// Makes figures without a readable label those of a row.
    mutating func giveFigures(of found: UnknownRow, to row: Int) {
        rows[row] = RowFound(
            isMatched: true, isGuess: true, isAdopted: true, first: found.first, count: found.count,
            filled: found.count, lines: 1, end: found.end)
        rows[row].labelStart = found.label.lowerBound
        rows[row].labelEnd = found.label.upperBound
    }

    /// `.07` or, where no label has a number, `5.`: a piece of a figure that was torn apart.
    func isTornFigure(_ field: Field) -> Bool {
        func isDigit(_ at: UnsafePointer<UInt8>) -> Bool { (0x30...0x39).contains(at.pointee) }
        func isPoint(_ at: UnsafePointer<UInt8>) -> Bool { at.pointee == 0x2E || at.pointee == 0x2C }
        guard field.end - field.start >= 2 else { return false }
        if isPoint(field.start), isDigit(field.end - 1) { return true }
        return book.table == .active && isDigit(field.start) && isPoint(field.end - 1)
    }

    /// `规章 0 0 0`: a label and figures with single spaces between them.
    mutating func takeTrailingFigures(_ field: Field, index: Int) -> Bool {
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
            if let token = reader.read(from, min(at, field.end), base: base) { append(token, field: index, labelField: -1) }
        }
        return true
    }

    /// The piece behind the last space before `end`, and the end of what stands before that space; `nil` if there is no space.
    func lastPiece(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> (
        start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>, before: UnsafePointer<UInt8>
    )? {
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
    func holdsFigure(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        var end = end
        while end > start {
            guard let piece = lastPiece(start, end) else { return reader.read(start, end, base: base) != nil }
            if reader.read(piece.start, piece.end, base: base) != nil { return true }
            end = piece.before
        }
        return false
    }
}
