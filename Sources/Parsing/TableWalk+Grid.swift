import Glibc

/// Values of one row of a grid, for which a label was found or not.
struct GridLine {
    /// The header in force, as a place in `TableWalk.headers`; −1 for none.
    let header: Int
    /// The sheet and the row, counted over all the sheets of the table.
    let sheet: Int
    let row: Int
    /// The grid's first column behind the label.
    let labelEnd: Int
    /// The grid's column behind the last cell of the row.
    let end: Int
    /// Whether the row lacks a cell between its label and its last cell.
    let isTorn: Bool
    /// Whether the row lacks a cell between its last cell and the end of the header.
    let endsEarly: Bool
    /// Whether a cell of a row above reaches down among the figures.
    let isCovered: Bool
    /// Whether a value that is not empty stands right behind the label.
    let beginsFilled: Bool
    /// Whether the figures stand in one cell, with spaces between them.
    var isListed = false
}

/// The walk through the rows of a grid: the same labels as in a text, but each value with its row and its columns.
extension TableWalk {
    mutating func walk(_ sheet: GridSheet) {
        defer { sheetCount += 1 }
        if let last = headers.last, last.columnCount != sheet.columnCount { header = -1 }
        isHeaderOpen = false
        for row in 0..<sheet.rowCount where !isFinished && valueCount + labelsTaken < Self.mostPieces {
            lineNumber += 1
            if takeHeadings(row, of: sheet) { continue }
            takeRow(row, of: sheet)
        }
    }

    // MARK: Headings

    /// Takes a row as one of the header: it names columns, and holds no figure.
    private mutating func takeHeadings(_ row: Int, of sheet: GridSheet) -> Bool {
        let pieces = sheet.pieces(inRow: row)
        for index in pieces where !sheet.pieces[index].isWords && !sheet.pieces[index].isEmpty { return false }
        var found: [(index: Int, piece: Int)] = []
        var isPlain = false
        var first = isHeaderOpen ? headers[header].first : .max
        for index in pieces {
            let piece = sheet.pieces[index]
            guard piece.isWords else { continue }
            let count = foldLabel(piece)
            guard count >= 2 else { continue }
            let heading = book.columnHeading(folded, count)
            guard heading >= 0 else { continue }
            // 其他 and 总计 are labels of rows, too.
            if book.headings[heading].count >= 3 {
                isPlain = true
                first = min(first, piece.column)
            } else if isHeaderOpen, piece.column < first {
                continue
            }
            found.append((heading, index))
        }
        guard !found.isEmpty, isPlain || found.count >= 2 || isHeaderOpen else { return false }
        if !isHeaderOpen || found.allSatisfy({ headers[header].covers(sheet.pieces[$0.piece].columns) }) {
            headers.append(GridHeader(columnCount: sheet.columnCount))
            header = headers.count - 1
            isHeaderOpen = true
        }
        for index in pieces where sheet.pieces[index].isWords {
            let piece = sheet.pieces[index]
            if let heading = found.first(where: { $0.piece == index })?.index {
                headers[header].add(GridHeader.Heading(name: book.headingNames[heading], columns: piece.columns))
                meetHeading(heading)
            } else {
                if piece.column > headers[header].first, !isFixedWord(piece) {
                    headers[header].add(GridHeader.Heading(name: -1, columns: piece.columns))
                }
                take(label: piece)
            }
        }
        return true
    }

    /// Whether a cell of the header holds words of the format that name no column (法人或其他组织).
    private func isFixedWord(_ piece: GridSheet.Piece) -> Bool {
        let count = foldLabel(piece)
        return count < 2 || book.headings.contains { Self.equal($0, folded, count) }
    }

    // MARK: Rows

    private mutating func takeRow(_ row: Int, of sheet: GridSheet) {
        let pieces = sheet.pieces(inRow: row)
        wasSelected = false
        metRow = false
        var hasWords = false
        var labelEnd = -1
        var values: [Int] = []
        for index in pieces {
            let piece = sheet.pieces[index]
            if piece.isWords, values.isEmpty, isUnit(piece) {
                labelEnd = piece.columnEnd
            } else if piece.isWords, listsFigures(piece, of: sheet), metRow, values.isEmpty {
                giveList(piece, row: row, labelEnd: labelEnd)
            } else if piece.isWords,
                !isValue(piece, in: sheet, hasFigures: values.contains { !sheet.pieces[$0].isEmpty }, labelEnd: labelEnd)
            {
                if metRow, values.contains(where: { !sheet.pieces[$0].isEmpty }) {
                    give(values, row: row, of: sheet, labelEnd: labelEnd, hasWords: hasWords)
                }
                values.removeAll(keepingCapacity: true)
                take(label: piece)
                labelEnd = piece.columnEnd
                hasWords = true
            } else {
                values.append(index)
            }
        }
        if metRow { isHeaderOpen = false }
        if !values.isEmpty { give(values, row: row, of: sheet, labelEnd: labelEnd, hasWords: hasWords) }
    }

    /// Whether words between the label of a row and its first column are its unit (件).
    private func isUnit(_ piece: GridSheet.Piece) -> Bool {
        guard metRow, standsBehindWholeLabel, header >= 0, piece.columnEnd <= headers[header].first else { return false }
        let count = foldLabel(piece)
        return (1...Self.longestUnit).contains(count) && !isKnownRow(count)
    }

