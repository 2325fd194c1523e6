import Terminal

extension ReportState {
    /// Moves the cursor by a command.
    /// - Parameter rows: The height of the screen's body.
    mutating func move(_ command: Command, rows: Int) {
        let line = cursorLine
        switch command {
        case .down: moveLine(from: line, by: 1)
        case .up: moveLine(from: line, by: -1)
        case .pageDown: jump(to: line + max(1, rows - 2), by: -1)
        case .pageUp: jump(to: line - max(1, rows - 2), by: 1)
        case .halfPageDown: jump(to: line + max(1, rows / 2), by: -1)
        case .halfPageUp: jump(to: line - max(1, rows / 2), by: 1)
        case .top: jump(to: 0, by: 1)
        case .bottom: jump(to: page.lines.count - 1, by: -1)
        case .left: moveColumn(by: -1)
        case .right: moveColumn(by: 1)
        case .lineStart: moveToEnd(isStart: true)
        case .lineEnd: moveToEnd(isStart: false)
        default: break
        }
    }

    private mutating func moveLine(from line: Int, by step: Int) {
        var target = line + step
        while page.lines.indices.contains(target), !page.lines[target].isStop { target += step }
        if page.lines.indices.contains(target) {
            place(onLine: target)
        } else {
            // Nothing to stand on further on: at least show what is there.
            scroll(to: max(0, top + step))
        }
    }

    /// Goes to a line, or to the nearest one in a direction that the cursor can stand on.
    private mutating func jump(to line: Int, by step: Int) {
        var target = min(max(0, line), page.lines.count - 1)
        while page.lines.indices.contains(target), !page.lines[target].isStop { target += step }
        guard page.lines.indices.contains(target) else {
            moveLine(from: min(max(0, line), page.lines.count), by: -step)
            return
        }
        place(onLine: target)
    }

    /// Puts the cursor on a line, in the column where it was.
    private mutating func place(onLine line: Int) {
        let column = wantedColumn ?? cursorColumn
        if let place = place(onLine: line, column: column) { move(to: place) }
        wantedColumn = column
    }

    /// The place on a line that is nearest to a column of the page.
    func place(onLine line: Int, column: Int) -> Place? {
        guard page.lines.indices.contains(line) else { return nil }
        if case .figures(let number) = page.lines[line], let table = page.table {
            let places = table.shape.lines[number].places
            let found = places.last { table.labelWidth + table.offset(of: $0.columns.lowerBound, firstColumn: firstColumn) <= column }
            return (found ?? places.first { $0.columns.upperBound > firstColumn } ?? places.first).map { .cell($0.cell) }
        }
        guard let range = page.lines[line].range else { return nil }
        var offset = range.lowerBound
        var used = 0
        for character in report.document.string(range) {
            let width = TextWidth.of(character)
            if used + width > column { return .text(offset) }
            used += width
            if offset + character.utf8.count >= range.upperBound { return .text(offset) }
            offset += character.utf8.count
        }
        return .text(range.lowerBound)
    }

    /// The column of the page that the cursor stands in.
    var cursorColumn: Int {
        switch cursor {
        case .cell(let cell):
            guard let table = page.table, let columns = page.columns(of: cell) else { return 0 }
            return table.labelWidth + table.offset(of: max(columns.lowerBound, firstColumn), firstColumn: firstColumn)
        case .text(let offset):
            guard page.lines.indices.contains(cursorLine), let range = page.lines[cursorLine].range, range.contains(offset) else {
                return 0
            }
            return TextWidth.of(report.document.string(range.lowerBound..<offset))
        case nil: return 0
        }
    }

    private mutating func moveColumn(by step: Int) {
        wantedColumn = nil
        switch cursor {
        case .cell(let cell):
            guard case .figures(let number) = page.lines[cursorLine], let places = page.table?.shape.lines[number].places,
                let index = places.firstIndex(where: { $0.cell == cell }), places.indices.contains(index + step)
            else { return }
            move(to: .cell(places[index + step].cell))
        case .text(let offset):
            guard let range = page.lines[cursorLine].range else { return }
            let target = step > 0 ? offset + report.document.characterLength(at: offset) : previousCharacter(before: offset, in: range)
            if range.contains(target) {
                move(to: .text(target))
            } else if let line = neighbour(step), let other = page.lines[line].range {
                move(to: .text(step > 0 ? other.lowerBound : previousCharacter(before: other.upperBound, in: other)))
            }
        case nil: return
        }
    }

    /// The next line of text that the same passage could run on to.
    private func neighbour(_ step: Int) -> Int? {
        var line = cursorLine + step
        while page.lines.indices.contains(line), page.lines[line] == .blank { line += step }
        return page.lines.indices.contains(line) && page.lines[line].range != nil ? line : nil
    }

    private func previousCharacter(before offset: Int, in range: Range<Int>) -> Int {
        guard offset > range.lowerBound else { return range.lowerBound - 1 }
        let last = report.document.string(range.lowerBound..<offset).last
        return offset - (last.map { $0.utf8.count } ?? 1)
    }

    private mutating func moveToEnd(isStart: Bool) {
        wantedColumn = nil
        let line = cursorLine
        guard page.lines.indices.contains(line) else { return }
        if case .figures(let number) = page.lines[line], let places = page.table?.shape.lines[number].places {
            if let place = isStart ? places.first : places.last { move(to: .cell(place.cell)) }
        } else if let range = page.lines[line].range {
            move(to: .text(isStart ? range.lowerBound : max(range.lowerBound, previousCharacter(before: range.upperBound, in: range))))
        }
    }
}
