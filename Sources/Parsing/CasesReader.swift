import Glibc
import ReportFormat

/// Reads the table of section 四: fifteen figures under three blocks of headings, in one row, in three, or one a line.
struct CasesReader {
    let base: UnsafePointer<UInt8>
    private let template = TableTemplate.cases2021
    private let fold = FoldTables.shared

    /// As `TableWalk.blankStride`.
    private let blankStride: Int

    init(base: UnsafePointer<UInt8>, blankStride: Int = 0) {
        self.base = base
        self.blankStride = blankStride
    }

    private struct Line {
        var first: Int
        var count: Int
        var fields: Int
        var structure: LineStructure
        var labelField: Int
    }

    /// More headings and figures than this are no table of fifteen.
    private static let mostPieces = 5_000

    func read(in range: Range<Int>) -> TableReader.Result {
        let reader = FigureReader(plain: fold.plain)
        var splitter = LineSplitter(base + range.lowerBound, limit: base + range.upperBound)
        defer { splitter.deallocate() }
        var values: [ValueToken] = []
        values.reserveCapacity(64)
        var lines: [Line] = []
        var headings = 0
        var headingPlaces: [(first: Int, last: Int)] = []
        var emptyGridLine: (fields: Int, at: Int)?
        var labelStart = range.upperBound
        var bar = Bar.none
        var blankLines = 0
        var order = CasesOrder()
        var at = base + range.lowerBound
        let limit = base + range.upperBound
        while at < limit, values.count + headings < Self.mostPieces {
            let end = splitter.split(at, limit: limit)
            defer { at = end + 1 }
            if splitter.isRule { continue }
            var line = Line(first: values.count, count: 0, fields: splitter.count, structure: splitter.structure, labelField: -1)
            var filled = 0
            if let collapsed = CollapsedLine(splitter, least: Self.longestHeading, reader: reader, base: base),
                splitter.structure == .plain || collapsed.pieces.count(where: { heading($0.start, $0.end) != nil }) >= 5
            {
                splitter.holdCells()
                splitter.replace(by: collapsed.pieces)
            }
            for index in 0..<splitter.count {
                let field = splitter.fields[index]
                if field.isEmpty { continue }
                filled += 1
                let pieces = headings > 0 && splitter.holdsSpaces && splitter.structure == .plain ? figures(in: field, reader) : []
                if pieces.count > 1 {
                    for piece in pieces { append(piece, field, index, to: &values, line: &line) }
                } else if headings > 0, let token = reader.read(field.start, field.end, base: base) {
                    append(token, field, index, to: &values, line: &line)
                } else if let heading = heading(field.start, field.end) {
                    headings += 1
                    // Empty cells above were those that the headings span.
                    if values.allSatisfy({ $0.kind == .empty }) { values.removeAll(keepingCapacity: true) }
                    if case .word(let word) = heading { order.meet(word, values: values.count, column: field.firstColumn) }
                    line.labelField = index
                    labelStart = min(labelStart, field.start - base)
                    if splitter.structure == .spaces, heading.isOutcome {
                        headingPlaces.append((field.firstColumn, max(field.firstColumn, field.lastColumn - 1)))
                    }
                } else if headings > 0, splitter.structure != .tabs, splitter.structure != .pipes {
                    for piece in figures(in: field, reader) { append(piece, field, index, to: &values, line: &line) }
                } else if headings > 0, line.count > 0 {
                    append(
                        ValueToken(kind: .text, start: field.start - base, end: field.end - base), field, index, to: &values, line: &line)
                } else {
                    line.labelField = index
                }
            }
            blankLines = filled == 0 ? blankLines + 1 : 0
            let wasBar = bar == .bar
            if filled == 0, headings > 0,
                headings >= 5 && values.count < template.cellCount && BlankLineStride.endsCell(blankLines: blankLines, stride: blankStride)
                    || takesEmpty(splitter, &bar, isOpen: headings >= 5, hasValues: values.contains { $0.kind != .empty })
            {
                let offset = splitter.fields[0].start - base
                var token = ValueToken(kind: .empty, start: offset, end: offset)
                token.mayEndRow = wasBar || blankStride > 0
                append(token, splitter.fields[0], 0, to: &values, line: &line)
            }
            if filled > 0 { bar = splitter.rulesEndCells && splitter.structure == .pipes ? .bar : .none }
            if line.count > 0 { lines.append(line) }
            if filled == 0, headings >= 5, splitter.structure == .tabs || splitter.structure == .pipes, splitter.count >= 14,
                emptyGridLine == nil
            {
                emptyGridLine = (splitter.count, end - base)
            }
        }

        guard headings > 0 else { return TableReader.Result(reading: nil, troubles: [.tableWithoutFigures(.cases)]) }
        dropColumnNumbers(&values, &lines)
        dropEnds(&values)
        guard values.contains(where: { $0.kind != .empty }) else {
            if values.count == 15, splitter.rulesEndCells || blankStride > 0 || splitter.structure == .tabs {
                emptyGridLine = (15, Int(values[14].end))
            }
            guard let empty = emptyGridLine, empty.fields <= 16 else {
                return TableReader.Result(reading: nil, troubles: [.tableWithoutFigures(.cases)])
            }
            let cells = Array(repeating: Cell(state: .blank, range: empty.at..<empty.at), count: template.cellCount)
            return TableReader.Result(
                reading: TableReading(template: template, cells: cells, range: labelStart..<empty.at, figureCounts: [0, 0, 0]),
                troubles: [.tableWithoutFigures(.cases)])
        }
        var placed = place(values, lines, headingPlaces)
        if order.isOther(values: values.count) {
            for index in placed.cells.indices where placed.cells[index].state == .number { placed.cells[index].state = .uncertain }
            placed.basis = .none
        }
        let end = values.map { Int($0.end) }.max()!
        return TableReader.Result(
            reading: TableReading(
                template: template, cells: placed.cells, range: min(labelStart, Int(values[0].start))..<end, surplus: placed.surplus,
                figureCounts: placed.counts), bases: Array(repeating: placed.basis, count: template.rows.count))
    }

