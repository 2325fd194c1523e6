import Glibc

/// What the head of a page says of the article.
struct HTMLMetadata {
    /// `<meta name="ArticleTitle">` and its like.
    var articleTitle: String?
    /// `<meta name="PubDate">` and its like.
    var published: String?
    /// `<meta name="ContentSource">` and its like.
    var source: String?
    /// `<title>`, the name of the site with it.
    var pageTitle: [UInt8] = []

    /// Names of the meta elements by what they tell, the best first.
    private static let titleNames = ["ArticleTitle", "og:title", "DC.title"]
    private static let dateNames = ["PubDate", "publishdate", "article:published_time", "DC.date", "firstpublishedtime"]
    private static let sourceNames = ["ContentSource", "source"]

    mutating func take(name: UnsafePointer<CChar>?, content: UnsafePointer<CChar>?) {
        guard let name, let content, content.pointee != 0 else { return }
        func isOne(of names: [String]) -> Bool { names.contains { strcasecmp(name, $0) == 0 } }
        if isOne(of: Self.titleNames), articleTitle == nil { articleTitle = String(cString: content) }
        if isOne(of: Self.dateNames), published == nil { published = String(cString: content) }
        if isOne(of: Self.sourceNames), source == nil { source = String(cString: content) }
    }
}
