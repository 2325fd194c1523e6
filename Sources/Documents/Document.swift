/// What a file holds, told by its content and not by its name.
public enum Medium: String, Sendable, CaseIterable {
    case text, html, docx, pdf, xlsx, csv, mhtml, doc, rtf, odt, wps
}

/// The text that was read from a file.
public struct Document: Sendable {
    public let medium: Medium
    /// The encoding of the source, in lower case: `utf-8`, `utf-16le`, `gb18030`, `big5` …
    public let encoding: String
    /// Valid UTF-8 without a byte order mark. Every offset in a report counts bytes of it.
    public let text: [UInt8]

    public init(medium: Medium, encoding: String, text: [UInt8]) {
        self.medium = medium
        self.encoding = encoding
        self.text = text
    }

    /// The text of a range of offsets.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: text[range.clamped(to: text.startIndex..<text.endIndex)], as: UTF8.self)
    }
}