    /// Takes away a line that numbers the columns, 1, 2, 3 …, where another holds the figures.
    private func dropColumnNumbers(_ values: inout [ValueToken], _ lines: inout [Line]) {
        guard lines.count > 1, let index = lines.firstIndex(where: { numbersColumns($0, values) }) else { return }
        let line = lines.remove(at: index)
        values.removeSubrange(line.first..<(line.first + line.count))
        for other in index..<lines.count { lines[other].first -= line.count }
    }

    private func numbersColumns(_ line: Line, _ values: [ValueToken]) -> Bool {
        line.count >= template.cellCount && values[line.first..<(line.first + line.count)].countUp
    }

    /// Takes away what may be the ends of rows: before the first cell and behind the last.
    private func dropEnds(_ values: inout [ValueToken]) {
        guard values.count >= 15, values.contains(where: \.mayEndRow) else { return }
        let isAround = values.count > 15 && values[0].mayEndRow && values[values.count - 1].mayEndRow
        if values.count > 15, values[values.count - 1].mayEndRow { values.removeLast() }
        if isAround || values.count > 15, values[0].mayEndRow { values.removeFirst() }
        // One figure may be lost, so that the row's end counts as a cell.
        let isClosedUp = values.dropLast().allSatisfy { $0.kind != .empty } || values.dropFirst().allSatisfy { $0.kind != .empty }
        if isClosedUp { values.removeAll(where: \.mayEndRow) }
    }

    private enum Bar { case none, bar, blank, closed }

