/// Reads tables saved as separated values: by commas, semicolons or tabs.
enum CSVReader: MediumReader {
    static let media: [Medium] = [.csv]

    static func read(_ bytes: [UInt8], medium: Medium) throws(DocumentError) -> Document {
        let text = try TextReader.read(bytes)
        return document(of: text, isNamed: true) ?? text
    }

    /// The table that a text is, `nil` for any other text. Text with some commas or tabs in it is none: every record must have as many values
    /// as the first, and there must be three at least. Where the name says what the file is, records may differ.
    static func document(of text: Document, isNamed: Bool) -> Document? {
        let candidates = separators(text.text, isNamed: isNamed)
        guard !candidates.isEmpty else { return nil }
        for separator in candidates {
            // A look at the beginning spares the rest of most texts.
            let head = SeparatedValues(text.text, separator: separator, mostRecords: 8)
            if !isNamed, head.width == nil || head.records.count > 2 && !head.isWellFormed { continue }
            let values = SeparatedValues(text.text, separator: separator, mostRecords: TableContent.mostRows)
            let isTable =
                isNamed
                ? values.records.contains { $0.count > 1 }
                : values.isWellFormed && values.width.map { $0 >= 3 } == true && values.records.count >= 3
            if isTable { return document(values, encoding: text.encoding) }
        }
        return nil
    }

    private static func document(_ values: SeparatedValues, encoding: String) -> Document? {
        var content = SheetContent()
        for record in values.records.prefix(TableContent.mostRows) {
            var cells: [SheetContent.Cell] = []
            for (column, text) in record.prefix(TableContent.mostColumns).enumerated() where !text.isEmpty {
                cells.append(SheetContent.Cell(column: column, text: text))
            }
            content.rows.append(cells)
        }
        var builder = DocumentBuilder(medium: .csv, encoding: encoding)
        content.write(to: &builder)
        return builder.text.isEmpty ? nil : builder.document()
    }

    /// The separators that the first record has, the most frequent first.
    private static func separators(_ text: [UInt8], isNamed: Bool) -> [UInt8] {
        var counts: [(separator: UInt8, count: Int)] = [(0x2C, 0), (0x09, 0), (0x3B, 0)]
        let start = text.firstIndex { $0 > 0x20 || $0 == 0x09 || $0 == 0x22 } ?? text.endIndex
        // Of a named file the whole beginning counts: its title may stand alone.
        let head = isNamed ? text[start...].prefix(4096) : text[start...].prefix(4096).prefix { $0 != 0x0A && $0 != 0x0D }
        for byte in head {
            for index in counts.indices where counts[index].separator == byte { counts[index].count += 1 }
        }
        return counts.filter { $0.count >= (isNamed ? 1 : 2) }.sorted { $0.count > $1.count }.map(\.separator)
    }
}
