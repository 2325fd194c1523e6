/// Reads web pages: the region that holds the report, its paragraphs, its tables with their spans, and what the page says of itself.
enum HTMLReader: MediumReader {
    static let media: [Medium] = [.html]

    static func read(_ bytes: [UInt8], medium: Medium) throws(DocumentError) -> Document {
        let (text, encoding) = try HTMLCharset.decode(bytes)
        return try read(text: text, encoding: encoding, medium: medium)
    }

    /// Reads a page that is valid UTF-8 already.
    static func read(text: [UInt8], encoding: String, medium: Medium) throws(DocumentError) -> Document {
        guard let page = HTMLPage(text) else { throw .damaged(medium) }
        // Its buffers are read without it.
        defer { withExtendedLifetime(page) {} }
        let survey = HTMLSurvey(page)
        let region = HTMLRegion(page, survey)
        let surroundings = HTMLSurroundings(region: region)
        var writer = HTMLWriter(region, builder: DocumentBuilder(medium: medium, encoding: encoding))
        for block in surroundings.above { writer.write(block) }
        writer.write(region.element)
        for block in surroundings.below { writer.write(block) }
        var builder = writer.finished()
        guard builder.text.contains(where: { $0 > 0x20 }) else { throw .empty }
        builder.properties = properties(page.metadata, builder.text.prefix(headOfText))
        return builder.document()
    }

    /// How far into the text its fields are looked for, in bytes.
    private static let headOfText = 6_000

    private static func properties(_ metadata: HTMLMetadata, _ head: ArraySlice<UInt8>) -> DocumentProperties {
        let fields = HTMLFields.properties(head)
        return DocumentProperties(
            title: metadata.articleTitle ?? fields.title ?? HTMLTitle.article(of: metadata.pageTitle),
            published: metadata.published ?? fields.published, publisher: metadata.source ?? fields.publisher)
    }
}
