/// Puts words into the cells of a table: by their middle, or in pieces where a word reaches over the line between two cells.
enum PDFWordCut {
    struct Piece {
        let cell: Int
        let word: PDFWord
    }

    static func pieces(of word: PDFWord, in lattice: PDFLattice) -> [Piece] {
        let row = place(of: word.box.middleY, in: lattice.rows)
        let whole = lattice.cell(row: row, column: place(of: word.box.middleX, in: lattice.columns))
        let first = place(of: word.box.left + 1, in: lattice.columns)
        let last = place(of: word.box.right - 1, in: lattice.columns)
        guard first < last else { return [Piece(cell: whole, word: word)] }
        var pieces: [Piece] = []
        var rest = word
        for column in first..<last {
            let left = lattice.cell(row: row, column: column)
            guard left != lattice.cell(row: row, column: column + 1), let (before, behind) = rest.cut(at: lattice.columns[column + 1])
            else {
                continue
            }
            pieces.append(Piece(cell: left, word: before))
            rest = behind
        }
        guard !pieces.isEmpty else { return [Piece(cell: whole, word: word)] }
        return pieces + [Piece(cell: lattice.cell(row: row, column: place(of: rest.box.middleX, in: lattice.columns)), word: rest)]
    }

    /// Between which edges a coordinate lies.
    private static func place(of coordinate: Double, in edges: [Double]) -> Int {
        var low = 0
        var high = edges.count - 2
        while low < high {
            let middle = (low + high + 1) / 2
            if edges[middle] <= coordinate { low = middle } else { high = middle - 1 }
        }
        return low
    }
}

extension PDFWord {
    /// The parts before and behind a line that runs between two characters of the word; `nil` where it runs through one, and never between
    /// two digits: a long figure that reaches over the edge of its cell stays whole.
    func cut(at line: Double) -> (PDFWord, PDFWord)? {
        let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        let widths = scalars.map { $0.value < 0x2000 ? 0.5 : 1.0 }
        let unit = box.width / widths.reduce(0, +)
        var edge = box.left
        for index in scalars.indices.dropLast() {
            edge += widths[index] * unit
            guard abs(edge - line) <= unit * 0.3 else { continue }
            if Self.isOfFigure(scalars[index]), Self.isOfFigure(scalars[index + 1]) { return nil }
            var before = self
            var behind = self
            before.text = scalars[...index].flatMap { Array(String($0).utf8) }
            behind.text = scalars[(index + 1)...].flatMap { Array(String($0).utf8) }
            before.box.right = edge
            behind.box.left = edge
            return (before, behind)
        }
        return nil
    }

    private static func isOfFigure(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", ".", ",", "-", "+", "%", "．", "，", "−": true
        default: (0xFF10...0xFF19).contains(scalar.value)
        }
    }
}
