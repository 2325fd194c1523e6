/// What the cells of a grid with the table of section 四 stand under and beside.
struct CasePlaces {
    let sheet: GridSheet
    /// For each piece of the sheet the heading that it is.
    let words: [CaseWord?]
    /// Whether a column has a heading over figures.
    private let isHeaded: [Bool]
    /// The rows that a heading stands in, rising, and whether each is one of the header.
    private let headingRows: [(row: Int, isHeader: Bool)]

    /// A header has a few rows. So many rows of headings are looked at above a figure.
    private static let mostHeadingRows = 16

    init(sheet: GridSheet, words: [CaseWord?]) {
        self.sheet = sheet
        self.words = words
        var lastFigure = [Int](repeating: -1, count: sheet.columnCount)
        for piece in sheet.pieces where !piece.isEmpty && !piece.isWords {
            for column in piece.columns { lastFigure[column] = max(lastFigure[column], piece.row) }
        }
        var headed = [Bool](repeating: false, count: sheet.columnCount)
        for (piece, word) in zip(sheet.pieces, words) where word != nil {
            for column in piece.columns where lastFigure[column] > piece.row { headed[column] = true }
        }
        // A row that lacks a cell at its end leaves the last heading without a figure.
        let rows = Set(zip(sheet.pieces, words).filter { piece, word in word != nil && piece.columns.contains { headed[$0] } }.map(\.0.row))
        for (piece, word) in zip(sheet.pieces, words) where word != nil && rows.contains(piece.row) {
            for column in piece.columns { headed[column] = true }
        }
        isHeaded = headed
        var isHeader: [Int: Bool] = [:]
        for (piece, word) in zip(sheet.pieces, words) where word != nil {
            for row in piece.row..<piece.rowEnd { isHeader[row, default: false] = isHeader[row, default: false] }
            if piece.columns.contains(where: { headed[$0] }) { isHeader[piece.row] = true }
        }
        headingRows = isHeader.sorted { $0.key < $1.key }.map { (row: $0.key, isHeader: $0.value) }
    }

    /// How many of the rows with headings stand above a row.
    private func headingCount(above row: Int) -> Int {
        var low = 0
        var high = headingRows.count
        while low < high {
            let middle = (low + high) / 2
            if headingRows[middle].row < row { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a row is one of the header, so that its empty cells are no values.
    func isHeader(_ row: Int) -> Bool {
        sheet.pieces(inRow: row).contains { index in words[index] != nil && sheet.pieces[index].columns.contains { isHeaded[$0] } }
    }

    typealias Keys = (block: Int?, outcome: Int?, isMerged: Bool)

    /// The block and the outcome of a value, and whether it covers more than one place.
    func keys(of piece: GridSheet.Piece) -> Keys {
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
        for left in stride(from: piece.column - 1, through: 0, by: -1) { take(row, left) }
        for heading in headingRows[..<headingCount(above: piece.row)].suffix(Self.mostHeadingRows).reversed() {
            take(heading.row, column)
            if block == nil, heading.isHeader { block = blockLeft(of: column, heading.row) }
            if block != nil, outcome != nil { break }
        }
        return (block, outcome)
    }

    /// A block whose heading stands before empty cells, as where no spans are kept.
    private func blockLeft(of column: Int, _ row: Int) -> Int? {
        var column = column
        while column > 0, let piece = sheet.piece(row, column), piece.isEmpty { column = piece.column - 1 }
        guard column >= 0, let index = sheet.index(row, column), case .block(let number)? = words[index] else { return nil }
        return number
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
        // 总计（件）
        for (word, meaning) in words where word.count == count - 1 && begins(text, word) { return meaning }
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
