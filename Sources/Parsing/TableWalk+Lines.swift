/// What a line of the table holds: labels, values, or separators only.
extension TableWalk {
    mutating func takeLine() {
        if line.structure == .plain {
            guard line.count > 0, !line.fields[0].isEmpty else {
                if blankStride > 0 { takeBlankLine() } else if bar == .bar { bar = .blank } else { isRowOpen = false }
                return
            }
            bar = .none
            let field = line.fields[0]
            if let token = reader.read(field.start, field.end, base: base) {
                // A lone figure between the lines of a table kept by spaces is a page number.
                if current >= 0, rows[current].structure == .spaces, rows[current].filled > 0, token.kind == .number, !goesOn(field) {
                    return
                }
                // So is one between blank lines of a table kept by tabs or rules.
                if current >= 0, !isRowOpen, rows[current].fieldsOnLine > 3, token.kind == .number {
                    return
                }
                append(token, field: 0, labelField: -1)
            } else if PageNumber.matches(field) {
                return
            } else if !takeCollapsed() {
                take(label: field, index: 0)
            }
            return
        }
        if line.isRule { return }
        if line.isLoneBar {
            takeBar()
        } else if line.rulesEndCells, line.isRulesOnly {
            // The places that merged cells cover.
            isRowOpen = false
            bar = .none
        } else if line.structure == .spaces, takeCollapsed() {
            bar = .none
        } else {
            takeFields()
            bar = line.rulesEndCells ? .bar : .none
        }
    }

    /// Whether a figure stands right under one of the row's, as the end of one that was broken over lines does.
    private func goesOn(_ field: Field) -> Bool {
        guard lineNumber == lastSpacedLine + 1 else { return false }
        let row = rows[current]
        return (row.first..<(row.first + row.count)).contains { index in
            Int(values[index].firstColumn) < field.lastColumn && field.firstColumn < Int(values[index].lastColumn)
        }
    }

    /// No shorter line, in bytes, holds more than a row.
    private static let shortestCollapsedLine = 160

    /// Takes the cells of a line as if each had its own, where the labels of several rows stand among them.
    private mutating func takeCollapsed() -> Bool {
        guard let collapsed = CollapsedLine(line, least: Self.shortestCollapsedLine, reader: reader, base: base),
            collapsed.pieces.count(where: { isKnownRow($0) }) >= 3
        else { return false }
        line.holdCells()
        for piece in collapsed.pieces {
            line.replace(by: [piece])
            if let token = reader.read(piece.start, piece.end, base: base) {
                append(token, field: 0, labelField: -1)
            } else {
                take(label: piece, index: 0)
            }
        }
        return true
    }

    mutating func takeFields() {
        var labelField = -1
        var hasValues = false
        var filled = 0
        var beginsWithFigure = false
        wasSelected = false
        for index in 0..<line.count {
            let field = line.fields[index]
            if field.isEmpty { continue }
            filled += 1
            if let token = reader.read(field.start, field.end, base: base) {
                if labelField >= 0, !hasValues, isBehindEmptyRow {
                    isUnknown = true
                    startsUnknown = true
                }
                append(token, field: index, labelField: labelField)
                hasValues = true
                if filled == 1 { beginsWithFigure = true }
            } else if (hasValues && line.structure != .spaces) || standsBehindWholeLabel(index), !isKnownRow(field) {
                append(
                    ValueToken(kind: .text, start: field.start - base, end: field.end - base), field: index,
                    labelField: labelField)
            } else {
                take(label: field, index: index)
                if hasValues, current >= 0 { hasValues = rows[current].count > 0 }
                labelField = index
            }
        }
        if labelField >= 0 {
            if beginsWithFigure { linesByLabel.before += 1 } else if hasValues { linesByLabel.behind += 1 }
        }
        if filled == 0 {
            takeEmpty()
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

    /// Whether the row at hand was printed empty on a line of its own, so that the figures behind another label are not its.
    private var isBehindEmptyRow: Bool {
        guard !wasSelected, current >= 0, !isUnknown, consumed == label.count else { return false }
        return rows[current].count == 0 && rows[current].fieldsOnLine > 3
    }

    /// Between two such rules an empty line is an empty cell; nothing between them is an empty cell too, or the end of a row.
    mutating func takeBar() {
        if isRowOpen, current >= 0, !isUnknown, bar == .blank || bar == .bar && line.rulesEndCells {
            let at = line.fields[0].start - base
            append(ValueToken(kind: .empty, start: at, end: at), field: 0, labelField: -1)
            if bar == .bar { values[valueCount - 1].mayEndRow = true }
        } else if bar == .bar {
            isRowOpen = false
        }
        bar = .bar
    }

    /// A blank line where such lines may be empty cells.
    mutating func takeBlankLine() {
        blankLines = (blankLines.last == lineNumber - 1 ? blankLines.count + 1 : 1, lineNumber)
        guard BlankLineStride.endsCell(blankLines: blankLines.count, stride: blankStride), isRowOpen, current >= 0, !isUnknown,
            consumed == label.count
        else { return }
        let at = line.fields[0].start - base
        append(ValueToken(kind: .empty, start: at, end: at), field: 0, labelField: -1)
        values[valueCount - 1].mayEndRow = true
    }

    /// A line of separators only: an empty cell where each cell has its line, else nothing.
    mutating func takeEmpty() {
        guard line.structure == .tabs, line.count <= 3, isRowOpen, current >= 0, !isUnknown, rows[current].structure != .spaces,
            rows[current].fieldsOnLine <= 2
        else {
            if line.structure == .plain { isRowOpen = false }
            return
        }
        let at = line.fields[0].start - base
        append(ValueToken(kind: .empty, start: at, end: at), field: 0, labelField: -1)
    }

    /// Whether the label of a row was met whole on this line, and is no heading over rows, too.
    @inline(__always)
    var standsBehindWholeLabel: Bool {
        wasSelected && current >= 0 && consumed == label.count && !rows[current].isGuess && !book.isGroup(label.text, label.count)
    }

    /// Units that stand in a column of their own.
    private static let units = ["件", "项", "个", "条", "份", "元", "次", "宗", "起"].map { FoldTables.shared.foldLabel($0)[0] }

    private func holdsDigit(_ field: Field) -> Bool {
        var at = field.start
        while at < field.end {
            if (0x30...0x39).contains(at.pointee) { return true }
            at += 1
        }
        return false
    }

    /// Whether what follows the whole label of a row on its line is the row's (见附件).
    @inline(__always)
    private func standsBehindWholeLabel(_ index: Int) -> Bool {
        guard standsBehindWholeLabel else { return false }
        // A word before the only figure of a row is its unit: 行政事业性收费 | 万元 | 5.07. What holds a digit is a figure that cannot be read.
        var cells = 0
        for place in index..<line.count where !line.fields[place].isEmpty { cells += 1 }
        let field = line.fields[index]
        if cells == 1 || holdsDigit(field) { return true }
        guard cells > 2 else { return false }
        let count = foldLabel(field.start, field.end)
        return count != 1 || !Self.units.contains(folded[0])
    }
}