    /// Whether a line without text is an empty cell: a tab alone, or an empty line between two rules that have lines of their own.
    private func takesEmpty(_ line: LineSplitter, _ bar: inout Bar, isOpen: Bool, hasValues: Bool) -> Bool {
        if line.isLoneBar {
            defer { bar = .bar }
            return isOpen && (bar == .blank || bar == .bar && line.rulesEndCells)
        }
        if line.rulesEndCells, line.isRulesOnly {
            bar = .bar
            return false
        }
        if line.structure == .plain {
            bar = bar == .bar || bar == .blank ? .blank : hasValues ? .closed : .none
            return false
        }
        return line.structure == .tabs && line.count <= 3 && isOpen && bar != .closed
    }

    private func append(_ token: ValueToken, _ field: Field, _ index: Int, to values: inout [ValueToken], line: inout Line) {
        var token = token
        token.field = UInt16(truncatingIfNeeded: index)
        token.firstColumn = UInt16(truncatingIfNeeded: field.firstColumn)
        token.lastColumn = UInt16(truncatingIfNeeded: field.lastColumn)
        values.append(token)
        line.count += 1
    }

    // MARK: Placement

    private func place(_ values: [ValueToken], _ lines: [Line], _ headings: [(first: Int, last: Int)]) -> (
        cells: [Cell], surplus: [Int: [Cell]], counts: [Int], basis: PlacementBasis
    ) {
        var values = values
        if endsAreDoubtful(values) { values.removeAll { $0.kind == .empty } }
        if values.count != 15 { values.removeAll { $0.kind == .empty } }
        if values.count == 15 {
            let filled = (0..<3).map { block in values[(block * 5)..<(block * 5 + 5)].filter { $0.kind != .empty }.count }
            return (values.map(cell), [:], filled, .order)
        }
        if lines.count == 1, let places = places(values, lines[0], headings) {
            var cells = Array(repeating: Cell(state: .blank, range: Int(values[0].start)..<Int(values[0].start)), count: 15)
            var counts = [0, 0, 0]
            for (place, value) in zip(places, values) {
                cells[place] = cell(value)
                counts[place / 5] += 1
            }
            return (cells, [:], counts, lines[0].structure == .spaces ? .display : .position)
        }
        var cells: [Cell] = []
        var extra: [Cell] = []
        for value in values {
            var read = cell(value)
            if read.state == .number { read.state = .uncertain }
            if cells.count < 15 { cells.append(read) } else { extra.append(read) }
        }
        let count = cells.count
        while cells.count < 15 { cells.append(.missing) }
        return (
            cells, extra.isEmpty ? [:] : [2: extra], [min(count, 5), min(max(count - 5, 0), 5), max(count - 10, 0) + extra.count], .none
        )
    }

    /// Whether blank lines behind the last figure may be those before the next section, so that the totals must tell that they are cells.
    private func endsAreDoubtful(_ values: [ValueToken]) -> Bool {
        guard blankStride > 0, values.count == 15, let last = values.last, last.kind == .empty, last.mayEndRow else { return false }
        let filled = values.indices.filter { values[$0].kind != .empty }
        return !totalsHold(filled.map { values[$0] }, filled)
    }

    private func places(_ values: [ValueToken], _ line: Line, _ headings: [(first: Int, last: Int)]) -> [Int]? {
        guard values.count < 15 else { return nil }
        switch line.structure {
        case .plain: return nil
        case .tabs, .pipes:
            let first = line.labelField + 1
            let places = values.map { Int($0.field) - first }
            guard places.allSatisfy({ (0..<15).contains($0) }), places.last! > places.count - 1 else { return nil }
            // Tabs at the end of the line may be lost; then the totals must tell that the figures stand where they should.
            if line.fields - first == 15 { return places }
            return line.fields - first < 15 && line.structure == .tabs && totalsHold(values, places) ? places : nil
        case .spaces:
            let columns = headings.sorted { $0.first < $1.first }
            guard columns.count == 15 else { return nil }
            var places: [Int] = []
            for value in values {
                let hits = columns.indices.filter {
                    columns[$0].first < Int(value.lastColumn) && columns[$0].last >= Int(value.firstColumn)
                }
                guard hits.count == 1, hits[0] > (places.last ?? -1) else { return nil }
                places.append(hits[0])
            }
            return places.last == places.count - 1 ? nil : places
        }
    }

