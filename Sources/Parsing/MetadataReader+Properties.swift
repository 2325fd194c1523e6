import Documents

/// What a source says of itself outside of its text is evidence where the text is silent; the text's own words come first.
extension MetadataReader {
    /// Whether the fields are those of a publication; an office file has those of whoever wrote it.
    var isWebPage: Bool { medium == .html || medium == .mhtml }

    /// The title of the article, if it is that of a report.
    func propertyTitle() -> TitleReader.Result? {
        properties.title.flatMap { title in
            reading(title) { text, base in TitleReader(text: text, base: base).read(text.lines) }
        }
    }

    /// Fills what the title in the text leaves open; a title that names another organ or another year is that of something else.
    func take(_ title: TitleReader.Result?, into result: inout Result) {
        guard let title else { return }
        if let organ = title.organ, let known = result.organ, organ != known { return }
        if let year = title.year, let known = result.year, year != known { return }
        result.title = result.title ?? title.title
        result.organ = result.organ ?? title.organ.flatMap { isPlausibleInTitle($0) ? $0 : nil }
        result.year = result.year ?? title.year
    }

    func propertyDate() -> String? {
        properties.published.flatMap { date in
            reading(date) { text, _ in DateReader(text: text).first(in: 0..<text.letters.count)?.iso }
        }
    }

    /// The publisher, if it is an organ: from a web page, or where the text names it, too.
    func propertyOrgan(in text: FoldedText) -> String? {
        guard let publisher = properties.publisher, isPlausible(publisher) else { return nil }
        let letters = folded(publisher)
        let isNamed = text.find(letters, in: 0..<text.letters.count) != nil
        return isWebPage || isNamed ? publisher.filter { !$0.isWhitespace } : nil
    }

    private func isPlausible(_ organ: String) -> Bool { OrganName.isPlausible(folded(organ)[...]) }

    /// A title may also name the place whose government reports.
    private func isPlausibleInTitle(_ organ: String) -> Bool { isPlausible(organ) || OrganName.isPlaceName(folded(organ)[...]) }

    private func reading<Found>(_ text: String, _ body: (FoldedText, UnsafePointer<UInt8>) -> Found?) -> Found? {
        Array(text.prefix(500).utf8).withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return nil }
            return body(FoldedText(base: base, range: 0..<bytes.count), base)
        }
    }
}
