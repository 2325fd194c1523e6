/// What the cells of a grid with the table of section 四 stand under and beside.
struct CasePlaces {
    let sheet: GridSheet
    /// For each piece of the sheet the heading that it is.
    let words: [CaseWord?]
    /// Whether a heading stands anywhere over a column's figures.
    private let isHeaded: [Bool]

    init(sheet: GridSheet, words: [CaseWord?]) {
        self.sheet = sheet
        self.words = words
        var headed = [Bool](repeating: false, count: sheet.columnCount)
        var rowsWithWords = [Int](repeating: 0, count: sheet.rowCount)
        for (piece, word) in zip(sheet.pieces, words) where word != nil { rowsWithWords[piece.row] += 1 }
        // A label at the left of its row is no heading of a column.
        for (piece, word) in zip(sheet.pieces, words) where word != nil && rowsWithWords[piece.row] > 1 {
            for column in piece.columns { headed[column] = true }
        }
        isHeaded = headed
    }

    /// The block and the outcome of a value, and whether it covers more than one place.
    func keys(of piece: GridSheet.Piece) -> (block: Int?, outcome: Int?, isMerged: Bool) {
        let first = keys(piece.row, piece.column, piece)
        let last = keys(piece.rowEnd - 1, piece.columnEnd - 1, piece)
        return (first.block, first.outcome, first.block != last.block || first.outcome != last.outcome)
    }

    private func keys(_ row: Int, _ column: Int, _ piece: GridSheet.Piece) -> (block: Int?, outcome: Int?) {
        var (block, outcome): (Int?, Int?) = (nil, nil)
        func take(_ row: Int, _ column: Int) {
            guard let index = sheet.index(row, column), let word = words[index] else { return }
            switch word {
            case .outcome(let number): outcome = outcome ?? number
            case .block(let number): block = block ?? number
            case .litigation: break
            }
        }
        for above in stride(from: piece.row - 1, through: 0, by: -1) { take(above, column) }
        for left in stride(from: piece.column - 1, through: 0, by: -1) { take(row, left) }
        return (block, outcome)
    }

    /// Whether a row lacks a cell under a heading, or has a figure under none: then its figures may have moved.
    func isTorn(_ row: Int) -> Bool {
        let values = sheet.pieces(inRow: row).filter { words[$0] == nil }
        guard let first = values.first(where: { !sheet.pieces[$0].isWords }), isHeaded.contains(true) else { return false }
        for column in sheet.pieces[first].column..<sheet.columnCount where isHeaded[column] && sheet.piece(row, column) == nil {
            return true
        }
        return values.contains { index in
            let piece = sheet.pieces[index]
            return !piece.isEmpty && !piece.isWords && !piece.columns.contains { isHeaded[$0] }
        }
    }
}

/// A heading of the table of section 四.
enum CaseWord {
    /// 0 结果维持, 1 结果纠正, 2 其他结果, 3 尚未审结, 4 总计.
    case outcome(Int)
    /// 0 行政复议, 1 未经复议直接起诉, 2 复议后起诉.
    case block(Int)
    /// 行政诉讼, over two blocks.
    case litigation

    private static let words: [(text: [UInt16], word: CaseWord)] = {
        let table: [(String, CaseWord)] = [
            ("结果维持", .outcome(0)), ("结果纠正", .outcome(1)), ("其他结果", .outcome(2)), ("尚未审结", .outcome(3)), ("总计", .outcome(4)),
            ("合计", .outcome(4)), ("行政复议", .block(0)), ("未经复议直接起诉", .block(1)), ("复议后起诉", .block(2)), ("复议后再起诉", .block(2)),
            ("经复议后起诉", .block(2)), ("行政诉讼", .litigation),
        ]
        return table.map { (FoldTables.shared.foldLabel($0.0), $0.1) }
    }()

    /// The heading that a cell holds: whole, behind 行政诉讼, with a suffix, or misspelt; `nil` for anything else.
    init?(_ token: ValueToken, base: UnsafePointer<UInt8>) {
        let longest = 40
        let word: CaseWord? = withUnsafeTemporaryAllocation(of: UInt16.self, capacity: longest) { text in
            let start = text.baseAddress!
            let count = FoldTables.shared.foldLabel(base + Int(token.start), base + Int(token.end), into: start, capacity: longest)
            return count < 2 ? nil : Self.match(start, count)
        }
        guard let word else { return nil }
        self = word
    }

    private static func match(_ text: UnsafePointer<UInt16>, _ count: Int) -> CaseWord? {
        for (word, meaning) in words where word.count == count && begins(text, word) { return meaning }
        for (word, meaning) in words where word.count >= 4 && count > word.count && begins(text, word) {
            if case .litigation = meaning, let rest = match(text + word.count, count - word.count) { return rest }
            if count - word.count <= 6 { return meaning }
        }
        var best = 0.0
        var second = 0.0
        var meaning: CaseWord?
        for (word, candidate) in words {
            let score = word.withUnsafeBufferPointer { LabelDistance.similarity(text, count, $0.baseAddress!, $0.count) }
            if score > best {
                second = best
                best = score
                meaning = candidate
            } else {
                second = max(second, score)
            }
        }
        return count >= 3 && best >= 0.7 && best - second >= 0.15 ? meaning : nil
    }

    private static func begins(_ text: UnsafePointer<UInt16>, _ word: [UInt16]) -> Bool {
        word.withUnsafeBufferPointer { TableWalk.same($0.baseAddress!, text, $0.count) }
    }
}
