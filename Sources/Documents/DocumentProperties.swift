/// What a source says about itself outside of its text: the fields of a web page, the properties of an office file.
public struct DocumentProperties: Sendable, Hashable {
    /// The title of the article, not that of the site.
    public var title: String?
    /// The date of publication as the source writes it.
    public var published: String?
    /// The organ that published it.
    public var publisher: String?

    public init(title: String? = nil, published: String? = nil, publisher: String? = nil) {
        self.title = title
        self.published = published
        self.publisher = publisher
    }
}
