import Terminal

/// A table fitted to a width: how wide each column is and how its headings are broken.
struct TableLayout: Sendable {
    let shape: TableShape
    let labelWidth: Int
    let columnWidths: [Int]
    /// For every band its headings line by line; the lines of one level follow each other.
    let heads: [[[TableShape.Head]]]
    /// For every line its label, broken or cut to the label column.
    let labels: [[String]]
    /// The width that labels and columns are to fit in.
    let width: Int

    private static let indent = 2
    private static let leastLabel = 24
    private static let comfortableLabel = 30
    private static let leastColumn = 4
    private static let mostHeadLines = 4

    /// - Parameters:
    ///   - figures: The width that the figures of each printed column need.
    ///   - breaksLabels: Whether labels too long for their column go on in the next line; else they are cut.
    init(shape: TableShape, figures: [Int], width: Int, breaksLabels: Bool) {
        self.shape = shape
        self.width = width
        let natural = Self.naturalLabelWidth(shape)
        let leastLabel = min(natural, Self.leastLabel, max(0, width / 2))
        var widths: [Int] = []
        for lines in 1...Self.mostHeadLines {
            widths = Self.columnWidths(shape, figures: figures, headLines: lines)
            if leastLabel + Self.total(widths) <= width { break }
        }
        widths = Self.padded(widths, natural: natural, width: width)
        labelWidth = max(leastLabel, min(natural, width - Self.total(widths)))
        columnWidths = widths
        let room = labelWidth - 1
        labels = shape.lines.map { Self.label($0, width: room - $0.groups.count * Self.indent, isBroken: breaksLabels) }
        heads = shape.bands.map { Self.heads($0, widths: widths) }
    }

    private static func label(_ line: TableShape.Line, width: Int, isBroken: Bool) -> [String] {
        guard isBroken, width >= 2 else { return [TextWidth.cut(line.label, to: max(0, width))] }
        let bytes = Array(line.label.utf8)
        return LineBreaking.wrap(line.label, width: width).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// The least width at which every column is in view.
    var fullWidth: Int { labelWidth + Self.total(columnWidths) }

    /// Gives columns some air: much where all labels fit, a little where they have to be cut anyway.
    private static func padded(_ widths: [Int], natural: Int, width: Int) -> [Int] {
        guard !widths.isEmpty else { return widths }
        let spare = width - total(widths)
        let padding =
            spare >= natural + widths.count ? (spare - natural) / widths.count : (spare - min(natural, comfortableLabel)) / widths.count
        let most = spare >= natural + widths.count ? 4 : 1
        return widths.map { $0 + min(most, max(0, padding)) }
    }

    /// The width of the columns with the lines before them.
    private static func total(_ widths: [Int]) -> Int { widths.reduce(0) { $0 + $1 + 1 } }

    private static func naturalLabelWidth(_ shape: TableShape) -> Int {
        let labels = shape.lines.map { $0.label.isEmpty ? 0 : TextWidth.of($0.label) + indent * $0.groups.count + 1 }
        return max(labels.max() ?? 0, shape.bands.map { $0.corner.isEmpty ? 0 : TextWidth.of($0.corner) + 1 }.max() ?? 0)
    }

    /// The least widths at which no heading over a single column takes more lines.
    private static func columnWidths(_ shape: TableShape, figures: [Int], headLines: Int) -> [Int] {
        var widths = figures.map { max($0, leastColumn) }
        for band in shape.bands {
            for head in band.levels.last ?? [] {
                // Three characters are not worth a second line with one of them.
                let least = TextWidth.of(head.words) <= 6 ? TextWidth.of(head.words) : 0
                var span = head.columns.reduce(-1) { $0 + widths[$1] + 1 }
                while span < TextWidth.of(head.words), span < least || LineBreaking.wrap(head.words, width: span).count > headLines {
                    span += 1
                    widths[head.columns.upperBound - 1] += 1
                }
            }
        }
        return widths
    }

    /// A heading in as few lines as the width allows, all about as long: 结果|维持 and not 结果维|持.
    private static func balanced(_ words: String, width: Int) -> [String] {
        let count = LineBreaking.wrap(words, width: width).count
        let even = (2...max(2, width)).first { LineBreaking.wrap(words, width: $0).count <= count } ?? width
        let bytes = Array(words.utf8)
        return LineBreaking.wrap(words, width: even).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    private static func heads(_ band: TableShape.Band, widths: [Int]) -> [[TableShape.Head]] {
        band.levels.flatMap { level -> [[TableShape.Head]] in
            let broken = level.map { head -> [String] in
                let span = head.columns.reduce(-1) { $0 + widths[$1] + 1 }
                return balanced(head.words, width: max(2, span))
            }
            let height = broken.map(\.count).max() ?? 0
            return (0..<height).map { line in
                zip(level, broken).compactMap { head, lines in
                    let first = height - lines.count
                    return line < first ? nil : TableShape.Head(words: lines[line - first], columns: head.columns)
                }
            }
        }
    }

    /// Where a column begins, counted from the left edge of the first column that is shown.
    func offset(of column: Int, firstColumn: Int) -> Int {
        column >= firstColumn
            ? (firstColumn..<column).reduce(1) { $0 + columnWidths[$1] + 1 }
            : -(column..<firstColumn).reduce(-1) { $0 + columnWidths[$1] + 1 }
    }

    /// The width of a span of columns without the line before it.
    func width(of columns: Range<Int>) -> Int { columns.reduce(-1) { $0 + columnWidths[$1] + 1 } }

    /// How many columns are shown whole from a first one on; at least one, cut if need be.
    func shownColumns(from first: Int) -> Range<Int> {
        var end = first
        var used = labelWidth
        while end < columnWidths.count, used + columnWidths[end] + 1 <= width {
            used += columnWidths[end] + 1
            end += 1
        }
        return first..<min(columnWidths.count, max(end, first + 1))
    }

    /// The largest first column from which the rest fits.
    private var lastFirstColumn: Int {
        columnWidths.indices.first { shownColumns(from: $0).upperBound == columnWidths.count } ?? 0
    }

    /// The first column to show so that these columns are in view, changed as little as can be.
    func firstColumn(showing columns: Range<Int>, from current: Int) -> Int {
        var first = min(current, lastFirstColumn, columns.lowerBound)
        while first < columns.lowerBound, shownColumns(from: first).upperBound < columns.upperBound { first += 1 }
        return first
    }
}
