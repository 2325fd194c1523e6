extension TextField {
    /// Where a movement of the caret goes.
    public enum Movement: Sendable, Hashable, CaseIterable {
        case left, right, wordLeft, wordRight, lineStart, lineEnd, textStart, textEnd, up, down
    }

    /// Moves the caret. `up` and `down` go by the lines that are shown in a width and keep their column.
    public mutating func move(_ movement: Movement, width: Int = .max, ambiguous: AmbiguousWidth = .current) {
        history.separate()
        if movement == .up || movement == .down {
            moveByLines(movement == .up ? -1 : 1, width: width, ambiguous: ambiguous)
            return
        }
        goalColumn = nil
        switch movement {
        case .left: caret = max(0, caret - 1)
        case .right: caret = min(characters.count, caret + 1)
        case .wordLeft: caret = wordStart(before: caret)
        case .wordRight: caret = wordEnd(after: caret)
        case .lineStart: caret = lineStart
        case .lineEnd: caret = lineEnd
        case .textStart: caret = 0
        case .textEnd: caret = characters.count
        case .up, .down: break
        }
    }

    /// Moves by lines as shown; on the first line Up goes to its start, on the last Down to its end.
    public mutating func moveByLines(_ count: Int, width: Int, ambiguous: AmbiguousWidth = .current) {
        let layout = layout(width: width, ambiguous: ambiguous)
        let column = goalColumn ?? layout.caret.column
        let row = layout.caret.row + count
        if row < 0 {
            caret = 0
        } else if row >= layout.lines.count {
            caret = characters.count
        } else {
            caret = index(in: layout.lines[row], atColumn: column, ambiguous: ambiguous, isLast: row == layout.lines.count - 1)
        }
        goalColumn = column
    }

    /// The start of the paragraph that the caret is in.
    var lineStart: Int { (characters[..<caret].lastIndex(of: "\n") ?? -1) + 1 }
    var lineEnd: Int { characters[caret...].firstIndex(of: "\n") ?? characters.count }

    private enum WordKind {
        case space, word, ideograph, mark
    }

    private static func wordKind(_ character: Character) -> WordKind {
        if character.isWhitespace { return .space }
        if character.isLetter || character.isNumber {
            return TextWidth.of(character, ambiguous: .narrow) == 2 ? .ideograph : .word
        }
        return .mark
    }

    func wordStart(before position: Int) -> Int {
        var index = position
        while index > 0, Self.wordKind(characters[index - 1]) == .space { index -= 1 }
        guard index > 0 else { return 0 }
        let kind = Self.wordKind(characters[index - 1])
        while index > 0, Self.wordKind(characters[index - 1]) == kind { index -= 1 }
        return index
    }

    func wordEnd(after position: Int) -> Int {
        var index = position
        while index < characters.count, Self.wordKind(characters[index]) == .space { index += 1 }
        guard index < characters.count else { return index }
        let kind = Self.wordKind(characters[index])
        while index < characters.count, Self.wordKind(characters[index]) == kind { index += 1 }
        return index
    }
}
