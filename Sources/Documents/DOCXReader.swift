import CMarkup

/// Reads the files of Word since 2007, and those that WPS and LibreOffice write in its format.
enum DOCXReader: MediumReader {
    static let media: [Medium] = [.docx]

    static func read(_ bytes: [UInt8], medium: Medium) throws(DocumentError) -> Document {
        let builder = try ZipPackage.open(bytes, medium: medium) { package throws(DocumentError) in try read(package) }
        guard builder.text.contains(where: { $0 > 0x20 }) else { throw .empty }
        return builder.document()
    }

    private static func read(_ package: ZipPackage) throws(DocumentError) -> DocumentBuilder {
        let file = try OfficeRelationships(of: "", in: package)
        let path = file.first("officeDocument") ?? "word/document.xml"
        let main = try package.part(path)
        let parts = try OfficeRelationships(of: path, in: package)
        let styles = try styles(parts, of: main, in: package)
        var body = DOCXBody(styles: styles)
        try XMLEvents.parse(main, to: &body, medium: package.medium)
        if body.isTooLarge { throw .expandsTooFar(package.medium, limit: ZipPackage.partLimit) }
        var numbering = DOCXNumbering()
        if styles.hasLists || contains(main, "numId"), let path = parts.first("numbering"), let part = try package.partIfAny(path) {
            var definitions = DOCXNumberingPart()
            try XMLEvents.parse(part, to: &definitions, medium: package.medium)
            numbering = DOCXNumbering(definitions: definitions, styles: styles)
        }
        let counter = numbering
        var writer = OfficeWriter(builder: DocumentBuilder(medium: package.medium, encoding: "utf-8")) { counter.number(of: $0) }
        writer.write(body.finished())
        var builder = writer.builder
        if let path = file.first("core-properties"), let properties = try? package.partIfAny(path) {
            builder.properties = OfficeProperties.read(properties, medium: package.medium)
        }
        return builder
    }

    /// The styles as far as they bear on the text. Their part is often far larger than the report, and says nothing that matters.
    private static func styles(
        _ parts: OfficeRelationships, of main: [UInt8], in package: ZipPackage
    ) throws(DocumentError) -> DOCXStyles {
        guard contains(main, "Style "), let path = parts.first("styles"), let part = try package.partIfAny(path) else {
            return DOCXStyles()
        }
        guard contains(part, "numId") || contains(part, "vanish") else { return DOCXStyles() }
        var listener = DOCXStylesPart()
        try XMLEvents.parse(part, to: &listener, medium: package.medium)
        return DOCXStyles(listener.styles)
    }

    private static func contains(_ bytes: [UInt8], _ word: StaticString) -> Bool {
        bytes.withUnsafeBytes { gouji_find($0.baseAddress, $0.count, word.utf8Start, word.utf8CodeUnitCount) != nil }
    }
}
