/// Words that stand side by side.
struct PDFLine {
    var words: [PDFWord]
    var box: PDFBox

    /// As tall as most of its words are.
    var size: Double { words.map { min($0.box.height, 60) }.sorted()[words.count / 2] }
}

/// Puts words together to lines, and lines to text.
enum PDFLines {
    /// The lines from top to bottom, their words from left to right.
    static func lines(of words: [PDFWord]) -> [PDFLine] {
        let words = words.sorted { ($0.box.middleY, $0.box.left) < ($1.box.middleY, $1.box.left) }
        var lines: [PDFLine] = []
        for word in words {
            if let last = lines.indices.last, isBeside(word, lines[last]) {
                lines[last].words.append(word)
                lines[last].box.unite(word.box)
            } else {
                lines.append(PDFLine(words: [word], box: word.box))
            }
        }
        for index in lines.indices { lines[index].words.sort { $0.box.left < $1.box.left } }
        return lines
    }

    /// Whether the middle of the word is about as high as that of the line. Of tall and low ones the low one tells.
    private static func isBeside(_ word: PDFWord, _ line: PDFLine) -> Bool {
        guard let last = line.words.last else { return true }
        return word.box.middleY - last.box.middleY <= min(word.box.height, last.box.height) * 0.45
    }

    /// The text of a cell: its lines one behind the other.
    /// - Parameter width: How much of a line finds place in it.
    static func cellText(_ words: [PDFWord], width: Double) -> [UInt8] {
        var text: [UInt8] = []
        var last: PDFLine?
        for line in lines(of: words) {
            let next = Self.text(of: line)
            if let last, isOneFigure(last, line, width: width) { text += next } else { appendLine(text: next, to: &text) }
            last = line
        }
        return text
    }

    /// Whether digits go on in the next line because no further one found place behind them.
    private static func isOneFigure(_ one: PDFLine, _ other: PDFLine, width: Double) -> Bool {
        guard one.words.count == 1, other.words.count == 1, let digits = one.words.first?.text, let rest = other.words.first?.text,
            digits.count >= rest.count, digits.allSatisfy(isOfFigure), rest.allSatisfy(isOfFigure)
        else { return false }
        let room = width - one.box.width
        return room < one.box.width / Double(digits.count) && other.box.top - one.box.bottom < one.size * 0.5
    }

    private static func isOfFigure(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x2C }

    /// Goes on with another line of the same paragraph or cell. Between Chinese characters there is no space, nor between them and digits;
    /// between digits there is one, for it cannot be told that they are one figure.
    static func appendLine(text line: [UInt8], to text: inout [UInt8]) {
        if let last = text.last, let first = line.first, isWordByte(last), isWordByte(first) { text.append(0x20) }
        text += line
    }

    /// The words of a line one behind the other; wide gaps are of no meaning.
    static func text(of line: PDFLine) -> [UInt8] {
        var text: [UInt8] = []
        for (index, word) in line.words.enumerated() {
            if index > 0, areWords(line.words[index - 1], word), gap(line.words[index - 1], word) != .none { text.append(0x20) }
            text += word.text
        }
        return text
    }

    enum Gap {
        case none
        case space
        /// Such as stands between columns.
        case wide
    }

    static func gap(_ one: PDFWord, _ other: PDFWord) -> Gap {
        let gap = (other.box.left - one.box.right) / min(one.em, other.em)
        let areWords = areWords(one, other)
        if gap >= (areWords ? 0.6 : 1) { return .wide }
        return areWords && gap >= 0.2 ? .space : .none
    }

    private static func areWords(_ one: PDFWord, _ other: PDFWord) -> Bool {
        isWordByte(one.text[one.text.count - 1]) && isWordByte(other.text[0])
    }

    /// Letters, digits and the signs of figures in ASCII.
    static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2C, 0x2D, 0x2E, 0x25, 0x2F: true
        default: false
        }
    }
}

extension PDFWord {
    /// How wide a Chinese character of its size is.
    var em: Double {
        var wide = 0
        var narrow = 0
        for byte in text {
            if byte < 0x80 { narrow += 1 } else if byte >= 0xE0 { wide += 1 }
        }
        if wide > 0 { return min(box.width / (Double(wide) + Double(narrow) * 0.5), box.height * 1.2) }
        return box.height * 0.85
    }
}