    /// In letters.
    private static let longestUnit = 2

    /// Whether words are what a row says in place of a figure (见附件).
    private func isValue(_ piece: GridSheet.Piece, in sheet: GridSheet, hasFigures: Bool, labelEnd: Int) -> Bool {
        guard labelEnd >= 0, metRow, !repeatsLabel(piece) else { return false }
        let standsUnderHeading = header >= 0 && piece.column >= headers[header].first
        guard hasFigures || standsUnderHeading || standsBehindWholeLabel else { return false }
        let count = foldLabel(piece)
        return count < 0 || !isKnownRow(count)
    }

    /// Whether words say what the label says, as where each column that a span covered repeats it.
    private func repeatsLabel(_ piece: GridSheet.Piece) -> Bool {
        let count = labelEnd - labelStart
        guard count == Int(piece.token.end) - Int(piece.token.start) else { return false }
        return memcmp(base + labelStart, base + Int(piece.token.start), count) == 0
    }

    private mutating func take(label piece: GridSheet.Piece) {
        let count = foldLabel(piece)
        guard count > 0 else { return }
        start = min(start, Int(piece.token.start))
        labelStart = Int(piece.token.start)
        labelEnd = Int(piece.token.end)
        labelPiece = (sheetCount, piece.row, piece.rowEnd)
        place = nil
        match(folded, count)
        labelsTaken += 1
    }

    private func foldLabel(_ piece: GridSheet.Piece) -> Int { foldLabel(base + Int(piece.token.start), base + Int(piece.token.end)) }

    /// Whether a cell over several columns, or the last of its row, holds nothing but figures with spaces between them.
    private func listsFigures(_ piece: GridSheet.Piece, of sheet: GridSheet) -> Bool {
        guard piece.columnEnd - piece.column > 1 || piece.columnEnd == sheet.columnCount else { return false }
        let (start, end) = (base + Int(piece.token.start), base + Int(piece.token.end))
        return end - start < 400 && figures(start, end).count > 1
    }

    /// The figures between spaces; none if there is anything else.
    private func figures(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> [ValueToken] {
        var tokens: [ValueToken] = []
        var end = end
        while let piece = lastPiece(start, end) {
            guard let token = reader.read(piece.start, piece.end, base: base) else { return [] }
            tokens.append(token)
            end = piece.before
        }
        return tokens.reversed()
    }

    private mutating func giveList(_ piece: GridSheet.Piece, row: Int, labelEnd: Int) {
        isHeaderOpen = false
        lines.append(
            GridLine(
                header: header, sheet: sheetCount, row: row, labelEnd: labelEnd, end: piece.columnEnd, isTorn: false, endsEarly: false,
                isCovered: false, beginsFilled: true, isListed: true))
        for token in figures(base + Int(piece.token.start), base + Int(piece.token.end)) {
            var token = token
            token.field = UInt16(truncatingIfNeeded: lines.count - 1)
            token.firstColumn = UInt16(truncatingIfNeeded: piece.column)
            token.lastColumn = UInt16(truncatingIfNeeded: piece.columnEnd)
            if add(token) { committed = max(committed, current) }
        }
    }

    /// Gives the values of a row of the grid to the row of the table that it is, or to none.
    private mutating func give(_ pieces: [Int], row: Int, of sheet: GridSheet, labelEnd: Int, hasWords: Bool) {
        let isFilled = pieces.contains { !sheet.pieces[$0].isEmpty }
        // The label may stand in a cell that reaches down to here.
        let isCovered = labelPiece.sheet == sheetCount && labelPiece.row < row && row < labelPiece.rowEnd
        if !isUnknown, current >= 0, hasWords ? !metRow : !isCovered && rows[current].count > 0 {
            // Empty cells beside a heading, or a rule of empty cells, are nobody's.
            guard isFilled else { return }
            isUnknown = true
            startsUnknown = true
        }
        if !isFilled, isUnknown || current < 0 || (isHeader && !isCovered) { return }
        isHeaderOpen = false
        let first = sheet.pieces[pieces[0]].column
        let from = labelEnd >= 0 ? labelEnd : first
        let end = sheet.pieces[pieces[pieces.count - 1]].columnEnd
        var isTorn = false
        var endsEarly = false
        var isUnderOther = false
        for column in from..<max(from, max(end, header >= 0 ? headers[header].end : 0)) {
            guard column < sheet.columnCount, let piece = sheet.piece(row, column) else {
                if column < end { isTorn = true } else { endsEarly = true }
                continue
            }
            if piece.row < row, !(piece.isWords && column < first) { isUnderOther = true }
        }
        let line = GridLine(
            header: header, sheet: sheetCount, row: row, labelEnd: from, end: end, isTorn: isTorn, endsEarly: endsEarly,
            isCovered: isUnderOther, beginsFilled: first == from && !sheet.pieces[pieces[0]].isEmpty)
        lines.append(line)
        let number = UInt16(truncatingIfNeeded: lines.count - 1)
        for index in pieces {
            let piece = sheet.pieces[index]
            var token = piece.token
            token.field = number
            token.firstColumn = UInt16(truncatingIfNeeded: piece.column)
            token.lastColumn = UInt16(truncatingIfNeeded: piece.columnEnd)
            if add(token) { committed = max(committed, current) }
        }
    }
}
