/// What a terminal of the xterm kind shows after the bytes that it was sent: the text, without its colours.
public struct TerminalScreen: Sendable {
    public private(set) var columns: Int
    public private(set) var rows: Int
    /// The second cell of a wide character is empty.
    private var cells: [[String]]
    public internal(set) var cursor = (column: 0, row: 0)
    /// The modes that are on, by number: 1049 the other screen, 2004 bracketed paste, 25 the cursor.
    public private(set) var modes: Set<Int> = [25]
    /// Whether any colour was asked for, of the foreground or the background.
    public private(set) var usesColor = false
    private var scrolling: ClosedRange<Int>
    private var isWrapPending = false
    private var saved = (column: 0, row: 0)
    private var lastText = ""
    private var parser = ControlParser()

    /// What stands where the program cannot know what stands, after a change of the size.
    public static let leftover = "▒"

    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
        scrolling = 0...(rows - 1)
    }

    public var lines: [String] {
        cells.map { row in
            let text = row.joined()
            return String(text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)])
        }
    }

    public var text: String { lines.joined(separator: "\n") }

    /// Whether one row holds this text.
    public func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

    /// Every cell then holds `leftover`: a program that does not draw all of its screen anew gives itself away.
    mutating func resize(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: Array(repeating: Self.leftover, count: columns), count: rows)
        scrolling = 0...(rows - 1)
        cursor = (min(cursor.column, columns - 1), min(cursor.row, rows - 1))
        isWrapPending = false
    }

    mutating func take(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            switch parser.take(byte) {
            case .none: break
            case .text(let text): put(text)
            case .control(let byte): control(byte)
            case .escape(let final): escape(final)
            case .sequence(let sequence): perform(sequence)
            }
        }
    }

    private mutating func put(_ text: String) {
        let width = cellWidth(of: text.unicodeScalars.first!)
        if width == 0 {
            let column = max(0, isWrapPending ? cursor.column : cursor.column - 1)
            cells[cursor.row][column] += text
            return
        }
        if isWrapPending || cursor.column + width > columns {
            cursor.column = 0
            lineFeed()
        }
        guard width <= columns else { return }
        lastText = text
        for offset in 0..<width { clearCell(cursor.column + offset) }
        cells[cursor.row][cursor.column] = text
        if width == 2 { cells[cursor.row][cursor.column + 1] = "" }
        let next = cursor.column + width
        isWrapPending = next >= columns
        cursor.column = min(next, columns - 1)
    }

    /// Half of a wide character cannot stand alone.
    private mutating func clearCell(_ column: Int) {
        if cells[cursor.row][column].isEmpty, column > 0 { cells[cursor.row][column - 1] = " " }
        if column + 1 < columns, cells[cursor.row][column + 1].isEmpty { cells[cursor.row][column + 1] = " " }
        cells[cursor.row][column] = " "
    }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 0x08: move(to: cursor.column - 1, cursor.row)
        case 0x09: move(to: (cursor.column / 8 + 1) * 8, cursor.row)
        case 0x0A, 0x0B, 0x0C: lineFeed()
        case 0x0D: move(to: 0, cursor.row)
        default: break
        }
    }

    private mutating func escape(_ final: UInt8) {
        switch UnicodeScalar(final) {
        case "7": saved = cursor
        case "8": move(to: saved.column, saved.row)
        case "D": lineFeed()
        case "M": if cursor.row == scrolling.lowerBound { scroll(by: -1) } else { move(to: cursor.column, cursor.row - 1) }
        default: break
        }
    }

    private mutating func lineFeed() {
        isWrapPending = false
        if cursor.row == scrolling.upperBound { scroll(by: 1) } else { cursor.row = min(cursor.row + 1, rows - 1) }
    }

    private mutating func move(to column: Int, _ row: Int) {
        cursor = (max(0, min(column, columns - 1)), max(0, min(row, rows - 1)))
        isWrapPending = false
    }

    private var blankRow: [String] { Array(repeating: " ", count: columns) }

    private mutating func scroll(by count: Int, from top: Int? = nil) {
        let region = (top ?? scrolling.lowerBound)...max(top ?? scrolling.lowerBound, scrolling.upperBound)
        for _ in 0..<min(abs(count), region.count) {
            cells.remove(at: count > 0 ? region.lowerBound : region.upperBound)
            cells.insert(blankRow, at: count > 0 ? region.upperBound : region.lowerBound)
        }
    }

    private mutating func erase(_ range: Range<Int>, row: Int) {
        let place = cursor
        defer { cursor = place }
        cursor.row = row
        for column in range.clamped(to: 0..<columns) { clearCell(column) }
    }

    private mutating func perform(_ sequence: ControlParser.Sequence) {
        let count = max(1, sequence.parameters.first ?? 1)
        let kind = sequence.parameters.first ?? 0
        if sequence.isPrivate {
            switch sequence.final {
            case "h": modes.formUnion(sequence.parameters)
            case "l": modes.subtract(sequence.parameters)
            default: return
            }
            if sequence.parameters.contains(1049) { cells = Array(repeating: blankRow, count: rows) }
            return
        }
        switch sequence.final {
        case "m": usesColor = usesColor || sequence.parameters.contains { (30...38).contains($0) || (40...48).contains($0) || $0 >= 90 }
        case "A": move(to: cursor.column, cursor.row - count)
        case "B": move(to: cursor.column, cursor.row + count)
        case "C": move(to: cursor.column + count, cursor.row)
        case "D": move(to: cursor.column - count, cursor.row)
        case "G": move(to: count - 1, cursor.row)
        case "d": move(to: cursor.column, count - 1)
        case "H", "f": move(to: max(1, sequence.parameters.dropFirst().first ?? 1) - 1, count - 1)
        case "J": eraseScreen(kind)
        case "K": erase(kind == 0 ? cursor.column..<columns : 0..<(kind == 1 ? cursor.column + 1 : columns), row: cursor.row)
        case "X": erase(cursor.column..<min(columns, cursor.column + count), row: cursor.row)
        case "P": shiftRow(by: -count)
        case "@": shiftRow(by: count)
        case "L": scroll(by: -count, from: cursor.row)
        case "M": scroll(by: count, from: cursor.row)
        case "S": scroll(by: count)
        case "T": scroll(by: -count)
        case "b": for _ in 0..<count { put(lastText) }
        case "r":
            let top = count - 1
            let bottom = (sequence.parameters.dropFirst().first ?? rows) - 1
            scrolling = top...max(top, min(bottom, rows - 1))
            move(to: 0, 0)
        default: break
        }
    }

    private mutating func eraseScreen(_ kind: Int) {
        if kind == 0 { erase(cursor.column..<columns, row: cursor.row) }
        if kind == 1 { erase(0..<(cursor.column + 1), row: cursor.row) }
        let others = kind == 0 ? (cursor.row + 1)..<rows : 0..<(kind == 1 ? cursor.row : rows)
        for row in others { cells[row] = blankRow }
    }

    private mutating func shiftRow(by count: Int) {
        var row = cells[cursor.row]
        let column = cursor.column
        for _ in 0..<min(abs(count), columns - column) {
            row.remove(at: count > 0 ? columns - 1 : column)
            row.insert(" ", at: count > 0 ? column : columns - 1)
        }
        cells[cursor.row] = row
    }
}

/// Cells of a character, for what stands in these tests.
private func cellWidth(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
        0x20000...0x3FFFF:
        2
    default: 1
    }
}
