/// What a file holds, told by its content and not by its name.
public enum Medium: String, Sendable, CaseIterable {
    case text, html, docx, pdf, xlsx, csv, mhtml, doc, xls, rtf, odt, ods, wps
}

/// The text that was read from a file, and the grids that stand in it.
public struct Document: Sendable {
    public let medium: Medium
    /// The encoding of the source, in lower case: `utf-8`, `utf-16le`, `gb18030`, `big5` …
    public let encoding: String
    /// Valid UTF-8 without a byte order mark. Every offset in a report counts bytes of it.
    public let text: [UInt8]
    /// In the order of the text. None overlaps another: of nested tables only the innermost are grids.
    public let grids: [Grid]
    public let properties: DocumentProperties

    public init(
        medium: Medium, encoding: String, text: [UInt8], grids: [Grid] = [], properties: DocumentProperties = DocumentProperties()
    ) {
        self.medium = medium
        self.encoding = encoding
        self.text = text
        self.grids = grids
        self.properties = properties
    }

    /// The text of a range of offsets.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: text[range.clamped(to: text.startIndex..<text.endIndex)], as: UTF8.self)
    }
}
