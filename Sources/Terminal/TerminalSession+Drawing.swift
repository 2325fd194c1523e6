import CNcurses

extension TerminalSession {
    /// Brings a canvas to the screen. Only what differs from the last one is sent; an equal canvas costs no byte.
    public func draw(_ canvas: Canvas) {
        guard isOpen, let window = gouji_stdscr() else { return }
        let size = size
        let rows = min(size.rows, canvas.size.rows)
        let columns = min(size.columns, canvas.size.columns)
        let known = drawnFrame.flatMap { $0.size == canvas.size ? $0 : nil }
        if known == nil { werase(window) }
        var line: [cchar_t] = []
        line.reserveCapacity(columns + 1)
        for row in 0..<rows {
            let range = (row * canvas.size.columns)..<(row * canvas.size.columns + columns)
            if let known, known.cells[range] == canvas.cells[range] { continue }
            line.removeAll(keepingCapacity: true)
            var column = 0
            for cell in canvas.cells[range] {
                // The canvas is wider than the screen and its last visible character is not.
                if column + Int(cell.width) > columns { break }
                column += Int(cell.width)
                if cell.width > 0 { line.append(cursesCell(cell)) }
            }
            mvwadd_wchnstr(window, Int32(row), 0, line, Int32(line.count))
        }
        placeCursor(canvas.cursor, window: window, size: size)
        wnoutrefresh(window)
        doupdate()
        drawnFrame = canvas
    }

    private func placeCursor(_ cursor: Point?, window: UnsafeMutablePointer<WINDOW>, size: Size) {
        let visible = cursor.map { $0.column >= 0 && $0.row >= 0 && $0.column < size.columns && $0.row < size.rows } ?? false
        if let cursor, visible { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
        if visible != cursorIsVisible {
            curs_set(visible ? 1 : 0)
            cursorIsVisible = visible
        }
    }

    private func cursesCell(_ cell: CanvasCell) -> cchar_t {
        var result = cchar_t()
        let style = cursesStyle(of: cell.role)
        var isFirst = true
        withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 8) { text in
            var count = 0
            for scalar in cell.text.unicodeScalars where count < 5 {
                text[count] = wchar_t((isFirst ? widths.drawable(scalar, width: Int(cell.width)) : scalar).value)
                isFirst = false
                count += 1
            }
            text[count] = 0
            if gouji_set_cell(&result, text.baseAddress, style.attributes, style.pair) != OK {
                text[1] = 0
                _ = gouji_set_cell(&result, text.baseAddress, style.attributes, style.pair)
            }
        }
        return result
    }

    private func cursesStyle(of role: Role) -> (attributes: UInt32, pair: Int32) {
        if styleCache.isEmpty { styleCache = Array(repeating: nil, count: Role.allCases.count) }
        if let known = styleCache[Int(role.rawValue)] { return known }
        let style = theme.style(of: role, depth: pairs.depth)
        let made = (Self.cursesAttributes(style.attributes), pairs.number(for: style))
        styleCache[Int(role.rawValue)] = made
        return made
    }

    private static func cursesAttributes(_ attributes: TextAttributes) -> UInt32 {
        let table: [(TextAttributes, UInt32)] = [
            (.bold, GOUJI_BOLD), (.dim, GOUJI_DIM), (.italic, GOUJI_ITALIC), (.underline, GOUJI_UNDERLINE), (.reverse, GOUJI_REVERSE),
        ]
        return table.reduce(0) { attributes.contains($1.0) ? $0 | $1.1 : $0 }
    }
}
