import Checking
import Parsing
import ReportFormat
import Terminal

/// A section laid out for a width: its prose broken into lines, and its table between them.
struct SectionPage: Sendable {
    let number: Int
    let width: Int
    let glyphs: Glyphs
    /// How wide ambiguous characters were when the lines were broken.
    let ambiguous = AmbiguousWidth.current
    private(set) var lines: [PageLine] = []
    private(set) var table: TableLayout?
    private(set) var reading: TableReading?
    /// The lines that the table takes.
    private(set) var tableLines = 0..<0

    /// Longer lines of prose are hard to follow.
    static let widestProse = 100

    private let breaksLabels: Bool

    /// - Parameter isComplete: Whether nothing may be cut, as on paper: long labels go on in the next line.
    init(report: Report, number: Int, width: Int, glyphs: Glyphs, isComplete: Bool = false) {
        breaksLabels = isComplete
        self.number = number
        self.glyphs = glyphs
        self.width = max(1, width)
        let section = report.sections.first { $0.number == number }
        if number == 1, let first = report.sections.map(\.range.lowerBound).min(), first > 0 { addProse(0..<first, of: report) }
        if let section {
            if !lines.isEmpty { lines.append(.blank) }
            addHeading(section, of: report)
        } else {
            lines += [.notice(Phrases.sectionMissing(SectionKind(rawValue: number)?.heading ?? "")), .blank]
        }
        let kind = TableKind(sectionNumber: number)
        reading = kind.flatMap { report.table($0) }
        if let reading {
            if let section { addProse(section.body.lowerBound..<max(section.body.lowerBound, reading.range.lowerBound), of: report) }
            addTable(reading, report: report, glyphs: glyphs)
            if let section { addProse(min(reading.range.upperBound, section.body.upperBound)..<section.body.upperBound, of: report) }
        } else {
            if let section { addProse(section.body, of: report) }
            if let kind {
                if lines.last != .blank { lines.append(.blank) }
                lines.append(
                    .notice(report.troubles.contains(.tableWithoutFigures(kind)) ? Phrases.tableWithoutFigures : Phrases.tableMissing))
            }
        }
    }

    private mutating func addHeading(_ section: Section, of report: Report) {
        var upper = max(section.range.lowerBound, section.body.lowerBound)
        while upper > section.range.lowerBound, report.document.text[upper - 1] == 10 || report.document.text[upper - 1] == 13 {
            upper -= 1
        }
        let range = section.range.lowerBound..<upper
        for line in wrapped(range, of: report) { lines.append(.heading(line)) }
        lines.append(.blank)
    }

    private mutating func addProse(_ range: Range<Int>, of report: Report) {
        let text = report.document.text
        var upper = min(range.upperBound, range.lowerBound + Self.mostProse)
        while upper < range.upperBound, text[upper] & 0xC0 == 0x80 { upper -= 1 }
        let shown = range.lowerBound..<upper
        defer { if shown != range { lines.append(.notice(Phrases.proseCut(range.count - shown.count))) } }
        let range = shown
        var start = range.lowerBound
        while start < range.upperBound {
            let end = text[start..<range.upperBound].firstIndex(of: 10) ?? range.upperBound
            // Blank, or what is left of a table's rules.
            let isEmpty = text[start..<end].allSatisfy { $0 <= 32 || Self.tableRules.contains($0) }
            if isEmpty {
                if let last = lines.last, last != .blank { lines.append(.blank) }
            } else {
                lines += wrapped(start..<end, of: report).map { .text($0) }
            }
            start = end + 1
        }
    }

    /// No section of a report is so long, in bytes; what is behind is left out and said so, since the screen must not wait for it.
    private static let mostProse = 1 << 20
    private static let tableRules = Set("|-+:=_".utf8)

    private func wrapped(_ range: Range<Int>, of report: Report) -> [Range<Int>] {
        LineBreaking.wrap(report.document.string(range), width: min(width, Self.widestProse)).map {
            (range.lowerBound + $0.lowerBound)..<(range.lowerBound + $0.upperBound)
        }
    }

    private mutating func addTable(_ reading: TableReading, report: Report, glyphs: Glyphs) {
        let shape = TableShape(reading.template)
        let words = CellWords(report: report, glyphs: glyphs)
        var figures = Array(repeating: 2, count: shape.columnCount)
        for place in shape.lines.flatMap(\.places) where place.columns.count == 1 {
            let needed = min(TextWidth.of(words.words(reading.cells[place.cell])), breaksLabels ? .max - 1 : Self.widestFigure) + 1
            figures[place.columns.lowerBound] = max(figures[place.columns.lowerBound], needed)
        }
        let surplus = reading.surplus.isEmpty ? 0 : shape.lines.map { TextWidth.of(words.surplus($0, in: reading)) }.max() ?? 0
        let table = TableLayout(shape: shape, figures: figures, width: max(1, width - min(surplus, width / 4)), breaksLabels: breaksLabels)
        self.table = table
        if let last = lines.last, last != .blank { lines.append(.blank) }
        let start = lines.count
        for (index, band) in shape.bands.enumerated() {
            for line in table.heads[index].indices { lines.append(.heads(band: index, line: line)) }
            lines.append(.rule)
            var open: [String] = []
            for line in band.lines {
                let groups = shape.lines[line].groups
                let common = zip(open, groups).prefix { $0 == $1 }.count
                for depth in common..<groups.count { lines.append(.group(groups[depth], depth: depth)) }
                open = groups
                for part in table.labels[line].dropLast() { lines.append(.labelStart(part, depth: groups.count)) }
                lines.append(.figures(line: line))
            }
        }
        lines.append(.rule)
        tableLines = start..<lines.count
        lines.append(.blank)
    }

    private static let widestFigure = 14
}

extension SectionPage {
    /// The line that a place stands on.
    func line(of place: Place) -> Int? {
        switch place {
        case .text(let offset):
            lines.firstIndex { $0.range.map { $0.contains(offset) } ?? false }
                ?? lines.lastIndex { $0.range.map { $0.lowerBound <= offset } ?? false }
        case .cell(let cell):
            lines.firstIndex { line in
                guard case .figures(let number) = line, let table else { return false }
                return table.shape.lines[number].places.contains { $0.cell == cell }
            }
        }
    }

    /// The printed columns of a cell.
    func columns(of cell: Int) -> Range<Int>? {
        table?.shape.lines.lazy.flatMap(\.places).first { $0.cell == cell }?.columns
    }

    /// Where the cursor stands when the section is first shown: in its table, else on its heading.
    var start: Place? {
        if let first = table?.shape.lines.first?.places.first { return .cell(first.cell) }
        return lines.lazy.compactMap { line in
            if case .heading(let range) = line { Place.text(range.lowerBound) } else { nil }
        }.first ?? lines.lazy.compactMap(\.range).first.map { .text($0.lowerBound) }
    }

    /// The heads of the table that stay in view when a line of the table is at the top.
    func pinnedHeads(at top: Int) -> [PageLine] {
        guard let table, tableLines.contains(top) else { return [] }
        var band: Int?
        for line in lines[tableLines.lowerBound...top] {
            if case .heads(let index, _) = line { band = index }
        }
        guard let band else { return [] }
        return table.heads[band].indices.map { .heads(band: band, line: $0) } + [.rule]
    }
}