    /// Whether each block's total is the sum of its outcomes at these places, empty places taken as 0.
    private func totalsHold(_ values: [ValueToken], _ places: [Int]) -> Bool {
        var sums = [Int64](repeating: 0, count: 3)
        for (place, value) in zip(places, values) {
            guard value.kind == .number, value.decimals == 0 else { return false }
            sums[place / 5] += place % 5 == 4 ? -value.digits : value.digits
        }
        return sums == [0, 0, 0]
    }

    private func cell(_ token: ValueToken) -> Cell { token.cell(isChange: false) }

    // MARK: Headings

    private static let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "合计"].map(FoldTables.shared.foldLabel)
    private static let blocks = ["行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉", "复议后再起诉"].map(FoldTables.shared.foldLabel)
    private static let words = outcomes + blocks
    private nonisolated(unsafe) static let plainWords: UnsafeBufferPointer<LabelBook.Label> = {
        let labels = words.map { word in
            let copy = UnsafeMutablePointer<UInt16>.allocate(capacity: word.count)
            copy.initialize(from: word, count: word.count)
            return LabelBook.Label(text: UnsafePointer(copy), count: word.count)
        }
        let copy = UnsafeMutableBufferPointer<LabelBook.Label>.allocate(capacity: labels.count)
        _ = copy.initialize(from: labels)
        return UnsafeBufferPointer(copy)
    }()

    /// What a heading is: one of `words`, the beginning of one, or several in one field.
    private enum Heading {
        case word(Int), beginning(Int), several

        var isOutcome: Bool {
            switch self {
            case .word(let index), .beginning(let index): index < outcomes.count
            case .several: false
            }
        }
    }

    /// The heading that a field holds, `nil` for anything else.
    private func heading(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Heading? {
        guard mayBegin(start, end), end - start <= Self.longestHeading else { return nil }
        return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: Self.longestHeading) { text in
            let count = fold.foldLabel(start, end, into: text.baseAddress!, capacity: Self.longestHeading)
            for (index, word) in Self.plainWords.enumerated()
            where word.count == count && memcmp(word.text, text.baseAddress!, count * 2) == 0 {
                return .word(index)
            }
            for (index, word) in Self.plainWords.enumerated()
            where count >= 2 && count < word.count && memcmp(word.text, text.baseAddress!, count * 2) == 0 {
                return .beginning(index)
            }
            return isMadeOfHeadings(Array(text[0..<count])) ? .several : nil
        }
    }

    private static let longestHeading = 120

    /// Several headings in one field, with single spaces between them.
    private func isMadeOfHeadings(_ text: [UInt16]) -> Bool {
        guard text.count > 4 else { return false }
        var rest = text[...]
        while !rest.isEmpty {
            guard let word = Self.words.first(where: { rest.starts(with: $0) }) else { return false }
            rest = rest.dropFirst(word.count)
        }
        return true
    }

    /// Whether the first character that counts is that of a heading.
    private func mayBegin(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        var at = start
        while at < end {
            let (value, length) = UTF8Bytes.scalar(at)
            let letter = fold.label[Int(value)]
            if letter != 0 { return Self.beginnings.contains(letter) }
            at += length
        }
        return false
    }

    private static let beginnings = ContiguousArray(Set(words.compactMap(\.first)))

    /// `0 0 0 0 0`: figures with single spaces between them.
    private func figures(in field: Field, _ reader: FigureReader) -> [ValueToken] {
        var tokens: [ValueToken] = []
        var at = field.start
        while at < field.end {
            let space = UTF8Bytes.spaceLength(at, field.end)
            if space > 0 {
                at += space
                continue
            }
            let from = at
            while at < field.end, UTF8Bytes.spaceLength(at, field.end) == 0 { at += UTF8Bytes.scalar(at).length }
            guard let token = reader.read(from, min(at, field.end), base: base) else { return [] }
            tokens.append(token)
        }
        return tokens
    }
}
