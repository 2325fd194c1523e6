/// Reads web archives (RFC 2557): the page among the parts of the message.
enum MHTMLReader: MediumReader {
    static let media: [Medium] = [.mhtml]

    static func read(_ bytes: [UInt8], medium: Medium) throws(DocumentError) -> Document {
        guard let page = MIMEPart(bytes[...]).page() else { throw .damaged(medium) }
        let content = page.content
        guard !content.isEmpty else { throw .empty }
        let (text, encoding) = try HTMLCharset.decode(content, declared: page.parameter("charset"))
        return try HTMLReader.read(text: text, encoding: encoding, medium: medium)
    }
}
