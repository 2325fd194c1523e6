extension PDFPage {
    /// How the words of the page stand: by the shape of those with several characters, and by how they follow each other in a line.
    var turn: PDFTurn {
        var upright = 0
        var sideways = 0
        for word in words {
            let count = word.characterCount
            guard count >= 2 else { continue }
            if word.box.height > word.box.width * 1.3 { sideways += count } else if word.box.width > word.box.height { upright += count }
        }
        guard sideways > upright else { return .none }
        var down = 0
        var up = 0
        for (one, other) in zip(words, words.dropFirst()) where one.line == other.line {
            if other.box.middleY > one.box.middleY + 1 { down += 1 } else if other.box.middleY < one.box.middleY - 1 { up += 1 }
        }
        return up > down ? .counterclockwise : .clockwise
    }

    /// The page with its lines running from left to right.
    func turned(_ turn: PDFTurn) -> PDFPage {
        guard turn != .none else { return self }
        var page = self
        if turn != .upsideDown { (page.width, page.height) = (height, width) }
        for index in page.words.indices { page.words[index].box = words[index].box.turned(turn, width: width, height: height) }
        return page
    }
}

extension PDFStroke {
    func turned(_ turn: PDFTurn, width: Double, height: Double) -> PDFStroke {
        PDFStroke(
            box: box.turned(turn, width: width, height: height), isLevel: turn == .none || turn == .upsideDown ? isLevel : !isLevel)
    }
}

extension PDFWord {
    var characterCount: Int { text.count { $0 & 0xC0 != 0x80 } }
}
