/// How places on a page become columns of text: the same for all rows of a document, so that a table stays in its columns over the edge
/// of a page.
struct PDFScale {
    private let left: Double
    /// Half as wide as a Chinese character.
    private let unit: Double

    /// - Parameter rows: All rows of tables without ruling lines.
    init(_ rows: [PDFLine]) {
        let sizes = rows.flatMap { $0.words.map(\.em) }.sorted()
        left = rows.map(\.box.left).min() ?? 0
        // By the smaller characters, so that larger ones do not push what stands behind them to the right.
        unit = max(1, (sizes.isEmpty ? 10 : sizes[sizes.count / 4]) / 2)
    }

    /// A row with each word as far from the left as it stands on the page.
    func text(of row: PDFLine) -> [UInt8] {
        var text: [UInt8] = []
        var column = 0
        for (index, word) in row.words.enumerated() {
            let gap = index > 0 ? PDFLines.gap(row.words[index - 1], word) : .wide
            let wanted = min(1_000, Int(((word.box.left - left) / unit).rounded()))
            let spaces =
                switch gap {
                case .none: 0
                case .space: 1
                case .wide: max(index > 0 ? 2 : 0, wanted - column)
                }
            text += repeatElement(0x20, count: spaces)
            text += word.text
            column += spaces + word.columnCount
        }
        return text
    }
}

extension PDFWord {
    /// How many columns its characters take where Chinese ones are two columns wide.
    fileprivate var columnCount: Int {
        text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xE0 ? 2 : 1) }
    }
}
